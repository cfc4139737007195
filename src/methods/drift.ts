/** The last actual of the baseline plus its mean change at every step: the line from the first point to the last. */
import type { Method } from "./method.js";
import { walk } from "./walk.js";

export const drift: Method = {
  name: "drift",
  summary: "the last actual of the baseline plus its mean change at every step",
  explanation: {
    model:
      "Every figure is the one before it plus the same change and a random step; the projection adds the mean change of the baseline to its last actual.",
    assumes: ["The mean change from one period to the next would have gone on."],
    interval:
      "sigma2 is the variance of the changes, t with n - 2 degrees of freedom; errors k and l steps ahead have the covariance sigma2 (min(k, l) + k l / (n - 1)).",
    use: "For figures that wander from year to year: only the first and the last actual decide the change carried on.",
    reference: "Hyndman & Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., section 5.2.",
  },
  minimumPoints: 2,
  errors: "accumulating",
  anchors: ["last"],
  fitsCounts: false,
  others: "none",
  seasonal: false,
  positiveOnly: false,
  leastSquaresOn: null,
  phrase: (from, to) => `the mean change from ${from} to ${to}, carried on,`,
  assumption: (from, to) => `the mean change from ${from} to ${to} would have gone on unchanged`,
  fit: (history) => walk(history, true),
};
