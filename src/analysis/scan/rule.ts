/** The rule applied to one series: the baseline carried on to one period, and what was observed there. */
import type { CautionCode } from "../../cautions.js";
import type { Fit, WithoutInterval } from "../../methods/method.js";
import { problem } from "../../problems.js";
import type { Period } from "../../series/period.js";
import type { Series } from "../../series/series.js";
import { indicatorAnswer } from "../basis.js";
import type { Around } from "../benchmarks/others.js";
import { figureCautions } from "../figureCautions.js";
import { isImpossible } from "../headline.js";
import { periodAnswer } from "../periodAnswer.js";
import type { PeriodAnswer } from "../projectAnswer.js";
import type { ProjectQuestion } from "../question.js";
import { whyWithoutActual } from "../withoutActual.js";
import { prepare, type Working } from "../working.js";
import type { ScanRow } from "./answer.js";

export interface Ruled {
  /** not yet held against the others: without a place, an adjusted p or a mark */
  readonly row: ScanRow;
  readonly working: Working;
}

const WITHOUT_INTERVAL: Readonly<Record<WithoutInterval, CautionCode>> = {
  "two-points": "two-points",
  "perfect-line": "perfect-line",
  "method-has-none": "method-without-interval",
};

/** Problems: those of `prepare`; `no-actual-at`. */
export function applyRule(series: Series, question: ProjectQuestion, around: Around | null): Ruled {
  const working = prepare(series, question, { reach: "last", around });
  const { view, fit, horizon } = working;
  const period = horizon.at(-1) as Period;
  const found = periodAnswer(working, period, horizon.length - 1);
  const { actual, difference } = found;
  if (actual === null || difference === null)
    throw problem("no-actual-at", { period: period.label, reason: whyWithoutActual(view.measure, period) });
  const row: ScanRow = {
    rank: null,
    tiedWith: null,
    area: { name: series.area.name, code: series.area.code },
    indicator: indicatorAnswer(view.indicator),
    basis: view.basis,
    decimals: view.measure.decimals,
    n: fit.summary.n,
    period: found.period,
    actual,
    projected: found.projected,
    lower: found.lower,
    upper: found.upper,
    difference,
    standardError: found.standardError,
    relativeDifference: found.relativeDifference,
    t: statisticOf(found, working),
    pValue: found.pValue,
    adjustedP: null,
    outside: found.outside,
    population: found.population,
    actualCount: found.actualCount,
    projectedCount: found.projectedCount,
    countDifference: found.countDifference,
    countDifferenceLower: found.countDifferenceLower,
    countDifferenceUpper: found.countDifferenceUpper,
    withinIndicator: null,
    codes: codesOf(working, fit, found),
    marked: false,
  };
  return { row, working };
}

/** In standard errors; on logarithms, where the standard error is to first order the projected times that of the log. */
function statisticOf(
  { actual, projected, difference, standardError }: PeriodAnswer,
  { forecast }: Working,
): number | null {
  if (difference === null || standardError === null || standardError === 0) return null;
  if (forecast.scale.of === "figures") return difference / standardError;
  return (actual as number) > 0 ? Math.log((actual as number) / projected) / (standardError / projected) : null;
}

function codesOf({ series, view, baseline }: Working, fit: Fit, found: PeriodAnswer): CautionCode[] {
  const used = new Set([...baseline.observations.map(({ period }) => period.label), found.period]);
  const slips = figureCautions(series).some(({ code, data }) => code === "out-of-line" && used.has(data.period));
  return [
    ...(fit.withoutInterval === null ? [] : [WITHOUT_INTERVAL[fit.withoutInterval]]),
    ...(isImpossible(found, view.indicator) ? (["projection-below-zero"] as const) : []),
    ...(slips ? (["out-of-line"] as const) : []),
  ];
}
