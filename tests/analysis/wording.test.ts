import { describe, expect, it } from "vitest";
import {
  HIGHER_OR_LOWER,
  MORE_OR_FEWER,
  sayComparison,
  sayDifference,
  sayInterval,
  sayLevel,
  sayNumber,
  shownDecimals,
  unitWords,
} from "../../src/analysis/wording.js";

describe("numbers in words", () => {
  it("groups thousands and rounds half away from zero", () => {
    expect(sayNumber(1812.5)).toBe("1,813");
    expect(sayNumber(-1812.5)).toBe("-1,813");
    expect(sayNumber(1234567.25, 1)).toBe("1,234,567.3");
    expect(sayNumber(-0.04, 1)).toBe("0.0");
  });
  it("prints three of the decimals of figures that nobody rounded", () => {
    expect([0, 2, 3, 13].map(shownDecimals)).toEqual([0, 2, 3, 3]);
  });
  it("says differences by magnitude", () => {
    expect(sayDifference(-541.3, 0, MORE_OR_FEWER)).toBe("541 fewer");
    expect(sayDifference(3.25, 1, HIGHER_OR_LOWER)).toBe("3.3 higher");
    expect(sayDifference(-0.4, 0, MORE_OR_FEWER)).toBe("no different");
    expect(sayComparison(-0.4, 0, MORE_OR_FEWER)).toBe("no different from");
    expect(sayComparison(12, 0, MORE_OR_FEWER)).toBe("12 more than");
  });
  it("says intervals on one side or both", () => {
    expect(sayInterval(-933, -149, 0, MORE_OR_FEWER)).toBe("149 to 933 fewer");
    expect(sayInterval(149, 933, 0, MORE_OR_FEWER)).toBe("149 to 933 more");
    expect(sayInterval(-321, 8, 0, MORE_OR_FEWER)).toBe("321 fewer to 8 more");
  });
  it("says levels and units", () => {
    expect(sayLevel(0.95)).toBe("95%");
    expect(sayLevel(0.999)).toBe("99.9%");
    expect(sayLevel(0.1 + 0.2)).toBe("30%");
    expect(unitWords({ unit: "rate", per: 10000 })).toBe(" per 10,000");
    expect(unitWords({ unit: "percent", per: 100 })).toBe("%");
  });
});
