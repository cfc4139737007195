/** What a target would take, and what the forecast says of it. */
import type { Polarity } from "../series/indicator.js";
import type { Period } from "../series/period.js";
import { periodLike } from "../series/periodLabel.js";
import { effect, pick, projectionAt } from "./effect.js";
import type { Band } from "./forecastAnswer.js";
import type { Target } from "./forecastQuestion.js";
import { type PopulationsToCome, yearsInStep } from "./populationsToCome.js";
import type { Working } from "./working.js";

/** Beyond so many steps after the last actual no line is followed. */
const MOST_STEPS = 100;

export interface TargetAnswer {
  readonly value: number;
  readonly period: string;
  readonly index: number;
  /** the last actual, from which the change is reckoned */
  readonly from: { readonly period: string; readonly value: number };
  /** per step of the period's index, and per year where steps are on the calendar */
  readonly requiredChange: number;
  readonly requiredChangePerYear: number | null;
  /** the forecast's own change from the last actual to its centre at the target's period, likewise */
  readonly forecastChange: number;
  readonly forecastChangePerYear: number | null;
  readonly projected: number;
  readonly lower: number | null;
  readonly upper: number | null;
  /** whether the forecast's interval at that period contains the target; null without an interval */
  readonly insideInterval: boolean | null;
  readonly bands: readonly { readonly level: number; readonly inside: boolean | null }[];
  /** by the forecast's distribution, of a figure at the target or better; null without a polarity or an interval */
  readonly probability: number | null;
  readonly met: Met;
}

/** When the forecast's centre line is first at the target or beyond it, as seen from the last actual. */
export interface Met {
  readonly period: string | null;
  /** why there is no such period; null where there is one */
  readonly never: "already there" | "flat" | "moving away" | "not that far" | null;
  /** when the interval's nearer and its farther limit get there */
  readonly earliest: string | null;
  readonly latest: string | null;
  /** the last period looked at, and how many steps after the last actual that is */
  readonly searchedTo: string;
  readonly steps: number;
}

export interface AimedAt {
  readonly target: Target;
  /** index of the target's period, which is in the horizon */
  readonly index: number;
  readonly last: { readonly period: Period; readonly value: number };
  readonly bands: readonly Band[];
  readonly populations: PopulationsToCome;
}

export function targetAnswer(working: Working, aim: AimedAt): TargetAnswer {
  const { horizon, forecast, question, view } = working;
  const { target, index, last, bands } = aim;
  const place = horizon.findIndex((period) => period.index === index);
  const { projected, lower, upper } = projectionAt(forecast, place, question.level);
  const steps = index - last.period.index;
  const years = yearsInStep(last.period);
  const perYear = (change: number): number | null => (years === null ? null : change / years);
  const required = (target.value - last.value) / steps;
  const own = (projected - last.value) / steps;
  return {
    value: target.value,
    period: (horizon[place] as Period).label,
    index,
    from: { period: last.period.label, value: last.value },
    requiredChange: required,
    requiredChangePerYear: perYear(required),
    forecastChange: own,
    forecastChangePerYear: perYear(own),
    projected,
    lower,
    upper,
    insideInterval: inside(target.value, lower, upper),
    bands: bands.map((band) => ({ level: band.level, inside: inside(target.value, band.lower, band.upper) })),
    probability: probabilityOf(working, place, target.value, view.indicator.polarity),
    met: metBy(working, aim),
  };
}

const inside = (value: number, lower: number | null, upper: number | null): boolean | null =>
  lower === null || upper === null ? null : value >= lower && value <= upper;

/** Of a new figure at the target or on its better side: from the same distribution as the interval. */
function probabilityOf(
  { forecast, horizon, question }: Working,
  place: number,
  value: number,
  polarity: Polarity | null,
): number | null {
  if (polarity === null) return null;
  const actuals = horizon.map((_, i) => (i === place ? value : null));
  const { estimate, pValue } = effect(forecast, pick(horizon.length, place), actuals, question.level);
  if (pValue === null) return null;
  const atMost = estimate < 0 ? pValue / 2 : 1 - pValue / 2;
  return polarity === "lower" ? atMost : 1 - atMost;
}

function metBy(working: Working, { target, last, populations }: AimedAt): Met {
  const periods = periodsAhead(working, last.period, populations);
  const ends = { searchedTo: (periods.at(-1) ?? last.period).label, steps: periods.length };
  const gap = target.value - last.value;
  const polarity = working.view.indicator.polarity;
  const already = gap === 0 || (polarity === "lower" && gap > 0) || (polarity === "higher" && gap < 0);
  if (already) return { period: null, never: "already there", earliest: null, latest: null, ...ends };
  const side = Math.sign(gap);
  // A line that touches the target but for the last digits of its arithmetic has reached it.
  const slack = 1e-9 * Math.max(Math.abs(target.value), Math.abs(last.value));
  const reached = (value: number | null): boolean => value !== null && side * (value - target.value) >= -slack;
  const forecast = working.fit.forecast({
    times: periods.map(({ index }) => index),
    populations: working.history.counted?.populations
      ? periods.map((period) => populations.at(period)?.population ?? 1)
      : null,
    others: null,
  });
  const rows = periods.map((_, place) => projectionAt(forecast, place, working.question.level));
  const first = (of: (row: (typeof rows)[number]) => number | null): string | null =>
    periods[rows.findIndex((row) => reached(of(row)))]?.label ?? null;
  const period = first(({ projected }) => projected);
  const [nearer, farther] = side < 0 ? (["lower", "upper"] as const) : (["upper", "lower"] as const);
  return {
    period,
    never:
      period === null
        ? whyNever(
            rows.map(({ projected }) => projected),
            side,
          )
        : null,
    earliest: first((row) => row[nearer]),
    latest: first((row) => row[farther]),
    ...ends,
  };
}

function whyNever(line: readonly number[], side: number): "flat" | "moving away" | "not that far" {
  const [first = 0] = line;
  const moved = (line.at(-1) ?? first) - first;
  if (Math.abs(moved) <= 1e-9 * Math.max(1, Math.abs(first))) return "flat";
  return Math.sign(moved) === side ? "not that far" : "moving away";
}

/** The periods after the last actual, in the baseline's steps, as far as a line is followed. */
function periodsAhead({ horizon, baseline, history }: Working, last: Period, populations: PopulationsToCome): Period[] {
  const ahead = horizon.filter(({ index }) => index > last.index);
  const end = ahead.at(-1) as Period;
  const limit = last.index + MOST_STEPS * baseline.spacing;
  for (let index = end.index + baseline.spacing; index <= limit; index += baseline.spacing)
    ahead.push(periodLike(last, index));
  const within = ahead.filter(({ index }) => index <= limit);
  if (!history.counted?.populations) return within;
  const unknown = within.findIndex((period) => populations.at(period) === null);
  return unknown < 0 ? within : within.slice(0, unknown);
}
