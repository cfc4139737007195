/**
 * The eigenvalues of a symmetric matrix, in no particular order, by Jacobi's method (Golub & Van Loan, 8.5): rotate in
 * the plane of each pair of axes so that the entry linking them becomes 0, and go round until nothing is left outside
 * the diagonal. Slow for hundreds of rows, simple, and accurate.
 */
export function symmetricEigenvalues(matrix: readonly (readonly number[])[]): number[] {
  const work = matrix.map((row) => Float64Array.from(row));
  const total = sumOfSquares(work, true);
  // Convergence is quadratic: a handful of rounds suffice. What is left outside bounds the error of every eigenvalue.
  for (let round = 0; round < 60 && sumOfSquares(work, false) > 1e-28 * total; round++) {
    for (let p = 0; p < work.length; p++) {
      for (let q = p + 1; q < work.length; q++) rotate(work, p, q);
    }
  }
  return work.map((row, i) => row[i] as number);
}

function sumOfSquares(work: readonly Float64Array[], withDiagonal: boolean): number {
  let total = 0;
  work.forEach((row, i) => {
    row.forEach((value, j) => {
      if (withDiagonal || i !== j) total += value * value;
    });
  });
  return total;
}

/** One rotation in the plane (p, q), by the smaller of the two angles that make the entry (p, q) vanish. */
function rotate(work: readonly Float64Array[], p: number, q: number): void {
  const rowP = work[p] as Float64Array;
  const rowQ = work[q] as Float64Array;
  const link = rowP[q] as number;
  if (link === 0) return;
  const halfGap = ((rowQ[q] as number) - (rowP[p] as number)) / (2 * link);
  const tangent = (halfGap < 0 ? -1 : 1) / (Math.abs(halfGap) + Math.hypot(halfGap, 1));
  const cosine = 1 / Math.hypot(tangent, 1);
  const sine = tangent * cosine;
  for (const row of work) {
    const atP = row[p] as number;
    const atQ = row[q] as number;
    row[p] = cosine * atP - sine * atQ;
    row[q] = sine * atP + cosine * atQ;
  }
  for (let j = 0; j < work.length; j++) {
    const atP = rowP[j] as number;
    const atQ = rowQ[j] as number;
    rowP[j] = cosine * atP - sine * atQ;
    rowQ[j] = sine * atP + cosine * atQ;
  }
}
