import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fUpper } from "../../src/stats/fDistribution.js";
import { type PoissonFit, poissonRegression } from "../../src/stats/poissonRegression.js";
import { expectWithin, PROPERTY_RUNS, readReference } from "./reference.js";

interface Figure {
  readonly value: number | readonly number[] | Readonly<Record<string, number>>;
  readonly tolerance: { readonly rel?: number; readonly abs?: number };
}
const { sicily } = readReference<{
  sicily: { data: [number, number, number, number, number][]; models: Record<string, Figure> };
}>("count-methods.json");

const counts = sicily.data.map(([, , aces]) => aces);
const offsets = sicily.data.map(([, , , , population]) => Math.log(population));
const wave = (month: number): number[] =>
  [Math.sin, Math.cos].flatMap((f) => [1, 2].map((k) => f((2 * Math.PI * k * month) / 12)));
const DESIGNS: Record<string, number[][]> = {
  model1: sicily.data.map(([, , , time]) => [1, Number(time > 36), time]),
  model2: sicily.data.map(([, , , time]) => [1, Number(time > 36), time]),
  model3: sicily.data.map(([, month, , time]) => [1, Number(time > 36), time, ...wave(month)]),
  model4: sicily.data.map(([, month, , time]) => [
    1,
    Number(time > 36),
    time,
    ...wave(month),
    time > 36 ? time - 36 : 0,
  ]),
};

function fitted(design: readonly (readonly number[])[], of: readonly number[] = counts, out = offsets): PoissonFit {
  const { fit, failure } = poissonRegression(design, of, out);
  if (fit === null) throw new Error(failure);
  return fit;
}

const near = (actual: number, name: string, at: (figure: Figure) => number | undefined): void => {
  const figure = sicily.models[name] as Figure;
  expectWithin(
    actual,
    at(figure) as number,
    { relativeTolerance: figure.tolerance.rel ?? 0, absoluteTolerance: figure.tolerance.abs ?? 0 },
    name,
  );
};

describe("the Sicilian smoking ban, R glm", () => {
  it.each(["model1", "model2", "model3", "model4"])("%s", (model) => {
    const fit = fitted(DESIGNS[model] as number[][]);
    // Model 1 is Poisson: its dispersion is 1 by decree, as are its standard errors.
    const phi = model === "model1" ? 1 : (fit.dispersion as number);
    if (model !== "model1") near(phi, `${model}_dispersion`, ({ value }) => value as number);
    near(fit.deviance, `${model}_deviance`, ({ value }) => value as number);
    for (const [j, b] of fit.coefficients.entries()) {
      near(b, `${model}_coef`, ({ value }) => (value as number[])[j]);
      const error = Math.sqrt(phi * (fit.covarianceUnscaled[j]?.[j] as number));
      near(error, `${model}_se`, ({ value }) => (value as number[])[j]);
    }
    const ban = fit.coefficients[1] as number;
    near(ban, `${model}_smokban`, ({ value }) => (value as Record<string, number>)["b"]);
    near(Math.exp(ban), `${model}_smokban`, ({ value }) => (value as Record<string, number>)["rr"]);
  });

  it("the likelihood of model 1, the yearly trend of model 3, and F of model 4 against model 3", () => {
    near(fitted(DESIGNS["model1"] as number[][]).aic, "model1_aic", ({ value }) => value as number);
    const [three, four] = [fitted(DESIGNS["model3"] as number[][]), fitted(DESIGNS["model4"] as number[][])];
    near(Math.exp(12 * (three.coefficients[2] as number)), "model3_trend_per_year_rr", ({ value }) => value as number);
    const f = (three.deviance - four.deviance) / (four.dispersion as number);
    near(f, "anova_model3_model4_F", ({ value }) => (value as number[])[0]);
    near(fUpper(f, 1, four.degreesOfFreedom), "anova_model3_model4_F", ({ value }) => (value as number[])[1]);
  });
});

describe("poissonRegression", () => {
  it("loses no digit to calendar years, nor to days", () => {
    const at = (start: number) => fitted(sicily.data.map(([, , , time]) => [1, start + time]));
    const [near0, years, days] = [at(0), at(2000), at(730_000)];
    for (const far of [years, days]) {
      expect(far.coefficients[1]).toBeCloseTo(near0.coefficients[1] as number, 13);
      expect(far.deviance / near0.deviance).toBeCloseTo(1, 13);
    }
    const row = days.predictorCovariance([1, 730_070], [1, 730_061]);
    expect(row / near0.predictorCovariance([1, 70], [1, 61])).toBeCloseTo(1, 10);
    expect(days.linearPredictor([1, 730_070])).toBeCloseTo(near0.linearPredictor([1, 70]), 12);
  });

  it("fits zero counts, and gives the mean its counts add up to", () => {
    const line = [0, 1, 2, 3, 4, 5].map((t) => [1, t]);
    const fit = fitted(line, [0, 3, 0, 1, 0, 2], [0, 0, 0, 0, 0, 0]);
    // The score equations: residuals add up to nothing, alone and against time.
    const residuals = [0, 3, 0, 1, 0, 2].map((count, i) => count - (fit.fitted[i] as number));
    expect(residuals.reduce((a, b) => a + b)).toBeCloseTo(0, 12);
    expect(residuals.reduce((a, b, t) => a + b * t, 0)).toBeCloseTo(0, 11);
    expect(fit.pearson).toBeCloseTo(fit.dispersion === null ? Number.NaN : fit.dispersion * 4, 12);
  });

  it("fits a lone count between zeros, whose ends have next to no weight", () => {
    const times = Array.from({ length: 52 }, (_, i) => i - 50);
    const fit = fitted(
      times.map((t) => [1, t]),
      times.map((t) => (t === 0 ? 5 : 0)),
      times.map(() => 0),
    );
    // With x = exp(-slope) the score equations are x / (1 - x)^2 = 1 / x, so x is a half but for the cut end.
    expect(Math.exp(-(fit.coefficients[1] as number))).toBeCloseTo(0.5, 9);
  });

  it("solves the score equations, or the likelihood has no maximum, on any counts", () => {
    const row = fc.tuple(
      fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 100_000 })),
      fc.double({ min: 1, max: 1e6, noNaN: true }),
      fc.integer({ min: 1, max: 4 }),
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 3, maxLength: 30 }), (rows) => {
        let time = 1990;
        const line = rows.map(([, , gap]) => {
          time += gap;
          return [1, time];
        });
        const of = rows.map(([count]) => count);
        const { fit, failure } = poissonRegression(
          line,
          of,
          rows.map(([, population]) => Math.log(population)),
        );
        expect(failure).not.toBe("not-converged");
        if (fit === null) return;
        const all = of.reduce((a, b) => a + b);
        const left = of.map((count, i) => count - (fit.fitted[i] as number));
        expect(Math.abs(left.reduce((a, b) => a + b)) / all).toBeLessThan(1e-9);
        expect(
          Math.abs(left.reduce((a, b, i) => a + b * ((line[i]?.[1] as number) - 1990), 0)) / all / 100,
        ).toBeLessThan(1e-9);
      }),
      PROPERTY_RUNS,
    );
  });

  it("says when the likelihood has no maximum", () => {
    const line = [0, 1, 2, 3].map((t) => [1, t]);
    const none = [0, 0, 0, 0];
    expect(poissonRegression(line, none)).toEqual({ fit: null, failure: "separated" });
    expect(poissonRegression(line, [5, 0, 0, 0])).toEqual({ fit: null, failure: "separated" });
    const step = [0, 1, 2, 3, 4, 5].map((t) => [1, t, t > 3 ? 1 : 0]);
    expect(poissonRegression(step, [5, 9, 7, 6, 0, 0])).toEqual({ fit: null, failure: "separated" });
  });

  it("comes through from counts of every size, and a model that fits exactly", () => {
    const line = [0, 1, 2, 3].map((t) => [1, t]);
    for (const wild of [
      [1, 1e6, 2, 1e6],
      [1e9, 0, 0, 1],
      [1e-3, 2e-3, 1e-3, 5e-3],
      [1e12, 1, 1e12, 1],
    ])
      expect(
        fitted(line, wild, [0, 0, 0, 0]).fitted.reduce((a, b) => a + b) / wild.reduce((a, b) => a + b),
      ).toBeCloseTo(1, 9);
    // All but on the curve, where rounding decides whether the deviance rises or falls.
    for (const scale of [1, 1e3, 1e6, 1e9])
      for (const near of [
        [1344, 1408, 1472],
        [1344, 1408, 1472, 1520],
        [8, 16, 32, 64, 127],
      ])
        expect(
          fitted(
            near.map((_, t) => [1, t]),
            near.map((count) => count * scale),
            near.map(() => 0),
          ).deviance,
        ).toBeGreaterThan(0);
    const exact = fitted(line, [8, 16, 32, 64], [0, 0, 0, 0]);
    expect(exact.coefficients[1]).toBeCloseTo(Math.LN2, 13);
    expect(exact.dispersion).toBeLessThan(1e-20);
    expect(fitted(line.slice(0, 2), [8, 16], [0, 0]).dispersion).toBeNull();
  });

  it("refuses what it cannot fit", () => {
    expect(() => poissonRegression([[1, 2]], [1])).toThrow(RangeError);
    expect(() =>
      poissonRegression(
        [
          [1, 2],
          [1, 2],
          [1, 2],
        ],
        [1, 2, 3],
      ),
    ).toThrow(/depends|deficient/);
    expect(() =>
      poissonRegression(
        [
          [1, 0],
          [1, 1],
          [1, 2],
        ],
        [1, -2, 3],
      ),
    ).toThrow(RangeError);
    expect(() =>
      poissonRegression(
        [
          [1, 0],
          [1, 1],
          [1, Number.NaN],
        ],
        [1, 2, 3],
      ),
    ).toThrow(RangeError);
    expect(() =>
      poissonRegression(
        [
          [1, 0],
          [1, 1],
          [1, 2],
        ],
        [1, 2],
      ),
    ).toThrow(RangeError);
  });
});
