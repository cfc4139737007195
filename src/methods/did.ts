/** Difference in differences: the mean gap to a benchmark over the baseline, held. */
import { fitToGap } from "./gap.js";
import { heldMean } from "./heldMean.js";
import type { Method } from "./method.js";

export const did: Method = {
  name: "did",
  summary: "difference in differences: the baseline's mean gap to a benchmark, held",
  explanation: {
    model:
      "projected = benchmark + mean gap to it over the baseline; the average difference over the periods after is the two-by-two difference in differences of means. With --change ratio the mean of the logarithms of the ratio is held.",
    assumes: [
      "The gap to the benchmark would have kept its level: both would have moved in parallel, as they did over the baseline.",
      "Each period's gap errs by itself about that level, by as much in every period, about normally.",
      "The benchmark was not moved by what was done in the area.",
    ],
    interval:
      "A prediction interval of the gap: t with n - 1 degrees of freedom, s sqrt(1 + 1/n), from the gap's own scatter over the baseline. It is no standard error over areas, which one treated area cannot give: those of a regression with area and year effects are far too small. How unusual the difference is among all areas, the placebo says.",
    use: "Where the area and the benchmark ran in parallel over the baseline: look at the leads and the slope of the gap that compare prints. Where they did not, 'did-trend' carries the gap's own trend on.",
    reference:
      "Angrist & Pischke, Mostly Harmless Econometrics, section 5.2; Conley & Taber, Review of Economics and Statistics 93 (2011) on one treated group.",
  },
  minimumPoints: 2,
  errors: "independent",
  anchors: ["fitted"],
  fitsCounts: false,
  others: "benchmark",
  seasonal: false,
  positiveOnly: false,
  leastSquaresOn: null,
  phrase: (from, to, others) => `the mean gap of ${from} to ${to} to ${others}`,
  assumption: (from, to, others) => `the gap to ${others} would have kept its mean of ${from} to ${to}`,
  fit: (history, terms) => fitToGap(history, terms, heldMean),
};
