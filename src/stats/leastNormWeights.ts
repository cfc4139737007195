import { orthonormalColumns } from "./orthonormalColumns.js";
import { DEPENDENT } from "./possibleInMix.js";
import { addTimes, dot, length, vectorOf } from "./vectors.js";

/**
 * Of all weights w >= 0 with A w = A w0 the ones with the least sum of squares, for columns of A that are given with
 * a feasible w0. They are one and only one, and go by the columns' values alone.
 *
 * The dual problem has no bounds: w = max(0, A'l) for the l at which A w = A w0, the least point of a convex function
 * that is quadratic in pieces. Newton's method with an exact search of the line gets to the piece in which the least
 * point lies and there to the point itself, in few steps. The rows of A are first made orthonormal.
 */
export function leastNormWeights(columns: readonly Float64Array[], start: Float64Array): Float64Array {
  const directions = rowBasis(columns);
  const rows = columns.map((_, j) => vectorOf(directions.length, (a) => (directions[a] as Float64Array)[j] as number));
  const goal = vectorOf(directions.length, (a) => dot(directions[a] as Float64Array, start));
  let dual = goal.slice();
  let best = weightsAt(rows, dual);
  let least = length(missOf(rows, best, goal));
  for (let round = 0; round < 200 && least > 4 * Number.EPSILON; round++) {
    const weights = weightsAt(rows, dual);
    const step = newtonStep(rows, weights, missOf(rows, weights, goal));
    const far = lineMinimum(rows, dual, step, goal);
    if (!(far > 0)) break;
    dual = dual.slice();
    addTimes(dual, far, step);
    const next = weightsAt(rows, dual);
    const miss = length(missOf(rows, next, goal));
    if (miss >= least) continue;
    best = next;
    least = miss;
  }
  return polished(rows, best, goal) ?? (least <= DEPENDENT ? best : start);
}

/** An orthonormal basis of the rows of A, the longest remaining row first, without those that others give. */
function rowBasis(columns: readonly Float64Array[]): Float64Array[] {
  const height = columns[0]?.length ?? 0;
  const left = Array.from({ length: height }, (_, i) =>
    vectorOf(columns.length, (j) => (columns[j] as Float64Array)[i] as number),
  );
  const longest = Math.max(...left.map(length));
  const basis: Float64Array[] = [];
  while (left.length > 0) {
    let pick = 0;
    left.forEach((row, i) => {
      if (length(row) > length(left[pick] as Float64Array)) pick = i;
    });
    const row = left.splice(pick, 1)[0] as Float64Array;
    const size = length(row);
    if (!(size > DEPENDENT * longest)) break;
    for (let i = 0; i < row.length; i++) row[i] = (row[i] as number) / size;
    basis.push(row);
    for (const other of left) for (let pass = 0; pass < 2; pass++) addTimes(other, -dot(row, other), row);
  }
  return basis;
}

function weightsAt(rows: readonly Float64Array[], dual: Float64Array): Float64Array {
  return vectorOf(rows.length, (j) => Math.max(0, dot(rows[j] as Float64Array, dual)));
}

/** The goal less what the weights give. */
function missOf(rows: readonly Float64Array[], weights: Float64Array, goal: Float64Array): Float64Array {
  const miss = goal.slice();
  rows.forEach((row, j) => {
    if (weights[j] !== 0) addTimes(miss, -(weights[j] as number), row);
  });
  return miss;
}

/** (H + a trace of I)^-1 miss, H the cross product of the rows with a weight, by Cholesky's decomposition. */
function newtonStep(rows: readonly Float64Array[], weights: Float64Array, miss: Float64Array): Float64Array {
  const size = miss.length;
  const lower = Array.from({ length: size }, () => new Float64Array(size));
  rows.forEach((row, j) => {
    if (weights[j] === 0) return;
    for (let a = 0; a < size; a++) addTimes(lower[a] as Float64Array, row[a] as number, row);
  });
  for (let a = 0; a < size; a++) {
    const own = lower[a] as Float64Array;
    for (let b = 0; b <= a; b++) {
      const other = lower[b] as Float64Array;
      let rest = (own[b] as number) + (a === b ? 1e-12 : 0);
      for (let k = 0; k < b; k++) rest -= (own[k] as number) * (other[k] as number);
      own[b] = a === b ? Math.sqrt(Math.max(rest, 1e-14)) : rest / (other[b] as number);
    }
  }
  const step = miss.slice();
  for (let a = 0; a < size; a++) {
    let rest = step[a] as number;
    for (let k = 0; k < a; k++) rest -= ((lower[a] as Float64Array)[k] as number) * (step[k] as number);
    step[a] = rest / ((lower[a] as Float64Array)[a] as number);
  }
  for (let a = size - 1; a >= 0; a--) {
    let rest = step[a] as number;
    for (let k = a + 1; k < size; k++) rest -= ((lower[k] as Float64Array)[a] as number) * (step[k] as number);
    step[a] = rest / ((lower[a] as Float64Array)[a] as number);
  }
  return step;
}

/** How many steps along the line the dual function is least: where its slope, which rises in pieces, comes to 0. */
function lineMinimum(
  rows: readonly Float64Array[],
  dual: Float64Array,
  step: Float64Array,
  goal: Float64Array,
): number {
  const lines = rows.map((row) => ({ at: dot(row, dual), by: dot(row, step) }));
  let slope = -dot(goal, step);
  let bend = 0;
  const turns: { far: number; by: number; at: number }[] = [];
  for (const { at, by } of lines) {
    if (at > 0 || (at === 0 && by > 0)) {
      slope += at * by;
      bend += by * by;
      if (by < 0) turns.push({ far: -at / by, at, by });
    } else if (by > 0) turns.push({ far: -at / by, at, by });
  }
  turns.sort((a, b) => a.far - b.far);
  let reached = 0;
  for (const { far, by } of turns) {
    if (slope + bend * (far - reached) >= 0) break;
    slope += bend * (far - reached);
    reached = far;
    bend += by > 0 ? by * by : -by * by;
  }
  return bend > 0 ? reached - slope / bend : reached;
}

/** The least-norm weights on the support found, from a decomposition; null when one falls below 0 or they miss. */
function polished(rows: readonly Float64Array[], found: Float64Array, goal: Float64Array): Float64Array | null {
  const places = rows.flatMap((_, j) => ((found[j] as number) > 0 ? [j] : []));
  const basis = orthonormalColumns(places.length);
  const kept: number[] = [];
  goal.forEach((_, a) => {
    const column = vectorOf(places.length, (i) => (rows[places[i] as number] as Float64Array)[a] as number);
    if (basis.add(column, DEPENDENT)) kept.push(a);
  });
  const weights = new Float64Array(rows.length);
  // The second pass takes what the first one's rounding left.
  for (let pass = 0; pass < 2; pass++) {
    const miss = missOf(rows, weights, goal);
    const more = basis.shortest(vectorOf(kept.length, (i) => miss[kept[i] as number] as number));
    places.forEach((j, i) => {
      weights[j] = (weights[j] as number) + (more[i] as number);
    });
  }
  const fits = weights.every((weight) => weight >= 0) && length(missOf(rows, weights, goal)) <= DEPENDENT;
  return fits ? weights : null;
}
