/** Methods put to the gap between an area and a benchmark. Their figures are held to R in tests/cli/gapMethodsReference. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BenchmarkChange, History, Others } from "../../src/methods/method.js";
import { METHODS } from "../../src/methods/registry.js";
import { PROPERTY_RUNS } from "../stats/reference.js";
import { ahead, historyOf } from "./asked.js";

const TIMES = [2009, 2010, 2011, 2012];
const one = (values: readonly number[]): Others => ({ names: ["England"], values: [values] });
const beside = (values: readonly number[], benchmark: readonly number[]): History => ({
  ...historyOf({ times: TIMES, values }),
  others: one(benchmark),
});
const by = (change: BenchmarkChange, anchor: "last" | "fitted" = "last") => ({ anchor, season: null, change });
const figures = fc.array(fc.double({ min: 1, max: 500, noNaN: true }), { minLength: 4, maxLength: 4 });
const then = { times: [2013, 2014], populations: null };

describe("beside a benchmark that keeps its level", () => {
  it("follow is the level held, and did-trend the line", () => {
    fc.assert(
      fc.property(figures, fc.double({ min: 1, max: 500, noNaN: true }), (values, level) => {
        const history = beside(values, [level, level, level, level]);
        const others = one([level, level]);
        for (const [method, alone, anchor] of [
          [METHODS.follow, METHODS.flat, "last"],
          [METHODS["did-trend"], METHODS.linear, "fitted"],
        ] as const) {
          const found = method.fit(history, by("added", anchor)).forecast({ ...then, others });
          const plain = alone.fit(historyOf({ times: TIMES, values }), by("added", anchor)).forecast(ahead(then.times));
          for (const [i, mean] of found.mean.entries()) expect(mean).toBeCloseTo(plain.mean[i] as number, 8);
          expect(found.degreesOfFreedom).toBe(plain.degreesOfFreedom);
        }
      }),
      PROPERTY_RUNS,
    );
  });
});

describe.each(["follow", "did", "did-trend"] as const)("%s", (name) => {
  const method = METHODS[name];
  const anchor = method.anchors[0] as "last" | "fitted";

  it("gives the benchmark back where the area is the benchmark, added or in proportion", () => {
    fc.assert(
      fc.property(figures, fc.constantFrom("added", "ratio"), (values, change) => {
        const fit = method.fit(beside(values, values), by(change, anchor));
        const { mean, covariance } = fit.forecast({ ...then, others: one([7, 9]) });
        expect(mean[0]).toBeCloseTo(7, 9);
        expect(mean[1]).toBeCloseTo(9, 9);
        expect(covariance).toBeNull();
        expect(fit.withoutInterval).toBe("perfect-line");
      }),
      PROPERTY_RUNS,
    );
  });

  it("knows no unit in proportion: a benchmark a thousand times larger gives the same", () => {
    const values = [88, 93, 94, 95];
    const benchmark = [55, 57, 58, 60];
    const at = (scale: number) =>
      method
        .fit(
          beside(
            values,
            benchmark.map((value) => value * scale),
          ),
          by("ratio", anchor),
        )
        .forecast({ ...then, others: one([61 * scale, 62 * scale]) });
    const [plain, large] = [at(1), at(1000)];
    for (const i of [0, 1]) {
      expect(large.mean[i]).toBeCloseTo(plain.mean[i] as number, 9);
      expect(large.covariance?.[i]?.[i]).toBeCloseTo(plain.covariance?.[i]?.[i] as number, 12);
    }
  });

  it("refuses no benchmark, two of them, and a ratio of figures that are not above zero", () => {
    const values = [88, 93, 94, 95];
    const two = { names: ["A", "B"], values: [values, values] };
    expect(() => method.fit(historyOf({ times: TIMES, values }), by("added", anchor))).toThrow(RangeError);
    expect(() => method.fit({ ...beside(values, values), others: two }, by("added", anchor))).toThrow(RangeError);
    expect(() => method.fit(beside(values, [1, 0, 1, 1]), by("ratio", anchor))).toThrow(/above zero/);
  });
});
