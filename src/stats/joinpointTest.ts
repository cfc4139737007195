import { gridSearch, NOISE } from "./joinpointGrid.js";
import { preparedNudge } from "./joinpointNudge.js";
import { brokenLineBasis, type PreparedSeries, partOutside } from "./joinpointRule.js";
import { type RandomStream, randomStream } from "./random.js";

/** One permutation test of k0 joinpoints against k1 > k0. */
export interface JoinpointTest {
  readonly nullJoinpoints: number;
  readonly alternativeJoinpoints: number;
  /**
   * ((RSS0 - RSS1) / (2 (k1 - k0))) / (RSS1 / (n - 2 - 2 k1)). It has no F distribution.
   * Null where the null model leaves nothing, Infinity where only the alternative leaves nothing.
   */
  readonly f: number | null;
  /** (1 + permutations with an F at least as large, within 1e-9) / (1 + permutations); 1 where f is null. */
  readonly p: number;
  /** How many permutations were made; 0 where f is null. It stops early once p is plainly large (above a tenth). */
  readonly permutations: number;
}

export interface PermutationOptions {
  /** The most to be made; 4499 unless the series is so long that fewer must do, see `permutationsFor`. */
  readonly permutations?: number | undefined;
  readonly seed: number;
}

/**
 * The permutation test of Kim, Fay, Feuer & Midthune (2000): the residuals of the best fit with k0 joinpoints are
 * shuffled and added back, and both models are searched for again, so that p allows for the choice of joinpoints.
 * The search is over observations and then, unlike theirs, goes on between them (see `preparedNudge`). Residuals are
 * taken to be exchangeable: where they hang together in time, p is too small.
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
  const nudge = preparedNudge(series, alternativeJoinpoints);
  const nullPlace: number[] = [];
  const otherPlace: number[] = [];

  /**
   * RSS0 / RSS1; Infinity where only the alternative leaves nothing, null where the null model leaves nothing, and 0
   * where it is sure to be below `floor`: then the null model need not be moved off the observations.
   */
  function ratio(response: Float64Array, floor: number): number | null {
    const { residualSums, places } = search.optimum(response);
    const noise = NOISE * (residualSums[0] as number);
    const after = nudge.residualSum(response, places[alternativeJoinpoints] ?? [], otherPlace);
    if ((residualSums[nullJoinpoints] as number) < floor * after * (1 - 1e-9)) return 0;
    const before = nudge.residualSum(response, places[nullJoinpoints] ?? [], nullPlace);
    if (before <= noise) return null;
    return after <= noise ? Infinity : before / after;
  }

  const about = { nullJoinpoints, alternativeJoinpoints };
  const observed = ratio(rest, 0);
  if (observed === null) return { ...about, f: null, p: 1, permutations: 0 };
  const permutations = options.permutations ?? permutationsFor(search.steps, n, alternativeJoinpoints);
  const residuals = partOutside(brokenLineBasis(time, nullPlace), rest);
  const fitted = rest.map((value, i) => value - (residuals[i] as number));
  const shuffled = Float64Array.from(residuals);
  const response = new Float64Array(n);
  const random = randomStream(options.seed);
  // F grows with RSS0 / RSS1 - 1, so that F* >= F (1 - 1e-9) is the same said of the two excesses.
  const floor = 1 + (observed - 1) * (1 - 1e-9);
  let atLeast = 1;
  let made = 0;
  // Once a tenth of all have been as large, p is known well enough, and far from any level in use.
  const plenty = Math.max(10, permutations / 10);
  while (made < permutations && atLeast <= plenty) {
    made++;
    shuffle(shuffled, random);
    for (let i = 0; i < n; i++) response[i] = (fitted[i] as number) + (shuffled[i] as number);
    const permuted = ratio(response, floor);
    if (permuted !== null && permuted >= floor) atLeast++;
  }
  const freedom = (n - 2 - 2 * alternativeJoinpoints) / (2 * (alternativeJoinpoints - nullJoinpoints));
  return { ...about, f: (observed - 1) * freedom, p: atLeast / (1 + made), permutations: made };
}

/** Fisher and Yates: every order equally likely, whatever the order before. */
function shuffle(values: Float64Array, random: RandomStream): void {
  for (let i = values.length - 1; i > 0; i--) {
    const j = random.integerBelow(i + 1);
    const kept = values[i] as number;
    values[i] = values[j] as number;
    values[j] = kept;
  }
}

/**
 * 4499, or fewer where each takes long: 1999, 999 or 499. With up to 25 observations and 3 joinpoints it is 4499.
 * `steps` is the search's own count, `n` the number of observations and `depth` the most joinpoints searched for.
 */
export function permutationsFor(steps: number, n: number, depth: number): number {
  const each = steps + 40 * n * depth;
  return [4499, 1999, 999].find((permutations) => permutations * each <= 2e7) ?? 499;
}
