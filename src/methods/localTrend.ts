/** A level and a slope that both wander, seen through noise: a trend that may bend, as far as the data say. */
import { fitLocalLinearTrend } from "../stats/localLinearTrend.js";
import type { Method } from "./method.js";
import { structural } from "./structural.js";

export const localTrend: Method = {
  name: "local-trend",
  summary: "a wandering level and slope seen through noise, carried on (15 points or more)",
  explanation: {
    model:
      "figure = level + irregular; each period the level moves by the slope and a random step, the slope by one of its own. The three variances by maximum likelihood with an exactly diffuse start (Kalman filter); missing periods are passed over.",
    assumes: [
      "The slope that the baseline ends with would have gone on, wandering as it did before.",
      "Irregular parts and steps are independent and normal, with the same variances throughout.",
    ],
    interval:
      "Normal, from the joint distribution of the figures to come, with the variances taken as known: with few points it is too narrow. The likelihood is flat and may have several summits: all kinds of models are tried and the highest is taken, of equals the plainest. Variances of 0 are answers: without wandering it is the straight line.",
    use: "For longer series whose trend changes slowly. The slope at the end decides, and the interval grows fast. Fewer than 15 points cannot tell three variances apart.",
    reference:
      "Durbin & Koopman, Time Series Analysis by State Space Methods, 2nd ed., section 3.2 and 5.2; Harvey 1989.",
  },
  minimumPoints: 15,
  errors: "accumulating",
  anchors: ["fitted"],
  fitsCounts: false,
  others: "none",
  seasonal: false,
  positiveOnly: false,
  leastSquaresOn: null,
  phrase: (from, to) => `the underlying trend of ${from} to ${to}, carried on,`,
  assumption: (from, to) => `the trend that ${from} to ${to} end with would have continued`,
  fit: (history) => structural(history, fitLocalLinearTrend),
};
