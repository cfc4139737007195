import { describe, expect, it } from "vitest";
import { type Actual, recentDirection, verdictOf } from "../../src/analysis/verdict.js";

const actuals = (values: readonly number[], from = 2000): Actual[] =>
  values.map((value, i) => ({ value, period: String(from + i) }));
const recent = (values: readonly number[], polarity: "lower" | "higher" = "lower", unit = 1) =>
  recentDirection(actuals(values), unit, polarity);

describe("recentDirection", () => {
  it("is level while three or more span one published unit, from the first of them", () => {
    expect(recent([88, 86, 78, 76, 76, 76])).toEqual({ direction: "level", since: "2003" });
    expect(recent([88, 60, 61, 60, 61])).toEqual({ direction: "level", since: "2001" });
  });
  it("is level within 2% of the latest", () => {
    expect(recent([900, 1000, 1010, 1020, 1005])).toEqual({ direction: "level", since: "2001" });
  });
  it("is worsening when the last five mostly move the wrong way, even if the very last does not", () => {
    // Leeds 2021 to 2025 with the year of the low before them
    expect(recent([76, 78, 81, 86, 89, 85])).toEqual({ direction: "worsening", since: "2000" });
  });
  it("reads the same figures the other way round for the other polarity", () => {
    expect(recent([10, 20, 30, 40])).toMatchObject({ direction: "worsening" });
    expect(recent([10, 20, 30, 40], "higher")).toEqual({ direction: "improving", since: "2000" });
  });
  it("says nothing of figures without a direction, or fewer than three", () => {
    expect(recent([50, 70, 50, 70, 50])).toBeNull();
    expect(recent([50, 70])).toBeNull();
  });
});

describe("verdictOf, lower is better, interval 80 to 120", () => {
  const place = (...values: number[]) => values.map((actual) => ({ actual, lower: 80, upper: 120 }));
  const worsening = { direction: "worsening", since: "2001" } as const;
  const level = { direction: "level", since: "2001" } as const;
  it.each([
    ["turned", place(90, 70, 70), level],
    ["turned", place(70), null],
    ["bending", place(70, 71, 73), worsening],
    ["on the baseline", place(90, 100), null],
    ["on the baseline", place(70, 82), level],
    ["worse", place(90, 130), worsening],
    ["turned back", place(70, 76, 79), worsening],
    ["turned back", place(70, 100, 130), worsening],
    // Worse than the best by exactly 5%: not more than 5%.
    ["bending", place(70, 72, 73.5), worsening],
  ] as const)("%s", (verdict, placed, direction) => {
    expect(verdictOf(placed, direction, "lower")).toBe(verdict);
  });

  it("mirrors for higher is better", () => {
    expect(verdictOf(place(130), null, "higher")).toBe("turned");
    expect(verdictOf(place(70), null, "higher")).toBe("worse");
    expect(verdictOf(place(130, 122), worsening, "higher")).toBe("turned back");
  });
});
