import { requireProbability, requireWholeNumber } from "./arguments.js";
import { type BrokenLine, fitBrokenLine } from "./brokenLine.js";
import { gridSearch } from "./joinpointGrid.js";
import { type JoinpointInterval, joinpointIntervals } from "./joinpointInterval.js";
import { refineJoinpoints } from "./joinpointRefine.js";
import { customaryMaximum, type PreparedSeries, prepareSeries, roomFor } from "./joinpointRule.js";
import { type JoinpointTest, joinpointTest, type PermutationOptions } from "./joinpointTest.js";

export interface JoinpointOptions {
  /** The most joinpoints looked for; default `customaryMaximum` (NCI's rule, at most 3; 2 above 60 observations). */
  readonly maximum?: number;
  /**
   * Observations wanted strictly between two joinpoints, and between one and an end of the series; one that a
   * joinpoint falls on counts for neither side. Default 2, as in NCI's Joinpoint.
   */
  readonly spacing?: number;
  /** Chance, over all tests, of finding a joinpoint too many; default 0.05. */
  readonly alpha?: number;
  /** Of every interval; default 0.95. */
  readonly confidence?: number;
  /** Default: 4499, fewer for long series (see `permutationsFor`). */
  readonly permutations?: number;
  /** Default 20131. */
  readonly seed?: number;
}

/** The best broken lines with one number of joinpoints. */
export interface JoinpointModel {
  readonly joinpoints: number;
  /** Joinpoints on observations, as in NCI's Joinpoint; slope errors are conditional on them. */
  readonly onObservations: BrokenLine;
  /**
   * Joinpoints anywhere between: what the tests, the intervals and the BIC are about. Never a larger sum of squares.
   * Slope errors allow for the joinpoints being estimated.
   */
  readonly continuous: BrokenLine;
  /** For each joinpoint of `continuous`; null without degrees of freedom or scatter, empty for none. */
  readonly intervals: readonly JoinpointInterval[] | null;
  /** n ln(RSS / n) + (2 + 2k) ln n of `continuous`; null for a perfect fit, which no number can rank. */
  readonly bic: number | null;
}

export interface LevelledTest extends JoinpointTest {
  /** The level this test was held against: alpha / (maximum - nullJoinpoints). */
  readonly level: number;
  readonly isRejected: boolean;
}

export interface JoinpointSelection {
  readonly maximum: number;
  readonly spacing: number;
  readonly alpha: number;
  readonly confidence: number;
  readonly seed: number;
  /** By number of joinpoints, from 0 to the maximum; only the first for a perfect straight line. */
  readonly models: readonly JoinpointModel[];
  /** Every test, in the order made. */
  readonly tests: readonly LevelledTest[];
  /** The number of joinpoints that the tests choose. */
  readonly chosen: number;
  /** The number that the BIC would choose: the least BIC, or the first perfect fit. */
  readonly chosenByBic: number;
}

/**
 * Joinpoint regression: a continuous line of straight phases, and how many joinpoints the data call for.
 *
 * The number is chosen by the permutation tests of Kim et al. (2000): k0 = 0 against k1 = maximum first; a rejection
 * raises k0 by one, anything else lowers k1 by one, until they meet. Each test is held against alpha / (maximum - k0)
 * (Kim, Yu & Feuer 2009; NCI's Joinpoint), so that the chance of a joinpoint too many stays below alpha over all tests.
 * Equal spacing is not needed. Errors are taken to be independent and of one variance.
 *
 * Throws RangeError when lengths differ, a value is not finite, times do not increase, there are below three
 * observations, or the maximum asked for has no room (k joinpoints need (spacing + 1) k + spacing observations, and 2k + 3).
 */
export function joinpointRegression(
  time: readonly number[],
  response: readonly number[],
  options: JoinpointOptions = {},
): JoinpointSelection {
  const { spacing = 2, alpha = 0.05, confidence = 0.95, seed = 20131 } = options;
  requireWholeNumber("spacing", spacing);
  requireProbability("alpha", alpha);
  if (spacing < 1) throw new RangeError(`spacing must be 1 or more, got ${spacing}`);
  if (time.length < 3) throw new RangeError(`joinpoint regression needs three observations, got ${time.length}`);
  const room = roomFor(time.length, spacing);
  const maximum = options.maximum ?? Math.min(room, customaryMaximum(time.length));
  requireWholeNumber("maximum", maximum);
  if (maximum > room)
    throw new RangeError(`${time.length} observations have room for ${room} joinpoints, not ${maximum}`);
  const series = prepareSeries(time, response, spacing);
  const { places } = gridSearch(series, maximum).optimum(series.rest);
  const models = places.map((found) => fitModel(time, response, series, found, confidence));
  const { tests, chosen } = select(series, maximum, alpha, { permutations: options.permutations, seed });
  const chosenByBic = bestByBic(models);
  return { maximum, spacing, alpha, confidence, seed, models, tests, chosen, chosenByBic };
}

/**
 * ((RSS0 - RSS1) / (2 (k1 - k0))) / (RSS1 / (n - 2 - 2 k1)) of two fits to the same data; it has no F distribution.
 * Infinity where only the second is perfect, null where the first is, or where the second has no more joinpoints.
 */
export function joinpointF(fewer: BrokenLine, more: BrokenLine): number | null {
  const added = more.joinpoints.length - fewer.joinpoints.length;
  if (fewer.isPerfect || added <= 0) return null;
  const gain = fewer.residualSumOfSquares - more.residualSumOfSquares;
  return more.isPerfect ? Infinity : gain / (2 * added) / (more.residualSumOfSquares / more.degreesOfFreedom);
}

/** The sequence of tests, and the number of joinpoints it ends at. */
function select(
  series: PreparedSeries,
  maximum: number,
  alpha: number,
  options: PermutationOptions,
): { tests: readonly LevelledTest[]; chosen: number } {
  const tests: LevelledTest[] = [];
  let fewest = 0;
  let most = maximum;
  while (fewest < most) {
    const level = alpha / (maximum - fewest);
    const test = joinpointTest(series, fewest, most, options);
    const isRejected = test.p <= level;
    tests.push({ ...test, level, isRejected });
    if (isRejected) fewest++;
    else most--;
  }
  return { tests, chosen: fewest };
}

function bestByBic(models: readonly JoinpointModel[]): number {
  const score = (model: JoinpointModel): number => model.bic ?? -Infinity;
  return models.reduce((best, model) => (score(model) < score(best) ? model : best)).joinpoints;
}

function fitModel(
  time: readonly number[],
  response: readonly number[],
  series: PreparedSeries,
  places: readonly number[],
  confidence: number,
): JoinpointModel {
  const n = time.length;
  const k = places.length;
  const timesOf = (values: readonly number[]): number[] => values.map((value) => backToTime(series, time, value));
  const onObservations = fitBrokenLine(
    time,
    response,
    places.map((place) => time[place] as number),
    { confidence, joinpointsAre: "known" },
  );
  const start = places.map((place) => series.time[place] as number);
  const refined = onObservations.isPerfect ? start : refineJoinpoints(series, start);
  const free = fitBrokenLine(time, response, timesOf(refined), { confidence });
  // Two ways of rounding: where the joinpoints fall on observations anyway, those are the fit.
  const isBetter = free.residualSumOfSquares < onObservations.residualSumOfSquares;
  const continuous = isBetter ? free : fitBrokenLine(time, response, onObservations.joinpoints, { confidence });
  const { residualSumOfSquares, isPerfect } = continuous;
  const scaled = residualSumOfSquares / series.scale / series.scale;
  const intervals = joinpointIntervals(series, isBetter ? refined : start, scaled, confidence);
  return {
    joinpoints: k,
    onObservations,
    continuous,
    intervals:
      intervals?.map((interval) => ({
        ...interval,
        lower: backToTime(series, time, interval.lower),
        upper: backToTime(series, time, interval.upper),
      })) ?? null,
    bic: isPerfect ? null : n * Math.log(residualSumOfSquares / n) + (2 + 2 * k) * Math.log(n),
  };
}

/** From 0..1 to the times given; a place on an observation, but for rounding, is that observation. */
function backToTime(series: PreparedSeries, time: readonly number[], value: number): number {
  const place = series.time.findIndex((t) => Math.abs(t - value) <= 1e-12);
  return place >= 0 ? (time[place] as number) : series.first + value * series.span;
}
