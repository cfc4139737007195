import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { project } from "../../src/analysis/project.js";
import { sensitivity } from "../../src/analysis/sensitivity.js";
import { inUnit } from "../../src/analysis/sensitivityAnswer.js";
import { METHOD_NAMES, OWN_TREND_METHODS } from "../../src/methods/registry.js";
import { PROPERTY_RUNS } from "../stats/reference.js";
import { measure, problemCode, QUESTION, rates } from "./makeSeries.js";

const LEEDS = { 2006: 85, 2007: 88, 2008: 89, 2009: 88, 2010: 93, 2011: 94, 2012: 95, 2018: 76 };
const labels = (answer: ReturnType<typeof sensitivity>) => answer.choices.map(({ label }) => label);

describe("the choices", () => {
  it("begin with the stated one, whatever the figures", () => {
    const figure = fc.oneof({ weight: 12, arbitrary: fc.integer({ min: 0, max: 120 }) }, fc.constantFrom("c", "x"));
    fc.assert(
      fc.property(
        fc.array(figure, { minLength: 6, maxLength: 18 }),
        fc.integer({ min: 0, max: 5 }),
        fc.constantFrom(...METHOD_NAMES.filter((name) => name === "linear" || name === "flat" || name === "theil-sen")),
        (figures, start, method) => {
          const values = Object.fromEntries(figures.map((value, i) => [2000 + i, value]));
          const question = {
            ...QUESTION,
            method,
            anchor: method === "flat" ? ("last" as const) : ("fitted" as const),
            baseline: [String(2000 + start), String(2000 + start + 3)] as const,
          };
          let answer: ReturnType<typeof sensitivity>;
          try {
            answer = sensitivity(rates(values), question, false);
          } catch {
            expect(problemCode(() => project(rates(values), question)) ?? "no-actual-to-compare").toMatch(/^[a-z-]+$/);
            return;
          }
          expect(answer.choices.filter(({ stated }) => stated)).toEqual([answer.choices[0]]);
          expect(answer.choices[0]?.difference).toBe(project(rates(values), question).headline.difference);
          // Every method is there or left out, and whatever is left out has its code.
          for (const name of OWN_TREND_METHODS.filter((one) => one !== method))
            expect(
              answer.choices.some((choice) => choice.changed === "method" && choice.method === name) ||
                answer.leftOut.some(({ changed, label }) => changed === "method" && label.endsWith(name)),
              name,
            ).toBe(true);
          for (const { code, message, choices } of answer.leftOut) {
            expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
            expect(message).not.toBe("");
            expect(choices).toBeGreaterThan(0);
          }
          const others = answer.choices.slice(1).map((choice) => inUnit(choice, answer.unit));
          if (answer.range)
            expect(answer.range).toEqual({
              lowest: Math.min(...others),
              highest: Math.max(...others),
              n: others.length,
            });
          expect(project(rates(values), question).sensitivity).toEqual(
            answer.range && { ...answer.range, unit: answer.unit },
          );
        },
      ),
      PROPERTY_RUNS,
    );
  });

  it("take every earlier start without a gap and every later one that leaves three points", () => {
    const answer = sensitivity(rates(LEEDS), QUESTION, false);
    expect(labels(answer).filter((label) => label.startsWith("baseline"))).toEqual(
      [2006, 2007, 2008, 2010].map((year) => `baseline ${year} to 2012`),
    );
  });
  it("stop at a symbol and at a year that the file leaves out, unless gaps are allowed", () => {
    const symbol = sensitivity(rates({ ...LEEDS, 2007: "c" }), QUESTION, false);
    expect(labels(symbol)).toContain("baseline 2008 to 2012");
    expect(labels(symbol)).not.toContain("baseline 2006 to 2012");
    expect(symbol.leftOut).toContainEqual(
      expect.objectContaining({ code: "symbol-in-baseline", choices: 1, message: "2007: confidential (c)" }),
    );
    const { 2007: _, ...withHole } = LEEDS;
    expect(sensitivity(rates(withHole), QUESTION, false).leftOut).toContainEqual(
      expect.objectContaining({ code: "baseline-gaps", changed: "baseline", choices: 1 }),
    );
    const allowed = sensitivity(rates({ ...LEEDS, 2007: "c" }), { ...QUESTION, allowGaps: true }, false);
    expect(labels(allowed)).toContain("baseline 2006 to 2012");
  });
  it("try the sixty nearest starts of a long series, and say so", () => {
    const long = Object.fromEntries(Array.from({ length: 150 }, (_, i) => [1870 + i, 50 + ((i * 7) % 11)]));
    const answer = sensitivity(rates(long), { ...QUESTION, baseline: ["1900", "2010"] }, false);
    const starts = answer.choices
      .filter(({ changed }) => changed === "baseline")
      .map(({ baseline }) => Number(baseline[0]));
    expect([Math.min(...starts), Math.max(...starts), starts.length]).toEqual([1870, 1930, 60]);
    expect(answer.leftOut).toContainEqual(expect.objectContaining({ code: "too-many", choices: 78 }));
  });
  it("keep to the season that was asked for", () => {
    const question = { ...QUESTION, season: { kind: "dummies", pairs: 0 } as const, cycle: 2 };
    const answer = sensitivity(
      rates({ ...LEEDS, 2005: 82, 2004: 83 }),
      { ...question, baseline: ["2004", "2012"] },
      false,
    );
    expect(answer.leftOut).toContainEqual(
      expect.objectContaining({ label: "method theil-sen", code: "season-not-taken" }),
    );
  });
  it("need people for another basis where the stated one has them, and the other way round", () => {
    // Counts that stop before the headline: the rate has no people there, so counts cannot be set beside it.
    const series = rates({ ...LEEDS }, { 2009: 1340, 2010: 1415, 2011: 1450, 2012: 1475, 2018: "c" });
    const answer = sensitivity(series, QUESTION, false);
    expect(answer.unit).toBe("measure");
    expect(answer.leftOut.find(({ label }) => label === "on the counts")).toMatchObject({ changed: "basis" });
  });
  it("tell a difference of the other sign", () => {
    const series = rates({ 2009: 10, 2010: 30, 2011: 20, 2012: 24, 2013: 25 });
    const answer = sensitivity(series, QUESTION, false);
    const found = answer.cautions.find(({ code }) => code === "sign-changes");
    // Linear: mean 21, slope 3.2, so 29 in 2013; the level held gives 24.
    expect(answer.choices[0]?.difference).toBeCloseTo(-4, 9);
    expect(found).toMatchObject({ data: { more: true, of: answer.range?.n, unit: "measure" } });
    expect(found?.text).toContain("level held at 2012");
  });
  it("are counted on counts alone", () => {
    const counted = {
      ...rates({}),
      values: null,
      counts: measure({ 2009: 10, 2010: 12, 2011: 15, 2012: 15, 2013: 12 }),
    };
    const answer = sensitivity(counted, QUESTION, false);
    expect(answer.unit).toBe("people");
    expect(labels(answer)).not.toContain("on the rates");
  });
});
