/** Whether the headline would be another if the other release were preferred. */
import { type Caution, caution } from "../cautions.js";
import { describeProblem, ProblemError } from "../problems.js";
import type { Series } from "../series/series.js";
import type { Around } from "./benchmarks/others.js";
import type { Surroundings } from "./benchmarks/surroundings.js";
import { compare } from "./compare.js";
import type { CompareAnswer } from "./comparison/answer.js";
import { project } from "./project.js";
import type { ProjectAnswer } from "./projectAnswer.js";
import type { CompareQuestion, ProjectQuestion } from "./question.js";
import { decimalsFor, HIGHER_OR_LOWER, MORE_OR_FEWER, sayDifference } from "./wording.js";

export type Preference = "first" | "last";
const OTHER = { first: "last", last: "first" } as const;

/** What a headline states, in words, and of when: "541 fewer", "2018". */
export interface HeadlineWords {
  readonly words: string;
  readonly period: string;
}

export function headlineWords({ headline, indicator, decimals }: ProjectAnswer): HeadlineWords {
  const { period, difference, countDifference } = headline;
  if (difference === null) return { words: "without an actual", period };
  const places = decimalsFor(indicator, decimals, Math.abs(difference));
  const words =
    countDifference === null
      ? sayDifference(difference, places, HIGHER_OR_LOWER)
      : sayDifference(countDifference, 0, MORE_OR_FEWER);
  return { words, period };
}

/** Null where the headline, as printed, stays. */
export function projectMove(
  answer: ProjectAnswer,
  otherwise: Series,
  question: ProjectQuestion,
  prefer: Preference,
  around: Around | null = null,
): Caution | null {
  const words = (of: ProjectAnswer): string => `${headlineWords(of).words} in ${headlineWords(of).period}`;
  return moveOf(words(answer), () => words(project(otherwise, question, { around })), prefer);
}

export function compareMove(
  answer: CompareAnswer,
  otherwise: Series,
  surroundings: Surroundings,
  question: CompareQuestion,
  prefer: Preference,
): Caution | null {
  const words = ({ text }: CompareAnswer): string => `"${text.replace(/\.$/, "")}"`;
  return moveOf(words(answer), () => words(compare(otherwise, question, surroundings)), prefer);
}

/** Null where what is said stays the same; `ask` says it of the other release. */
export function moveOf(used: string, ask: () => string, prefer: Preference): Caution | null {
  const other = wordsOrProblem(ask);
  return other === used ? null : caution("headline-moves-with-release", { prefer: OTHER[prefer], used, other });
}

/** What stops the question is worth knowing too. */
function wordsOrProblem(ask: () => string): string {
  try {
    return ask();
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return `impossible (${describeProblem(error.problem).message})`;
  }
}

/** The answer with the caution first of all, where there is one. */
export const withMove = <A extends { readonly cautions: readonly Caution[] }>(answer: A, move: Caution | null): A =>
  move === null ? answer : { ...answer, cautions: [move, ...answer.cautions] };
