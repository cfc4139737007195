/** A mean with independent errors about it, carried on: what `did` puts to the gap. */
import { durbinWatson, lag1Autocorrelation } from "../stats/autocorrelation.js";
import { type Fit, type History, matrixOf, requireHistory } from "./method.js";

/**
 * The mean of the figures; a new one errs with the variance s2 (1 + 1/n), two of them share s2 / n, t with n - 1
 * degrees of freedom. Throws RangeError as `requireHistory` does.
 */
export function heldMean(history: History): Fit {
  requireHistory(history);
  const { values } = history;
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value / n, 0);
  const residuals = values.map((value) => value - mean);
  const noise = residuals.reduce((sum, residual) => sum + residual ** 2, 0);
  const largest = Math.max(...values.map(Math.abs));
  const perfect = noise <= n * (8 * Number.EPSILON * largest) ** 2;
  const withoutInterval = n === 2 ? "two-points" : perfect ? "perfect-line" : null;
  const known = withoutInterval === null;
  const s2 = known ? noise / (n - 1) : 0;
  return {
    summary: {
      n,
      slope: null,
      slopeStandardError: null,
      residualStandardError: n === 2 ? null : Math.sqrt(s2),
      degreesOfFreedom: n - 1,
      rSquared: null,
      intercept: mean,
      interceptStandardError: known ? Math.sqrt(s2 / n) : null,
      durbinWatson: known ? durbinWatson(residuals) : null,
      lag1Autocorrelation: known ? lag1Autocorrelation(residuals) : null,
    },
    details: {},
    remarks: [],
    slopeInterval: null,
    slopePValue: null,
    slopeOf: "figures",
    fitted: values.map(() => mean),
    withoutInterval,
    shares: [],
    forecast: ({ times }) => ({
      periods: times,
      mean: times.map(() => mean),
      scale: { of: "figures" },
      covariance: known ? matrixOf(times, (_a, _b, same) => s2 * ((same ? 1 : 0) + 1 / n)) : null,
      degreesOfFreedom: n - 1,
      meanCovariance: known ? matrixOf(times, () => s2 / n) : null,
      floor: null,
    }),
  };
}
