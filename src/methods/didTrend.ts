/** Difference in own-trend gaps: the trend of the gap to a benchmark, carried on. */
import { fitToGap } from "./gap.js";
import { linear } from "./linear.js";
import type { Method } from "./method.js";

export const didTrend: Method = {
  name: "did-trend",
  summary: "the gap to a benchmark, its own trend over the baseline carried on",
  explanation: {
    model:
      "gap to the benchmark = intercept + slope x time + error, by least squares over the baseline; projected = benchmark + that line carried on. The difference is the area's difference from its own trend less the benchmark's difference from its own.",
    assumes: [
      "What set the area's trend apart from the benchmark's over the baseline would have gone on unchanged.",
      "Each period's gap errs by itself about its line, by as much in every period, about normally.",
      "The benchmark was not moved by what was done in the area.",
    ],
    interval: "That of 'linear' on the gap: t with n - 2 degrees of freedom, s sqrt(1 + 1/n + (t0 - mean t)^2 / Sxx).",
    use: "Where the slopes before the baseline's end differ, so that a difference in differences would take the difference of slopes for a change. It doubts the own trend less than 'did' does, and errs more.",
    reference: "Angrist & Pischke, Mostly Harmless Econometrics, section 5.2 (area-specific trends).",
  },
  minimumPoints: 2,
  errors: "independent",
  anchors: ["fitted", "last"],
  fitsCounts: false,
  others: "benchmark",
  seasonal: false,
  positiveOnly: false,
  leastSquaresOn: null,
  phrase: (from, to, others) => `the ${from} to ${to} trend of the gap to ${others}`,
  assumption: (from, to, others) => `the ${from} to ${to} trend of the gap to ${others} would have continued unchanged`,
  fit: (history, terms) => fitToGap(history, terms, (gaps, asked) => linear.fit(gaps, asked)),
};
