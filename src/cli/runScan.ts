/** The work of `scan`: a file to series, and one rule on all of them. */
import type { Around } from "../analysis/benchmarks/others.js";
import type { Mark, ScanGroup, ScanLeftOut, ScanQuestion } from "../analysis/scan/answer.js";
import { scan } from "../analysis/scan/scan.js";
import type { Caution } from "../cautions.js";
import { describeProblem, type Problem, ProblemError, problem } from "../problems.js";
import type { UnusableArea } from "../read/chosenAreas.js";
import { areasNamed, indicatorsNamed } from "../read/namedAmong.js";
import type { Input, ScanRun } from "../render/answer.js";
import type { Area } from "../series/area.js";
import type { Series } from "../series/series.js";
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

/** Null where no method asks for others, so that no pool was kept. */
type Surround = (pool: readonly Series[] | null, areas: readonly Series[]) => Around | null;

async function answer(job: ScanJob, io: Io): Promise<ScanRun> {
  const { question, top } = job;
  const lists = await comparisonLists(job.surroundings, wordsOf(question), io);
  const asked = needsPool(question) ? withPool(job) : job;
  const around: Surround = (pool, areas) => pool && aroundOf(pool, areas, job.surroundings, lists, question);
  const found = await (job.everyIndicator ? readAll : readOne)(asked, around, io);
  const { summary, rows, leftOut, cautions } = scan(found.groups, { ...question, marks: marksFrom(job.marks, found) });
  return {
    command: "scan",
    tool: TOOL,
    // Which lists were of use is known now that the areas are answered.
    inputs: [...found.inputs, ...lists.inputs],
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

async function readOne(job: ScanJob, around: Surround, io: Io): Promise<Found> {
  const { read, inputs } = await readInputs(job, [], io).catch(offeringAll(job));
  const indicator = read.series[0]?.indicator.name ?? "";
  const leftOut = read.unusable.map((one) => leftOutOf(indicator, one));
  return {
    groups: [{ indicator, series: read.series, leftOut, around: around(read.pool?.().series ?? null, read.series) }],
    areas: areasOf(read.series, read.unusable),
    inputs: inputs(),
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

async function readAll({ files, request, areas }: ScanJob, around: Surround, io: Io): Promise<Found> {
  const { readEveryIndicator } = await import("../read/everyIndicator.js");
  const opened = openInput(files[0] as string, io);
  const { indicators, unusable, unknown, rows, cautions } = await readEveryIndicator(opened.source, request, areas);
  const groups = indicators.map(({ indicator, series, unusable: some, pool }): ScanGroup => {
    const name = series[0]?.indicator.name ?? indicator;
    const leftOut = some.map((one) => leftOutOf(name, one));
    return { indicator: name, series, leftOut, around: around(pool?.() ?? null, series) };
  });
  const none = unusable.map(({ indicator, problem }) => ({ area: null, indicator, ...saying(problem) }));
  return {
    groups: [
      ...groups,
      { indicator: "", series: [], leftOut: [...unknown.map((one) => leftOutOf(null, one)), ...none], around: null },
    ],
    areas: indicators.flatMap((one) => areasOf(one.series, one.unusable)),
    inputs: opened.inputs(rows),
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
