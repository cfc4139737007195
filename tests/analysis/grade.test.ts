import { describe, expect, it } from "vitest";
import { type BenchmarkEvidence, gradeOf } from "../../src/analysis/grade.js";
import { project } from "../../src/analysis/project.js";
import { QUESTION, rates } from "./makeSeries.js";

const ROW = { difference: -33, outside: true };
const AGREES: BenchmarkEvidence = {
  design: "difference in differences with England",
  agrees: true,
  excludesZero: true,
  placeboP: 0.04,
};
const grade = (n: number, benchmark: BenchmarkEvidence | null, row = ROW) => gradeOf(n, row, benchmark)?.grade;

describe("the grade", () => {
  it("of an own trend alone is D below six points and never more than C", () => {
    expect([2, 3, 4, 5].map((n) => grade(n, null))).toEqual(["D", "D", "D", "D"]);
    expect([6, 8, 12, 40].map((n) => grade(n, null))).toEqual(["C", "C", "C", "C"]);
  });
  it("is A only where everything agrees", () => {
    expect(grade(12, AGREES)).toBe("A");
    for (const less of [
      grade(11, AGREES),
      grade(12, { ...AGREES, excludesZero: false }),
      grade(12, { ...AGREES, excludesZero: null }),
      grade(12, { ...AGREES, placeboP: 0.06 }),
      grade(12, { ...AGREES, placeboP: null }),
      grade(12, AGREES, { difference: -1, outside: false }),
    ])
      expect(less).toBe("B");
  });
  it("is B of eight points and a benchmark that agrees, and C of fewer with a placebo p of 0.10", () => {
    expect(grade(8, { ...AGREES, placeboP: null })).toBe("B");
    expect(grade(7, { ...AGREES, placeboP: null })).toBe("C");
    expect(grade(4, { ...AGREES, placeboP: 0.1 })).toBe("C");
    expect(grade(4, { ...AGREES, placeboP: 0.11 })).toBe("D");
    expect(grade(4, { ...AGREES, placeboP: null })).toBe("D");
  });
  it("is not lifted by a benchmark that does not agree", () => {
    expect(grade(12, { ...AGREES, agrees: false })).toBe("C");
    expect(grade(4, { ...AGREES, agrees: false })).toBe("D");
  });
  it("is not lifted by a synthetic control that misses the baseline", () => {
    const unfit = { ...AGREES, unfit: "its donors do not match the baseline" };
    expect(grade(12, unfit)).toBe("C");
    expect(gradeOf(12, ROW, unfit)?.reasons[1]).toMatch(/does not count: its donors do not match the baseline$/);
  });
  it("says why, and grades nothing where there is no actual", () => {
    expect(gradeOf(4, ROW, null)).toEqual({
      grade: "D",
      reasons: ["own trend of 4 points", "no benchmark design beside it"],
    });
    expect(gradeOf(8, ROW, { ...AGREES, agrees: false, placeboP: null })?.reasons[1]).toMatch(/does not agree in sign/);
    expect(gradeOf(12, { difference: null, outside: null }, AGREES)).toBeNull();
  });
  it("takes the benchmark evidence that project is given", () => {
    const series = rates({ 2009: 88, 2010: 93, 2011: 94, 2012: 95, 2013: 88 });
    expect(project(series, QUESTION).grade?.grade).toBe("D");
    expect(project(series, QUESTION, { benchmark: AGREES }).grade?.grade).toBe("C");
  });
});
