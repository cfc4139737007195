import { mean } from "simple-statistics";
import { powerOfTwoScale } from "./powerOfTwo.js";

/**
 * The share of variation about the mean that a model with an intercept explains: 1 - RSS / sum (y - mean)^2.
 * Null when the response is constant, so that there is nothing to explain.
 */
export function rSquared(response: readonly number[], residuals: readonly number[]): number | null {
  if (response.every((value) => value === response[0])) return null;
  const scale = powerOfTwoScale(response);
  const scaled = response.map((value) => value / scale);
  const centre = mean(scaled);
  return share(
    scaled.map((value) => value - centre),
    residuals.map((residual) => residual / scale),
  );
}

/**
 * The same for a model without an intercept: variation is then reckoned from 0, because a mean is not among the
 * models it can fall back on. It runs much higher and cannot be compared with the other. Null when every y is 0.
 */
export function uncentredRSquared(response: readonly number[], residuals: readonly number[]): number | null {
  if (response.every((value) => value === 0)) return null;
  const scale = powerOfTwoScale(response);
  return share(
    response.map((value) => value / scale),
    residuals.map((residual) => residual / scale),
  );
}

function share(variation: readonly number[], residuals: readonly number[]): number {
  return 1 - sumOfSquares(residuals) / sumOfSquares(variation);
}

function sumOfSquares(values: readonly number[]): number {
  return values.reduce((total, value) => total + value * value, 0);
}
