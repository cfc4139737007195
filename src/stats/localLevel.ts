import { highestOnInterval } from "./maximise.js";
import { requireObservations, type StructuralVariances } from "./stateSpace.js";
import { concentrated, SAME_HEIGHT, type StructuralFit, standardise, structuralFit } from "./structuralFit.js";

/**
 * The local level model: y = level + irregular, the level a random walk. Fitted by maximum likelihood with an exactly
 * diffuse start; times may have gaps.
 *
 * What is sought is one number, the ratio of the two variances, as their common scale follows from it. Both ends are
 * tried as they are, so that a variance of 0 comes out as 0: a level that never moves (the mean, carried on), or one
 * without noise about it (a random walk).
 *
 * Throws RangeError when lengths differ, a number is not finite, times do not increase or there are under two points.
 */
export function fitLocalLevel(times: readonly number[], values: readonly number[]): StructuralFit {
  requireObservations(times, values);
  const observed = standardise(times, values);
  if (values.every((value) => value === values[0]))
    return structuralFit(observed, { irregular: 0, level: 0, slope: null });
  const shares = likeliestShares((tried) => concentrated(observed, tried).height);
  const { scale } = concentrated(observed, shares);
  return structuralFit(observed, { irregular: shares.irregular * scale, level: shares.level * scale, slope: null });
}

/** The parts of one variance that fall to irregular and level where the likelihood is highest; either may be 0. */
export function likeliestShares(height: (shares: StructuralVariances) => number): StructuralVariances {
  const inside = highestOnInterval((logRatio) => height(sharesAt(logRatio)), LOG_RATIOS);
  const still = { irregular: 1, level: 0, slope: null };
  const walk = { irregular: 0, level: 1, slope: null };
  const best = Math.max(inside.height, height(still), height(walk)) - SAME_HEIGHT;
  return [still, walk].find((end) => height(end) >= best) ?? sharesAt(inside.at[0] as number);
}

const LOG_RATIOS = Array.from({ length: 51 }, (_, i) => i - 25);

function sharesAt(logRatio: number): StructuralVariances {
  const ratio = Math.exp(logRatio);
  return { irregular: 1 / (1 + ratio), level: ratio / (1 + ratio), slope: null };
}
