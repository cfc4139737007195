import { describe, expect, it } from "vitest";
import { agreement } from "../../src/selftest/agreement.js";
import { figureAt } from "../../src/selftest/figureAt.js";
import { checkCase, type DistributionCase } from "../../src/selftest/selftestCase.js";
import { statisticsFigures } from "../../src/selftest/statisticsCases.js";

const figure = { what: "x", value: 2 };

describe("agreement", () => {
  it.each([
    [{ ...figure, relative: 1e-9 }, 2, { agrees: true, digits: 15.5, required: 9 }],
    [{ ...figure, relative: 1e-9 }, 2 + 1e-9, { agrees: true, digits: 9, required: 9 }],
    [{ ...figure, relative: 1e-9 }, 2 + 1e-8, { agrees: false, digits: 8, required: 9 }],
    [{ ...figure, absolute: 0.5 }, 2.4, { agrees: true, digits: 0.5, required: 0.5 }],
    [{ ...figure, decimals: 0 }, 2.4, { agrees: true, digits: 15.5, required: null }],
    [{ ...figure, decimals: 1 }, 2.06, { agrees: false, digits: 1, required: null }],
    [figure, 2, { agrees: true, digits: 15.5, required: null }],
    [figure, 2 + 1e-15, { agrees: false, digits: 15, required: null }],
    [{ ...figure, relative: 1e-9 }, null, { agrees: false, digits: 0, required: 9 }],
    [{ ...figure, relative: 1e-9 }, Number.NaN, { agrees: false, digits: 0, required: 9 }],
    [{ what: "x", value: 0, absolute: 1e-15 }, 1e-16, { agrees: true, digits: 15.5, required: 15 }],
  ])("%j found %s", (expected, found, wanted) => {
    expect(agreement(expected, found)).toEqual(wanted);
  });
});

describe("checkCase", () => {
  const tested: DistributionCase = {
    case: "t",
    kind: "distribution",
    source: "tables",
    expected: [
      { what: "tQuantile", arguments: [0.975, 2], value: 4.30265272974946, relative: 1e-10 },
      { what: "tQuantile", arguments: [0.975, 3], value: 3.2, relative: 1e-10 },
      { what: "noSuchFunction", arguments: [1], value: 1 },
    ],
  };
  it("puts what disagrees before what agrees, and says what was found", () => {
    const checked = checkCase(tested, statisticsFigures(tested));
    expect(checked).toMatchObject({ agrees: false, figures: 3, worst: "tQuantile(0.975, 3)" });
    expect(checked.disagreements.map(({ what, found }) => [what, found === null])).toEqual([
      ["tQuantile(0.975, 3)", false],
      ["noSuchFunction(1)", true],
    ]);
  });
  it("takes of those that agree the one with the least to spare", () => {
    const good = { ...tested, expected: tested.expected.slice(0, 1) };
    expect(checkCase(good, statisticsFigures(good))).toMatchObject({ agrees: true, required: 10, disagreements: [] });
  });
  it("refuses a case that expects nothing", () => {
    expect(() => checkCase({ ...tested, expected: [] }, [])).toThrow(RangeError);
  });
});

describe("figureAt", () => {
  const answer = { fit: { slope: 2.2, text: "x" }, periods: [{ period: "2018", lower: 85.4 }] };
  it.each([
    ["fit.slope", 2.2],
    ["periods.2018.lower", 85.4],
    ["periods.0.lower", 85.4],
    ["fit.text", null],
    ["fit.slope.more", null],
    ["nothing.at.all", null],
  ])("%s", (place, value) => {
    expect(figureAt(answer, place)).toBe(value);
  });
});
