import { mean } from "simple-statistics";
/** Two plain descriptions of how residuals, in time order, hang together. */

/**
 * The Durbin-Watson statistic: sum of squared steps over sum of squares. About 2 for independent residuals, towards 0
 * when neighbours are alike, towards 4 when they alternate. Source: Durbin & Watson (1950).
 *
 * Null when every residual is 0 (a perfect fit has no error to be correlated) or there are fewer than two.
 */
export function durbinWatson(residuals: readonly number[]): number | null {
  const largest = residuals.reduce((most, residual) => Math.max(most, Math.abs(residual)), 0);
  if (largest === 0 || residuals.length < 2) return null;
  let steps = 0;
  let squares = 0;
  residuals.forEach((residual, i) => {
    // Measured in units of the largest, so that squares neither overflow nor vanish.
    const scaled = residual / largest;
    squares += scaled * scaled;
    if (i > 0) steps += (scaled - (residuals[i - 1] as number) / largest) ** 2;
  });
  return steps / squares;
}

/** Lag-1 autocorrelation; see `autocorrelation`. */
export function lag1Autocorrelation(residuals: readonly number[]): number | null {
  return autocorrelation(residuals, 1);
}

/**
 * The autocorrelation at a lag, as usually drawn in a correlogram (Box & Jenkins): deviations from the overall mean,
 * both sums over the same overall variation, so that it shrinks towards 0 in a short series.
 *
 * Null when the values are all equal or there are no more of them than the lag.
 */
export function autocorrelation(values: readonly number[], lag: number): number | null {
  if (!(Number.isInteger(lag) && lag >= 1)) throw new RangeError(`lag must be a whole number, 1 or more, got ${lag}`);
  if (values.length <= lag || values.every((value) => value === values[0])) return null;
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const scaled = values.map((value) => value / largest);
  const centre = mean(scaled);
  const deviations = scaled.map((value) => value - centre);
  let products = 0;
  let squares = 0;
  deviations.forEach((deviation, i) => {
    squares += deviation * deviation;
    if (i >= lag) products += deviation * (deviations[i - lag] as number);
  });
  return squares === 0 ? null : products / squares;
}
