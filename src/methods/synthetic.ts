/** Outcome-only synthetic control: the mix of other areas that comes nearest to the baseline, carried on by them. */
import { simplexWeights } from "../stats/simplexWeights.js";
import { type Fit, type History, type Method, type Others, requireHistory } from "./method.js";

export const synthetic: Method = {
  name: "synthetic",
  summary: "a mix of other areas that matches the baseline, carried on by what they did",
  explanation: {
    model:
      "projected = w1 donor1 + w2 donor2 + ..., the weights 0 or more and adding up to 1, such that the mix comes nearest to the area over the baseline: the least sum of squared differences, every period counting alike. Outcomes alone are matched, no other characteristics.",
    assumes: [
      "The mix that matched the area over the baseline would have gone on matching it.",
      "No donor was moved by what was done in the area, and none had a break of its own.",
      "The area lies among its donors, or near: weights of 0 or more cannot reach beyond them.",
    ],
    interval:
      "None of its own. How unusual the difference is, the same rule put to every donor says: rank the differences, or the ratios of the misfit after the baseline to the misfit in it. Leaving out one donor at a time shows how much hangs on each.",
    use: "Where several comparable areas have complete figures and the baseline is long. With fewer points than donors many mixes match as well; the one with the smallest sum of squared weights is then taken, and the answer says so. A mix that misses the baseline is no evidence.",
    reference:
      "Abadie, Diamond & Hainmueller, Journal of the American Statistical Association 105 (2010) 493-505; on outcomes alone, Doudchenko & Imbens, NBER Working Paper 22791 (2016); the weights by Wolfe, Mathematical Programming 11 (1976) 128-149.",
  },
  minimumPoints: 2,
  errors: "independent",
  anchors: ["fitted"],
  fitsCounts: false,
  others: "donors",
  seasonal: false,
  positiveOnly: false,
  leastSquaresOn: null,
  phrase: (from, to, others) => `${others}, weighted to match ${from} to ${to},`,
  assumption: (from, to, others) => `${others} that matches ${from} to ${to} would have gone on matching the area`,
  fit: fitSynthetic,
};

/** Throws RangeError without donors, or as `requireHistory` does. */
function fitSynthetic(history: History): Fit {
  requireHistory(history);
  const donors = rowsOf(history.others);
  const mix = simplexWeights(history.values, donors.values);
  const shares = donors.names
    .map((name, place) => ({ name, place, weight: mix.weights[place] as number }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return {
    summary: {
      n: history.values.length,
      slope: null,
      slopeStandardError: null,
      residualStandardError: null,
      degreesOfFreedom: Number.POSITIVE_INFINITY,
      rSquared: null,
      intercept: null,
      interceptStandardError: null,
      durbinWatson: null,
      lag1Autocorrelation: null,
    },
    details: { baselineRmspe: mix.rootMeanSquare },
    remarks: [
      `${shares.length} of ${donors.names.length} donors have weight`,
      mix.insideHull
        ? "the area lies inside the donors' hull, so that they match its baseline exactly"
        : "the area lies outside the donors' hull",
      mix.isUnique
        ? "no other weights fit as well"
        : "the weights are not the only ones that fit as well: those with the smallest sum of squares were taken",
    ],
    slopeInterval: null,
    slopePValue: null,
    slopeOf: "figures",
    fitted: mix.fitted,
    withoutInterval: "method-has-none",
    shares: shares.map(({ name, weight }) => ({ name, weight })),
    mix: { insideHull: mix.insideHull, isUnique: mix.isUnique, rootMeanSquare: mix.rootMeanSquare },
    forecast: ({ times, others }) => {
      const ahead = rowsOf(others);
      return {
        periods: times,
        mean: times.map((_, i) =>
          shares.reduce((sum, { place, weight }) => sum + weight * (ahead.values[place]?.[i] as number), 0),
        ),
        scale: { of: "figures" },
        covariance: null,
        degreesOfFreedom: Number.POSITIVE_INFINITY,
        meanCovariance: null,
        floor: null,
      };
    },
  };
}

function rowsOf(others: Others | null): Others {
  if (others === null || others.values.length === 0) throw new RangeError("a synthetic control needs donors");
  return others;
}
