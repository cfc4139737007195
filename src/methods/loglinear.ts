/**
 * A straight line through the logarithms, carried on: steady growth by a factor. Everything is that of `linear` on log
 * y. exp of a log's limits is an exact interval of the figure; exp of the fit is its median.
 */
import { linear } from "./linear.js";
import { type Fit, type Method, requireHistory } from "./method.js";

export const loglinear: Method = {
  name: "loglinear",
  summary: "a straight line through the logarithms, carried on: steady change per cent",
  explanation: {
    model:
      "log figure = intercept + slope x time + error, by ordinary least squares on the logarithms; each step multiplies the figure by exp(slope).",
    assumes: [
      "The figures change by the same share from one period to the next throughout, and would have gone on doing so.",
      "Each period errs by itself, by the same share in every period; the logarithms about normally.",
      "Every figure of the baseline is above zero.",
    ],
    interval:
      "The limits of the logarithm's prediction interval (t with n - 2 degrees of freedom), exponentiated: exact for one period. The projected figure is the median. The interval of the average and the total is that of the sum of figures whose logarithms are jointly t, evaluated without chance (one direction integrated exactly, the others on a fixed lattice of 512 points and their mirror images) to about a thousandth of its half-width, with four points or fewer about a hundredth. Their estimate is the sum of the actuals less the sum of the projected medians, as in the table, and the sum of medians lies a little below the median of the sum.",
    use: "For rates or counts that grow or shrink by a share of themselves, and cannot fall below zero. Carried on far, a growing line bends upwards steeply.",
    reference:
      "Draper & Smith, Applied Regression Analysis, 3rd ed., ch. 1 and 13. Totals: conditional Monte Carlo on a lattice, Asmussen & Glynn, Stochastic Simulation, ch. V.",
  },
  minimumPoints: 2,
  errors: "independent",
  anchors: ["fitted", "last"],
  fitsCounts: false,
  others: "none",
  seasonal: true,
  positiveOnly: true,
  leastSquaresOn: "logs",
  phrase: (from, to) => `the ${from} to ${to} trend in per cent`,
  assumption: (from, to) => `the ${from} to ${to} trend in per cent would have continued unchanged`,
  fit(history, terms) {
    requireHistory(history);
    if (history.values.some((value) => !(value > 0))) throw new RangeError("logarithms need figures above zero");
    const line = linear.fit({ ...history, values: history.values.map(Math.log) }, terms);
    return {
      ...line,
      slopeOf: "logs",
      fitted: line.fitted.map((log) => (log === null ? null : Math.exp(log))),
      forecast: (ahead) => {
        const logs = line.forecast(ahead);
        return { ...logs, mean: logs.mean.map(Math.exp), scale: { of: "logs", sums: "joint" } };
      },
    } satisfies Fit;
  },
};
