import { describe, expect, it } from "vitest";
import type { PlaceboInTime } from "../../../src/analysis/placebo/placeboAnswer.js";
import { unusually } from "../../../src/analysis/placebo/unusual.js";
import { project } from "../../../src/analysis/project.js";
import type { ProjectQuestion } from "../../../src/analysis/question.js";
import { QUESTION, rates } from "../makeSeries.js";

const asked = { statistic: "difference", side: "two-sided", byName: false } as const;
const run = { asked, unread: [], everyArea: false, answers: 1, shared: new Map() };
const figures = (from: number, to: number) =>
  Object.fromEntries(Array.from({ length: to - from + 1 }, (_, i) => [from + i, 60 + ((i * 7) % 5)]));
const inTime = (question: Partial<ProjectQuestion>, values = figures(2000, 2014)): PlaceboInTime => {
  const answer = project(rates(values), { ...QUESTION, ...question }, { unusually: unusually(run) });
  return answer.placeboInTime as PlaceboInTime;
};

describe("placebo in time", () => {
  it("projects as far as the headline from every earlier end that leaves points enough", () => {
    const found = inTime({ baseline: ["2000", "2011"], at: "2014" });
    expect(found.stepsAhead).toBe(3);
    expect(found.starts.map(({ n, to, period }) => [n, to, period])).toEqual(
      [4, 5, 6, 7, 8, 9].map((n) => [n, String(1999 + n), String(2002 + n)]),
    );
    expect(found.lowest).toBe(Math.min(...found.starts.map(({ difference }) => difference)));
    expect(found.text).toMatch(/^Had the baseline ended earlier \(6 ends, 2003 to 2008\), .* 3 years on/);
  });
  it("goes as far as the baseline allows where the headline is further", () => {
    const found = inTime({ baseline: ["2000", "2007"], at: "2014" });
    expect(found).toMatchObject({ stepsAhead: 4, headlineStepsAhead: 7 });
    expect(found.starts).toHaveLength(1);
    expect(found.text).toMatch(/^Had the baseline ended in 2003, 2007 would have been .*; the real one at 7 years is/);
  });
  it("needs eight points, and says so", () => {
    const found = inTime({ baseline: ["2000", "2006"], at: "2014" });
    expect(found).toMatchObject({ starts: [], text: null, stepsAhead: null });
    expect(found.notPossible).toBe("the baseline has 7 points, and 8 are needed to hold some out");
  });
  it("leaves a method the points it needs", () => {
    const needy = inTime({ baseline: ["2000", "2012"], at: "2014", method: "local-level" });
    expect(needy.starts.map(({ n }) => n)).toEqual([12]);
    expect(inTime({ baseline: ["2000", "2011"], at: "2014", method: "local-level" }).notPossible).toMatch(/needs 12/);
  });
  it("passes over ends whose period held out has no figure", () => {
    const { 2009: _, ...gappy } = figures(2000, 2014);
    const found = inTime({ baseline: ["2000", "2011"], at: "2014", allowGaps: true }, gappy);
    expect(found.starts.map(({ period }) => period)).not.toContain("2009");
    expect(found.starts.length).toBeGreaterThan(2);
  });
});
