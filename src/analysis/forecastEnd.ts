/** How far a forecast goes: to the period asked for, and to that of a target. */
import { problem } from "../problems.js";
import { periodLike } from "../series/periodLabel.js";
import type { Observation } from "../series/series.js";
import type { BasisView } from "./basis.js";
import type { ForecastQuestion, Target } from "./forecastQuestion.js";
import { type Baseline, horizonOf, indexOf, namedPeriods } from "./horizon.js";

export interface End {
  /** the period to carry the line to, as typed, and what it was typed behind */
  readonly asked: string;
  readonly flag: string;
  /** index of the period that the answer is about */
  readonly headline: number;
  /** index of the target's period; null without a target */
  readonly target: number | null;
}

/** The later of `--to` and the target. Problems: `nothing-ahead`, `bad-target`, those of `indexOf` and `horizonOf`. */
export function endOf(view: BasisView, baseline: Baseline, { to, target }: ForecastQuestion): End {
  const last = (view.measure.observations.at(-1) as Observation).period;
  const ahead = (asked: string, flag: string): number => {
    const example = periodLike(last, last.index + baseline.spacing).label;
    const index = indexOf(asked, namedPeriods(view.measure), flag, example);
    if (index <= last.index) throw problem("nothing-ahead", { flag, asked, last: last.label, example });
    return index;
  };
  if (target) checkTarget(view, target);
  const targetFlag = target ? `--target ${target.value}@` : "";
  const targetIndex = target ? ahead(target.period, targetFlag) : null;
  const toIndex = to === null ? null : ahead(to, "--to");
  const byTo = to !== null && toIndex !== null && toIndex >= (targetIndex ?? -Infinity);
  if (byTo && target && targetIndex !== null) {
    // Passed over by the steps to `--to`, the target's period would have no forecast.
    const steps = horizonOf(view.measure, baseline, to, "--to");
    if (!steps.some(({ index }) => index === targetIndex)) horizonOf(view.measure, baseline, target.period, targetFlag);
  }
  return {
    asked: byTo ? to : (target as Target).period,
    flag: byTo ? "--to" : targetFlag,
    headline: toIndex ?? (targetIndex as number),
    target: targetIndex,
  };
}

/** Problem: `bad-target` for what the measure cannot be. */
function checkTarget({ indicator, measure }: BasisView, { value, isPercent }: Target): void {
  const values = measure.observations.map((observation) => observation.value);
  const reason =
    isPercent && indicator.unit !== "percent"
      ? "these figures are no percentages"
      : value < 0 && indicator.unit !== "value" && values.every((figure) => figure >= 0)
        ? "these figures are never below zero"
        : value > 100 && indicator.unit === "percent" && values.every((figure) => figure <= 100)
          ? "these figures are percentages"
          : null;
  if (reason !== null) throw problem("bad-target", { value, reason });
}
