/** The answer of `evidence` for one area, in the words and the order of its JSON. */
import type { Caution } from "../../cautions.js";
import type { BenchmarkChange, Share } from "../../methods/method.js";
import type { MethodName } from "../../methods/registry.js";
import type { BenchmarkNamed } from "../benchmarks/othersAnswer.js";
import type { GapTrend } from "../comparison/answer.js";
import type { GradeAnswer } from "../grade.js";
import type { AreaAnswer, IndicatorAnswer, ProjectAnswer } from "../projectAnswer.js";
import type { ChoiceAnswer, SensitivitySummary, SensitivityUnit } from "../sensitivityAnswer.js";
import type { TurnAnswer } from "../turn/answer.js";

/** What stands behind a rung of the ladder. */
export type RungKind = "own trend" | "benchmark" | "synthetic";

/** One way to say what would have been, and how far the actual is from it. Differences are actual minus projected. */
export interface RungAnswer
  extends Pick<
    ChoiceAnswer,
    "projected" | "projectedCount" | "difference" | "countDifference" | "lower" | "upper" | "outside"
  > {
  readonly kind: RungKind;
  /** "own trend, linear", "England: change since 2012" */
  readonly design: string;
  /** of a benchmark, what of it: "change since 2012"; null for the others */
  readonly way: string | null;
  readonly method: MethodName;
  readonly benchmark: BenchmarkNamed | null;
  /** of a synthetic control, whether no other weights fit the baseline as well; null for the others */
  readonly uniqueWeights: boolean | null;
  /** donors with their weights; empty for the others */
  readonly donors: readonly Share[];
  /** of a synthetic control, how far it was from the baseline's figures: root mean square */
  readonly baselineRmspe: number | null;
}

/** How the gap to a benchmark moved over the baseline: whether the two ran in parallel before. */
export interface PreTrendAnswer {
  readonly benchmark: string;
  /** what moved: the difference from it, or the logarithm of the ratio to it */
  readonly change: BenchmarkChange;
  /** points of the baseline */
  readonly n: number;
  /** of the gap, per step of the period */
  readonly slope: number;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly pValue: number | null;
  /** by whether the interval holds no slope, as `compare` judges it; null without an interval */
  readonly trends: GapTrend["trends"];
}

/** A rung that these figures do not allow. */
export interface RungLeftOut {
  readonly design: string;
  readonly code: string;
  readonly message: string;
}

export interface AgreementAnswer {
  readonly rungs: number;
  /** how many have the sign of the own trend's difference */
  readonly sameSign: number;
  /** how many have an interval, and of how many it excludes no difference */
  readonly withInterval: number;
  readonly excluding: number;
  /** in people, or in the measure's own unit */
  readonly lowest: number;
  readonly highest: number;
}

export interface EvidenceAnswer {
  readonly area: AreaAnswer;
  readonly indicator: IndicatorAnswer;
  readonly decimals: number;
  readonly baseline: { readonly from: string; readonly to: string };
  readonly step: ProjectAnswer["step"];
  readonly period: string;
  readonly actual: number;
  readonly actualCount: number | null;
  readonly unit: SensitivityUnit;
  readonly rungs: readonly RungAnswer[];
  readonly preTrends: readonly PreTrendAnswer[];
  readonly leftOut: readonly RungLeftOut[];
  readonly agreement: AgreementAnswer;
  /** how unusual the stated difference is among all areas; null where too few can be answered */
  readonly placebo: ProjectAnswer["placebo"];
  readonly placeboInTime: ProjectAnswer["placeboInTime"];
  readonly sensitivity: SensitivitySummary | null;
  /** when the curve turned, over all its figures; null where there are too few */
  readonly turning: Pick<TurnAnswer, "from" | "to" | "turns" | "verdict" | "recent" | "headline"> | null;
  readonly verdict: ProjectAnswer["verdict"];
  readonly grade: GradeAnswer | null;
  readonly text: string;
  readonly cautions: readonly Caution[];
}
