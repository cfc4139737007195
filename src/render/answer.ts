/** What a command has to say, complete: the one record every output format is made from. */
import type { CompareAnswer } from "../analysis/comparison/answer.js";
import type { HeadlineDifference } from "../analysis/diffHeadline.js";
import type { EvidenceAnswer } from "../analysis/evidence/answer.js";
import type { ForecastAnswer } from "../analysis/forecastAnswer.js";
import type { AreaAnswer, ProjectAnswer } from "../analysis/projectAnswer.js";
import type { ScanLeftOut, ScanRow, ScanSummary } from "../analysis/scan/answer.js";
import type { SensitivityAnswer } from "../analysis/sensitivityAnswer.js";
import type { TurnAnswer } from "../analysis/turn/answer.js";
import type { Caution } from "../cautions.js";
import type { Topic } from "../explain/topic.js";
import type { ProblemCode, SheetChoice, TableChoice } from "../problems.js";
import type { Difference } from "../read/diffReleases.js";
import type { Survey } from "../read/survey.js";
import type { CheckedCase } from "../selftest/selftestCase.js";
import type {
  CompareTold,
  DiffTold,
  EvidenceTold,
  ForecastTold,
  InspectTold,
  ProjectTold,
  ScanTold,
  SensitivityTold,
  TurnTold,
} from "./questionTold.js";
import type { ReportResult } from "./reportAnswer.js";

/** A file that was read: enough to say later whether it is still the same. */
export interface Input {
  /** file name without folders, so that outputs do not depend on where they were made; "-" is standard input */
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly rows: number;
}

/** An area that could not be used while others could. */
export interface Unusable {
  readonly area: AreaAnswer;
  readonly code: ProblemCode;
  readonly message: string;
}

/** Its `question` is the question as it was answered, in JSON's words. */
interface Common {
  readonly tool: { readonly name: "turncurve"; readonly version: string };
  readonly inputs: readonly Input[];
  readonly cautions: readonly Caution[];
}

export interface ProjectRun extends Common {
  readonly command: "project";
  readonly question: ProjectTold;
  readonly results: readonly ProjectAnswer[];
  readonly unusable: readonly Unusable[];
}

export interface ForecastRun extends Common {
  readonly command: "forecast";
  readonly question: ForecastTold;
  readonly results: readonly ForecastAnswer[];
  readonly unusable: readonly Unusable[];
}

export interface SensitivityRun extends Common {
  readonly command: "sensitivity";
  readonly question: SensitivityTold;
  readonly results: readonly SensitivityAnswer[];
  readonly unusable: readonly Unusable[];
}

export interface EvidenceRun extends Common {
  readonly command: "evidence";
  readonly question: EvidenceTold;
  readonly results: readonly EvidenceAnswer[];
  readonly unusable: readonly Unusable[];
}

export interface CompareRun extends Common {
  readonly command: "compare";
  readonly question: CompareTold;
  readonly results: readonly CompareAnswer[];
  readonly unusable: readonly Unusable[];
}

export interface TurnRun extends Common {
  readonly command: "turn";
  readonly question: TurnTold;
  readonly results: readonly TurnAnswer[];
  readonly unusable: readonly Unusable[];
}

/** Many areas or indicators by one rule: a row each, and what they come to. */
export interface ScanRun extends Common {
  readonly command: "scan";
  readonly question: ScanTold;
  readonly summary: ScanSummary;
  readonly results: readonly ScanRow[];
  readonly unusable: readonly ScanLeftOut[];
}

export interface InspectRun extends Common {
  readonly command: "inspect";
  readonly question: InspectTold;
  readonly results: readonly Survey[];
  /** in place of a result: the tables of a file that holds several, or the sheets of a workbook that does */
  readonly contents?: Contents;
}

export interface Contents {
  readonly sheets: readonly SheetChoice[];
  /** of a file or of one sheet; empty where a sheet must be chosen first */
  readonly tables: readonly TableChoice[];
}

/** What changed between two releases, and the headlines that were asked about. */
export interface DiffResult extends Difference {
  readonly headlines: readonly HeadlineDifference[];
  readonly cautions: readonly Caution[];
}

export interface DiffRun extends Common {
  readonly command: "diff";
  readonly question: DiffTold;
  readonly results: readonly [DiffResult];
  readonly unusable: readonly Unusable[];
}

/** What there is to explain, or the one topic that was asked for. */
export interface ExplainRun extends Common {
  readonly command: "explain";
  readonly question: { readonly topic: string | null };
  readonly results: readonly Topic[];
}

/** Certified cases, run again on this machine. */
export interface SelftestRun extends Common {
  readonly command: "selftest";
  readonly question: Readonly<Record<string, never>>;
  readonly results: readonly CheckedCase[];
}

/** A report, written or checked; its inputs are those of its questions. */
export interface ReportRun extends Common {
  readonly command: "report";
  /** `recipe` without its folders */
  readonly question: { readonly recipe: string; readonly check: boolean; readonly qaLog: boolean };
  readonly results: readonly [ReportResult];
}

export type Answer =
  | ProjectRun
  | SensitivityRun
  | EvidenceRun
  | CompareRun
  | TurnRun
  | ForecastRun
  | ScanRun
  | InspectRun
  | DiffRun
  | ExplainRun
  | SelftestRun
  | ReportRun;

/** One function for each command's answer; the compiler asks for the missing. */
export type ByCommand<Result, Rest extends readonly unknown[] = []> = {
  readonly [C in Answer["command"]]: (answer: Extract<Answer, { command: C }>, ...rest: Rest) => Result;
};

/** The function of the answer's own command, applied to it. */
export function byCommand<Result, Rest extends readonly unknown[]>(
  table: ByCommand<Result, Rest>,
  answer: Answer,
  ...rest: Rest
): Result {
  return (table[answer.command] as (answer: Answer, ...rest: Rest) => Result)(answer, ...rest);
}
