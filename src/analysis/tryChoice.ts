/** One choice tried: the question with something changed, put to the same series and the same headline period. */
import type { Forecast } from "../methods/method.js";
import { methodNamed } from "../methods/registry.js";
import { periodAnswer } from "./periodAnswer.js";
import type { PeriodAnswer } from "./projectAnswer.js";
import type { Basis, ProjectQuestion } from "./question.js";
import type { ChoiceAnswer, LeftOut, SensitivityUnit } from "./sensitivityAnswer.js";
import { type Stopped, stoppedBy } from "./stopped.js";
import { prepare, type Working } from "./working.js";

/** The stated question with its basis and its headline period said, so that no other choice can move them. */
export type PinnedQuestion = ProjectQuestion & { readonly basis: Basis; readonly at: string };

export const pinned = ({ question, view }: Working, row: PeriodAnswer): PinnedQuestion => ({
  ...question,
  basis: view.basis,
  at: row.period,
});

/** What is tried, and what is said of it. */
export interface Trial {
  readonly changed: ChoiceAnswer["changed"];
  readonly label: string;
  readonly question: Partial<ProjectQuestion>;
}

export type Tried = { readonly choice: ChoiceAnswer } | { readonly leftOut: LeftOut };

/** The stated choice, which needs no trying. */
export const statedChoice = (working: Working, row: PeriodAnswer): ChoiceAnswer =>
  choiceOf(working, row, { changed: null, label: "the stated choice", question: {} });

/**
 * The headline under another choice. Whatever stops it (a gap, a symbol, a zero, too few points, people that cannot
 * be counted) leaves it out under the code of the problem, and never stops the answer.
 */
export function tryChoice(
  stated: Working,
  question: PinnedQuestion,
  trial: Trial,
  unit: SensitivityUnit,
  wanted: "interval" | "figure" = "interval",
): Tried {
  const found = worked(stated, question, trial.question, unit, wanted);
  if ("code" in found) {
    const { code, message } = found;
    return { leftOut: { changed: trial.changed ?? "several", label: trial.label, code, message, choices: 1 } };
  }
  return { choice: choiceOf(found.working, found.row, trial) };
}

/** The work behind a choice, and its row of the headline period in the unit asked for; or what stops it. */
export function worked(
  stated: Working,
  question: PinnedQuestion,
  change: Partial<ProjectQuestion>,
  unit: SensitivityUnit,
  wanted: "interval" | "figure" = "interval",
): { readonly working: Working; readonly row: PeriodAnswer } | Stopped {
  const asked = askedOf(question, change);
  if (asked.season !== null && !methodNamed(asked.method).seasonal)
    return { code: "season-not-taken", message: `--method ${asked.method} takes no --season` };
  try {
    const last = stated.horizon.find(({ label }) => label === question.at);
    const known = last ? { working: stated, last } : null;
    const found = prepare(stated.series, asked, { reach: "last", known, around: stated.around });
    const working = wanted === "interval" ? found : { ...found, forecast: withoutInterval(found.forecast) };
    const row = periodAnswer(working, working.horizon[0] as Working["horizon"][number], 0);
    if (unit === "people" ? row.countDifference === null : working.view.basis !== question.basis)
      return { code: "no-people", message: "its difference cannot be told in the unit of the stated one" };
    if (row.difference === null)
      return { code: "missing-actuals", message: `there is no actual for ${row.period} on this basis` };
    const difference = unit === "people" ? row.countDifference : row.difference;
    return Number.isFinite(difference)
      ? { working, row }
      : { code: "not-finite", message: "the projection is beyond all numbers" };
  } catch (error) {
    return stoppedBy(error);
  }
}

const withoutInterval = (forecast: Forecast): Forecast => ({
  ...forecast,
  covariance: null,
  meanCovariance: null,
  floor: null,
});

/** A method that does not know the stated anchor starts from the one it knows. */
function askedOf(question: ProjectQuestion, change: Partial<ProjectQuestion>): ProjectQuestion {
  const asked = { ...question, ...change };
  const { anchors } = methodNamed(asked.method);
  return anchors.includes(asked.anchor) ? asked : { ...asked, anchor: anchors[0] ?? asked.anchor };
}

/** The headline under a choice, its interval in people or, without people, in the measure's own unit. */
export function headlineFigures(row: PeriodAnswer) {
  const people = row.countDifference !== null;
  const actual = row.actual as number;
  return {
    projected: row.projected,
    projectedCount: row.projectedCount,
    difference: row.difference as number,
    countDifference: row.countDifference,
    lower: people ? row.countDifferenceLower : row.upper === null ? null : actual - row.upper,
    upper: people ? row.countDifferenceUpper : row.lower === null ? null : actual - row.lower,
    outside: row.outside,
  };
}

function choiceOf(
  { question, view, baseline, others }: Working,
  row: PeriodAnswer,
  { changed, label }: Trial,
): ChoiceAnswer {
  return {
    changed,
    label,
    baseline: [baseline.from.label, baseline.to.label],
    method: question.method,
    benchmark: others?.words ?? null,
    change: others && question.change,
    anchor: question.anchor,
    basis: view.basis,
    population: row.populationSource,
    ...headlineFigures(row),
    stated: changed === null,
  };
}
