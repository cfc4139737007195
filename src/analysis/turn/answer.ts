/** The answer of `turn` for one series, in the words and the order of its JSON. */
import type { Caution } from "../../cautions.js";
import type { PeriodStep } from "../../series/period.js";
import type { MilestoneAnswer } from "../milestones.js";
import type { AreaAnswer, IndicatorAnswer } from "../projectAnswer.js";
import type { Basis } from "../question.js";
import type { RecentTrendAnswer } from "../recentTrend.js";
import type { Verdict } from "../verdict.js";
import type { BreaksAnswer } from "./breaksAnswer.js";
import type { InterruptionAnswer } from "./interruptionAnswer.js";

/** Where limits of a figure come from. */
export type LimitsFrom = "published" | "byar" | "exact" | "wilson";

export interface TurnPoint {
  readonly period: string;
  readonly index: number;
  readonly note: string | null;
  readonly value: number;
  /** the line drawn through the figures */
  readonly fitted: number | null;
  readonly count: number | null;
  readonly population: number | null;
  /** limits of the figure itself, from its count or as published */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly limits: LimitsFrom | null;
  readonly file: string;
}

export type Direction = "rising" | "falling" | "level";
/** The same where it is known which way is better. */
export type Course = "improving" | "worsening" | "level";

/** One straight piece of the line. */
export interface PhaseAnswer {
  /** of two neighbouring phases the later begins where the earlier ends, or, at a known date, with the next figure */
  readonly from: string;
  readonly to: string;
  /** in time, which may lie between two periods */
  readonly fromIndex: number;
  readonly toIndex: number;
  /** height of the line at both ends */
  readonly start: number;
  readonly end: number;
  /** per step of the period index; of the logarithm in a family of counts */
  readonly slope: number;
  readonly slopeStandardError: number | null;
  readonly slopeLower: number | null;
  readonly slopeUpper: number | null;
  readonly pValue: number | null;
  readonly direction: Direction;
  /** null without a polarity */
  readonly course: Course | null;
}

/** A place where the line bends. */
export interface JoinpointAnswer {
  /** in time, which may lie between two periods */
  readonly index: number;
  /** the period nearest to it */
  readonly period: string;
  readonly lower: number | null;
  readonly upper: number | null;
  /** the interval carried outward to whole periods */
  readonly lowerPeriod: string | null;
  readonly upperPeriod: string | null;
  /** whether the interval reaches the first (last) place a joinpoint can take, so that it may lie beyond */
  readonly openBelow: boolean;
  readonly openAbove: boolean;
}

/** The best line with one number of joinpoints. */
export interface JoinpointModelAnswer {
  readonly joinpoints: number;
  readonly at: readonly JoinpointAnswer[];
  readonly phases: readonly PhaseAnswer[];
  readonly residualSumOfSquares: number;
  readonly degreesOfFreedom: number;
  readonly bic: number | null;
  /** the best with joinpoints on the figures' own periods, which is what the tests compare */
  readonly onPeriods: {
    readonly at: readonly string[];
    readonly residualSumOfSquares: number;
    /** against no joinpoint; it has no F distribution */
    readonly f: number | null;
  };
}

/** One permutation test: as many joinpoints as `from`, against as many as `to`. */
export interface JoinpointTestAnswer {
  readonly from: number;
  readonly to: number;
  readonly f: number | null;
  readonly pValue: number;
  readonly permutations: number;
  readonly held: number;
  readonly rejected: boolean;
}

export interface JoinpointsAnswer {
  /** as many as the permutation tests establish */
  readonly chosen: number;
  readonly chosenByBic: number;
  readonly maximum: number;
  /** figures wanted between two joinpoints */
  readonly spacing: number;
  readonly alpha: number;
  readonly seed: number;
  readonly tests: readonly JoinpointTestAnswer[];
  readonly models: readonly JoinpointModelAnswer[];
}

/** Where the figures turned by themselves: highest and lowest, one after the other. */
export interface Extreme {
  readonly kind: "start" | "high" | "low" | "latest";
  readonly period: string;
  /** where the same figure holds for several periods in a row, the last of them */
  readonly until: string;
  readonly value: number;
}

export interface RecentAnswer {
  readonly direction: Direction | "improving" | "worsening";
  readonly since: string;
}

export interface BaselineVerdict {
  readonly from: string;
  readonly to: string;
  readonly phrase: string;
  readonly verdict: Verdict | null;
  readonly projected: number;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly firstOffBaseline: string | null;
  readonly firstOutside: string | null;
  readonly text: string;
}

export interface TurnAnswer {
  readonly area: AreaAnswer;
  readonly indicator: IndicatorAnswer;
  readonly basis: Basis;
  /** decimals the figures are published with */
  readonly decimals: number;
  readonly from: string;
  readonly to: string;
  readonly n: number;
  readonly step: PeriodStep;
  readonly headline: { readonly text: string };
  /** of the stated baseline's projection where one is stated, else of the phases; null without a polarity */
  readonly verdict: Verdict | null;
  readonly verdictFrom: "baseline" | "phases" | null;
  readonly recent: RecentAnswer | null;
  readonly recentTrend: RecentTrendAnswer | null;
  readonly extremes: readonly Extreme[];
  /** of the line that is drawn: the joinpoints that the tests establish, or the known date */
  readonly phases: readonly PhaseAnswer[];
  readonly turns: readonly JoinpointAnswer[];
  readonly joinpoints: JoinpointsAnswer | null;
  readonly breaks: BreaksAnswer | null;
  readonly interruption: InterruptionAnswer | null;
  readonly baseline: BaselineVerdict | null;
  /** dated events beside the curve, never said to be causes */
  readonly milestones: readonly MilestoneAnswer[];
  readonly points: readonly TurnPoint[];
  readonly cautions: readonly Caution[];
}
