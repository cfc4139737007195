/**
 * The power of two just above the largest magnitude in `values` (1 when all are zero).
 *
 * Dividing by a power of two changes no digit, so data scaled by it keep every bit while squares and products stay
 * far from overflow and underflow: 1e200 squared would be Infinity, 1e-200 squared would be 0.
 */
export function powerOfTwoScale(values: readonly number[]): number {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (largest === 0) return 1;
  // Kept within 2^±1000 so that neither the scale nor its reciprocal leaves the range of normal doubles.
  const exponent = Math.ceil(Math.log2(largest));
  return 2 ** Math.min(Math.max(exponent, -1000), 1000);
}
