/** The last actual of the baseline, held: what a council means by "had it stayed where it was". */
import type { Method } from "./method.js";
import { walk } from "./walk.js";

export const flat: Method = {
  name: "flat",
  summary: "the last actual of the baseline, held",
  explanation: {
    model: "Every figure is the one before it plus a random step; the projection is the last actual of the baseline.",
    assumes: ["There is no trend: what is to come is as likely above the last actual as below it."],
    interval:
      "sigma2 is the mean of the squared changes per step, t with n - 1 degrees of freedom; errors k and l steps ahead have the covariance sigma2 min(k, l), so the interval widens with the square root of the steps.",
    use: "What a council means by 'had it stayed where it was'. It ignores any trend of the baseline.",
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
  phrase: (_from, to) => `the level of ${to}, held,`,
  assumption: (_from, to) => `the level of ${to} would have held`,
  fit: (history) => walk(history, false),
};
