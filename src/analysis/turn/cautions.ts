/** What limits an answer about turns. */
import { type Caution, caution } from "../../cautions.js";
import { countSteps, isProvisional, type Period, stepOf } from "../../series/period.js";
import type { Observation, Series } from "../../series/series.js";
import { lag1Autocorrelation } from "../../stats/autocorrelation.js";
import { boundaryCautions } from "../areaCautions.js";
import type { BasisView } from "../basis.js";
import { figureCautions } from "../figureCautions.js";
import { figuresAgree } from "../figuresAgree.js";
import type { JoinpointAnswer, TurnAnswer } from "./answer.js";
import type { Interrupted } from "./interruption.js";
import type { InterruptionAnswer } from "./interruptionAnswer.js";
import type { Searched } from "./joinpoints.js";
import type { TurnQuestion } from "./question.js";
import type { Window } from "./window.js";

/** From this many figures on the search can look for as many turns as it ever does. */
const MANY = 17;
/** Below this many nobody can tell how errors carry over. */
const AUTOCORRELATION_POINTS = 12;
/** A turn's interval is loose from this share of the whole time on. */
const LOOSE = 0.2;
/** Newey-West errors want about so many figures. */
const ROBUST = 30;
/** So few figures on a side of a date are worth a word. */
const SHORT_SIDE = 5;

export function searchCautions(window: Window, { answer, chosen, residuals, isPerfect }: Searched): Caution[] {
  const n = window.times.length;
  const { maximum, chosenByBic } = answer;
  const bic = answer.models[chosenByBic];
  const lag1 = isPerfect ? null : lag1Autocorrelation(residuals);
  return [
    ...(isPerfect ? [caution("turn-perfect-fit", { n })] : []),
    ...(n < MANY && chosen.joinpoints < maximum + (maximum === 0 ? 1 : 0)
      ? [caution("few-for-turns", { n, maximum })]
      : []),
    ...(chosenByBic !== answer.chosen && bic
      ? [
          caution("turns-undecided", {
            tests: answer.chosen,
            bic: chosenByBic,
            periods: bic.at.map(({ period }) => period),
          }),
        ]
      : []),
    ...chosen.at.flatMap((turn) => placeCautions(turn, window)),
    ...(chosen.joinpoints > 0 && !isPerfect ? [caution("conditional-slopes", { turns: chosen.joinpoints })] : []),
    ...(carriesOver(lag1, n) ? [caution("turn-errors-carry-over", { lag1: lag1 as number, n })] : []),
    ...(n < AUTOCORRELATION_POINTS && !isPerfect
      ? [caution("autocorrelation-unknown", { n, walkCoverage: null })]
      : []),
  ];
}

/** Two standard errors of a lag-1 autocorrelation of unrelated errors. */
const carriesOver = (lag1: number | null, n: number): boolean =>
  lag1 !== null && n >= AUTOCORRELATION_POINTS && lag1 > 2 / Math.sqrt(n);

function placeCautions(turn: JoinpointAnswer, window: Window): Caution[] {
  const { period, lower, upper, lowerPeriod, upperPeriod, openBelow, openAbove } = turn;
  if (lower === null || upper === null || lowerPeriod === null || upperPeriod === null) return [];
  const [first] = window.observations as [Observation, ...Observation[]];
  const whole = (window.times.at(-1) as number) - (window.times[0] as number);
  const span = Math.round((upper - lower) * 10) / 10;
  return [
    ...(openBelow ? [caution("turn-at-edge", { period, side: "first" })] : []),
    ...(openAbove ? [caution("turn-at-edge", { period, side: "last" })] : []),
    ...(upper - lower > LOOSE * whole
      ? [
          caution("turn-loosely-placed", {
            period,
            lower: lowerPeriod,
            upper: upperPeriod,
            steps: countSteps(first.period.kind, span),
          }),
        ]
      : []),
  ];
}

export function dateCautions(
  window: Window,
  { answer, isPerfect, index }: Interrupted,
  scatter: number | null,
): Caution[] {
  const n = window.times.length;
  const { before, after, lag1Autocorrelation: lag1 } = answer;
  const next = window.observations.find(({ period }) => period.index >= index) as Observation;
  return [
    ...(isPerfect ? [caution("turn-perfect-fit", { n })] : []),
    ...(Math.min(before, after) < SHORT_SIDE ? [caution("short-side", { before, after })] : []),
    ...(next.period.index > index
      ? [caution("date-without-figure", { date: answer.date, next: next.period.label })]
      : []),
    ...(answer.lag !== null && n < ROBUST && !isPerfect ? [caution("robust-errors-few", { n, lag: answer.lag })] : []),
    ...modelErrors(answer, scatter, n),
    ...(answer.errors === "model" && carriesOver(lag1, n)
      ? [caution("turn-errors-carry-over", { lag1: lag1 as number, n })]
      : []),
    caution("date-is-first-after", { date: answer.date }),
  ];
}

/** Scatter beyond what Poisson counts have, where the family is held to it. */
function modelErrors({ family }: InterruptionAnswer, scatter: number | null, n: number): Caution[] {
  // Two standard errors of a Pearson dispersion of 1, about.
  const most = 1 + 2 * Math.sqrt(2 / n);
  if (family === "quasi-poisson" && scatter !== null && scatter < 1)
    return [caution("underdispersed", { dispersion: scatter })];
  return family === "poisson" && scatter !== null && scatter > most
    ? [caution("overdispersed", { dispersion: scatter })]
    : [];
}

/** What holds whichever way the question is put. */
export function figuresCautions(
  series: Series,
  view: BasisView,
  window: Window,
  question: TurnQuestion,
  verdict: TurnAnswer["verdict"],
): Caution[] {
  const { observations, missing } = window;
  const [first] = observations as [Observation, ...Observation[]];
  const last = observations.at(-1) as Observation;
  const used = ({ period }: { readonly period: Period }): boolean =>
    period.index >= first.period.index && period.index <= last.period.index;
  const step = stepOf(first.period.kind);
  const marked = observations.flatMap(({ period: { label, note } }) =>
    note !== undefined && isProvisional(note) ? [{ period: label, note }] : [],
  );
  return [
    ...((step === "month" || step === "quarter") && question.season === null
      ? [caution("season-not-modelled", { step })]
      : []),
    ...(missing.length > 0
      ? [
          caution("missing-actuals", {
            periods: missing.map(({ period, symbol, reason }) => ({ period: period.label, symbol, reason })),
          }),
        ]
      : []),
    ...figureCautions(series),
    ...boundaryCautions(series.area, view.measure.observations, used),
    ...(view.basis === "rate" ? figuresAgree(series, used) : []),
    ...(marked.length > 0 ? [caution("provisional-figures", { periods: marked })] : []),
    ...(verdict === null ? [caution("no-verdict", { reason: withoutVerdict(view, question) })] : []),
  ];
}

function withoutVerdict({ indicator: { polarity } }: BasisView, { baseline, date }: TurnQuestion): string {
  if (polarity === null) return "which way is better is not stated (--better lower or --better higher)";
  if (baseline !== null) return "the stated baseline's projection has no interval, or nothing after it";
  return date === null
    ? "no turn is established, and no baseline is stated to judge by (--baseline A..B)"
    : "a change at a stated date is described, not judged (--baseline A..B judges)";
}
