/** A tall matrix X = Q R: Q orthogonal (rows x rows, kept as reflections), R upper triangular (columns x columns). */
export interface QrDecomposition {
  readonly rows: number;
  readonly columns: number;
  /** Q' v for a vector as long as the rows. */
  readonly rotate: (v: readonly number[]) => number[];
  /** Q v. */
  readonly rotateBack: (v: readonly number[]) => number[];
  /** The b with R b = d. */
  readonly solveUpper: (d: readonly number[]) => number[];
  /** The h with R' h = g. */
  readonly solveUpperTransposed: (g: readonly number[]) => number[];
}

/**
 * Householder QR of a matrix given by its columns (Golub & Van Loan, 5.2). It never forms X'X, whose condition number
 * is the square of that of X: on the Longley data that square costs five digits more.
 *
 * Throws RangeError when there are fewer rows than columns, or when a column is, to working precision, a combination
 * of the columns before it.
 */
export function householderQr(columns: readonly (readonly number[])[]): QrDecomposition {
  const count = columns.length;
  const rows = columns[0]?.length ?? 0;
  if (count === 0) throw new RangeError("the design has no columns");
  if (rows < count) throw new RangeError(`the design has ${rows} rows for ${count} columns; it needs at least as many`);
  const work = columns.map((column) => Float64Array.from(column));
  const reflections: Float64Array[] = [];
  work.forEach((column, j) => {
    const length = norm(column, 0);
    const reflection = reflectionOf(column, j);
    for (const later of work.slice(j)) reflect(later, reflection, j);
    reflections.push(reflection);
    if (!(Math.abs(column[j] as number) > 16 * Math.sqrt(rows) * Number.EPSILON * length)) {
      throw new RangeError(`the design is rank deficient: column ${j} depends on the columns before it`);
    }
  });
  const entry = (i: number, j: number): number => (work[j] as Float64Array)[i] as number;
  return {
    rows,
    columns: count,
    rotate: (v) => applyReflections(v, reflections, false),
    rotateBack: (v) => applyReflections(v, reflections, true),
    solveUpper: (d) => backSubstitute(entry, d, count),
    solveUpperTransposed: (g) => forwardSubstitute(entry, g, count),
  };
}

/** The length of the part of a column from row `from` down. Callers scale columns, so squares stay in range. */
function norm(column: Float64Array, from: number): number {
  let squares = 0;
  for (let i = from; i < column.length; i++) squares += (column[i] as number) ** 2;
  return Math.sqrt(squares);
}

/**
 * The unit vector v (zero above row j) whose reflection I - 2 v v' sends the column, from row j down, onto one axis.
 * The sign is chosen so that the one subtraction involved is in truth an addition.
 */
function reflectionOf(column: Float64Array, j: number): Float64Array {
  const direction = new Float64Array(column.length);
  direction.set(column.subarray(j), j);
  const pivot = direction[j] as number;
  direction[j] = pivot + (pivot < 0 ? -1 : 1) * norm(column, j);
  const length = norm(direction, j);
  return length === 0 ? direction : direction.map((value) => value / length);
}

function reflect(vector: Float64Array, direction: Float64Array, from: number): void {
  let along = 0;
  for (let i = from; i < vector.length; i++) along += (vector[i] as number) * (direction[i] as number);
  for (let i = from; i < vector.length; i++) vector[i] = (vector[i] as number) - 2 * along * (direction[i] as number);
}

function applyReflections(v: readonly number[], reflections: readonly Float64Array[], backwards: boolean): number[] {
  const vector = Float64Array.from(v);
  const order = reflections.map((_, j) => (backwards ? reflections.length - 1 - j : j));
  for (const j of order) reflect(vector, reflections[j] as Float64Array, j);
  return Array.from(vector);
}

function backSubstitute(entry: (i: number, j: number) => number, d: readonly number[], count: number): number[] {
  const solution = d.slice(0, count);
  for (let i = count - 1; i >= 0; i--) {
    let rest = solution[i] as number;
    for (let j = i + 1; j < count; j++) rest -= entry(i, j) * (solution[j] as number);
    solution[i] = rest / entry(i, i);
  }
  return solution;
}

function forwardSubstitute(entry: (i: number, j: number) => number, g: readonly number[], count: number): number[] {
  const solution = g.slice(0, count);
  for (let i = 0; i < count; i++) {
    let rest = solution[i] as number;
    for (let j = 0; j < i; j++) rest -= entry(j, i) * (solution[j] as number);
    solution[i] = rest / entry(i, i);
  }
  return solution;
}
