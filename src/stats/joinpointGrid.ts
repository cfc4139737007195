import { brokenLineBasis, dot, gridStep, indexRange, type PreparedSeries, partOutside } from "./joinpointRule.js";

/** The best fit with each number of joinpoints, 0 to the search's depth, by index in both arrays. */
export interface GridOptimum {
  /** What the broken lines leave of the sum of squares; exactly 0 where that is rounding noise. */
  readonly residualSums: readonly number[];
  /** The observations (from 0) that the joinpoints fall on; shorter where no further joinpoint gains anything. */
  readonly places: readonly (readonly number[])[];
}

/** A search over every set of joinpoints on observations, made once for a set of times and run on many responses. */
export interface GridSearch {
  readonly steps: number;
  readonly optimum: (response: Float64Array) => GridOptimum;
}

/**
 * Prepares the search over all sets of up to `depth` joinpoints on observations (Lerman 1980). All sets form a tree:
 * a child adds one joinpoint to the right of its parent's. For each node the hinge is made orthogonal to the line and
 * to its parents' hinges once; what a response gains by it is then a few multiplications, so that thousands of
 * permuted responses cost little. Above 60 observations only every ceil(n/60)-th is a candidate.
 */
export function gridSearch(series: PreparedSeries, depth: number): GridSearch {
  const { time } = series;
  const tree = buildTree(series, depth);
  const line = brokenLineBasis(time, []);
  const products = new Float64Array(time.length);
  const gained = new Float64Array(depth + 1);
  const along = new Float64Array(depth + 1);
  const best = new Float64Array(depth + 1);
  const bestNode = new Int32Array(depth + 1);

  /** Fills `best` and `bestNode`, and returns the sum of squares about the straight line. */
  function run(response: Float64Array): number {
    const total = hingeProducts(time, line, response, products);
    best.fill(0);
    bestNode.fill(-1);
    const { place, level, link, inverseLength } = tree;
    for (let node = 0; node < place.length; node++) {
      const at = level[node] as number;
      let left = products[place[node] as number] as number;
      for (let i = 0; i < at; i++) left -= (link[node * depth + i] as number) * (along[i] as number);
      left *= inverseLength[node] as number;
      along[at] = left;
      const gain = (at === 0 ? 0 : (gained[at - 1] as number)) + left * left;
      gained[at] = gain;
      if (gain > (best[at] as number)) {
        best[at] = gain;
        bestNode[at] = node;
      }
    }
    return total;
  }

  function optimum(response: Float64Array): GridOptimum {
    const total = run(response);
    const residualSums = [total];
    const places: number[][] = [[]];
    for (let k = 1; k <= depth; k++) {
      const left = total - (best[k - 1] as number);
      residualSums.push(left > NOISE * total ? left : 0);
      const found = placesOf(tree, bestNode[k - 1] as number, k - 1);
      // A straight line leaves nothing to gain: no joinpoint is better than another.
      if (found.length === k) places.push(found);
    }
    return { residualSums, places };
  }

  return { steps: tree.place.length + time.length, optimum };
}

/** Below this share of the line's residual sum of squares what is left is rounding. */
export const NOISE = 1e-13;

/** Nodes in depth-first order: the last hinge's place, how many hinges precede it, and its coordinates on theirs. */
interface SearchTree {
  readonly place: Int32Array;
  readonly level: Int32Array;
  readonly parent: Int32Array;
  readonly link: Float64Array;
  readonly inverseLength: Float64Array;
}

function buildTree(series: PreparedSeries, depth: number): SearchTree {
  const { time, spacing } = series;
  const n = time.length;
  const line = brokenLineBasis(time, []);
  const { first, last } = indexRange(n, spacing, 1, 0);
  const step = gridStep(n);
  const hinges = new Map<number, Float64Array>();
  for (let i = first; i <= last; i += step) {
    const psi = time[i] as number;
    hinges.set(
      i,
      partOutside(
        line,
        time.map((t) => Math.max(0, t - psi)),
      ),
    );
  }
  const place: number[] = [];
  const level: number[] = [];
  const parent: number[] = [];
  const link: number[] = [];
  const inverseLength: number[] = [];
  const grow = (basis: readonly Float64Array[], from: number, above: number): void => {
    for (const [i, hinge] of hinges) {
      if (i < from) continue;
      const own = partOutside(basis, hinge);
      const length = Math.sqrt(dot(own, own));
      const node = place.length;
      place.push(i);
      level.push(basis.length);
      parent.push(above);
      inverseLength.push(length > 0 ? 1 / length : 0);
      for (let j = 0; j < depth; j++) link.push(j < basis.length ? dot(basis[j] as Float64Array, hinge) : 0);
      if (basis.length + 1 < depth) grow([...basis, own.map((value) => value / length)], i + spacing + 1, node);
    }
  };
  if (depth > 0) grow([], first, -1);
  return {
    place: Int32Array.from(place),
    level: Int32Array.from(level),
    parent: Int32Array.from(parent),
    link: Float64Array.from(link),
    inverseLength: Float64Array.from(inverseLength),
  };
}

function placesOf(tree: SearchTree, node: number, k: number): number[] {
  const places: number[] = [];
  for (let at = node, left = k; at >= 0 && left >= 0; at = tree.parent[at] as number, left--) {
    places.unshift(tree.place[at] as number);
  }
  return places;
}

/**
 * Into `products`: for each observation, the sum of max(0, t - its time) x response, with the response's straight line
 * taken out first; all of them in one pass backwards. Returns the sum of squares of what the line left.
 */
function hingeProducts(
  time: Float64Array,
  line: readonly Float64Array[],
  response: Float64Array,
  products: Float64Array,
): number {
  const [level = time, slope = time] = line;
  const height = dot(level, response);
  const incline = dot(slope, response);
  const left = (i: number): number =>
    (response[i] as number) - height * (level[i] as number) - incline * (slope[i] as number);
  let total = 0;
  let sum = 0;
  let product = 0;
  for (let i = time.length - 1; i >= 0; i--) {
    if (i < time.length - 1) product += ((time[i + 1] as number) - (time[i] as number)) * sum;
    products[i] = product;
    const value = left(i);
    sum += value;
    total += value * value;
  }
  return total;
}
