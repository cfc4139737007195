/**
 * Every way a run can stop: a code with its data and, in the same place, its wording and its exit code. They stand in
 * `problems/`, by what they are about; this is the door to them.
 */
import { BENCHMARK_WORDING, type BenchmarkProblems } from "./problems/benchmarks.js";
import { CHOOSING_WORDING, type ChoosingProblems } from "./problems/choosing.js";
import { CLAIMS_WORDING, type ClaimProblems } from "./problems/claims.js";
import { FIGURES_WORDING, type FiguresProblems } from "./problems/figures.js";
import { FILE_WORDING, type FileProblems } from "./problems/file.js";
import { FORECAST_WORDING, type ForecastProblems } from "./problems/forecast.js";
import { MILESTONES_WORDING, type MilestoneProblems } from "./problems/milestones.js";
import { NEIGHBOURS_WORDING, type NeighbourProblems } from "./problems/neighbours.js";
import { QUESTION_WORDING, type QuestionProblems } from "./problems/question.js";
import { RECIPE_WORDING, type RecipeProblems } from "./problems/recipe.js";
import { REPORT_WORDING, type ReportProblems } from "./problems/report.js";
import { RUN_WORDING, type RunProblems } from "./problems/run.js";
import { TURN_WORDING, type TurnProblems } from "./problems/turn.js";
import type { ExitCode, Worded, Wording } from "./problems/wording.js";

export { type Choice, numberedTableLine, type SheetChoice, sheetLine, type TableChoice } from "./problems/choices.js";
export { didYouMean, EXIT, shellWord } from "./problems/wording.js";

/** Where in the input: `file` as the user named it, `line` from 1. */
export interface Location {
  readonly file: string;
  readonly line?: number;
}

/** The data of each problem. */
export type ProblemData = RunProblems &
  FileProblems &
  ChoosingProblems &
  FiguresProblems &
  ForecastProblems &
  MilestoneProblems &
  NeighbourProblems &
  QuestionProblems &
  BenchmarkProblems &
  ReportProblems &
  ClaimProblems &
  TurnProblems &
  RecipeProblems;
export type ProblemCode = keyof ProblemData;

/**
 * A code with its data and its place, and who asked where one run asks several questions; narrowing on the code narrows
 * the data.
 */
export type Problem<C extends ProblemCode = ProblemCode> = {
  readonly [K in C]: {
    readonly code: K;
    readonly data: ProblemData[K];
    readonly location?: Location;
    readonly askedBy?: string;
  };
}[C];

/** A problem on its way to whoever can answer it: one area's list of unusables, or the end of the run. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(describeProblem(problem).message);
    this.name = "ProblemError";
    this.problem = problem;
  }
}

/** The problem as an error to throw. */
export function problem<C extends ProblemCode>(code: C, data: ProblemData[C], location?: Location): ProblemError {
  return new ProblemError((location ? { code, data, location } : { code, data }) as Problem);
}

const WORDING: Worded<ProblemData> = {
  ...RUN_WORDING,
  ...FILE_WORDING,
  ...CHOOSING_WORDING,
  ...FIGURES_WORDING,
  ...FORECAST_WORDING,
  ...MILESTONES_WORDING,
  ...NEIGHBOURS_WORDING,
  ...QUESTION_WORDING,
  ...BENCHMARK_WORDING,
  ...REPORT_WORDING,
  ...CLAIMS_WORDING,
  ...TURN_WORDING,
  ...RECIPE_WORDING,
};

export const PROBLEM_CODES = Object.keys(WORDING) as ProblemCode[];

/** A problem in words. */
export interface DescribedProblem {
  readonly code: ProblemCode;
  readonly exit: ExitCode;
  readonly message: string;
  readonly evidence: readonly string[];
  readonly hint: string | null;
  readonly location: Location | null;
}

export function describeProblem<C extends ProblemCode>(found: Problem<C>): DescribedProblem {
  const wording: Wording<ProblemData[C]> = WORDING[found.code];
  return {
    code: found.code,
    exit: wording.exit,
    message: wording.message(found.data),
    evidence: [...(wording.evidence?.(found.data) ?? []), ...(found.askedBy === undefined ? [] : [found.askedBy])],
    hint: wording.hint?.(found.data) ?? null,
    location: found.location ?? null,
  };
}
