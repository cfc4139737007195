/** The largest excursion of the residuals' running sum, and its p. */
export interface OlsCusum {
  readonly statistic: number;
  readonly p: number;
}

/**
 * The OLS-CUSUM test (Ploberger & Krämer 1992): the running sum of least squares residuals over s sqrt(n) tends to a
 * Brownian bridge, and P(sup |bridge| > x) = 2 sum (-1)^(j + 1) exp(-2 j^2 x^2). `parameters` is the number of
 * coefficients fitted. Null when every residual is 0 or no degrees of freedom are left.
 */
export function olsCusum(residuals: readonly number[], parameters: number): OlsCusum | null {
  const largest = residuals.reduce((most, residual) => Math.max(most, Math.abs(residual)), 0);
  const n = residuals.length;
  if (largest === 0 || n <= parameters) return null;
  let sum = 0;
  let squares = 0;
  let furthest = 0;
  for (const residual of residuals) {
    const scaled = residual / largest;
    sum += scaled;
    squares += scaled * scaled;
    furthest = Math.max(furthest, Math.abs(sum));
  }
  const statistic = furthest / Math.sqrt((squares / (n - parameters)) * n);
  return { statistic, p: bridgeBeyond(statistic) };
}

/** P(sup |Brownian bridge| > x). */
function bridgeBeyond(x: number): number {
  // The series wants a hundred terms at 0.2; there the probability is 1 to sixteen digits.
  if (x < 0.2) return 1;
  let p = 0;
  for (let j = 1; j <= 100; j++) p += (j % 2 === 1 ? 2 : -2) * Math.exp(-2 * j * j * x * x);
  return Math.min(1, Math.max(0, p));
}
