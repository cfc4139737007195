/** When the curve turned, and whether it is still turned: one series, one question, one answer. */
import { problem } from "../../problems.js";
import type { Milestone } from "../../series/milestone.js";
import { stepOf } from "../../series/period.js";
import { type Observation, publishedUnit, type Series } from "../../series/series.js";
import { roomFor } from "../../stats/joinpointRule.js";
import { type BasisView, indicatorAnswer, viewOn } from "../basis.js";
import { placeMilestones } from "../milestones.js";
import { recentTrend } from "../recentTrend.js";
import { recentDirection, type Verdict } from "../verdict.js";
import type { RecentAnswer, TurnAnswer } from "./answer.js";
import { baselineVerdict } from "./baselineVerdict.js";
import { breaksOf } from "./breaks.js";
import { dateCautions, figuresCautions, searchCautions } from "./cautions.js";
import { countsBehind } from "./countsAtDate.js";
import { extremesOf } from "./extremes.js";
import { dateHeadline, turnHeadline } from "./headline.js";
import { interruptionAt } from "./interruption.js";
import { searchJoinpoints } from "./joinpoints.js";
import { phasesVerdict } from "./phases.js";
import { pointsOf } from "./points.js";
import type { TurnQuestion } from "./question.js";
import { type Window, windowOf } from "./window.js";

/** What looking for turns and a stated date have in common for the rest of the answer. */
interface Found extends Pick<TurnAnswer, "phases" | "turns" | "joinpoints" | "breaks" | "interruption" | "cautions"> {
  readonly fitted: readonly number[];
  readonly residualStandardError: number | null;
  /** that the phases allow without a projection */
  readonly verdict: Verdict | null;
  readonly headline: (of: Omit<TurnAnswer, "headline">) => string;
}

/** Problems: those of `viewOn` and `windowOf`, of the search or the regression, and of `project` for a stated baseline. */
export function turn(series: Series, question: TurnQuestion, milestones: readonly Milestone[] = []): TurnAnswer {
  const counts = question.family !== "normal";
  const view = viewOn(series, counts ? "count" : question.basis, question.polarity);
  const window = windowOf(view.measure, question);
  const found = question.date === null ? search(view, window, question) : atDate(series, view, window, question);
  const baseline = baselineVerdict(series, question);
  const byPhases = question.baseline === null ? found.verdict : null;
  const verdict = baseline?.verdict ?? byPhases;
  const unit = publishedUnit(view.measure);
  const { headline, fitted, residualStandardError, cautions, verdict: _, ...parts } = found;
  const first = window.observations[0] as Observation;
  const placed = placeMilestones(milestones, {
    sample: first.period,
    picture: [window.times[0] as number, window.times.at(-1) as number],
    baseline: null,
  });
  const answer = {
    area: { name: series.area.name, code: series.area.code },
    indicator: indicatorAnswer(view.indicator),
    basis: view.basis,
    decimals: view.measure.decimals,
    from: first.period.label,
    to: (window.observations.at(-1) as Observation).period.label,
    n: window.times.length,
    step: stepOf(first.period.kind),
    verdict,
    verdictFrom: baseline?.verdict ? ("baseline" as const) : byPhases ? ("phases" as const) : null,
    recent: recentOf(window, unit, view),
    recentTrend: recentTrendAt(series, window),
    extremes: extremesOf(window.observations, Math.max(unit, 2 * (residualStandardError ?? 0))),
    ...parts,
    baseline,
    milestones: placed.milestones,
    points: pointsOf(series, view, window, fitted, question),
    cautions: [...cautions, ...placed.cautions, ...figuresCautions(series, view, window, question, verdict)],
  };
  return keysInOrder({ ...answer, headline: { text: headline(answer) } });
}

/** Verdict and sentence stand first in the answer, the long lists last. */
function keysInOrder({
  area,
  indicator,
  basis,
  decimals,
  from,
  to,
  n,
  step,
  headline,
  ...rest
}: TurnAnswer): TurnAnswer {
  return { area, indicator, basis, decimals, from, to, n, step, headline, ...rest };
}

/** Problems: `few-for-joinpoints`, `few-for-breaks`. */
function search(view: BasisView, window: Window, question: TurnQuestion): Found {
  const n = window.times.length;
  const room = roomFor(n, SPACING);
  if (question.joinpoints !== null && question.joinpoints > room)
    throw problem("few-for-joinpoints", { figures: n, asked: question.joinpoints, room });
  const { polarity } = view.indicator;
  const searched = searchJoinpoints(window, question, question.joinpoints, publishedUnit(view.measure), polarity);
  const { answer, chosen, fitted, residualStandardError } = searched;
  const breaks = breaksOf(window, question);
  return {
    phases: chosen.phases,
    turns: chosen.at,
    joinpoints: answer,
    breaks: breaks?.answer ?? null,
    interruption: null,
    cautions: [...searchCautions(window, searched), ...(breaks?.cautions ?? [])],
    fitted,
    residualStandardError,
    verdict: phasesVerdict(chosen.phases),
    headline: (of) => turnHeadline(of, answer.maximum, question.level),
  };
}

/** Figures wanted between two joinpoints, as the search has it unless told otherwise. */
const SPACING = 2;

/** Problems: those of `interruptionAt`. */
function atDate(series: Series, view: BasisView, window: Window, question: TurnQuestion): Found {
  const counted = question.family === "normal" ? null : countsBehind(series, window, question);
  const found = interruptionAt(window, question, counted, publishedUnit(view.measure), view.indicator.polarity);
  const { answer, phases, fitted, residualStandardError } = found;
  return {
    phases,
    turns: [],
    joinpoints: null,
    breaks: null,
    interruption: answer,
    cautions: dateCautions(window, found, answer.pearsonDispersion),
    fitted,
    residualStandardError,
    verdict: null,
    headline: (of) => dateHeadline(of, answer, question.level),
  };
}

/** The marker as it stood at the last period looked at; null where the file says nothing of how its figures err. */
function recentTrendAt(series: Series, window: Window): TurnAnswer["recentTrend"] {
  const { counts, lower } = series;
  if ((counts?.observations.length ?? 0) === 0 && (lower?.observations.length ?? 0) === 0) return null;
  return recentTrend(series, window.ended);
}

/** Without a polarity the direction is told plainly, as rising or falling. */
function recentOf({ observations }: Window, unit: number, { indicator: { polarity } }: BasisView): RecentAnswer | null {
  const actuals = observations.map(({ period, value }) => ({ period: period.label, value }));
  const found = recentDirection(actuals, unit, polarity ?? "lower");
  if (found === null || polarity !== null) return found;
  const plain = { worsening: "rising", improving: "falling", level: "level" } as const;
  return { direction: plain[found.direction], since: found.since };
}
