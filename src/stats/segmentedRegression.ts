import { requireFinite, requireIncreasing, requireSameLength } from "./arguments.js";
import { leastSquares } from "./leastSquares.js";
import { bilinearForm, type Matrix } from "./matrix.js";
import { customaryLag, neweyWest } from "./neweyWest.js";

/** What may change at the date: the level and the slope, or the level alone. */
export type Change = "level-and-slope" | "level";

export interface SegmentedOptions {
  /** The time of the FIRST observation that belongs to the new regime: D = 1 where time >= date. */
  readonly date: number;
  /** Default "level-and-slope". */
  readonly change?: Change;
  /** The time at which the intercept is the height of the earlier line; default 0, `date` is the natural choice. */
  readonly origin?: number;
  /** Newey-West lag; default the customary floor(4 (n/100)^(2/9)). */
  readonly lag?: number;
  /** Columns beside the trend, a row for each observation, such as a season's; their coefficients come last. */
  readonly beside?: Matrix;
}

/**
 * y = a + b (t - origin) + c D + d D (t - date), fitted. Coefficients and covariances stand in the order a, b, c, d
 * (a, b, c where only the level may change), then those of the columns beside the trend.
 */
export interface SegmentedRegression {
  readonly date: number;
  readonly origin: number;
  readonly change: Change;
  /** How many observations there are before the date, and from it on. */
  readonly before: number;
  readonly after: number;
  readonly coefficients: readonly number[];
  /** Coefficient covariance with s^2 = RSS/(n - k); null without degrees of freedom or scatter. */
  readonly classicalCovariance: Matrix | null;
  /**
   * Newey-West with n/(n - k); null where the classical one is, and where one side has no more observations than
   * coefficients of its own: its residuals are then 0 by construction, and the variance would be 0 from ignorance.
   */
  readonly neweyWestCovariance: Matrix | null;
  readonly lag: number;
  readonly degreesOfFreedom: number;
  readonly residualStandardError: number | null;
  readonly residualSumOfSquares: number;
  readonly residuals: readonly number[];
  readonly fitted: readonly number[];
  /** The design with time measured from the date; for `durbinWatsonP`, which only asks for the space it spans. */
  readonly design: Matrix;
  readonly isPerfect: boolean;
}

/**
 * Interrupted time series: segmented regression by least squares at a date known beforehand (Wagner et al. 2002;
 * Linden 2015). It is fitted with time measured from the date and only then written for the origin asked for, so that
 * calendar years cost no digits. `time` need not be evenly spaced; Newey-West lags count observations.
 *
 * Throws RangeError when lengths differ, a value is not finite, times do not increase, the lag is not a whole number
 * below n, or a side has too few observations: two each for level and slope; one each, and three in all, for the level.
 */
export function segmentedRegression(
  time: readonly number[],
  response: readonly number[],
  options: SegmentedOptions,
): SegmentedRegression {
  const { date, change = "level-and-slope", origin = 0, beside = time.map(() => []) } = options;
  requireSameLength("time", time, "response", response);
  requireSameLength("beside", beside, "time", time);
  requireFinite("time", [...time, date, origin]);
  requireIncreasing(time);
  const before = time.filter((t) => t < date).length;
  const after = time.length - before;
  const ownCoefficients = change === "level" ? 1 : 2;
  if (Math.min(before, after) < ownCoefficients || time.length < ownCoefficients + 2 + (beside[0]?.length ?? 0)) {
    throw new RangeError(`too few observations for a change at ${date}: ${before} before it, ${after} from it on`);
  }
  const lag = options.lag ?? Math.min(customaryLag(time.length), time.length - 1);
  const design = time.map((t, i) => [...segmentedRow(change, t - date, t >= date), ...(beside[i] ?? [])]);
  const fit = leastSquares(design, response);
  const scatter = fit.isPerfect ? null : fit.residualStandardError;
  const toOrigin = (matrix: Matrix): Matrix => movedCovariance(matrix, origin - date);
  const estimable = scatter !== null && Math.min(before, after) > ownCoefficients;
  const robust = estimable
    ? neweyWest(design, fit.residuals, fit.covarianceUnscaled, lag, { smallSample: true }).covariance
    : null;
  const [height = 0, slope = 0, ...changes] = fit.coefficients;
  return {
    date,
    origin,
    change,
    before,
    after,
    coefficients: [height + slope * (origin - date), slope, ...changes],
    classicalCovariance:
      scatter === null
        ? null
        : toOrigin(fit.covarianceUnscaled.map((row) => row.map((value) => scatter * scatter * value))),
    neweyWestCovariance: robust === null ? null : toOrigin(robust),
    lag,
    degreesOfFreedom: fit.degreesOfFreedom,
    residualStandardError: fit.residualStandardError,
    residualSumOfSquares: fit.residualSumOfSquares,
    residuals: fit.residuals,
    fitted: fit.fitted,
    design,
    isPerfect: fit.isPerfect,
  };
}

function segmentedRow(change: Change, sinceDate: number, isAfter: boolean): number[] {
  const row = [1, sinceDate, isAfter ? 1 : 0];
  return change === "level" ? row : [...row, isAfter ? sinceDate : 0];
}

/** The covariance once the intercept is a + b shift instead of a. */
function movedCovariance(covariance: Matrix, shift: number): Matrix {
  const rows = covariance.map((_, i) => covariance.map((_, j) => (i === j ? 1 : i === 0 && j === 1 ? shift : 0)));
  return rows.map((left) => rows.map((right) => bilinearForm(left, covariance, right)));
}
