import { bestDistance, hingePlaces } from "./joinpointHinge.js";
import { gridStep, indexRange, LONG_SERIES, type PreparedSeries } from "./joinpointRule.js";
import { leastSquares } from "./leastSquares.js";

/**
 * Moves joinpoints (on the prepared time) from observations to their best places between them. One at a time is put
 * exactly (Hudson's method), the others held, until nothing gains any more: for one joinpoint this is the optimum
 * itself, for several the bottom of the valley that the best joinpoints on observations lie in. The sum of squares
 * never rises.
 */
export function refineJoinpoints(series: PreparedSeries, start: readonly number[]): number[] {
  const joinpoints = [...start];
  let residualSum = Infinity;
  for (let round = 0; round < 300; round++) {
    const before = residualSum;
    for (let which = 0; which < joinpoints.length; which++) {
      residualSum = Math.min(residualSum, moveOne(series, joinpoints, which, residualSum));
    }
    if (joinpoints.length < 2 || !(before - residualSum > 1e-15 * residualSum)) break;
  }
  return joinpoints.length < 2 ? joinpoints : settledTogether(series, joinpoints);
}

/**
 * The last digits, which moves one at a time only creep towards: all joinpoints that lie between observations go at
 * once to where the lines fitted freely to either side cross, if each stays between its two observations.
 */
function settledTogether(series: PreparedSeries, joinpoints: readonly number[]): number[] {
  const { time, rest } = series;
  const free = joinpoints.map((psi) => time.every((t) => Math.abs(t - psi) > 1e-9));
  if (!free.some(Boolean)) return [...joinpoints];
  const inside = joinpoints.filter((_, i) => free[i]);
  const design = Array.from(time, (t) => [
    1,
    t,
    ...joinpoints.map((psi) => Math.max(0, t - psi)),
    ...inside.map((psi) => (t > psi ? 1 : 0)),
  ]);
  const { coefficients } = leastSquares(design, Array.from(rest));
  let used = 2 + joinpoints.length;
  const settled = joinpoints.map((psi, i) =>
    free[i] ? psi - (coefficients[used++] as number) / (coefficients[2 + i] as number) : psi,
  );
  const isSettled = settled.every((psi, i) => Math.abs(psi - (joinpoints[i] as number)) < 1e-5);
  return isSettled ? settled : [...joinpoints];
}

/** Puts one joinpoint where the sum of squares is least, if that is less than what is known; returns the new sum. */
function moveOne(series: PreparedSeries, joinpoints: number[], which: number, known: number): number {
  const others = joinpoints.filter((_, i) => i !== which);
  const { from, to } = nearbyPlaces(series, joinpoints, which);
  const { residualSum, between } = hingePlaces(series, others, from, to);
  let least = known;
  for (const hinge of between) {
    const { d, gain } = bestDistance(hinge);
    const left = residualSum - gain;
    if (left < least) {
      least = left;
      joinpoints[which] = (series.time[hinge.index] as number) + d;
    }
  }
  return least;
}

/** As `placesBetween`; in a long series no further off than two steps of its thinned grid. */
function nearbyPlaces(
  series: PreparedSeries,
  joinpoints: readonly number[],
  which: number,
): { from: number; to: number } {
  const { from, to } = placesBetween(series, joinpoints, which);
  const n = series.time.length;
  if (n <= LONG_SERIES) return { from, to };
  const here = series.time.filter((t) => t <= (joinpoints[which] as number)).length - 1;
  const reach = 2 * gridStep(n);
  return { from: Math.max(from, here - reach), to: Math.min(to, here + reach) };
}

/**
 * The first and last observation between which a joinpoint may lie, given its neighbours: `spacing` observations
 * strictly between it and each of them, and between it and the ends. `from` may exceed `to`: no room.
 */
export function placesBetween(
  series: PreparedSeries,
  joinpoints: readonly number[],
  which: number,
): { from: number; to: number } {
  const { time, spacing } = series;
  const before = joinpoints[which - 1];
  const after = joinpoints[which + 1];
  const range = indexRange(time.length, spacing, 1, 0);
  return {
    from: before === undefined ? range.first : time.filter((t) => t <= before).length + spacing,
    to: after === undefined ? range.last : time.filter((t) => t < after).length - 1 - spacing,
  };
}
