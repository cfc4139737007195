import { describe, expect, test } from "vitest";
import { randomStream } from "../../src/stats/random.js";
import { readReference } from "./reference.js";

const { streams } = readReference<{ streams: readonly { seed: number; uniforms: readonly number[] }[] }>(
  "random-uniforms.json",
);

/** Mean and mean square of many draws. */
function moments(draw: () => number, count: number): { mean: number; square: number } {
  let mean = 0;
  let square = 0;
  for (let i = 0; i < count; i++) {
    const value = draw();
    mean += value / count;
    square += (value * value) / count;
  }
  return { mean, square };
}

describe("randomStream", () => {
  test.each(streams)("of seed $seed starts with the reference draws, bit for bit", ({ seed, uniforms }) => {
    const stream = randomStream(seed);
    expect(uniforms.map(() => stream.uniform())).toEqual(uniforms);
  });

  test("gives the same draws again for the same seed, and others for the next", () => {
    const draws = (seed: number) => {
      const stream = randomStream(seed);
      return Array.from({ length: 20 }, () => stream.normal());
    };
    expect(draws(5)).toEqual(draws(5));
    expect(draws(5)).not.toEqual(draws(6));
  });

  test("has uniform draws in [0, 1) with mean 1/2 and mean square 1/3", () => {
    const stream = randomStream(11);
    const draws = Array.from({ length: 100_000 }, () => stream.uniform());
    expect(draws.every((u) => u >= 0 && u < 1)).toBe(true);
    let next = 0;
    const { mean, square } = moments(() => draws[next++] as number, draws.length);
    expect(Math.abs(mean - 1 / 2)).toBeLessThan(0.004);
    expect(Math.abs(square - 1 / 3)).toBeLessThan(0.004);
  });

  test("has normal draws with mean 0, variance 1 and 5% beyond 1.96", () => {
    const stream = randomStream(12);
    const draws = Array.from({ length: 100_000 }, () => stream.normal());
    let next = 0;
    const { mean, square } = moments(() => draws[next++] as number, draws.length);
    expect(Math.abs(mean)).toBeLessThan(0.013);
    expect(Math.abs(square - 1)).toBeLessThan(0.02);
    const beyond = draws.filter((z) => Math.abs(z) > 1.96).length / draws.length;
    expect(Math.abs(beyond - 0.05)).toBeLessThan(0.003);
  });

  test("has whole numbers below a bound, each about as often", () => {
    const stream = randomStream(13);
    const counts = [0, 0, 0, 0, 0, 0, 0];
    for (let i = 0; i < 70_000; i++) {
      const k = stream.integerBelow(7);
      counts[k] = (counts[k] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400);
    expect(stream.integerBelow(1)).toBe(0);
  });

  test("refuses seeds and bounds that are none", () => {
    for (const seed of [-1, 1.5, 2 ** 32, Number.NaN]) expect(() => randomStream(seed)).toThrow(/^seed must be/);
    expect(() => randomStream(1).integerBelow(0)).toThrow(/^bound must be/);
  });
});
