/** The area's last level of the baseline, moved on by what happened elsewhere. */
import { fitToGap } from "./gap.js";
import type { Method } from "./method.js";
import { walk } from "./walk.js";

export const follow: Method = {
  name: "follow",
  summary: "the last actual of the baseline, moved on by a benchmark's change since",
  explanation: {
    model:
      "projected = last baseline actual + (benchmark now - benchmark then); with --change ratio, times (benchmark now / benchmark then). It is 'flat' on the gap to the benchmark, or on the logarithm of the ratio.",
    assumes: [
      "From the end of the baseline on, the area would have changed as the benchmark did, by as much or in the same proportion.",
      "The benchmark was not moved by what was done in the area.",
    ],
    interval:
      "sigma2 is the mean of the squared changes of the gap per step of the baseline, t with n - 1 degrees of freedom; errors k and l steps ahead have the covariance sigma2 min(k, l). With --change ratio the same of the logarithm of the ratio. The benchmark's own figures are taken as they are.",
    use: "'Had it gone here as it went in England.' It uses the area's last figure alone for the level, and no trend of its own.",
    reference:
      "Difference in differences with one period before: Angrist & Pischke, Mostly Harmless Econometrics, section 5.2; the interval as of a random walk, Hyndman & Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., section 5.2.",
  },
  minimumPoints: 2,
  errors: "accumulating",
  anchors: ["last"],
  fitsCounts: false,
  others: "benchmark",
  seasonal: false,
  positiveOnly: false,
  leastSquaresOn: null,
  phrase: (_from, to, others) => `the level of ${to}, moved on as ${others} moved,`,
  assumption: (_from, to, others) => `from ${to} on the area would have changed as ${others} did`,
  fit: (history, terms) => fitToGap(history, terms, (gaps) => walk(gaps, false)),
};
