/** The work of `scan`: a file to series, and one rule on all of them. */
import type { Mark, ScanGroup, ScanLeftOut, ScanQuestion } from "../analysis/scan/answer.js";
import { scan } from "../analysis/scan/scan.js";
import type { Caution } from "../cautions.js";
import { describeProblem, type Problem, ProblemError, problem } from "../problems.js";
import type { UnusableArea } from "../read/chosenAreas.js";
import { areasNamed, indicatorsNamed } from "../read/namedAmong.js";
import type { Input, ScanRun } from "../render/answer.js";
import type { Area } from "../series/area.js";
import type { SurroundingsAsked } from "./benchmarkOptions.js";
import { comparisonLists } from "./comparisonLists.js";
import { openInput } from "./fileSource.js";
import type { Io } from "./io.js";
import { namingOneFile, type ReadJob, readInputs, readingAsked } from "./readInputs.js";
import { aroundOf, needsPool, surroundingsTold, withPool, wordsOf } from "./surroundings.js";
import { TOOL } from "./version.js";

export interface ScanJob extends ReadJob {
  readonly question: Omit<ScanQuestion, "marks">;
  readonly surroundings: SurroundingsAsked;
  /** `--indicator all` */
  readonly everyIndicator: boolean;
  /** names to point out */
  readonly marks: readonly string[];
  /** how many rows text prints; null for all */
  readonly top: number | null;
}

/** Problems: those of reading and of `scan`, with the file; `no-such-area` and its kin for what is to be marked. */
export function runScan(job: ScanJob, io: Io): Promise<ScanRun> {
  return namingOneFile(job, () => answer(job, io));
}

interface Found {
  readonly groups: readonly ScanGroup[];
  /** of series and of what is left out */
  readonly areas: readonly Area[];
  readonly inputs: readonly Input[];
  readonly cautions: readonly Caution[];
}

async function answer(job: ScanJob, io: Io): Promise<ScanRun> {
  const { question, top } = job;
  const found = job.everyIndicator ? await readAll(job, io) : await readOne(job, io);
  const { summary, rows, leftOut, cautions } = scan(found.groups, { ...question, marks: marksFrom(job.marks, found) });
  return {
    command: "scan",
    tool: TOOL,
    inputs: found.inputs,
    question: {
      ...question,
      ...readingAsked(job),
      surroundings: surroundingsTold(found.groups[0]?.around ?? null, job.surroundings),
      indicator: job.everyIndicator ? "all" : job.request.indicator,
      mark: job.marks,
      top,
    },
    summary,
    results: rows,
    unusable: leftOut,
    cautions: [...found.cautions, ...cautions],
  };
}

async function readOne(job: ScanJob, io: Io): Promise<Found> {
  const lists = await comparisonLists(job.surroundings, wordsOf(job.question), io);
  const { read, inputs } = await readInputs(needsPool(job.question) ? withPool(job) : job, [], io).catch(
    offeringAll(job),
  );
  const indicator = read.series[0]?.indicator.name ?? "";
  const leftOut = read.unusable.map((one) => leftOutOf(indicator, one));
  return {
    groups: [
      { indicator, series: read.series, leftOut, around: aroundOf(read, job.surroundings, lists, job.question) },
    ],
    areas: areasOf(read.series, read.unusable),
    // Which lists were of use is known when the areas are answered.
    get inputs() {
      return [...inputs(), ...lists.inputs];
    },
    cautions: read.cautions,
  };
}

/** Where one of a file's indicators must be chosen, all of them may be. */
function offeringAll({ files }: ScanJob): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof ProblemError) || error.problem.code !== "which-indicator" || files.length > 1) throw error;
    const { data, location } = error.problem;
    throw problem("which-indicator", data.flag === undefined ? { ...data, every: true } : data, location);
  };
}

async function readAll(job: ScanJob, io: Io): Promise<Found> {
  const { files, request, areas } = needsPool(job.question) ? withPool(job) : job;
  const { readEveryIndicator } = await import("../read/everyIndicator.js");
  const lists = await comparisonLists(job.surroundings, wordsOf(job.question), io);
  const opened = openInput(files[0] as string, io);
  const { indicators, unusable, unknown, rows, cautions } = await readEveryIndicator(opened.source, request, areas);
  const groups = indicators.map(({ indicator, series, unusable: some, pool }): ScanGroup => {
    const name = series[0]?.indicator.name ?? indicator;
    const own = pool && (() => ({ series: pool(), unusable: [] }));
    const around = aroundOf({ pool: own, series }, job.surroundings, lists, job.question);
    return { indicator: name, series, leftOut: some.map((one) => leftOutOf(name, one)), around };
  });
  const none = unusable.map(({ indicator, problem }) => ({ area: null, indicator, ...saying(problem) }));
  return {
    groups: [
      ...groups,
      { indicator: "", series: [], leftOut: [...unknown.map((one) => leftOutOf(null, one)), ...none], around: null },
    ],
    areas: indicators.flatMap((one) => areasOf(one.series, one.unusable)),
    get inputs() {
      return [...opened.inputs(rows), ...lists.inputs];
    },
    cautions,
  };
}

const saying = (problem: Problem): Pick<ScanLeftOut, "code" | "message"> => ({
  code: problem.code,
  message: describeProblem(problem).message,
});

const leftOutOf = (indicator: string | null, { area, problem }: UnusableArea): ScanLeftOut => ({
  area: { name: area.name, code: area.code },
  indicator,
  ...saying(problem),
});

const areasOf = (series: readonly { readonly area: Area }[], unusable: readonly UnusableArea[]): Area[] =>
  [...series, ...unusable].map(({ area }) => area);

/** Of one area, indicators; else areas. Problems: `no-such-area`, `ambiguous-area`, `no-such-choice`. */
function marksFrom(names: readonly string[], { groups, areas }: Found): Mark[] {
  if (names.length === 0) return [];
  const distinct = new Set(areas.map(({ name, code }) => `${name}\u0000${code ?? ""}`)).size;
  if (distinct > 1 || groups.length === 1) return areasNamed(names, areas);
  const indicators = groups.flatMap(({ indicator }) => (indicator === "" ? [] : [indicator]));
  return indicatorsNamed(names, indicators).map((indicator) => ({ indicator }));
}
