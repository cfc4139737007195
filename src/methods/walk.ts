/**
 * The random walk behind `flat`, which holds the last actual, and `drift`, which adds the mean change at every step.
 * Both judge their error by the changes within the baseline, so a change over g steps counts with variance g sigma2
 * and unequal spacing needs no other formula (Hyndman & Athanasopoulos, Forecasting, section 5.2, for equal steps).
 */
import { type Fit, type History, matrixOf, requireHistory } from "./method.js";

interface Changes {
  readonly changes: readonly number[];
  readonly gaps: readonly number[];
  /** steps from the first point to the last */
  readonly span: number;
}

function changesOf({ times, values }: History): Changes {
  const changes = values.slice(1).map((value, i) => value - (values[i] as number));
  const gaps = times.slice(1).map((time, i) => time - (times[i] as number));
  return { changes, gaps, span: (times.at(-1) as number) - (times[0] as number) };
}

/** Sum of squared changes about `drift` per step, each for its gap: (d - drift g)^2 / g. */
const scatter = ({ changes, gaps }: Changes, drift: number): number =>
  changes.reduce((sum, change, i) => sum + (change - drift * (gaps[i] as number)) ** 2 / (gaps[i] as number), 0);

/** The walk without drift (`flat`) or with it. Throws RangeError as `requireHistory` does. */
export function walk(history: History, drifting: boolean): Fit {
  requireHistory(history);
  const { values, times } = history;
  const found = changesOf(history);
  const n = values.length;
  const last = values.at(-1) as number;
  const lastTime = times.at(-1) as number;
  const drift = drifting ? (last - (values[0] as number)) / found.span : 0;
  const degreesOfFreedom = n - (drifting ? 2 : 1);
  const noise = scatter(found, drift);
  const largest = Math.max(...values.map(Math.abs));
  const perfect = noise <= n * (8 * Number.EPSILON * largest) ** 2;
  const withoutInterval = n === 2 ? "two-points" : perfect ? "perfect-line" : null;
  const sigma2 = withoutInterval === null ? noise / degreesOfFreedom : null;
  return {
    summary: {
      n,
      slope: drifting ? drift : null,
      slopeStandardError: drifting && sigma2 !== null ? Math.sqrt(sigma2 / found.span) : null,
      residualStandardError: n === 2 ? null : sigma2 === null ? 0 : Math.sqrt(sigma2),
      degreesOfFreedom,
      rSquared: null,
      intercept: null,
      interceptStandardError: null,
      durbinWatson: null,
      lag1Autocorrelation: null,
    },
    details: {},
    remarks: [],
    slopeInterval: null,
    slopePValue: null,
    slopeOf: "figures",
    // A walk predicts each point from the one before it.
    fitted: values.map((_, i) => (i === 0 ? null : (values[i - 1] as number) + drift * (found.gaps[i - 1] as number))),
    withoutInterval,
    shares: [],
    forecast: ({ times: ahead }) => ({
      periods: ahead,
      mean: ahead.map((time) => last + drift * (time - lastTime)),
      scale: { of: "figures" },
      covariance:
        sigma2 === null
          ? null
          : matrixOf(ahead, (a, b) => {
              const k = a - lastTime;
              const l = b - lastTime;
              return sigma2 * (Math.min(k, l) + (drifting ? (k * l) / found.span : 0));
            }),
      degreesOfFreedom,
      meanCovariance: null,
      floor: null,
    }),
  };
}
