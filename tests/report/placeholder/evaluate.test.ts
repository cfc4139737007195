/** Placeholders over the founding case, whose figures are published or in METHODS: 541 fewer, 149 to 933, joint 17th of 147. */
import { beforeAll, describe, expect, it } from "vitest";
import { describeProblem } from "../../../src/problems.js";
import { renderJson } from "../../../src/render/json.js";
import { evaluate } from "../../../src/report/placeholder/writeFigure.js";
import type { Answered } from "../../../src/report/reportFile.js";
import { problemOf } from "../../read/sources.js";
import { answeredBy } from "./answered.js";

const LEEDS = "area: Leeds, baseline: 2009..2012, at: 2018, better: lower";
let answered: Answered[];
beforeAll(async () => {
  answered = await answeredBy({
    project: ["project", `${LEEDS}, unit-cost: 980/week, milestones: milestones.csv`],
    two: ["project", "area: [Leeds, Sheffield], baseline: 2009..2012, at: 2018"],
    compare: ["compare", "area: Leeds, since: 2009, at: 2018, better: lower"],
    turn: ["turn", "area: Leeds, better: lower"],
    sensitivity: ["sensitivity", LEEDS],
    forecast: ["forecast", "area: Leeds, baseline: 2015..2018, to: 2021, target: 65@2021, population-growth: 4.84%/4y"],
    scan: ["scan", "baseline: 2009..2012, at: 2018, better: lower"],
  });
});

const written = (inside: string): string | null => evaluate(inside, answered).written;
const told = async (inside: string) => describeProblem(await problemOf(() => evaluate(inside, answered)));

describe("a placeholder", () => {
  it("is the founding sentence's figure", () => {
    expect(evaluate("project.leeds.headline.countDifference | abs | whole", answered)).toEqual({
      path: "project.leeds.headline.countDifference",
      value: expect.closeTo(-541.3212, 9),
      number: 541,
      written: "541",
      reason: null,
    });
  });
  it("is the very value that --json prints", () => {
    const json = JSON.parse(renderJson((answered[0] as Answered).answer)) as { results: { fit: { slopeP: number } }[] };
    expect(evaluate("project.fit.slopeP", answered).value).toBe(json.results[0]?.fit.slopeP);
  });
  it.each([
    // People whole, with thousands; rates with the decimals of the tool's own text.
    ["project.headline.countDifference", "-541"],
    ["project.headline.countDifference | fewer", "541 fewer"],
    ["project.headline.countDifference | signed", "-541"],
    ["project.headline.countDifference | 2", "-541.32"],
    ["project.headline.difference", "-33.0"],
    ["project.headline.difference | lower", "33.0 lower"],
    ["project.headline.difference | whole | lower", "33 lower"],
    ["project.periods.2018.actual", "76"],
    ["project.periods.2018.projected", "109.0"],
    ["project.periods.2018.projectedCount", "1,812"],
    ["project.periods.2018.actualCount", "1,271"],
    ["project.periods.2018.population", "166,268"],
    ["project.history.2012.actual", "95"],
    ["project.history.last.period", "2012"],
    // Limits are of what they stand beside.
    ["project.headline.lower", "-933"],
    ["project.headline.countDifference | interval", "-933 to -149"],
    ["project.headline.countDifference | interval | fewer", "149 to 933 fewer"],
    ["project.periods.2018.countDifference | interval | fewer", "149 to 933 fewer"],
    ["project.periods.2018.projected | interval", "85.4 to 132.6"],
    ["project.total.difference | interval | lower", "47.9 to 234.1 lower"],
    ["project.fit.slope | interval | signed", "-0.8 to +5.2"],
    ["project.fit.slope | interval | lower", "0.8 lower to 5.2 higher"],
    ["sensitivity.choices.1.countDifference | interval | fewer", "149 to 933 fewer"],
    ["sensitivity.range.lowest | fewer", "570 fewer"],
    ["forecast.periods.2021.projected | interval", "66.1 to 81.5"],
    ["forecast.target.requiredChange | lower", "3.7 lower"],
    // 1,271 by 1.0484 to the power of three quarters.
    ["forecast.heldLevel.at.2021.count", "1,317"],
    ["forecast.heldLevel.at.2021.difference | fewer", "46 more"],
    ["forecast.heldLevel.rate", "76.4"],
    // Shares, p-values, ranks, numbers of things.
    ["project.periods.2018.relativeDifference", "-30.3%"],
    ["project.periods.2018.relativeDifference | percent | lower", "30.3% lower"],
    ["project.periods.2018.relativeDifference | interval | lower", "11.0% to 42.7% lower"],
    ["compare.changePercent | abs | whole", "14%"],
    ["project.periods.2018.pValue", "0.026"],
    ["project.placebo.rank | ordinal", "17th"],
    ["project.placebo.n", "147"],
    ["project.fit.rSquared", "0.83"],
    ["project.question.level", "95%"],
    ["turn.turns.1.index", "2011.8997955010225"],
    ["turn.turns.1.index | 1", "2011.9"],
    // Money.
    ["project.cost.annualUnitCost", "51,135"],
    ["project.cost.perYear.difference | abs | million", "27.7 million"],
    ["project.cost.perYear.difference | interval | million | fewer", "7.6 million to 47.7 million fewer"],
    // Texts, yes and no.
    ["project.verdict", "turned"],
    ["project.area.name", "Leeds"],
    ["project.periods.2018.outside", "yes"],
    ["project.milestones.first.label", "Inspection (example)"],
    ["project.grade.reasons.1", "own trend of 4 points"],
    ["turn.turns.last.period", "2016"],
    ["scan.summary.leftOut", "4"],
    // Areas and benchmarks by their names, as asked for, or by their codes.
    ["two.leeds.headline.countDifference | fewer", "541 fewer"],
    ["two.sheffield.area.code", "E08000019"],
    ["two.e08000035.area.name", "Leeds"],
    ["scan.leeds.rank | ordinal", "17th"],
    ["scan.st-helens.area.name", "St. Helens"],
    ["compare.benchmarks.england.periods.2018.value", "64"],
    ["compare.benchmarks.neighbours.periods.2018.value", "80.6"],
    ["compare.benchmarks.statistical-neighbours-2018-19-mean.name", "Statistical neighbours (2018-19, mean)"],
    ["compare.benchmarks.england.differenceInDifferences | lower", "21.0 lower"],
    ["compare.benchmarks.england.periods.2018.gap | lower", "12.0 higher"],
    ["compare.change | lower", "12 lower"],
    // What there is not, with words for it.
    ['project.diagnostics | or "not made"', "not made"],
    ["project.diagnostics.durbinWatson | or 'not | made'", "not | made"],
    ["project.diagnostics", null],
  ])("%s is %s", (inside, expected) => expect(written(inside)).toBe(expected));

  it("is in per cent for a claim as it is in words", () => {
    const { value, number } = evaluate("project.periods.2018.relativeDifference | abs", answered);
    expect([value, number]).toEqual([expect.closeTo(-33 / 109, 12), expect.closeTo(3300 / 109, 10)]);
  });
  it("says why there is no value, where the answer does", async () => {
    const [later] = await answeredBy({ later: ["project", "area: Leeds, baseline: 2009..2012, at: 2020"] });
    const { value, reason } = evaluate("later.periods.2020.actual", [later as Answered]);
    expect([value, reason]).toEqual([null, "no actual yet"]);
  });
});

describe("a placeholder that leads nowhere", () => {
  it.each([
    [
      "projct.headline.text",
      'there is no question projct. Did you mean "project"?',
      "write project in place of projct",
    ],
    [
      "project.leeds.headlin.text",
      'project.leeds has no headlin. Did you mean "headline"?',
      "write headline in place of headlin",
    ],
    [
      "project.headline.countdifference",
      'project.headline has no countdifference. Did you mean "countDifference"?',
      "write countDifference in place of countdifference",
    ],
    [
      "two.headline.text",
      "two has 2 results, and none is called headline.",
      "write sheffield.headline in place of headline",
    ],
    [
      "scan.leads.rank",
      'scan has 147 results, and none is called leads. Did you mean "leeds"?',
      "write leeds in place of leads",
    ],
    [
      "compare.benchmarks.england.gap",
      "compare.benchmarks.england has no gap.",
      "write periods.2018.gap in place of gap",
    ],
    ["project.periods.2018.actual.x", "project.periods.2018.actual is 76, and has no keys.", /--json/],
    ["project.periods", "this is not one value", /go on/],
    ["project", "project is a whole answer, and one value is wanted.", /--json/],
    ["project.constructor", "project has no constructor.", /--json/],
    ["project.headline.__proto__", "project.headline has no __proto__.", "write one of these in its place"],
    ["project.headline.actual", "project.headline has no actual.", "of the same result there is periods.2018.actual"],
    ["", "there is no path", /write it like/],
    ["project..text", /a path is of keys/, /write it like/],
    ["project.headline.text | bas", 'there is no filter "bas". Did you mean "abs"?', "| abs"],
    [
      "project.headline.text | abs",
      /this is a text \("Leeds, 2018: 541 children kept safely at\.\.\."\), and abs is for figures/,
      "leave the filter out",
    ],
    ["project.headline.countDifference | abs | fewer", "abs takes the sign away that fewer tells", "leave out abs"],
    [
      "project.headline.countDifference | fewer | lower",
      /fewer and lower say the figure in two ways/,
      "keep one of them",
    ],
    ["project.headline.countDifference | whole | 1", "whole and 1 both say how many decimals", "keep one of the two"],
    ["project.headline.countDifference | percent", /percent is for parts of a figure/, /relativeDifference/],
    ["project.periods.2018.actual | fewer", "fewer is for differences, and this is none", /leave the filter out/],
    ["project.periods.2018.pValue | lower", "lower is for differences, and this is none", /leave the filter out/],
    ["project.headline.difference | interval", "the answer gives no interval of this", /ask for a figure that has one/],
    ["project.headline.difference | million", /million is for people and money/, "leave the filter out"],
    ["project.headline.difference | ordinal", /ordinal is for places in an order/, "leave the filter out"],
  ])("%s", async (inside, fault, hint) => {
    const found = await told(inside);
    expect([found.code, found.exit]).toEqual(["recipe-placeholder", 78]);
    const said = found.message.slice(found.message.indexOf('": ') + 3);
    expect(said).toEqual(typeof fault === "string" ? fault : expect.stringMatching(fault));
    expect(found.hint).toEqual(typeof hint === "string" ? hint : expect.stringMatching(hint));
  });
  it("names the key after which several are left", async () => {
    const found = await told("sensitivity.choices.baseline.countDifference");
    expect(found.message).toMatch(
      /sensitivity\.choices\.baseline could be any of \d, and none of them is called countDifference/,
    );
    expect(found.evidence[0]).toMatch(/^there are: /);
  });
  it("writes cells of releases as their files do, and headlines of them in people", () => {
    const results = [
      {
        changes: [
          { area: { name: "Leeds" }, period: "2018", old: 76.3, new: 76.4, difference: 76.4 - 76.3, relative: 0.0013 },
        ],
        headlines: [
          {
            area: { name: "Leeds" },
            old: { countDifference: -541.3, difference: -33, lower: -933.2, upper: -149.5, text: "x" },
            new: { countDifference: -540.1, difference: -33, lower: -930, upper: -150, text: "x" },
            change: 1.2,
          },
        ],
      },
    ];
    const diff = [{ question: { id: "diff" }, answer: { command: "diff", results } }] as unknown as Answered[];
    const said = (inside: string) => evaluate(inside, diff).written;
    expect(said("diff.changes.leeds.difference")).toBe("0.1");
    expect(said("diff.changes.2018.old")).toBe("76.3");
    expect(said("diff.changes.leeds.relative")).toBe("0.1%");
    expect(said("diff.headlines.leeds.old.countDifference | interval | fewer")).toBe("150 to 933 fewer");
    expect(said("diff.headlines.leeds.change | fewer")).toBe("1 more");
  });
  it("tells areas that are written alike, and takes their codes", async () => {
    const rows = ["E08000013", "E08000099"].map((code, rank) => ({
      rank,
      area: { name: rank === 0 ? "St. Helens" : "St Helens", code },
    }));
    const alike = [{ question: { id: "scan" }, answer: { command: "scan", results: rows } }] as unknown as Answered[];
    const found = describeProblem(await problemOf(() => evaluate("scan.st-helens.rank", alike)));
    expect(found.message).toMatch(/scan\.st-helens could be any of 2/);
    expect(found.evidence).toEqual(["there are: e08000013, e08000099"]);
    expect(evaluate("scan.e08000099.rank", alike).value).toBe(1);
    expect(evaluate("scan.st-helens.e08000099.rank", alike).value).toBe(1);
  });
});
