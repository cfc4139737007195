/** Amounts of money, growth and targets as people type them: read as meant, or refused in words. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { growthFrom, targetFrom } from "../../src/cli/typedTarget.js";
import { unitCostFrom } from "../../src/cli/typedUnitCost.js";
import { ProblemError } from "../../src/problems.js";
import { PROPERTY_RUNS } from "../stats/reference.js";

/** What is read of any text: a value, or null where it is refused as a usage problem; anything else fails. */
function readOrRefused<T>(read: (text: string) => T, text: string): T | null {
  try {
    return read(text);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    expect(error.problem.code).toBe("usage");
    return null;
  }
}

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc
    .array(fc.constantFrom(..."0123456789.,%/@+-£€$ eEyGBPweekdayrmonth".split("")), { maxLength: 14 })
    .map((a) => a.join("")),
);

describe("a unit cost", () => {
  it.each([
    ["980/week", 980, "week", null],
    ["£980/week", 980, "week", "£"],
    ["GBP 980/week", 980, "week", "£"],
    ["gbp980 / Week", 980, "week", "£"],
    ["1,250/week", 1250, "week", null],
    ["1,250.50 per month", 1250.5, "month", null],
    ["EUR 51000 a year", 51000, "year", "EUR"],
    ["€140/day", 140, "day", "€"],
  ])("%s", (text, amount, per, currency) => {
    expect(unitCostFrom(text)).toEqual({ amount, per, currency });
  });
  it.each(["980", "980/fortnight", "0/week", "-980/week", "1,25/week", "12,5000/week", "1.2.3/week", "980//week"])(
    "is not %j",
    (text) => {
      expect(readOrRefused(unitCostFrom, text)).toBeNull();
    },
  );
  it.each(["", "/week", "week", "1e9/week", "99999999999/day", "pounds 980/week", "£/week", "0,980/week"])(
    "is not %j either",
    (text) => {
      expect(readOrRefused(unitCostFrom, text)).toBeNull();
    },
  );
  it("is a sound amount or refused, whatever is typed", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const cost = readOrRefused(unitCostFrom, text);
        if (cost) expect(cost.amount > 0 && cost.amount * 366 < 1e12).toBe(true);
      }),
      PROPERTY_RUNS,
    );
  });
  it("comes back as typed", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.constantFrom("day", "week", "month", "year"), (amount, per) => {
        const grouped = String(amount).replace(/\B(?=(\d{3})+$)/g, ",");
        for (const text of [`${amount}/${per}`, `£${grouped} a ${per}`, `GBP ${grouped}.00 per ${per}`])
          expect(unitCostFrom(text)).toMatchObject({ amount, per });
      }),
      PROPERTY_RUNS,
    );
  });
});

describe("growth of a population", () => {
  it.each([
    ["10%/10y", 10, 10],
    ["1%/1y", 1, 1],
    ["1%/y", 1, 1],
    ["-0.5%/y", -0.5, 1],
    ["\u22120.5%/y", -0.5, 1],
    ["+2.5% / 5 years", 2.5, 5],
    ["1% a year", 1, 1],
    ["10% over 10 years", 10, 10],
    ["10% in 2.5yr", 10, 2.5],
  ])("%s", (text, percent, years) => {
    expect(growthFrom(text)).toEqual({ percent, years });
  });
  it.each(["10", "10%", "10/10y", "%/y", "10%/0y", "-100%/y", "2000%/y", "1%/month", "ten%/y", "1%/-1y", "1e3%/y"])(
    "is not %j",
    (text) => {
      expect(readOrRefused(growthFrom, text)).toBeNull();
    },
  );
  it("leaves a population to grow from, or is refused, whatever is typed", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const growth = readOrRefused(growthFrom, text);
        if (growth) expect(growth.percent > -100 && growth.years > 0 && Number.isFinite(growth.percent)).toBe(true);
      }),
      PROPERTY_RUNS,
    );
  });
});

describe("a target", () => {
  it.each([
    ["65@2022", 65, "2022"],
    [" 65 @ 2022 ", 65, "2022"],
    ["1,000@31 March 2022", 1000, "31 March 2022"],
    ["80%@2021/22", 80, "2021/22"],
    ["-2.5@2022 Q4", -2.5, "2022 Q4"],
  ])("%s", (text, value, period) => {
    expect(targetFrom(text)).toEqual({ value, period, isPercent: text.includes("%") });
  });
  it.each(["65", "@2022", "65@", "65@ ", "low@2022", "", "@"])("is not %j", (text) => {
    expect(readOrRefused(targetFrom, text)).toBeNull();
  });
  it("is a number and a period, or refused, whatever is typed", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const target = readOrRefused(targetFrom, text);
        if (target) expect(Number.isFinite(target.value) && target.period !== "").toBe(true);
      }),
      PROPERTY_RUNS,
    );
  });
});
