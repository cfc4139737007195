import { describe, expect, it } from "vitest";
import { type HeadlineFacts, headlineText, nounFor } from "../../src/analysis/headline.js";
import type { PeriodAnswer } from "../../src/analysis/projectAnswer.js";
import { sayRange } from "../../src/analysis/sensitivityWords.js";
import {
  decimalsFor,
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
  it("says a range of answers that hold none as nouns", () => {
    const words = { decimals: 0, words: MORE_OR_FEWER, unit: "" };
    expect(sayRange(-570, -309, words)).toBe("309 to 570 fewer");
    expect(sayRange(-0.2, 0.2, words)).toBe("no difference");
    expect(sayRange(-3, 0.2, words)).toBe("3 fewer to no difference");
  });
  it("shows as many decimals as a small figure needs", () => {
    expect(decimalsFor({ unit: "rate" }, 1, 5.6e-6)).toBe(7);
    expect(decimalsFor({ unit: "rate" }, 0, 76)).toBe(1);
  });
  it("keeps one child safely at home in the singular", () => {
    const indicator = { name: "Children looked after", unit: "rate", per: 10000, polarity: "lower" };
    const facts = { area: "Leeds", indicator, phrase: "the trend", level: 0.95, decimals: 0 } as never as HeadlineFacts;
    const row = (countDifference: number): PeriodAnswer =>
      ({
        period: "2018",
        projected: 1,
        actual: 1,
        actualCount: 20,
        projectedCount: 20 - countDifference,
        countDifference,
        countDifferenceLower: null,
      }) as PeriodAnswer;
    const noun = nounFor(null, indicator as never, true);
    const said = (difference: number): string => headlineText({ ...facts, noun }, row(difference));
    expect(said(-1)).toMatch(/^Leeds, 2018: 1 child kept safely at home: 20 actual, 1 fewer than the 21 /);
    expect(said(-2)).toMatch(/^Leeds, 2018: 2 children kept safely at home: /);
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
