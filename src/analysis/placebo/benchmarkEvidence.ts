/** What a benchmark design says beside the own trend, for the grade of the evidence. */
import type { MethodName } from "../../methods/registry.js";
import { methodNamed } from "../../methods/registry.js";
import { areNumbers } from "../benchmarks/numbers.js";
import { namedOrEngland } from "../benchmarks/usual.js";
import { poorFit } from "../donorCautions.js";
import type { BenchmarkEvidence } from "../grade.js";
import { periodAnswer } from "../periodAnswer.js";
import type { PeriodAnswer } from "../projectAnswer.js";
import type { ProjectQuestion } from "../question.js";
import { signOf } from "../signOf.js";
import { unlessStopped } from "../stopped.js";
import { prepare, type Working } from "../working.js";

export interface GradeEvidence {
  /** the own trend's headline period, which is not the answer's own where that is made from others */
  readonly ownTrend: PeriodAnswer;
  readonly benchmark: BenchmarkEvidence | null;
}

type Placebo = Pick<BenchmarkEvidence, "placeboP" | "withoutP">;

/** The own trend that a projection from others is held against. */
const OWN_TREND = "linear" satisfies MethodName;
/** The design that an own trend is held against. */
const DESIGN = "did" satisfies MethodName;

/**
 * Beside an own trend stands the difference in differences with the first benchmark named, or with England where the
 * file has it; beside a projection from others, itself a benchmark design, stands the linear own trend. Null where
 * there is none of either.
 */
export function gradeEvidence(stated: Working, headline: PeriodAnswer, placebo: Placebo): GradeEvidence | null {
  const { question, others, around, series, view } = stated;
  if (headline.difference === null || around === null) return null;
  if (methodNamed(question.method).others !== "none") {
    const own = headlineBy(stated, { method: OWN_TREND, benchmarks: [] }, headline);
    if (own === null) return null;
    const design = designOf(question.method, others?.words ?? "");
    const unfit = poorFit(stated) ? { unfit: "its donors do not match the baseline" } : {};
    return { ownTrend: own.row, benchmark: { ...evidence(design, own.row, headline, placebo), ...unfit } };
  }
  const [asked] = namedOrEngland(question, around.surroundings);
  if (asked === undefined) return null;
  // England has a hundred times the people: in numbers only its change in proportion can be carried over.
  const change = areNumbers(view, series, around.surroundings) ? "ratio" : question.change;
  const design = { method: DESIGN, benchmarks: [asked], change, season: null, cycle: null } as const;
  const found = headlineBy(stated, design, headline);
  // England's own difference from England is no evidence.
  if (found === null || found.working.others?.series.some(({ area }) => area === series.area)) return null;
  const words = `${designOf(DESIGN, found.working.others?.words ?? asked)}${change === "ratio" ? ", in proportion," : ""}`;
  return { ownTrend: headline, benchmark: evidence(words, headline, found.row, placebo) };
}

const evidence = (design: string, own: PeriodAnswer, theirs: PeriodAnswer, placebo: Placebo): BenchmarkEvidence => ({
  design,
  agrees: signIn(own) !== 0 && signIn(own) === signIn(theirs),
  excludesZero: theirs.outside,
  ...placebo,
});

const signIn = ({ difference, projected }: PeriodAnswer): number => signOf(difference ?? 0, projected);

const designOf = (method: MethodName, others: string): string =>
  method === "did" ? `difference in differences with ${others}` : `method ${method} (${others})`;

/** The headline period by another method; null where it cannot be fitted. */
function headlineBy(
  { series, question, view, around }: Working,
  change: Partial<ProjectQuestion> & { readonly method: MethodName },
  { period }: PeriodAnswer,
): { row: PeriodAnswer; working: Working } | null {
  const anchor = methodNamed(change.method).anchors[0] ?? question.anchor;
  const asked = { ...question, basis: view.basis, at: period, anchor, ...change };
  return unlessStopped(() => {
    const working = prepare(series, asked, { reach: "last", around });
    const row = periodAnswer(working, working.horizon[0] as Working["horizon"][number], 0);
    return row.difference === null ? null : { row, working };
  });
}
