/**
 * What the residuals of a least-squares line say of the assumptions behind its interval, for the analyst who is asked.
 * Loaded only where the question asks for it.
 */

import type { History, Method, Scale, Season } from "../methods/method.js";
import { methodNamed } from "../methods/registry.js";
import { seasonColumns } from "../methods/seasonColumns.js";
import type { Series } from "../series/series.js";
import { durbinWatson, lag1Autocorrelation } from "../stats/autocorrelation.js";
import { breuschGodfrey } from "../stats/breuschGodfrey.js";
import { breuschPagan } from "../stats/breuschPagan.js";
import { durbinWatsonP } from "../stats/durbinWatsonP.js";
import { type LeastSquaresFit, leastSquares } from "../stats/leastSquares.js";
import { ljungBox } from "../stats/ljungBox.js";
import { customaryLag, neweyWest } from "../stats/neweyWest.js";
import { hc3StandardErrors, neweyWestBandwidth } from "../stats/robustErrors.js";
import { shapiroWilk } from "../stats/shapiroWilk.js";
import type { Around } from "./benchmarks/others.js";
import type { AutomaticErrors, CoefficientErrors, Diagnostics, NeweyWestErrors } from "./diagnosticsAnswer.js";
import { sentencesOf } from "./diagnosticsWording.js";
import { multiplierOf, twoSidedP } from "./effect.js";
import type { ProjectQuestion } from "./question.js";
import { prepare } from "./working.js";

/** The exact p of Durbin-Watson takes time that grows with the cube of the points: at this many, about a second. */
const MOST_FOR_EXACT_P = 250;

/** Residuals of one fit, and what they are residuals of. */
interface Examined {
  readonly design: readonly (readonly number[])[];
  readonly fit: LeastSquaresFit;
  readonly level: number;
}

/**
 * The diagnostics of the fit that `project` answers with. `lag` is Newey-West's, null for the customary one.
 * Problems: those of `prepare`.
 */
export function diagnose(
  series: Series,
  question: ProjectQuestion,
  lag: number | null,
  around: Around | null = null,
): Diagnostics {
  const { history, terms } = prepare(series, question, { around });
  return diagnosticsOf(methodNamed(question.method), history, terms.season, question.level, lag);
}

/** The same of a history that is at hand. */
export function diagnosticsOf(
  method: Method,
  history: History,
  season: Season | null,
  level: number,
  lag: number | null,
): Diagnostics {
  const of = method.leastSquaresOn;
  const n = history.values.length;
  if (of === null)
    return nothing(null, n, `--method ${method.name} is no least-squares line, and these are diagnostics of one`);
  const columns = season && seasonColumns(season, history.times);
  const design = history.times.map((time) => [1, time, ...(columns?.row(time) ?? [])]);
  if (n <= (design[0] as number[]).length)
    return nothing(of, n, n === 2 ? "a line goes through any two points" : "there are as many coefficients as points");
  const fit = leastSquares(design, of === "logs" ? history.values.map(Math.log) : history.values);
  if (fit.residuals.every((residual) => residual === 0))
    return nothing(of, n, "the figures lie exactly on the fitted line, which leaves no residuals");
  return examine({ design, fit, level }, of, lag);
}

function examine(examined: Examined, of: Scale["of"], lag: number | null): Diagnostics {
  const { design, fit } = examined;
  const { residuals } = fit;
  const n = residuals.length;
  const { missing, found } = gatherMissing();
  const oneColumnMore = n > fit.covarianceUnscaled.length + 1;
  const boxLag = Math.max(1, Math.min(10, Math.floor(n / 5)));
  const box = ljungBox(residuals, boxLag);
  const diagnostics: Omit<Diagnostics, "sentences"> = {
    of,
    n,
    degreesOfFreedom: fit.degreesOfFreedom,
    durbinWatson: found("durbinWatson", durbinWatsonOf(design, residuals), "there are no residuals"),
    lag1Autocorrelation: lag1Autocorrelation(residuals),
    breuschGodfrey: found("breuschGodfrey", oneColumnMore ? breuschGodfrey(design, residuals) : null, tooFew(n)),
    ljungBox: found("ljungBox", box && { ...box, lag: boxLag }, "the residuals are all equal"),
    breuschPagan: found("breuschPagan", breuschPagan(design, residuals), tooFew(n)),
    shapiroWilk: found("shapiroWilk", shapiroWilk(residuals), `it is for 3 to 5,000 points, not ${n}`),
    leastSquares: leastSquaresErrors(fit),
    neweyWest: found("neweyWest", neweyWestOf(examined, lag), `lag ${lag} needs more than ${lag} points`),
    hc3: found(
      "hc3",
      errorsOf(hc3StandardErrors(design, residuals, fit.covarianceUnscaled)),
      "one point decides alone",
    ),
    automatic: found("automatic", automaticOf(examined), "the autocovariances do not settle a bandwidth"),
    missing,
  };
  const { automatic } = diagnostics;
  if (automatic && automatic.slopeStandardError === null)
    missing.push({ what: "automatic.slopeStandardError", reason: `its lag, ${automatic.lag}, is beyond ${n} points` });
  if (n > MOST_FOR_EXACT_P)
    missing.push({ what: "durbinWatson.positiveP", reason: `exact for up to ${MOST_FOR_EXACT_P} points only` });
  return { ...diagnostics, sentences: sentencesOf(diagnostics, examined.level) };
}

/** Keeps why a figure is null beside those that are there. */
function gatherMissing() {
  const missing: { what: string; reason: string }[] = [];
  const found = <Figure>(what: string, figure: Figure | null, reason: string): Figure | null => {
    if (figure === null) missing.push({ what, reason });
    return figure;
  };
  return { missing, found };
}

const tooFew = (n: number): string => `${n} points leave no room for it`;

function durbinWatsonOf(
  design: readonly (readonly number[])[],
  residuals: readonly number[],
): Diagnostics["durbinWatson"] {
  const statistic = durbinWatson(residuals);
  if (statistic === null) return null;
  if (residuals.length > MOST_FOR_EXACT_P) return { statistic, positiveP: null, negativeP: null, twoSidedP: null };
  return durbinWatsonP(design, residuals);
}

const errorsOf = (errors: readonly number[] | null): CoefficientErrors | null =>
  errors && {
    slopeStandardError: errors[1] as number,
    interceptStandardError: errors[0] as number,
  };

function leastSquaresErrors({ covarianceUnscaled, residualStandardError }: LeastSquaresFit): CoefficientErrors {
  const error = (column: number): number =>
    (residualStandardError as number) * Math.sqrt(covarianceUnscaled[column]?.[column] as number);
  return { slopeStandardError: error(1), interceptStandardError: error(0) };
}

/** At the lag stated, or the customary one. Null when the lag is beyond the figures. */
function neweyWestOf({ design, fit, level }: Examined, stated: number | null): NeweyWestErrors | null {
  const n = fit.residuals.length;
  const lag = stated ?? customaryLag(n);
  if (lag >= n) return null;
  const errors = (smallSample: boolean): CoefficientErrors =>
    errorsOf(
      neweyWest(design, fit.residuals, fit.covarianceUnscaled, lag, { smallSample }).standardErrors,
    ) as CoefficientErrors;
  const adjusted = errors(true);
  const slope = fit.coefficients[1] as number;
  const half = multiplierOf(level, fit.degreesOfFreedom) * adjusted.slopeStandardError;
  const slopeT = adjusted.slopeStandardError === 0 ? null : slope / adjusted.slopeStandardError;
  return {
    lag,
    lagRule: stated === null ? "customary" : "stated",
    ...adjusted,
    slopeT,
    slopeP: slopeT === null ? null : twoSidedP(slopeT, fit.degreesOfFreedom),
    slopeLower: slope - half,
    slopeUpper: slope + half,
    withoutSmallSampleFactor: errors(false),
  };
}

/** Newey & West's own choice of the lag, and the errors with it. */
function automaticOf({ design, fit }: Examined): AutomaticErrors | null {
  const bandwidth = neweyWestBandwidth(design, fit.residuals);
  if (bandwidth === null) return null;
  const lag = Math.floor(bandwidth);
  const none = { lag, slopeStandardError: null, interceptStandardError: null };
  if (lag >= fit.residuals.length) return { bandwidth, ...none };
  const { standardErrors } = neweyWest(design, fit.residuals, fit.covarianceUnscaled, lag, { smallSample: false });
  return { bandwidth, lag, ...(errorsOf(standardErrors) as CoefficientErrors) };
}

/** Every figure null, for one reason. */
function nothing(of: Diagnostics["of"], n: number, reason: string): Diagnostics {
  return {
    of,
    n,
    degreesOfFreedom: null,
    durbinWatson: null,
    lag1Autocorrelation: null,
    breuschGodfrey: null,
    ljungBox: null,
    breuschPagan: null,
    shapiroWilk: null,
    leastSquares: null,
    neweyWest: null,
    hc3: null,
    automatic: null,
    missing: [{ what: "all", reason }],
    sentences: [`None: ${reason}.`],
  };
}
