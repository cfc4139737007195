/** The main job: one series, one question, one answer. */
import type { Milestone } from "../series/milestone.js";
import { publishedUnit, type Series } from "../series/series.js";
import type { Around } from "./benchmarks/others.js";
import { othersAnswer } from "./benchmarks/othersAnswer.js";
import { costAnswer, costCautions } from "./cost.js";
import { type BenchmarkEvidence, gradeOf } from "./grade.js";
import { headlineText, isImpossible, nounFor, projectionText } from "./headline.js";
import { earlierAnswer, historyAnswer } from "./historyAnswer.js";
import { placeMilestones } from "./milestones.js";
import { periodAnswer } from "./periodAnswer.js";
import type { Unusually } from "./placebo/unusual.js";
import type { HeadlineAnswer, PeriodAnswer, ProjectAnswer } from "./projectAnswer.js";
import { projectCautions } from "./projectCautions.js";
import { projectionAxis, projectionHead } from "./projectionHead.js";
import type { ProjectQuestion } from "./question.js";
import { sensitivitySummary } from "./sensitivity.js";
import { spanAnswer } from "./spanAnswer.js";
import { headlineFigures } from "./tryChoice.js";
import { recentDirection, verdictOf } from "./verdict.js";
import { prepare, type Working } from "./working.js";

/** What stands beside a projection. */
export interface Beside {
  readonly milestones?: readonly Milestone[];
  /** what a benchmark design says of the same difference, for the grade */
  readonly benchmark?: BenchmarkEvidence | null;
  /** the other areas, for methods that take them and for what asks how unusual an answer is */
  readonly around?: Around | null;
  /** how unusual an answer is among all areas, and what a benchmark says; null where it is not asked */
  readonly unusually?: Unusually | null;
}

/**
 * Fits the baseline, projects it, and sets the actuals against it.
 * Problems: those of `viewOn`, `baselineOf`, `horizonOf`, and `actual-without-people`.
 */
export function project(
  series: Series,
  question: ProjectQuestion,
  { milestones = [], benchmark = null, around = null, unusually = null }: Beside = {},
): ProjectAnswer {
  const working = prepare(series, question, { around });
  const { view, baseline, fit, horizon } = working;
  const periods = horizon.map((period, place) => periodAnswer(working, period, place));
  const withActual = periods.flatMap((row, place) => (row.actual === null ? [] : [place]));
  const last = withActual.at(-1);
  const opening = projectionHead(working);
  const polarity = view.indicator.polarity;
  const placed = withActual.map((place) => periods[place] as PeriodAnswer);
  const upToBaseline = view.measure.observations.filter(({ period }) => period.index <= baseline.to.index);
  const actuals = [
    ...upToBaseline.map(({ period, value }) => ({ period: period.label, value })),
    ...placed.map(({ period, actual }) => ({ period, value: actual as number })),
  ];
  const recent =
    polarity === null || last === undefined ? null : recentDirection(actuals, publishedUnit(view.measure), polarity);
  const headlineRow = periods[last ?? periods.length - 1] as PeriodAnswer;
  const unusual = unusually?.(working, periods, headlineRow) ?? null;
  const sensitivity = sensitivitySummary(working, headlineRow);
  const judged =
    polarity !== null &&
    placed.length > 0 &&
    placed.every((row) => row.lower !== null) &&
    !isImpossible(headlineRow, view.indicator);
  const { step } = opening;
  const head = headline(working, opening.baseline.phrase, headlineRow);
  const total = spanAnswer(working, periods, withActual, 1);
  const cost = question.unitCost && costAnswer(question.unitCost, head, total, step);
  const placedMilestones = placeMilestones(milestones, projectionAxis(working));
  return {
    ...opening,
    others: othersAnswer(working),
    // Each donor is left out by a fit of its own: `withDonors` in a file of its own has them.
    donors: null,
    periods,
    headline: head,
    total,
    average: spanAnswer(working, periods, withActual, 1 / withActual.length),
    history: historyAnswer(baseline, fit),
    earlier: earlierAnswer(view.measure, baseline),
    verdict: judged ? verdictOf(placed as { actual: number; lower: number; upper: number }[], recent, polarity) : null,
    recent,
    ...firsts(placed, polarity),
    grade: gradeOf(fit.summary.n, unusual?.ownTrend ?? headlineRow, benchmark ?? unusual?.benchmark ?? null),
    placebo: unusual?.placebo ?? null,
    placeboInTime: unusual?.placeboInTime ?? null,
    sensitivity: sensitivity?.summary ?? null,
    cost,
    milestones: placedMilestones.milestones,
    // Seldom asked for, and much to load: `diagnose` in a file of its own has them.
    diagnostics: null,
    cautions: [
      ...(sensitivity?.cautions ?? []),
      ...projectCautions(working, periods),
      ...(unusual?.cautions ?? []),
      ...(question.unitCost ? costCautions(cost, step) : []),
      ...placedMilestones.cautions,
    ],
  };
}

function headline({ series, view, question }: Working, phrase: string, row: PeriodAnswer): HeadlineAnswer {
  const facts = {
    area: series.area.name,
    indicator: view.indicator,
    phrase,
    level: question.level,
    noun: nounFor(question.noun, view.indicator, row.outside === true),
    decimals: view.measure.decimals,
  };
  if (row.difference === null)
    return {
      period: row.period,
      difference: null,
      countDifference: null,
      lower: null,
      upper: null,
      text: projectionText(facts, row),
    };
  const { difference, countDifference, lower, upper } = headlineFigures(row);
  return { period: row.period, difference, countDifference, lower, upper, text: headlineText(facts, row) };
}

/** The first period on the better side of the projection, and the first outside its interval there. */
function firsts(
  rows: readonly PeriodAnswer[],
  polarity: "lower" | "higher" | null,
): Pick<ProjectAnswer, "firstOffBaseline" | "firstOutside"> {
  if (polarity === null) return { firstOffBaseline: null, firstOutside: null };
  // What is equal but for the last bits of the reckoning is on neither side.
  const better = ({ actual }: PeriodAnswer, than: number | null): boolean => {
    if (than === null || actual === null) return false;
    const by = polarity === "lower" ? than - actual : actual - than;
    return by > 1e-9 * Math.max(Math.abs(actual), Math.abs(than));
  };
  return {
    firstOffBaseline: rows.find((row) => better(row, row.projected))?.period ?? null,
    firstOutside: rows.find((row) => better(row, polarity === "lower" ? row.lower : row.upper))?.period ?? null,
  };
}
