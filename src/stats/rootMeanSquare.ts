import { powerOfTwoScale } from "./powerOfTwo.js";

/** The root of the mean of the squares, in the unit of the values: squares neither overflow nor vanish. NaN for none. */
export function rootMeanSquare(values: readonly number[]): number {
  const unit = powerOfTwoScale(values);
  return unit * Math.sqrt(values.reduce((sum, value) => sum + (value / unit) ** 2, 0) / values.length);
}
