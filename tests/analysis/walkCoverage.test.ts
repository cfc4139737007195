/** The coverage that the cautions quote, reckoned anew: e^2 < t^2 s^2 (...) is a quadratic form of the walk's steps. */
import { describe, expect, it } from "vitest";
import { walkCoverage } from "../../src/analysis/walkCoverage.js";
import { chanceNegative } from "../../src/stats/quadraticFormSign.js";
import { tQuantile } from "../../src/stats/studentT.js";
import { symmetricEigenvalues } from "../../src/stats/symmetricEigenvalues.js";

const AHEAD = 6;

/** P(|y - projected| <= t s sqrt(1 + 1/n + (t0 - mean)^2 / Sxx)) for a line through n points of a random walk. */
function coverage(n: number): number {
  const times = Array.from({ length: n }, (_, i) => i + 1);
  const mean = (n + 1) / 2;
  const sxx = times.reduce((sum, t) => sum + (t - mean) ** 2, 0);
  const t0 = n + AHEAD;
  // Rows over the n figures and the figure to come: the error of the projection, and the residuals.
  const fittedAt = (at: number): number[] => times.map((t) => 1 / n + ((at - mean) * (t - mean)) / sxx);
  const error = [...fittedAt(t0).map((weight) => -weight), 1];
  const residuals = times.map((at, i) => [...fittedAt(at).map((weight, j) => (i === j ? 1 : 0) - weight), 0]);
  // Each figure of the walk is the sum of the steps up to it; the last spans the periods ahead.
  const overSteps = (row: readonly number[]): number[] =>
    row.map(
      (_, step) => row.slice(step).reduce((sum, weight) => sum + weight, 0) * (step === n ? Math.sqrt(AHEAD) : 1),
    );
  const e = overSteps(error);
  const rows = residuals.map(overSteps);
  const reach = (tQuantile(0.975, n - 2) ** 2 / (n - 2)) * (1 + 1 / n + (t0 - mean) ** 2 / sxx);
  const form = e.map((a, i) =>
    e.map((b, j) => a * b - reach * rows.reduce((sum, row) => sum + (row[i] as number) * (row[j] as number), 0)),
  );
  return chanceNegative(symmetricEigenvalues(form));
}

describe("a straight line's interval on a random walk", () => {
  it.each([3, 4, 5, 6, 7, 8, 9, 10, 11])("covers what is said of %i points", (n) => {
    expect(walkCoverage(n)).toBe(Math.round(100 * coverage(n)));
  });
  it("agrees with a simulation of 400,000 walks (R, seed n)", () => {
    expect(coverage(4)).toBeCloseTo(0.8445, 2);
    expect(coverage(8)).toBeCloseTo(0.6365, 2);
    expect(coverage(20)).toBeCloseTo(0.5968, 2);
  });
  it("is about 60% of 12 to 30 points, and not quoted beyond", () => {
    for (const n of [12, 16, 20, 25, 30]) expect(Math.abs(coverage(n) - 0.6)).toBeLessThan(0.03);
    expect(walkCoverage(20)).toBe(60);
    expect(walkCoverage(31)).toBeNull();
    expect(walkCoverage(2)).toBeNull();
  });
});
