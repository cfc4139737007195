/** Whether a headline moves between two releases: the same question, put to the old one and to the new. */
import { describeProblem, type ProblemCode, ProblemError } from "../problems.js";
import type { Series } from "../series/series.js";
import { type HeadlineWords, headlineWords } from "./headlineMove.js";
import { project } from "./project.js";
import type { AreaAnswer, HeadlineAnswer, ProjectAnswer } from "./projectAnswer.js";
import type { ProjectQuestion } from "./question.js";

/** What the new answer was given on: the new release alone, or, where its years begin too late, both joined. */
export type AnsweredOn = "new" | "old and new";

export interface HeadlineDifference {
  readonly area: AreaAnswer;
  readonly answeredOn: AnsweredOn;
  readonly old: HeadlineAnswer;
  /** null where the new release, and both joined, cannot answer */
  readonly new: HeadlineAnswer | null;
  /** new minus old, of `countDifference` where both have it, else of `difference` */
  readonly change: number | null;
  readonly moved: boolean;
  readonly text: string;
}

/** The new release says too little: its years begin or end where the question does not. */
const TOO_SHORT: readonly ProblemCode[] = [
  "baseline-outside-data",
  "too-few-points",
  "no-such-period",
  "nothing-after-baseline",
  "no-values",
  "no-such-basis",
];

export interface ReleasesOfArea {
  readonly old: Series;
  /** null where the new release lacks the area */
  readonly new: Series | null;
  /** both, the new release preferred */
  readonly joined: () => Series;
}

/**
 * Without `--at` both are asked about the latest period that the old release has an actual for.
 * Problems: those of `project`, of the old release.
 */
export function diffHeadline(releases: ReleasesOfArea, question: ProjectQuestion): HeadlineDifference {
  const old = project(releases.old, question);
  const asked = { ...question, at: question.at ?? old.headline.period };
  const { answer, answeredOn } = newAnswer(releases, asked);
  const found = "headline" in answer ? answer : null;
  const change = found === null ? null : changeOf(old.headline, found.headline);
  const [before, after] = [headlineWords(old), found === null ? null : headlineWords(found)];
  const moved =
    after === null ||
    (change === null ? before.words !== after.words || before.period !== after.period : Math.abs(change) > 1e-9);
  return {
    area: old.area,
    answeredOn,
    old: old.headline,
    new: found?.headline ?? null,
    change,
    moved,
    text: sentence(old, before, after, moved, "headline" in answer ? null : answer.reason),
  };
}

function newAnswer(
  { new: next, joined }: ReleasesOfArea,
  question: ProjectQuestion,
): { answer: ProjectAnswer | { reason: string }; answeredOn: AnsweredOn } {
  const alone = next === null ? null : attempt(next, question);
  if (alone !== null && !(alone instanceof ProblemError)) return { answer: alone, answeredOn: "new" };
  if (alone !== null && !TOO_SHORT.includes(alone.problem.code))
    return { answer: { reason: describeProblem(alone.problem).message }, answeredOn: "new" };
  const both = attempt(joined(), question);
  const answer = both instanceof ProblemError ? { reason: describeProblem(both.problem).message } : both;
  return { answer, answeredOn: "old and new" };
}

function attempt(series: Series, question: ProjectQuestion): ProjectAnswer | ProblemError {
  try {
    return project(series, question);
  } catch (error) {
    if (error instanceof ProblemError) return error;
    throw error;
  }
}

function changeOf(old: HeadlineAnswer, next: HeadlineAnswer): number | null {
  if (old.period !== next.period) return null;
  if (old.countDifference !== null && next.countDifference !== null) return next.countDifference - old.countDifference;
  if (old.countDifference !== null || next.countDifference !== null) return null;
  return old.difference === null || next.difference === null ? null : next.difference - old.difference;
}

function sentence(
  { area, headline }: ProjectAnswer,
  before: HeadlineWords,
  after: HeadlineWords | null,
  moved: boolean,
  reason: string | null,
): string {
  const of = `${area.name}, ${headline.period}`;
  if (after === null) return `${of}: ${before.words} by the old release; the new one cannot say (${reason}).`;
  if (!moved) return `${of}: the headline stays at ${before.words}.`;
  if (before.words === after.words && before.period === after.period)
    return `${of}: the headline moves, but by less than is shown of it: ${before.words}.`;
  const when = before.period === after.period ? "" : ` in ${after.period}`;
  return `${of}: the headline moves from ${before.words} to ${after.words}${when}.`;
}
