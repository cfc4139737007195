/** The answer of `forecast` for one series, in the words and the order of its JSON. */
import type { Caution } from "../cautions.js";
import type { IntervalsApart } from "./effect.js";
import type { MilestoneAnswer } from "./milestones.js";
import type { PopulationToComeSource } from "./populationsToCome.js";
import type { ProjectAnswer } from "./projectAnswer.js";
import type { TargetAnswer } from "./target.js";

/** Limits of a new figure at one level. */
export interface Band {
  readonly level: number;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** One period after the baseline; a forecast only where there is no actual and none later. */
export interface ForecastPeriod extends IntervalsApart {
  readonly period: string;
  readonly index: number;
  readonly note: string | null;
  readonly isForecast: boolean;
  readonly actual: number | null;
  /** why there is no actual; null when there is one */
  readonly reason: string | null;
  readonly projected: number;
  /** limits at the level asked for */
  readonly lower: number | null;
  readonly upper: number | null;
  /** of a new figure, on the scale of the figures; null without an interval */
  readonly standardError: number | null;
  /** the fan, from the narrowest to the widest */
  readonly bands: readonly Band[];
  readonly population: number | null;
  readonly populationSource: PopulationToComeSource | null;
  readonly projectedCount: number | null;
  readonly projectedCountLower: number | null;
  readonly projectedCountUpper: number | null;
  /** people at the level of the last actual, in this population */
  readonly heldCount: number | null;
}

/** The figures to come added up: their joint error, not that of each by itself. */
export interface ForecastSum {
  readonly from: string;
  readonly to: string;
  readonly n: number;
  readonly projected: number;
  readonly standardError: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

export interface LastActual {
  readonly period: string;
  readonly index: number;
  readonly value: number;
  /** the published count, or the one that rate and population give; null without people */
  readonly count: number | null;
  readonly countSource: "published" | "rate" | null;
  readonly population: number | null;
}

/** The level of the last actual, held while the population changes. */
export interface HeldLevel {
  /** when the level was so, its people and what they are of */
  readonly period: string;
  readonly count: number;
  readonly population: number;
  /** count / population x per; as a share where the figures are per nobody */
  readonly rate: number;
  readonly per: number;
  /** at the headline's period, and at the end of the growth where that is later */
  readonly at: readonly {
    readonly period: string;
    readonly population: number;
    readonly count: number;
    readonly difference: number;
  }[];
}

export interface ForecastAnswer
  extends Pick<
    ProjectAnswer,
    | "area"
    | "indicator"
    | "basis"
    | "decimals"
    | "method"
    | "anchor"
    | "baseline"
    | "step"
    | "fit"
    | "history"
    | "earlier"
  > {
  readonly lastActual: LastActual;
  readonly periods: readonly ForecastPeriod[];
  /** of the periods that have no actual yet; null where there are none */
  readonly sum: ForecastSum | null;
  readonly headline: {
    readonly period: string;
    readonly projected: number;
    readonly lower: number | null;
    readonly upper: number | null;
    readonly text: string;
  };
  readonly target: TargetAnswer | null;
  readonly heldLevel: HeldLevel | null;
  readonly milestones: readonly MilestoneAnswer[];
  readonly cautions: readonly Caution[];
}
