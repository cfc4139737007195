/** A level that wanders, seen through noise: between the mean of the baseline and its last actual, as the data say. */
import { fitLocalLevel } from "../stats/localLevel.js";
import type { Method } from "./method.js";
import { structural } from "./structural.js";

export const localLevel: Method = {
  name: "local-level",
  summary: "a wandering level seen through noise, held where the baseline leaves it (12 points or more)",
  explanation: {
    model:
      "figure = level + irregular; the level moves by a random step each period. Both variances by maximum likelihood with an exactly diffuse start (Kalman filter); missing periods are passed over.",
    assumes: [
      "There is no lasting direction: the level would have gone on wandering from where the baseline leaves it.",
      "Irregular parts and steps are independent and normal, with the same variances throughout.",
    ],
    interval:
      "Normal, from the joint distribution of the figures to come, with the variances taken as known: with few points it is too narrow. A variance of 0 is an answer: a level that does not move makes the mean of the baseline, no irregular part makes a random walk.",
    use: "For longer series that move without a trend. Fewer than 12 points cannot tell a moving level from noise.",
    reference:
      "Durbin & Koopman, Time Series Analysis by State Space Methods, 2nd ed., ch. 2 and section 5.2; Harvey 1989.",
  },
  minimumPoints: 12,
  errors: "accumulating",
  anchors: ["fitted"],
  fitsCounts: false,
  others: "none",
  seasonal: false,
  positiveOnly: false,
  leastSquaresOn: null,
  phrase: (from, to) => `the underlying level of ${from} to ${to}, held,`,
  assumption: (from, to) => `the figures would have gone on about the level that ${from} to ${to} lead to`,
  fit: (history) => structural(history, fitLocalLevel),
};
