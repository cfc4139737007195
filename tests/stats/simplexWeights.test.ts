import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { simplexWeights } from "../../src/stats/simplexWeights.js";
import { expectWithin, PROPERTY_RUNS, readReference } from "./reference.js";

interface Case {
  readonly title: string;
  readonly panel: string;
  readonly area: string;
  readonly points: number;
  readonly isUnique: boolean;
  readonly insideHull: boolean;
  readonly rootMeanSquare: number;
  readonly weights: Readonly<Record<string, number>>;
}
type Figures = Readonly<Record<string, readonly number[]>>;
const { relativeTolerance, panels, cases } = readReference<{
  relativeTolerance: number;
  panels: Readonly<Record<string, { readonly figures: Figures }>>;
  cases: readonly Case[];
}>("simplex-weights.json");

describe("against the optimum to 60 digits", () => {
  test.each(cases)("$title", ({ panel, area, points, isUnique, insideHull, rootMeanSquare, weights }) => {
    const figures = panels[panel]?.figures as Figures;
    const donors = Object.keys(figures).filter((name) => name !== area);
    const series = donors.map((name) => figures[name]?.slice(0, points) as number[]);
    const found = simplexWeights(figures[area]?.slice(0, points) as number[], series);
    expect({ isUnique: found.isUnique, insideHull: found.insideHull }).toEqual({ isUnique, insideHull });
    expectWithin(found.rootMeanSquare, rootMeanSquare, { relativeTolerance }, "root mean square");
    donors.forEach((name, j) => {
      const expected = weights[name] ?? 0;
      expectWithin(found.weights[j] as number, expected, { relativeTolerance, absoluteTolerance: 0 }, name);
    });
  });
});

/** How far a mix is from what an optimum must be: no donor may lie nearer to the target than the mix lets it. */
function worstOf(target: readonly number[], donors: readonly (readonly number[])[], weights: readonly number[]) {
  const apart = donors.map((donor) => donor.map((value, i) => value - (target[i] as number)));
  const mix = target.map((_, i) => weights.reduce((sum, weight, j) => sum + weight * (apart[j]?.[i] as number), 0));
  const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
  const furthest = Math.sqrt(Math.max(...apart.map((one) => dot(one, one))));
  const distance = Math.sqrt(dot(mix, mix));
  const nearer = Math.max(...apart.map((one) => dot(mix, mix) - dot(one, mix)));
  return { furthest, distance, nearer };
}

const series = (points: number, value: fc.Arbitrary<number>) =>
  fc.array(value, { minLength: points, maxLength: points });
/** Whole figures of 0 to 3, rich in ties, duplicates and targets on the hull's faces; or figures of two decimals. */
const problems = fc
  .record({ points: fc.integer({ min: 1, max: 8 }), donors: fc.integer({ min: 1, max: 14 }), tied: fc.boolean() })
  .chain(({ points, donors, tied }) => {
    const value = tied ? fc.integer({ min: 0, max: 3 }) : fc.integer({ min: -5000, max: 5000 }).map((n) => n / 100);
    return fc.record({
      target: series(points, value),
      donors: fc.array(series(points, value), { minLength: donors, maxLength: donors }),
    });
  });

describe("whatever the figures", () => {
  test("weights are shares, and no other mix is nearer", () => {
    fc.assert(
      fc.property(problems, ({ target, donors }) => {
        const { weights, insideHull, rootMeanSquare, fitted } = simplexWeights(target, donors);
        expect(weights.every((weight) => weight >= 0)).toBe(true);
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
        const { furthest, distance, nearer } = worstOf(target, donors, weights);
        if (insideHull) {
          expect([rootMeanSquare, fitted]).toEqual([0, target]);
          expect(distance).toBeLessThanOrEqual(1e-9 * furthest);
        } else expect(nearer).toBeLessThanOrEqual(1e-9 * distance * furthest + 1e-13 * furthest ** 2);
      }),
      PROPERTY_RUNS,
    );
  });

  test("the order of donors moves nothing, not a bit", () => {
    const shuffled = problems.chain((given) =>
      fc.record({
        given: fc.constant(given),
        order: fc.shuffledSubarray(
          given.donors.map((_, j) => j),
          { minLength: given.donors.length },
        ),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ given: { target, donors }, order }) => {
        const { weights } = simplexWeights(target, donors);
        const other = simplexWeights(
          target,
          order.map((j) => donors[j] as number[]),
        );
        order.forEach((j, place) => {
          const same = donors.filter((donor) => donor.join() === donors[j]?.join()).length;
          if (same === 1) expect(other.weights[place]).toBe(weights[j]);
          else expect(other.weights[place]).toBeCloseTo(weights[j] as number, 9);
        });
      }),
      PROPERTY_RUNS,
    );
  });

  test("another unit and another zero move no weight", () => {
    const moved = fc.tuple(problems, fc.constantFrom(1e-6, 0.25, 3, 1e9), fc.constantFrom(-1000, 0, 7.5));
    fc.assert(
      fc.property(moved, ([{ target, donors }, unit, zero]) => {
        const move = (values: readonly number[]) => values.map((value) => unit * (value + zero));
        const { weights, insideHull, rootMeanSquare } = simplexWeights(target, donors);
        const other = simplexWeights(move(target), donors.map(move));
        const { furthest } = worstOf(target, donors, weights);
        // So near the hull, or so near one another, that the moving alone decides.
        fc.pre(insideHull || rootMeanSquare > 1e-6 * furthest);
        fc.pre(furthest > 1e-3);
        expect(Math.abs(other.rootMeanSquare / unit - rootMeanSquare)).toBeLessThanOrEqual(1e-9 * furthest);
      }),
      PROPERTY_RUNS,
    );
  });

  test("where others fit as well, the ones taken have the least sum of squares", () => {
    const mixed = problems.chain((given) =>
      fc.record({ given: fc.constant(given), shares: series(given.donors.length, fc.integer({ min: 0, max: 5 })) }),
    );
    fc.assert(
      fc.property(mixed, ({ given: { target, donors }, shares }) => {
        const total = shares.reduce((sum, share) => sum + share, 0);
        fc.pre(total > 0);
        const known = shares.map((share) => share / total);
        const inside = target.map((_, i) => known.reduce((sum, one, j) => sum + one * (donors[j]?.[i] as number), 0));
        const { weights, insideHull, isUnique } = simplexWeights(inside, donors);
        const squares = (values: readonly number[]) => values.reduce((sum, value) => sum + value * value, 0);
        expect(insideHull).toBe(true);
        expect(squares(weights)).toBeLessThanOrEqual(squares(known) + 1e-9);
        // Nothing shorter lies on the way to the mix that is known to fit as well.
        const towards = weights.reduce((sum, weight, j) => sum + weight * ((known[j] as number) - weight), 0);
        expect(towards).toBeGreaterThanOrEqual(-1e-7);
        if (isUnique) weights.forEach((weight, j) => void expect(weight).toBeCloseTo(known[j] as number, 5));
      }),
      PROPERTY_RUNS,
    );
  });
});

describe("particular cases", () => {
  test("one donor has all the weight", () => {
    expect(simplexWeights([1, 2], [[5, 9]])).toEqual({
      weights: [1],
      fitted: [5, 9],
      residuals: [-4, -7],
      rootMeanSquare: Math.sqrt(65 / 2),
      insideHull: false,
      isUnique: true,
    });
  });

  test("the target among the donors has it all, unless others mix to the same", () => {
    const alone = simplexWeights(
      [1, 4],
      [
        [0, 0],
        [1, 4],
        [3, 1],
      ],
    );
    expect([alone.weights, alone.isUnique, alone.insideHull]).toEqual([[0, 1, 0], true, true]);
    const twins = simplexWeights(
      [1, 4],
      [
        [1, 4],
        [0, 0],
        [1, 4],
      ],
    );
    expect([twins.weights, twins.isUnique]).toEqual([[0.5, 0, 0.5], false]);
  });

  test("equal donors share; between constant donors it is a matter of level", () => {
    const { weights, isUnique } = simplexWeights(
      [2, 2, 2],
      [
        [1, 1, 1],
        [1, 1, 1],
        [5, 5, 5],
      ],
    );
    expect(isUnique).toBe(false);
    [0.375, 0.375, 0.25].forEach((share, j) => {
      expect(weights[j]).toBeCloseTo(share, 14);
    });
  });

  test("a face of the hull holds more donors than there are points: the least sum of squares on it", () => {
    // The target lies below; of the face y = 0 the points -1, 0, 1 and 3 mix to 0 in many ways.
    const donors = [
      [-1, 0],
      [0, 0],
      [1, 0],
      [3, 0],
      [0, 5],
    ];
    const { weights, isUnique, rootMeanSquare } = simplexWeights([0, -2], donors);
    expect(isUnique).toBe(false);
    expect(rootMeanSquare).toBeCloseTo(Math.SQRT2, 14);
    // w = a + b x on the face, by sum w = 1 and sum w x = 0: all above 0 but that of 3, which the bound holds at 0.0857
    const [a, b] = [11 / 35, -3 / 35];
    [a - b, a, a + b, a + 3 * b, 0].forEach((share, j) => {
      expect(weights[j]).toBeCloseTo(share, 13);
    });
  });

  test("refuses no donors, no points, other lengths and what is no number", () => {
    expect(() => simplexWeights([1], [])).toThrow(RangeError);
    expect(() => simplexWeights([], [[]])).toThrow(RangeError);
    expect(() => simplexWeights([1, 2], [[1]])).toThrow(/same length/);
    expect(() => simplexWeights([1], [[Number.NaN]])).toThrow(/finite/);
  });
});

describe("donors of another size altogether", () => {
  const target = [50.1, 51.4, 49.2, 52.6, 53.3, 51.9];
  const near = [
    [48.2, 49.9, 49.0, 50.3, 50.8, 51.1],
    [53.7, 54.1, 52.2, 56.4, 55.9, 54.0],
    [61.0, 60.2, 58.8, 63.1, 64.5, 60.3],
  ];
  const alone = simplexWeights(target, near);

  test.each([1e9, 1e11, 1e13, 1e15])("one of %d makes no misfit pass for none", (size) => {
    const far = [1.02, 0.97, 1.05, 0.93, 1.1, 1.01].map((value) => value * size);
    const found = simplexWeights(target, [...near, far]);
    expect(found.insideHull).toBe(false);
    // A trace of it may help, but not beyond what two more figures fitted would.
    expect(found.rootMeanSquare).toBeGreaterThan(alone.rootMeanSquare / 2);
    expect(found.rootMeanSquare).toBeLessThanOrEqual(alone.rootMeanSquare * (1 + 1e-12));
    const { weights } = found;
    const mix = target.map((_, i) =>
      [...near, far].reduce((sum, donor, j) => sum + (weights[j] as number) * (donor[i] as number), 0),
    );
    const misfit = Math.sqrt(mix.reduce((sum, value, i) => sum + (value - (target[i] as number)) ** 2, 0) / 6);
    expectWithin(found.rootMeanSquare, misfit, { relativeTolerance: 1e-9 }, "root mean square");
  });

  test("an exact match stays one, and its least sum of squares is that of the donors of its size", () => {
    const one = near[0] as readonly number[];
    const shifted = one.map((value, i) => 2 * (target[i] as number) - value);
    const found = simplexWeights(target, [one, shifted, [...target], target.map((value) => value * 1e12)]);
    expect({ inside: found.insideHull, unique: found.isUnique }).toEqual({ inside: true, unique: false });
    for (const j of [0, 1, 2]) expect(found.weights[j]).toBeCloseTo(1 / 3, 9);
    expect(found.weights[3]).toBe(0);
  });
});
