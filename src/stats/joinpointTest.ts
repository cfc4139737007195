import { gridSearch } from "./joinpointGrid.js";
import type { PreparedSeries } from "./joinpointRule.js";
import { brokenLineBasis, partOutside } from "./joinpointRule.js";
import { randomStream } from "./random.js";

/** One permutation test of k0 joinpoints against k1 > k0. */
export interface JoinpointTest {
  readonly nullJoinpoints: number;
  readonly alternativeJoinpoints: number;
  /**
   * ((RSS0 - RSS1) / (2 (k1 - k0))) / (RSS1 / (n - 2 - 2 k1)), joinpoints on observations. It has no F distribution.
   * Null where the null model leaves nothing, Infinity where only the alternative leaves nothing.
   */
  readonly f: number | null;
  /** (1 + permutations with an F at least as large, within 1e-9) / (1 + permutations); 1 where f is null. */
  readonly p: number;
  /** How many permutations were made; 0 where f is null. */
  readonly permutations: number;
}

export interface PermutationOptions {
  /** 4499 unless the series is so long that fewer are made; see `permutationsFor`. */
  readonly permutations?: number | undefined;
  readonly seed: number;
}

/**
 * The permutation test of Kim, Fay, Feuer & Midthune (2000): the residuals of the best fit with k0 joinpoints on
 * observations are shuffled and added back, and both models are searched for again, so that p allows for the choice of
 * joinpoints. Residuals are taken to be exchangeable: where they hang together in time, p is too small.
 */
export function joinpointTest(
  series: PreparedSeries,
  nullJoinpoints: number,
  alternativeJoinpoints: number,
  options: PermutationOptions,
): JoinpointTest {
  const { time, rest } = series;
  const n = time.length;
  const search = gridSearch(series, alternativeJoinpoints);
  const observed = search.optimum(rest);
  const about = { nullJoinpoints, alternativeJoinpoints };
  const ratio = ratioOf(observed.residualSums, nullJoinpoints, alternativeJoinpoints);
  if (ratio === null) return { ...about, f: null, p: 1, permutations: 0 };
  const permutations = options.permutations ?? permutationsFor(search.steps);

  const places = observed.places[nullJoinpoints] as readonly number[];
  const basis = brokenLineBasis(
    time,
    places.map((place) => time[place] as number),
  );
  const residuals = partOutside(basis, rest);
  const fitted = rest.map((value, i) => value - (residuals[i] as number));
  const shuffled = Float64Array.from(residuals);
  const response = new Float64Array(n);
  const sums = new Float64Array(alternativeJoinpoints + 1);
  const random = randomStream(options.seed);
  let atLeast = 1;
  for (let made = 0; made < permutations; made++) {
    for (let i = n - 1; i > 0; i--) {
      const j = random.integerBelow(i + 1);
      const kept = shuffled[i] as number;
      shuffled[i] = shuffled[j] as number;
      shuffled[j] = kept;
    }
    for (let i = 0; i < n; i++) response[i] = (fitted[i] as number) + (shuffled[i] as number);
    search.residualSums(response, sums);
    const permuted = ratioOf(sums, nullJoinpoints, alternativeJoinpoints);
    // An F grows with RSS0 / RSS1 - 1, so that F* >= F (1 - 1e-9) is the same said of the two excesses.
    if (permuted !== null && permuted - 1 >= (ratio - 1) * (1 - 1e-9)) atLeast++;
  }
  const freedom = (n - 2 - 2 * alternativeJoinpoints) / (2 * (alternativeJoinpoints - nullJoinpoints));
  return { ...about, f: (ratio - 1) * freedom, p: atLeast / (1 + permutations), permutations };
}

/**
 * 4499, or fewer where the search is long, so that a test takes about as long as some 10^8 steps: 1999, 999 or 499.
 * With up to 25 observations and 3 joinpoints it is always 4499.
 */
export function permutationsFor(steps: number): number {
  return [4499, 1999, 999].find((permutations) => permutations * steps <= 6e7) ?? 499;
}

/** RSS0 / RSS1; Infinity where only the alternative leaves nothing, null where the null model leaves nothing. */
function ratioOf(sums: ArrayLike<number>, nullJoinpoints: number, alternativeJoinpoints: number): number | null {
  const before = sums[nullJoinpoints] as number;
  const after = sums[alternativeJoinpoints] as number;
  if (before === 0) return null;
  return after === 0 ? Infinity : before / after;
}
