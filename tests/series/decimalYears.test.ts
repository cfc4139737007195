/** Months and quarters written as parts of a year, as R's time() prints them. */
import { expect, test } from "vitest";
import { decimalLabel, decimalYears } from "../../src/series/decimalYears.js";
import { resolvePeriods, typedPeriod } from "../../src/series/periodColumn.js";

const column = (labels: readonly string[]) => resolvePeriods(labels.map((label) => ({ label, identifier: "" })));
const MONTHS = Array.from({ length: 14 }, (_, i) => (1949 + i / 12).toFixed(4));

test("decimal years of twelfths are months, one after another", () => {
  const { kind, periods } = column(MONTHS);
  expect(kind).toBe("month");
  expect(periods.map((period) => period?.index)).toEqual(MONTHS.map((_, i) => 1949 * 12 + i));
});

test("rounded or cut off, with two decimals or fifteen", () => {
  expect(decimalYears(["1949", "1949.08", "1949.17", "1949.25", "1949.33", "1949.42"])).toBe("month");
  expect(decimalYears(["1949", "1949.0833333333", "1949.1666666666", "1949.25", "1949.3333333333"])).toBe("month");
});

test("quarters are told from months", () => {
  expect(column(["1960", "1960.25", "1960.5", "1960.75", "1961"]).kind).toBe("quarter");
});

test.each([
  ["mid-years", ["1960.5", "1961.5", "1962.5"]],
  ["tenths of a year", ["1960.1", "1960.2", "1960.3", "1960.4", "1960.5", "1960.6"]],
])("%s stay numbers", (_, labels) => {
  expect(column(labels).kind).toBe("number");
});

test("a period is typed and labelled as the file writes it", () => {
  expect(typedPeriod("1950.5", "month", "1949.0833")).toEqual({ kind: "month", index: 1950 * 12 + 6 });
  expect(typedPeriod("1950.51", "month", "1949.0833")).toBeNull();
  expect(decimalLabel("1949.0833", "month", 1951 * 12 + 1)).toBe("1951.0833");
  expect(decimalLabel("1949", "quarter", 1960 * 4 + 2)).toBe("1960.5");
});
