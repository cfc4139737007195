/** What the published figures themselves hold against a projection: who they are of, how final and how consistent. */
import { type Caution, caution } from "../cautions.js";
import { overlapOf } from "../series/coarsen.js";
import { isProvisional, type Period } from "../series/period.js";
import type { Observation } from "../series/series.js";
import { boundaryCautions } from "./areaCautions.js";
import { figuresAgree } from "./figuresAgree.js";
import type { PeriodAnswer } from "./projectAnswer.js";
import type { Working } from "./working.js";

type Dated = Pick<PeriodAnswer, "period" | "note" | "actual">;

export function sourceCautions(working: Working, periods: readonly Dated[]): Caution[] {
  const { series, view, baseline, horizon } = working;
  const from = baseline.from.index;
  const to = (horizon.at(-1) as Period).index;
  const used = ({ period }: Observation): boolean => period.index >= from && period.index <= to;
  const { observations } = view.measure;
  return [
    ...boundaryCautions(series.area, observations, used),
    ...provisional(working, periods),
    ...overlapping(baseline.from.kind, baseline.spacing),
    ...(view.basis === "rate" ? figuresAgree(series, used) : []),
    ...percentTooHigh(view.indicator.unit, observations.filter(used)),
  ];
}

/** Caution `provisional-figures`: of the baseline and of the headline period. */
export function provisional({ baseline }: Working, periods: readonly Dated[]): Caution[] {
  const headline = periods.findLast(({ actual }) => actual !== null);
  const rows = [
    ...baseline.observations.map(({ period: { label, note } }) => ({ period: label, note: note ?? null })),
    ...(headline ? [headline] : []),
  ];
  const marked = rows.flatMap(({ period, note }) => (note !== null && isProvisional(note) ? [{ period, note }] : []));
  return marked.length > 0 ? [caution("provisional-figures", { periods: marked })] : [];
}

export function overlapping(kind: string, spacing: number): Caution[] {
  const overlap = overlapOf(kind, spacing);
  return overlap ? [caution("overlapping-periods", overlap)] : [];
}

/** Figures enough to say that none is a slip. */
const ENOUGH = 3;

function percentTooHigh(unit: string, observations: readonly Observation[]): Caution[] {
  const lowest = Math.min(...observations.map(({ value }) => value));
  return unit === "percent" && observations.length >= ENOUGH && lowest > 100
    ? [caution("percent-above-100", { lowest })]
    : [];
}
