import { powerOfTwoScale } from "./powerOfTwo.js";
import {
  diffuseLogLikelihood,
  type FilteredState,
  kalmanFilter,
  type StructuralForecast,
  type StructuralVariances,
  smoothedLevels,
  structuralForecast,
} from "./stateSpace.js";

/** A structural model fitted by maximum likelihood. Variances are per unit of the times given. */
export interface StructuralFit {
  readonly n: number;
  readonly variances: StructuralVariances;
  /** Diffuse, of the observations after those that settle the start; null where the figures have no scatter. */
  readonly logLikelihood: number | null;
  /** True when the model goes through every point without any disturbance; all variances are then 0. */
  readonly isPerfect: boolean;
  readonly last: FilteredState;
  /** The level at each observation, by all of them. */
  smoothedLevels(): number[];
  /** Jointly, so many units of time after the last observation. */
  forecast(ahead: readonly number[]): StructuralForecast;
}

/** Observations made fit for the filter: their middle taken off and divided by a power of two, so no square overflows. */
export interface Standardised {
  readonly times: readonly number[];
  readonly values: readonly number[];
  readonly centre: number;
  readonly scale: number;
}

export function standardise(times: readonly number[], values: readonly number[]): Standardised {
  const centre = values[values.length >> 1] as number;
  const scale = powerOfTwoScale(values.map((value) => value - centre));
  return { times, values: values.map((value) => (value - centre) / scale), centre, scale };
}

/**
 * The log-likelihood of variances known but for their common scale, at the scale that makes it largest, but for
 * constants; and that scale. Infinite where nothing is left to explain.
 */
export function concentrated(
  { times, values }: Standardised,
  shares: StructuralVariances,
): { readonly height: number; readonly scale: number } {
  const { sumSquaredInnovations, sumLogVariances } = kalmanFilter(times, values, shares);
  const counted = values.length - (shares.slope === null ? 1 : 2);
  const scale = counted > 0 ? sumSquaredInnovations / counted : 0;
  return { height: -(counted * Math.log(scale) + sumLogVariances) / 2, scale };
}

/** The fit with these variances, those of the standardised observations. */
export function structuralFit(observed: Standardised, found: StructuralVariances): StructuralFit {
  const { times, centre, scale } = observed;
  const back = (variance: number): number => variance * scale * scale;
  const variances = {
    irregular: back(found.irregular),
    level: back(found.level),
    slope: found.slope === null ? null : back(found.slope),
  };
  const isPerfect = found.irregular === 0 && found.level === 0 && (found.slope ?? 0) === 0;
  // With nothing to disturb it any model goes through the points; this one has no wandering.
  const used = isPerfect ? { ...found, irregular: 1 } : found;
  const { last } = kalmanFilter(times, observed.values, used);
  const spread = isPerfect ? 0 : scale * scale;
  const lastAsGiven = {
    level: centre + scale * last.level,
    slope: scale * last.slope,
    levelVariance: spread * last.levelVariance,
    covariance: spread * last.covariance,
    slopeVariance: spread * last.slopeVariance,
  };
  const counted = times.length - (found.slope === null ? 1 : 2);
  return {
    n: times.length,
    variances,
    logLikelihood: isPerfect ? null : diffuseLogLikelihood(times, observed.values, found) - counted * Math.log(scale),
    isPerfect,
    last: lastAsGiven,
    smoothedLevels: () => smoothedLevels(times, observed.values, used).map((level) => centre + scale * level),
    forecast: (ahead) => structuralForecast(lastAsGiven, variances, ahead),
  };
}

/** Two heights nearer than this are the same: rounding alone moves the sums of a likelihood by as much. */
export const SAME_HEIGHT = 1e-9;
