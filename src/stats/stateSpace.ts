import { requireFinite, requireIncreasing, requireSameLength } from "./arguments.js";

/**
 * A level that wanders, seen through noise: y = level + irregular; each unit of time the level moves by the slope and
 * a disturbance of its own, and the slope by one. Variances per unit of time.
 */
export interface StructuralVariances {
  readonly irregular: number;
  readonly level: number;
  /** Null for the local level model, which has no slope. */
  readonly slope: number | null;
}

/** What the filter knows of the state at the last observation, itself included. */
export interface FilteredState {
  readonly level: number;
  readonly slope: number;
  readonly levelVariance: number;
  readonly covariance: number;
  readonly slopeVariance: number;
}

/** One pass of the filter. Sums are over the observations after the first one (local level) or two (with a slope). */
export interface Filtered {
  readonly sumSquaredInnovations: number;
  /** sum of log F, F the variance of an innovation */
  readonly sumLogVariances: number;
  /** sum of log F_inf over the first one or two: 0 where they are one unit apart */
  readonly sumLogDiffuse: number;
  readonly last: FilteredState;
}

/** Per observation what the smoother needs, filled in by the filter where asked for. */
interface Trace {
  readonly gain0: Float64Array;
  readonly gain1: Float64Array;
  /** innovation over its variance; 0 while the start is still unknown */
  readonly scaled: Float64Array;
}

/**
 * The Kalman filter with an exactly diffuse start: nothing is taken for known of the first level and slope (Durbin &
 * Koopman, Time Series Analysis by State Space Methods, section 5.2; the first one or two observations settle them).
 * Periods between two observations are missing ones: the state moves on by as many units as the times differ.
 */
export function kalmanFilter(
  times: readonly number[],
  values: readonly number[],
  variances: StructuralVariances,
  trace?: Trace,
): Filtered {
  const { irregular, level: levelVariance } = variances;
  const slopeVariance = variances.slope ?? 0;
  const diffuse = variances.slope === null ? 1 : 2;
  // The state (level, slope), its finite covariance p and the covariance of what is unknown yet, i.
  let [a0, a1, p00, p01, p11] = [0, 0, 0, 0, 0];
  let [i00, i01, i11] = [1, 0, diffuse - 1];
  let [sumSquaredInnovations, sumLogVariances, sumLogDiffuse] = [0, 0, 0];
  for (let t = 0; t < values.length; t++) {
    if (t > 0) {
      const g = (times[t] as number) - (times[t - 1] as number);
      a0 += g * a1;
      p00 += 2 * g * p01 + g * g * p11 + levelVariance * g + (slopeVariance * g * (g - 1) * (2 * g - 1)) / 6;
      p01 += g * p11 + (slopeVariance * g * (g - 1)) / 2;
      p11 += slopeVariance * g;
      i00 += 2 * g * i01 + g * g * i11;
      i01 += g * i11;
    }
    const innovation = (values[t] as number) - a0;
    const variance = p00 + irregular;
    let [k0, k1] = [0, 0];
    let scaled = 0;
    if (t < diffuse) {
      k0 = 1;
      k1 = i01 / i00;
      sumLogDiffuse += Math.log(i00);
      p11 += -2 * k1 * p01 + k1 * k1 * variance;
      p01 = k1 * irregular;
      p00 = irregular;
      i11 = t + 1 < diffuse ? i11 - k1 * i01 : 0;
      i00 = 0;
      i01 = 0;
    } else {
      k0 = p00 / variance;
      k1 = p01 / variance;
      scaled = innovation / variance;
      sumSquaredInnovations += innovation * scaled;
      sumLogVariances += Math.log(variance);
      p11 -= k1 * p01;
      // p01 (1 - k0) and p00 (1 - k0), without the cancellation.
      p01 = (p01 * irregular) / variance;
      p00 = (p00 * irregular) / variance;
    }
    a0 += k0 * innovation;
    a1 += k1 * innovation;
    if (trace !== undefined) {
      trace.gain0[t] = k0;
      trace.gain1[t] = k1;
      trace.scaled[t] = scaled;
    }
  }
  return {
    sumSquaredInnovations,
    sumLogVariances,
    sumLogDiffuse,
    last: { level: a0, slope: a1, levelVariance: p00, covariance: p01, slopeVariance: p11 },
  };
}

/**
 * The diffuse log-likelihood: of the observations after the first one (local level) or two (with a slope), given
 * those. Throws RangeError as `requireObservations` does.
 */
export function diffuseLogLikelihood(
  times: readonly number[],
  values: readonly number[],
  variances: StructuralVariances,
): number {
  requireObservations(times, values);
  const found = kalmanFilter(times, values, variances);
  const counted = values.length - (variances.slope === null ? 1 : 2);
  return (
    -(
      counted * Math.log(2 * Math.PI) +
      found.sumLogVariances +
      found.sumSquaredInnovations +
      // What the first two tell of the slope does not depend on the variances; it is counted as statsmodels does.
      found.sumLogDiffuse
    ) / 2
  );
}

/** The level at every observation, by all of them: what was seen less the irregular part that the smoother finds. */
export function smoothedLevels(
  times: readonly number[],
  values: readonly number[],
  variances: StructuralVariances,
): number[] {
  const n = values.length;
  const trace = { gain0: new Float64Array(n), gain1: new Float64Array(n), scaled: new Float64Array(n) };
  kalmanFilter(times, values, variances, trace);
  const levels = new Array<number>(n);
  // r of Durbin & Koopman, section 4.4 (5.3 for the first one or two), going back in time.
  let [r0, r1] = [0, 0];
  for (let t = n - 1; t >= 0; t--) {
    if (t < n - 1) r1 += ((times[t + 1] as number) - (times[t] as number)) * r0;
    const u = (trace.scaled[t] as number) - (trace.gain0[t] as number) * r0 - (trace.gain1[t] as number) * r1;
    levels[t] = (values[t] as number) - variances.irregular * u;
    r0 += u;
  }
  return levels;
}

/** How a forecast made at the last observation is spread: of the signal, and of new observations. */
export interface StructuralForecast {
  readonly mean: readonly number[];
  /** of the level to come */
  readonly signalCovariance: readonly (readonly number[])[];
  /** of the observations to come: the level's and the irregular part's */
  readonly covariance: readonly (readonly number[])[];
}

/** The joint forecast `ahead` units of time after the last observation, each above 0. Variances are taken as known. */
export function structuralForecast(
  last: FilteredState,
  variances: StructuralVariances,
  ahead: readonly number[],
): StructuralForecast {
  const slopeVariance = variances.slope ?? 0;
  const cell = (a: number, b: number): number => {
    const k = Math.min(a, b);
    const l = Math.max(a, b);
    const known = last.levelVariance + (k + l) * last.covariance + k * l * last.slopeVariance;
    // The slope's disturbances of the first k units, each carried on to k and to l.
    const slopes = (k * (k - 1) * (2 * k - 1)) / 6 + ((l - k) * k * (k - 1)) / 2;
    return known + variances.level * k + slopeVariance * slopes;
  };
  const signalCovariance = ahead.map((a) => ahead.map((b) => cell(a, b)));
  return {
    mean: ahead.map((k) => last.level + k * last.slope),
    signalCovariance,
    covariance: signalCovariance.map((row, i) =>
      row.map((value, j) => value + ((ahead[i] as number) === (ahead[j] as number) ? variances.irregular : 0)),
    ),
  };
}

/** Throws RangeError when lengths differ, a number is not finite, times do not increase or there are under two. */
export function requireObservations(times: readonly number[], values: readonly number[]): void {
  requireSameLength("times", times, "values", values);
  requireFinite("times", times);
  requireFinite("values", values);
  if (values.length < 2) throw new RangeError(`at least two observations are needed, got ${values.length}`);
  requireIncreasing(times);
}
