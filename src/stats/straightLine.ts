import { requireFinite, requireSameLength } from "./arguments.js";
import {
  type DoubleDouble,
  divide,
  dotProduct,
  fromNumber,
  multiply,
  subtract,
  sum,
  toNumber,
} from "./doubleDouble.js";
import { powerOfTwoScale } from "./powerOfTwo.js";

/** An ordinary least squares line y = intercept + slope * x. */
export interface StraightLine {
  readonly n: number;
  readonly slope: number;
  /** The line's height at x = 0, which for calendar years lies far outside the data. */
  readonly intercept: number;
  /** Standard errors and residual standard error are null when no degrees of freedom are left (n = 2). */
  readonly slopeStandardError: number | null;
  readonly interceptStandardError: number | null;
  readonly residualStandardError: number | null;
  readonly residualSumOfSquares: number;
  readonly degreesOfFreedom: number;
  /** Null when y is constant: there is no variation to explain. */
  readonly rSquared: number | null;
  readonly residuals: readonly number[];
  readonly fitted: readonly number[];
  readonly meanX: number;
  readonly meanY: number;
  /** Sxx, the sum of squared deviations of x from its mean. */
  readonly sumSquaresX: number;
  /** True when the points lie on the line but for rounding noise; the residuals are then exactly 0. */
  readonly isPerfect: boolean;
}

/**
 * Fits a straight line by least squares, with x centred on its mean and every sum kept to 32 digits, so that the
 * textbook formulas (Draper & Smith, ch. 1) lose nothing on calendar years.
 *
 * Throws RangeError when lengths differ, a value is not finite, there are fewer than two points, or all x are equal.
 */
export function fitStraightLine(x: readonly number[], y: readonly number[]): StraightLine {
  requireSameLength("x", x, "y", y);
  requireFinite("x", x);
  requireFinite("y", y);
  if (x.length < 2) throw new RangeError(`a line needs at least two points, got ${x.length}`);
  if (x.every((value) => value === x[0])) throw new RangeError("x must hold at least two different values");

  const scaleX = powerOfTwoScale(x);
  const scaleY = powerOfTwoScale(y);
  const centredX = centre(x.map((value) => value / scaleX));
  const centredY = centre(y.map((value) => value / scaleY));
  const sumSquaresX = dotProduct(centredX.deviations, centredX.deviations);
  const sumSquaresY = dotProduct(centredY.deviations, centredY.deviations);
  const slope = divide(dotProduct(centredX.deviations, centredY.deviations), sumSquaresX);
  const residuals = centredY.deviations.map((dy, i) =>
    toNumber(subtract(dy, multiply(slope, centredX.deviations[i] as DoubleDouble))),
  );
  const yIsConstant = y.every((value) => value === y[0]);
  const isPerfect = yIsConstant || areRoundingNoise(residuals, toNumber(slope));
  const keptResiduals = residuals.map((residual) => (isPerfect ? 0 : residual));
  const scaledResidualSum = keptResiduals.reduce((total, residual) => total + residual * residual, 0);
  const degreesOfFreedom = x.length - 2;
  const scaledError = degreesOfFreedom > 0 ? Math.sqrt(scaledResidualSum / degreesOfFreedom) : null;
  const sxx = toNumber(sumSquaresX);
  const scaledMeanX = toNumber(centredX.mean);
  const unscaledSlope = yIsConstant ? 0 : toNumber(slope) * (scaleY / scaleX);
  return {
    n: x.length,
    slope: unscaledSlope,
    intercept: yIsConstant
      ? (y[0] as number)
      : toNumber(subtract(centredY.mean, multiply(slope, centredX.mean))) * scaleY,
    slopeStandardError: scaledError === null ? null : (scaledError / Math.sqrt(sxx)) * (scaleY / scaleX),
    interceptStandardError:
      scaledError === null ? null : scaledError * Math.sqrt(1 / x.length + scaledMeanX ** 2 / sxx) * scaleY,
    residualStandardError: scaledError === null ? null : scaledError * scaleY,
    residualSumOfSquares: scaledResidualSum * scaleY * scaleY,
    degreesOfFreedom,
    rSquared: yIsConstant ? null : 1 - scaledResidualSum / toNumber(sumSquaresY),
    residuals: keptResiduals.map((residual) => residual * scaleY),
    fitted: y.map((value, i) => value - (keptResiduals[i] as number) * scaleY),
    meanX: scaledMeanX * scaleX,
    meanY: yIsConstant ? (y[0] as number) : toNumber(centredY.mean) * scaleY,
    sumSquaresX: sxx * scaleX * scaleX,
    isPerfect,
  };
}

/** The line's height at x0, reckoned from the middle of the data, where the line is best known. */
export function heightAt(line: StraightLine, x0: number): number {
  return line.meanY + line.slope * (x0 - line.meanX);
}

/**
 * Covariance of the fitted mean at x0 and at x1, in units of the residual variance: 1/n + (x0 - mean)(x1 - mean)/Sxx.
 *
 * With x0 = x1 it is the variance of the fitted mean. A new observation adds its own scatter: plus 1 when x0 = x1.
 */
export function fittedMeanCovariance(line: StraightLine, x0: number, x1: number): number {
  // Divided by the root on each side, so that Sxx near the limits of a double cannot overflow the product.
  const root = Math.sqrt(line.sumSquaresX);
  return 1 / line.n + ((x0 - line.meanX) / root) * ((x1 - line.meanX) / root);
}

interface Centred {
  readonly mean: DoubleDouble;
  readonly deviations: readonly DoubleDouble[];
}

function centre(values: readonly number[]): Centred {
  const mean = divide(sum(values.map(fromNumber)), fromNumber(values.length));
  return { mean, deviations: values.map((value) => subtract(fromNumber(value), mean)) };
}

/**
 * Are the residuals no more than what storing decimals as binary fractions leaves behind? Both x and y are scaled to
 * a largest magnitude of at most 1, so y carries noise of one epsilon and x carries slope times one epsilon. Points
 * computed by a formula may be off by a few: four are allowed.
 */
function areRoundingNoise(residuals: readonly number[], scaledSlope: number): boolean {
  const noise = 4 * Number.EPSILON * (1 + Math.abs(scaledSlope));
  return residuals.every((residual) => Math.abs(residual) <= noise);
}
