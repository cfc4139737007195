import { requireFinite, requireSameLength } from "./arguments.js";
import { leastSquares } from "./leastSquares.js";
import { levelInnovations } from "./levelInnovations.js";
import { likeliestShares } from "./localLevel.js";
import { householderQr } from "./qr.js";
import {
  requireObservations,
  type StructuralForecast,
  type StructuralVariances,
  smoothedLevels,
} from "./stateSpace.js";
import { type Standardised, standardise } from "./structuralFit.js";
import { triangleDiagonal } from "./triangleDiagonal.js";

/** y = level + X b + irregular, the level a random walk, fitted by maximum likelihood. */
export interface LocalLevelRegressionFit {
  readonly n: number;
  /** b, of each control */
  readonly coefficients: readonly number[];
  /** With the variances taken as known. */
  readonly standardErrors: readonly number[];
  /** Per unit of the times given; either may be 0. */
  readonly variances: { readonly irregular: number; readonly level: number };
  /** Diffuse, log(2 pi) / 2 counted for every observation as statsmodels does; null where the figures have no scatter. */
  readonly logLikelihood: number | null;
  /** The level at the last observation: what the figures have there beyond X b. */
  readonly lastLevel: number;
  /** True when some level that never moves, and the controls, go through every point; variances are then 0. */
  readonly isPerfect: boolean;
  /** Level and X b at every observation, the level by all of them. */
  fitted(): number[];
  /** New observations with these rows of controls, so many units of time after the last one. */
  forecast(rows: readonly (readonly number[])[], ahead: readonly number[]): StructuralForecast;
}

/** Observations and controls, each about its middle and divided by a power of two. */
interface Stated {
  readonly times: readonly number[];
  readonly observed: Standardised;
  readonly controls: readonly Standardised[];
  /** observations that are left once level and coefficients are settled */
  readonly counted: number;
}

/**
 * The local level model with controls beside it. Nothing is taken for known of the first level or of the coefficients
 * (an exactly diffuse start; Durbin & Koopman, Time Series Analysis by State Space Methods, sections 5.2 and 6.2): given
 * the ratio of the two variances it is generalised least squares, and the ratio is searched as in `fitLocalLevel`,
 * with both ends tried as they are. Times may have gaps.
 *
 * `controls` has a row for each observation. Throws RangeError when lengths differ, a number is not finite, times do
 * not increase, there are no more points than controls and a level, or the controls depend on each other or on a
 * constant.
 */
export function fitLocalLevelRegression(
  times: readonly number[],
  controls: readonly (readonly number[])[],
  values: readonly number[],
): LocalLevelRegressionFit {
  const stated = statedOf(times, controls, values);
  const columns = [...stated.controls, stated.observed].map((column) => column.values);
  const line = leastSquares(
    times.map((_, i) => [1, ...stated.controls.map((control) => control.values[i] as number)]),
    stated.observed.values,
  );
  const isPerfect = stated.counted === 0 || line.isPerfect;
  const shares = isPerfect
    ? { irregular: 1, level: 0, slope: null }
    : likeliestShares((tried) => heightAt(stated, columns, tried));
  return fitAt(stated, columns, shares, isPerfect);
}

/**
 * The diffuse log-likelihood at given variances, as statsmodels' UnobservedComponents counts it with the coefficients
 * in the state. Throws RangeError as `fitLocalLevelRegression` does.
 */
export function localLevelRegressionLikelihood(
  times: readonly number[],
  controls: readonly (readonly number[])[],
  values: readonly number[],
  variances: { readonly irregular: number; readonly level: number },
): number {
  const stated = statedOf(times, controls, values);
  const columns = [...stated.controls, stated.observed].map((column) => column.values);
  const inUnits = stated.observed.scale ** 2;
  const shares = { irregular: variances.irregular / inUnits, level: variances.level / inUnits, slope: null };
  return logLikelihoodAt(stated, columns, shares);
}

function statedOf(
  times: readonly number[],
  controls: readonly (readonly number[])[],
  values: readonly number[],
): Stated {
  requireObservations(times, values);
  requireSameLength("controls", controls, "values", values);
  const first = controls[0] as readonly number[];
  for (const row of controls) {
    requireSameLength("every row of controls", row, "its first row", first);
    requireFinite("controls", row);
  }
  const counted = values.length - 1 - first.length;
  if (counted < 0) throw new RangeError(`${values.length} points are too few for a level and ${first.length} controls`);
  return {
    times,
    observed: standardise(times, values),
    controls: first.map((_, j) =>
      standardise(
        times,
        controls.map((row) => row[j] as number),
      ),
    ),
    counted,
  };
}

type Columns = readonly (readonly number[])[];

/** Of the filtered controls and, last, observations: log |X'X|, and the residual sum of squares. */
function reduced(times: readonly number[], columns: Columns, shares: StructuralVariances) {
  const filtered = levelInnovations(times, columns, shares);
  const diagonal = triangleDiagonal(filtered.columns);
  let logDeterminant = 0;
  for (let j = 0; j < columns.length - 1; j++) logDeterminant += 2 * Math.log(diagonal[j] as number);
  const residualSumOfSquares = (diagonal[columns.length - 1] as number) ** 2;
  return { residualSumOfSquares, logDeterminant, sumLogVariances: filtered.sumLogVariances };
}

/** The log-likelihood of variances known but for their scale, at the scale that makes it largest, but for constants. */
function heightAt({ times, counted }: Stated, columns: Columns, shares: StructuralVariances): number {
  const { residualSumOfSquares, logDeterminant, sumLogVariances } = reduced(times, columns, shares);
  return -(counted * Math.log(residualSumOfSquares / counted) + sumLogVariances + logDeterminant) / 2;
}

/** In the units given, of variances in those of the standardised observations. */
function logLikelihoodAt(stated: Stated, columns: Columns, shares: StructuralVariances): number {
  const { times, counted, observed, controls } = stated;
  const { residualSumOfSquares, logDeterminant, sumLogVariances } = reduced(times, columns, shares);
  const ownUnits = controls.reduce((sum, { scale }) => sum + Math.log(scale), 0);
  return (
    -(times.length * Math.log(2 * Math.PI) + sumLogVariances + logDeterminant + residualSumOfSquares) / 2 -
    counted * Math.log(observed.scale) -
    ownUnits
  );
}

function fitAt(
  stated: Stated,
  columns: Columns,
  shares: StructuralVariances,
  isPerfect: boolean,
): LocalLevelRegressionFit {
  const { times, observed, controls, counted } = stated;
  const filtered = levelInnovations(times, columns, shares);
  const lastLevels = filtered.lastLevels.slice(0, -1);
  const qr = householderQr(filtered.columns.slice(0, -1).map((column) => [...column]));
  const rotated = qr.rotate([...(filtered.columns.at(-1) as Float64Array)]);
  const standard = qr.solveUpper(rotated);
  const left = rotated.slice(controls.length).reduce((sum, value) => sum + value * value, 0);
  /** the variance that the shares are parts of, standardised and as given */
  const variance = isPerfect ? 0 : left / counted;
  const spread = variance * observed.scale ** 2;
  const dot = (row: readonly number[]): number => row.reduce((sum, x, j) => sum + x * (standard[j] as number), 0);
  const standardRow = (row: readonly number[]): number[] =>
    controls.map(({ centre, scale }, j) => ((row[j] as number) - centre) / scale);
  const coefficients = standard.map((value, j) => (value * observed.scale) / (controls[j] as Standardised).scale);
  const level = (filtered.lastLevels.at(-1) as number) - dot(lastLevels);
  const variances = { irregular: shares.irregular * spread, level: shares.level * spread };
  const scaled = { irregular: shares.irregular * variance, level: shares.level * variance, slope: null };
  return {
    n: times.length,
    coefficients,
    standardErrors: controls.map(({ scale }, j) => {
      const root = qr.solveUpperTransposed(controls.map((_, i) => (i === j ? 1 : 0)));
      return Math.sqrt(spread * root.reduce((sum, value) => sum + value * value, 0)) / scale;
    }),
    variances,
    logLikelihood: isPerfect ? null : logLikelihoodAt(stated, columns, scaled),
    lastLevel:
      observed.centre +
      observed.scale * level -
      coefficients.reduce((sum, value, j) => sum + value * (controls[j] as Standardised).centre, 0),
    isPerfect,
    fitted() {
      const explained = times.map((_, i) => dot(controls.map((control) => control.values[i] as number)));
      const rest = observed.values.map((value, i) => value - (explained[i] as number));
      const levels = smoothedLevels(times, rest, shares);
      return levels.map((value, i) => observed.centre + observed.scale * (value + (explained[i] as number)));
    },
    forecast(rows, ahead) {
      const standardRows = rows.map(standardRow);
      // What of each coefficient a new figure takes beyond what the last level already holds of it.
      const roots = standardRows.map((row) =>
        qr.solveUpperTransposed(row.map((x, j) => x - (lastLevels[j] as number))),
      );
      const signalCovariance = ahead.map((k, i) =>
        ahead.map((l, j) => {
          const shared = (roots[i] as number[]).reduce((sum, value, at) => sum + value * (roots[j]?.[at] as number), 0);
          return spread * (filtered.lastVariance + shared + shares.level * Math.min(k, l));
        }),
      );
      return {
        mean: standardRows.map((row) => observed.centre + observed.scale * (level + dot(row))),
        signalCovariance,
        covariance: signalCovariance.map((row, i) =>
          row.map((value, j) => value + (ahead[i] === ahead[j] ? variances.irregular : 0)),
        ),
      };
    },
  };
}
