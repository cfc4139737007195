/** The answer of `compare` for one area, in the words and the order of its JSON. */
import type { Caution } from "../../cautions.js";
import type { PeriodStep } from "../../series/period.js";
import type { Band, Quartiles } from "../../stats/quartileBand.js";
import type { BenchmarkNamed } from "../benchmarks/othersAnswer.js";
import type { NotMade } from "../benchmarks/usual.js";
import type { PopulationSource } from "../people.js";
import type { AreaAnswer, IndicatorAnswer } from "../projectAnswer.js";
import type { Basis, RowSort } from "../question.js";

/** One period of one benchmark: gaps are the area minus the benchmark. */
export interface GapAnswer {
  readonly period: string;
  readonly value: number;
  readonly gap: number | null;
  /** gap as a percentage of the benchmark; null when the benchmark is not above zero */
  readonly gapPercent: number | null;
  /** of an average, how many areas have a figure; null for an area of the file */
  readonly n: number | null;
}

/** Where a figure stands among the areas of its level. */
export interface PlaceAnswer {
  /** areas with the figure, the area itself among them */
  readonly n: number;
  /** areas of the level in the file */
  readonly of: number;
  /** best first; null without a polarity, or without other areas */
  readonly rank: number | null;
  /** how many others share the rank */
  readonly tiedWith: number | null;
  readonly best: "lowest" | "highest" | null;
  /** cut points by type 7; null without a polarity, or for fewer than four areas */
  readonly quartiles: Quartiles | null;
  /** A is the best quarter */
  readonly band: Band | null;
  /** areas of the level without the figure */
  readonly lacking: readonly AreaAnswer[];
}

/** At the benchmark's rate, with the area's population held. */
export interface AtTheirRate {
  readonly countAtBenchmark: number;
  /** actual minus what it would be */
  readonly countGap: number;
}

/** One period of an event study. */
export interface EventPoint {
  readonly period: string;
  readonly index: number;
  readonly part: "baseline" | "after";
  readonly value: number;
  readonly benchmarkValue: number;
  readonly gap: number;
  /** the gap less that of the last baseline period: a lead before it, a lag after it */
  readonly estimate: number;
}

/** How the gap to a benchmark moved over the baseline, as a straight line by least squares. */
export interface GapTrend {
  readonly n: number;
  /** per step of the period */
  readonly slope: number;
  /** null for two points, and where they leave no scatter */
  readonly standardError: number | null;
  readonly degreesOfFreedom: number;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly pValue: number | null;
  /** `differed` where the interval leaves zero out; null where it cannot be said */
  readonly trends: "no sign of different trends" | "differed" | null;
}

/** Means before and after, leads and lags. Of one area: no standard error over areas would be right. */
export interface EventStudy {
  readonly before: { readonly from: string; readonly to: string; readonly n: number };
  /** null when both have no figure after the baseline */
  readonly after: { readonly from: string; readonly to: string; readonly n: number } | null;
  readonly areaBefore: number;
  readonly areaAfter: number | null;
  readonly benchmarkBefore: number;
  readonly benchmarkAfter: number | null;
  /** of the means: the area's change less the benchmark's */
  readonly differenceInDifferences: number | null;
  /** the last baseline period, that leads and lags are relative to */
  readonly base: string;
  readonly points: readonly EventPoint[];
  readonly gapTrend: GapTrend;
}

export interface BenchmarkAnswer extends BenchmarkNamed {
  readonly area: AreaAnswer;
  /** of its own figures; an average has a place more than what it is of */
  readonly decimals: number;
  readonly periods: readonly GapAnswer[];
  /** its own change over the window; null when it lacks a figure at either end */
  readonly change: number | null;
  readonly changePercent: number | null;
  /** the area's change minus the benchmark's */
  readonly differenceInDifferences: number | null;
  /** how the area stands against it at the end of the window; null without a polarity or a figure there, and of numbers */
  readonly standing: "better" | "worse" | "level" | null;
  /** at `at`; null where people cannot be counted */
  readonly people: AtTheirRate | null;
  /** null without a baseline */
  readonly eventStudy: EventStudy | null;
}

/** One row of the table of areas. */
export interface RowAnswer {
  readonly area: AreaAnswer;
  readonly role: "area" | "benchmark" | "other";
  /** at `at` */
  readonly value: number | null;
  readonly change: number | null;
  /** to the first benchmark, at `at` */
  readonly gap: number | null;
  readonly gapPercent: number | null;
  readonly rank: number | null;
  readonly tiedWith: number | null;
  readonly band: Band | null;
  /** the periods of the answer that it has a figure for */
  readonly periods: readonly { readonly period: string; readonly value: number }[];
}

export interface RowsAnswer {
  readonly of: string;
  readonly sort: RowSort;
  readonly reverse: boolean;
  /** how many areas the ranks are among */
  readonly n: number;
  readonly rows: readonly RowAnswer[];
}

export interface CompareAnswer {
  readonly area: AreaAnswer;
  readonly indicator: IndicatorAnswer;
  readonly basis: Basis;
  readonly since: string;
  readonly at: string;
  readonly step: PeriodStep;
  /** whether figures are as large as the areas are, counts and the like: only their changes per cent compare */
  readonly numbers: boolean;
  /** decimals the area's own figures are published with */
  readonly ownDecimals: number;
  /** the most of all that are compared: of differences between them */
  readonly decimals: number;
  /** `index` tells where a period lies among all, so that gaps can be seen */
  readonly periods: readonly { readonly period: string; readonly index: number; readonly value: number }[];
  readonly change: number;
  readonly changePercent: number | null;
  /** of the figure at `at`, and of the change since `since` */
  readonly place: PlaceAnswer;
  readonly changePlace: PlaceAnswer;
  /** the area's own people at `at`; null where they cannot be counted */
  readonly people: {
    readonly population: number;
    readonly populationSource: PopulationSource;
    readonly actualCount: number;
  } | null;
  /** whether the benchmarks were named, or are the usual ones that could be made */
  readonly benchmarksChosen: "asked" | "usual";
  /** of the usual benchmarks, those that could not be made */
  readonly notMade: readonly NotMade[];
  readonly benchmarks: readonly BenchmarkAnswer[];
  /** null unless asked for */
  readonly rows: RowsAnswer | null;
  readonly text: string;
  readonly cautions: readonly Caution[];
}
