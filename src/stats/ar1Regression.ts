import { type Ar1Problem, firstWeight, heightAt, over, stated, whitened } from "./ar1Likelihood.js";
import { leastSquares } from "./leastSquares.js";
import { highestOnInterval } from "./maximise.js";
import { householderQr } from "./qr.js";

/** A linear regression whose errors are an autoregression of order one in time. */
export interface Ar1Fit {
  readonly n: number;
  /**
   * The correlation of errors one unit of time apart. 1 where the likelihood rises up to the very edge: the errors
   * are then a random walk, and the intercept, with its standard error, is not known.
   */
  readonly phi: number;
  /** Of the columns of the design, the intercept first. */
  readonly coefficients: readonly number[];
  /** Infinite for the intercept where phi is 1. */
  readonly standardErrors: readonly number[];
  /** Standard deviation of an error by itself (`sigma` of nlme's gls); infinite where phi is 1. */
  readonly sigma: number;
  /** Standard deviation of what comes new to the error in a unit of time. */
  readonly innovationDeviation: number;
  readonly restrictedLogLikelihood: number | null;
  readonly degreesOfFreedom: number;
  /** What the observations differ from X b. */
  readonly residuals: readonly number[];
  /** True when the model goes through every point; deviations are then 0 and phi is given as 0. */
  readonly isPerfect: boolean;
  /**
   * New observations with these rows of the design, so many units of time after the last one: X b and what is left of
   * the last residual; their joint covariance holds the error of the coefficients, not that of phi.
   */
  forecast(rows: readonly (readonly number[])[], ahead: readonly number[]): Ar1Forecast;
}

export interface Ar1Forecast {
  readonly mean: readonly number[];
  readonly covariance: readonly (readonly number[])[];
}

/**
 * Fits by restricted maximum likelihood, as nlme's gls(correlation = corAR1()) does. The design is given by rows and
 * begins with a column of ones. Where all times are equally far apart phi may be negative; otherwise errors a time g
 * apart correlate phi^g with phi from 0 to 1, the continuous autoregression of nlme's corCAR1.
 *
 * The whole range of phi is searched, 1 included: there the likelihood has a limit, that of the differences, which
 * optimisers that stay inside only approach.
 *
 * Throws RangeError when lengths differ, a value is not finite, times do not increase, the first column is not of
 * ones, there are fewer rows than columns, or the columns depend on each other.
 */
export function ar1Regression(
  times: readonly number[],
  design: readonly (readonly number[])[],
  response: readonly number[],
): Ar1Fit {
  const problem = stated(times, design, response);
  if (problem.degreesOfFreedom === 0 || leastSquares(design, response).isPerfect) return fitAt(problem, 0, true);
  const height = (phi: number): number => heightAt(problem, phi);
  const best = highestOnInterval(height, problem.equallySpaced ? [...NEGATIVE, ...POSITIVE] : POSITIVE);
  // Of equals the plainest: no correlation, then the walk.
  const phi = [0, 1].find((edge) => height(edge) >= best.height - 1e-9) ?? (best.at[0] as number);
  return fitAt(problem, phi, false);
}

/** The same at a given phi, above -1 and at most 1 (from 0 on where times are not equally spaced). */
export function ar1RegressionAt(
  phi: number,
  times: readonly number[],
  design: readonly (readonly number[])[],
  response: readonly number[],
): Ar1Fit {
  const problem = stated(times, design, response);
  if (!(phi > -1 && phi <= 1)) throw new RangeError(`phi must lie above -1 and not above 1, got ${phi}`);
  if (phi < 0 && !problem.equallySpaced) throw new RangeError("phi must not be negative where spacing is unequal");
  return fitAt(problem, phi, problem.degreesOfFreedom === 0 || leastSquares(design, response).isPerfect);
}

/** Closer to the edges, where the likelihood turns within a small stretch. */
const POSITIVE = [...Array.from({ length: 19 }, (_, i) => i / 20), 0.92, 0.94, 0.96, 0.98, 0.99, 0.995, 0.999, 1];
const NEGATIVE = POSITIVE.slice(1, -1)
  .map((phi) => -phi)
  .reverse();

function fitAt(problem: Ar1Problem, phi: number, isPerfect: boolean): Ar1Fit {
  const { design, scale, degreesOfFreedom } = problem;
  const { columns, response } = whitened(problem, phi);
  const qr = householderQr(columns.map((column) => [...column]));
  const rotated = qr.rotate([...response]);
  const residualSumOfSquares = rotated.slice(columns.length).reduce((sum, value) => sum + value * value, 0);
  const scaled = qr.solveUpper(rotated);
  const first = firstWeight(phi);
  const variance = isPerfect || degreesOfFreedom === 0 ? 0 : residualSumOfSquares / degreesOfFreedom;
  const innovationDeviation = Math.sqrt(variance) * scale;
  // At phi = 1 any intercept will do: the one that lets the line begin at the first observation.
  const atEdge = phi === 1;
  const slopes = scaled.slice(1);
  const dot = (row: readonly number[]): number =>
    slopes.reduce((sum, slope, j) => sum + slope * (row[j + 1] as number), 0);
  const intercept = atEdge
    ? (problem.response[0] as number) - dot(design[0] as readonly number[])
    : (scaled[0] as number) / first;
  const residuals = problem.response.map(
    (value, i) => (value - intercept - dot(design[i] as readonly number[])) * scale,
  );
  const root = (x: readonly number[]): number[] => qr.solveUpperTransposed(x);
  const norm = (x: readonly number[]): number => Math.sqrt(root(x).reduce((sum, value) => sum + value * value, 0));
  const standardErrors = scaled.map((_, j) => {
    const error = innovationDeviation * norm(scaled.map((_value, i) => (i === j ? 1 : 0)));
    return j === 0 ? (error === 0 ? 0 : error / first) : error;
  });
  const counted = degreesOfFreedom * (Math.log(2 * Math.PI) + 1 - Math.log(degreesOfFreedom) + 2 * Math.log(scale));
  return {
    n: design.length,
    phi,
    coefficients: [intercept * scale, ...slopes.map((slope) => slope * scale)],
    standardErrors,
    sigma: innovationDeviation === 0 ? 0 : innovationDeviation / first,
    innovationDeviation,
    restrictedLogLikelihood: isPerfect || degreesOfFreedom === 0 ? null : heightAt(problem, phi) - counted / 2,
    degreesOfFreedom,
    residuals: isPerfect ? residuals.map(() => 0) : residuals,
    isPerfect,
    forecast(rows, ahead) {
      const lastRow = design.at(-1) as readonly number[];
      const lastResidual = isPerfect ? 0 : (residuals.at(-1) as number);
      const carried = ahead.map((k) => over(phi, k).carried);
      // What of each coefficient a new figure takes beyond the last one's: (x0 - phi^k x_n)'b, the intercept by w.
      const roots = rows.map((row, i) => {
        const part = carried[i] as number;
        const beyond = row.map((value, j) => value - part * (lastRow[j] as number));
        beyond[0] = atEdge ? 0 : (1 - part) / first;
        return root(beyond);
      });
      return {
        mean: rows.map((row, i) => (intercept + dot(row)) * scale + (carried[i] as number) * lastResidual),
        covariance: ahead.map((k, i) =>
          ahead.map((l, j) => {
            const shared = (roots[i] as number[]).reduce(
              (sum, value, at) => sum + value * (roots[j]?.[at] as number),
              0,
            );
            const { fresh } = over(phi, Math.min(k, l));
            const apart = over(phi, Math.abs(k - l)).carried;
            return innovationDeviation ** 2 * (shared + fresh * (k === l ? 1 : apart));
          }),
        ),
      };
    },
  };
}
