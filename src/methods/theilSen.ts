/**
 * The line of Theil and Sen: the median of the slopes of all pairs of points, through the median of what is left. One
 * odd figure does not move it. It is a second opinion on the slope, with Kendall's test and Sen's interval; for a new
 * figure it has no interval.
 */
import { formatFixed } from "../stats/rounding.js";
import { theilSen as fitTheilSen, type TheilSenLine } from "../stats/theilSen.js";
import { type Fit, type Method, requireHistory } from "./method.js";

export const theilSen: Method = {
  name: "theil-sen",
  summary: "the median of the slopes of all pairs of points, carried on; without an interval",
  explanation: {
    model:
      "The slope is the median of the slopes between all pairs of baseline points; the line stands at the median of figure - slope x time.",
    assumes: [
      "The change from one period to the next is the same number throughout, and would have stayed so.",
      "Errors are independent of one another; they need not be normal, and a quarter of the figures may be far off.",
    ],
    interval:
      "None for the projection. The interval of the slope is Sen's: the ordered slopes at the ranks that Kendall's S reaches by chance, its variance corrected for ties. Kendall's p is exact where no figures are tied, and otherwise normal with a correction for continuity.",
    use: "A second opinion beside linear: where the two differ, a single figure decides the slope. With four points Kendall's p cannot go below 0.083, nor the interval of the slope be surer than 92%.",
    reference:
      "Theil 1950; Sen 1968, Journal of the American Statistical Association 63; Gilbert 1987, Statistical Methods for Environmental Pollution Monitoring, ch. 16 and 17.",
  },
  minimumPoints: 2,
  errors: "independent",
  anchors: ["fitted", "last"],
  fitsCounts: false,
  others: "none",
  seasonal: false,
  positiveOnly: false,
  leastSquaresOn: null,
  phrase: (from, to) => `the median trend from ${from} to ${to}`,
  assumption: (from, to) => `the median trend from ${from} to ${to} would have continued unchanged`,
  fit(history, { anchor }) {
    requireHistory(history);
    const { times, values } = history;
    const line = fitTheilSen(times, values);
    const last = times.length - 1;
    const lastTime = times[last] as number;
    const from = (anchor === "last" ? values[last] : line.fitted[last]) as number;
    const none = null;
    return {
      summary: {
        n: line.n,
        slope: line.slope,
        slopeStandardError: none,
        residualStandardError: none,
        degreesOfFreedom: Infinity,
        rSquared: none,
        intercept: line.intercept,
        interceptStandardError: none,
        durbinWatson: none,
        lag1Autocorrelation: none,
      },
      details: detailsOf(line),
      remarks: remarksOf(line),
      slopeInterval: line.n === 2 ? null : (level) => intervalOf(line, level),
      slopePValue: null,
      slopeOf: "figures",
      fitted: line.fitted,
      withoutInterval: line.n === 2 ? "two-points" : "method-has-none",
      shares: [],
      forecast: (ahead) => ({
        periods: ahead.times,
        mean: ahead.times.map((time) => from + line.slope * (time - lastTime)),
        scale: { of: "figures" },
        covariance: null,
        degreesOfFreedom: Infinity,
        meanCovariance: null,
        floor: null,
      }),
    } satisfies Fit;
  },
};

const intervalOf = (line: TheilSenLine, level: number): readonly [number, number] => {
  const { lower, upper } = line.slopeInterval(level);
  return [lower, upper];
};

function detailsOf({ trend }: TheilSenLine): Fit["details"] {
  return {
    mannKendallS: trend.s,
    mannKendallVariance: trend.variance,
    mannKendallZ: trend.z,
    mannKendallP: trend.normalP,
    kendallExactP: trend.exactP,
    kendallTau: trend.tauB,
  };
}

function remarksOf({ n, trend }: TheilSenLine): string[] {
  if (n === 2 || trend.tauB === null) return [];
  const p = trend.exactP ?? trend.normalP;
  const said = p < 0.001 ? "below 0.001" : formatFixed(p, 3);
  const orders = n < 5 ? ([1, 1, 2, 6, 24][n] as number) : Infinity;
  return [
    `Kendall's tau ${formatFixed(trend.tauB, 2)}, p ${said}${trend.exactP === null ? " (normal)" : " (exact)"}`,
    ...(n < 5
      ? [
          `with ${n} points Kendall's p cannot be below ${formatFixed(2 / orders, 3)}, nor the interval of the slope surer than ${formatFixed(100 * (1 - 2 / orders), 0)}%`,
        ]
      : []),
  ];
}
