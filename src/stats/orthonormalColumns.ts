import { addTimes, dot, length, vectorOf } from "./vectors.js";

/**
 * A = Q R of columns that come and go: Q with orthonormal columns, R upper triangular. A column joins at the right; any
 * may leave. Neither costs a decomposition anew, and A'A, whose condition number is the square of A's, is never formed.
 */
export interface OrthonormalColumns {
  readonly size: () => number;
  /** False, and nothing changed, when the column is to `tolerance` of its length a combination of those there. */
  readonly add: (column: Float64Array, tolerance: number) => boolean;
  /** Takes the column at this place out. */
  readonly remove: (place: number) => void;
  /** What of the column lies outside the span of those there. */
  readonly outside: (column: Float64Array) => Float64Array;
  /** The b with A b nearest to the unit vector of the last row. */
  readonly solveLastUnit: () => Float64Array;
  /** The shortest v with A'v = g; g as long as there are columns. */
  readonly shortest: (g: Float64Array) => Float64Array;
}

export function orthonormalColumns(rows: number): OrthonormalColumns {
  const q: Float64Array[] = [];
  /** by columns: r[j][i] is row i of column j, i <= j */
  const r: Float64Array[] = [];

  function add(column: Float64Array, tolerance: number): boolean {
    const rest = column.slice();
    const along = new Float64Array(q.length + 1);
    // Twice is enough (Kahan; Parlett, The Symmetric Eigenvalue Problem, 6.9): the second pass takes what the first
    // one's rounding left.
    for (let pass = 0; pass < 2; pass++) {
      for (let i = 0; i < q.length; i++) {
        const part = dot(q[i] as Float64Array, rest);
        along[i] = (along[i] as number) + part;
        addTimes(rest, -part, q[i] as Float64Array);
      }
    }
    const left = length(rest);
    if (!(left > tolerance * length(column))) return false;
    along[q.length] = left;
    for (let i = 0; i < rows; i++) rest[i] = (rest[i] as number) / left;
    q.push(rest);
    r.push(along);
    return true;
  }

  /** Without the column, R has one entry below its diagonal in each later column; a rotation of two q's clears each. */
  function remove(place: number): void {
    r.splice(place, 1);
    for (let k = place; k < r.length; k++) {
      const column = r[k] as Float64Array;
      const above = column[k] as number;
      const below = column[k + 1] as number;
      const radius = Math.hypot(above, below);
      rotateRows(r, k, above / radius, below / radius);
      rotate(q[k] as Float64Array, q[k + 1] as Float64Array, above / radius, below / radius);
      r[k] = column.slice(0, k + 1);
    }
    q.pop();
  }

  function outside(column: Float64Array): Float64Array {
    const rest = column.slice();
    for (let pass = 0; pass < 2; pass++) for (const one of q) addTimes(rest, -dot(one, rest), one);
    return rest;
  }

  function solveLastUnit(): Float64Array {
    const solution = vectorOf(q.length, (i) => (q[i] as Float64Array)[rows - 1] as number);
    for (let j = r.length - 1; j >= 0; j--) {
      const column = r[j] as Float64Array;
      const value = (solution[j] as number) / (column[j] as number);
      solution[j] = value;
      for (let i = 0; i < j; i++) solution[i] = (solution[i] as number) - value * (column[i] as number);
    }
    return solution;
  }

  function shortest(g: Float64Array): Float64Array {
    const v = new Float64Array(rows);
    const solution = new Float64Array(r.length);
    r.forEach((column, j) => {
      let rest = g[j] as number;
      for (let i = 0; i < j; i++) rest -= (column[i] as number) * (solution[i] as number);
      solution[j] = rest / (column[j] as number);
      addTimes(v, solution[j] as number, q[j] as Float64Array);
    });
    return v;
  }

  return { size: () => q.length, add, remove, outside, solveLastUnit, shortest };
}

function rotate(a: Float64Array, b: Float64Array, cosine: number, sine: number): void {
  for (let i = 0; i < a.length; i++) {
    const x = a[i] as number;
    const y = b[i] as number;
    a[i] = cosine * x + sine * y;
    b[i] = cosine * y - sine * x;
  }
}

/** Rows k and k + 1 of R, from column k on. */
function rotateRows(r: readonly Float64Array[], k: number, cosine: number, sine: number): void {
  for (let j = k; j < r.length; j++) {
    const column = r[j] as Float64Array;
    const x = column[k] as number;
    const y = column[k + 1] as number;
    column[k] = cosine * x + sine * y;
    column[k + 1] = cosine * y - sine * x;
  }
}
