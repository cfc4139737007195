/** The diagnostics of a fit in words that a statistician would sign: each test with its name, figure and p. */
import { formatFixed, formatGrouped } from "../stats/rounding.js";
import type { Diagnostics } from "./diagnosticsAnswer.js";
import { sayLevel } from "./wording.js";

/** Below this many points none of these tests can find what it looks for. */
const FEW = 12;

/** A figure to four significant digits, at most whole. */
const figure = (value: number): string => {
  const size = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
  return formatGrouped(value, Math.max(0, Math.min(20, 3 - size)));
};
const pText = (p: number | null): string =>
  p === null || p >= 0.0001 ? `p = ${p === null ? "-" : digits(p)}` : "p < 0.0001";
/** Two significant digits of a p, and no more than four decimals. */
const digits = (p: number): string => formatFixed(p, p >= 0.095 ? 2 : p >= 0.0095 ? 3 : 4);

export function sentencesOf(found: Omit<Diagnostics, "sentences">, level: number): string[] {
  return [
    `Residuals of a least-squares line through ${found.of === "logs" ? "the logs of " : ""}${found.n} figures${(found.breuschPagan?.degreesOfFreedom ?? 1) > 1 ? ", with a season" : ""}, ${found.degreesOfFreedom} ${found.degreesOfFreedom === 1 ? "degree" : "degrees"} of freedom.`,
    ...autocorrelationSentences(found),
    ...shapeSentences(found),
    ...robustSentences(found, level),
    ...(found.n < FEW
      ? [
          `With ${found.n} points these tests have next to no power and autocorrelation cannot be estimated: a large p is no evidence that all is well.`,
        ]
      : []),
    ...found.missing.map(({ what, reason }) => `Not worked out: ${NAMES[what] ?? what} (${reason}).`),
  ];
}

const NAMES: Readonly<Record<string, string>> = {
  durbinWatson: "Durbin-Watson",
  "durbinWatson.positiveP": "the p-values of Durbin-Watson",
  breuschGodfrey: "Breusch-Godfrey",
  ljungBox: "Ljung-Box",
  breuschPagan: "Breusch-Pagan",
  shapiroWilk: "Shapiro-Wilk",
  neweyWest: "Newey-West",
  hc3: "HC3",
  automatic: "Newey-West's automatic bandwidth",
  "automatic.slopeStandardError": "errors with Newey-West's automatic bandwidth",
};

function autocorrelationSentences({
  durbinWatson: dw,
  lag1Autocorrelation: r1,
  breuschGodfrey: bg,
  ljungBox: lb,
}: Omit<Diagnostics, "sentences">): string[] {
  const exact =
    dw?.positiveP == null
      ? ""
      : `, exact ${pText(dw.positiveP)} against positive autocorrelation, ${pText(dw.twoSidedP)} two-sided`;
  return [
    ...(dw ? [`Durbin-Watson ${figure(dw.statistic)}${exact}.`] : []),
    ...(r1 === null ? [] : [`Lag-1 autocorrelation of the residuals ${formatFixed(r1, 3)}.`]),
    ...(bg ? [`Breusch-Godfrey, order 1: LM ${figure(bg.statistic)}, ${pText(bg.p)}.`] : []),
    ...(lb
      ? [
          `Ljung-Box, ${lb.lag === 1 ? "lag 1" : `lags 1 to ${lb.lag}`} (the smaller of 10 and n/5): Q ${figure(lb.statistic)}, ${pText(lb.p)}.`,
        ]
      : []),
  ];
}

function shapeSentences({ breuschPagan: bp, shapiroWilk: sw }: Omit<Diagnostics, "sentences">): string[] {
  return [
    ...(bp
      ? [
          `Breusch-Pagan, studentised, for a scatter that changes with time${bp.degreesOfFreedom > 1 ? " or season" : ""}: ${figure(bp.statistic)}, chi-square with ${bp.degreesOfFreedom}, ${pText(bp.p)}.`,
        ]
      : []),
    ...(sw ? [`Shapiro-Wilk, for normal residuals: W ${formatFixed(sw.w, 4)}, ${pText(sw.p)}.`] : []),
  ];
}

function robustSentences(
  { neweyWest: nw, hc3, automatic, leastSquares: ols, degreesOfFreedom }: Omit<Diagnostics, "sentences">,
  level: number,
): string[] {
  const rule = nw?.lagRule === "stated" ? "as stated" : "the customary 4 (n/100)^(2/9), whole part";
  return [
    ...(nw && ols
      ? [
          `Slope's standard error ${figure(ols.slopeStandardError)} by least squares, ${figure(nw.slopeStandardError)} by Newey-West (Bartlett, lag ${nw.lag}: ${rule}; factor n/(n - k)): ${sayLevel(level)} interval ${figure(nw.slopeLower)} to ${figure(nw.slopeUpper)}, t with ${degreesOfFreedom}${nw.slopeP === null ? "" : `, ${pText(nw.slopeP)}`}. It corrects the slope's error, not the prediction interval.`,
        ]
      : []),
    ...(automatic?.slopeStandardError == null
      ? []
      : [
          `Newey-West's automatic bandwidth (1994) ${figure(automatic.bandwidth)}, so lag ${automatic.lag}: slope's standard error ${figure(automatic.slopeStandardError)} without the factor.`,
        ]),
    ...(hc3 ? [`HC3, for a scatter that is not even: slope's standard error ${figure(hc3.slopeStandardError)}.`] : []),
  ];
}
