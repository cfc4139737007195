/** The answer of `scan`: every area, or every indicator, by the same rule; in the words and the order of its JSON. */
import type { Caution, CautionCode } from "../../cautions.js";
import type { Area } from "../../series/area.js";
import type { Series } from "../../series/series.js";
import type { Around } from "../benchmarks/others.js";
import type { AreaAnswer, IndicatorAnswer, PeriodAnswer } from "../projectAnswer.js";
import type { Basis, ProjectQuestion } from "../question.js";

/**
 * What rows are ranked by: the difference; the difference as a share of what was projected; as many of its standard
 * errors; in people.
 */
export const SCAN_SORTS = ["difference", "relative", "t", "people"] as const;
export type ScanSort = (typeof SCAN_SORTS)[number];

export interface ScanQuestion extends ProjectQuestion {
  /** null: the difference of one indicator, the relative difference of several */
  readonly sort: ScanSort | null;
  /** areas, or indicators of one area, to point out */
  readonly marks: readonly Mark[];
}

/** An area by the name and code that its rows have, or an indicator by its name. */
export type Mark = Pick<Area, "name" | "code"> | { readonly indicator: string };

/** A place in a league table. */
export interface Place {
  readonly rank: number;
  /** how many others share it */
  readonly tiedWith: number;
  readonly n: number;
}

/** One series by the rule. Differences are actual minus projected, at the period of the question. */
export interface ScanRow
  extends Pick<
    PeriodAnswer,
    | "period"
    | "actual"
    | "projected"
    | "lower"
    | "upper"
    | "difference"
    | "standardError"
    | "relativeDifference"
    | "outside"
    | "population"
    | "actualCount"
    | "projectedCount"
    | "countDifference"
    | "countDifferenceLower"
    | "countDifferenceUpper"
  > {
  /** null where the row lacks what rows are ranked by, with `tiedWith` */
  readonly rank: number | null;
  readonly tiedWith: number | null;
  readonly area: AreaAnswer;
  readonly indicator: IndicatorAnswer;
  readonly basis: Basis;
  /** decimals the figures are published with */
  readonly decimals: number;
  /** points of the baseline */
  readonly n: number;
  readonly actual: number;
  readonly difference: number;
  /** the difference in its standard errors; of a forecast of logarithms the difference of the logarithms */
  readonly t: number | null;
  /** of the own trend: two-sided, that the actual is what was projected; and adjusted for all rows (Benjamini-Hochberg) */
  readonly pValue: number | null;
  readonly adjustedP: number | null;
  /** among the areas of the same indicator, by the difference; null where there is one indicator or one area */
  readonly withinIndicator: Place | null;
  /** codes of the cautions that concern this row */
  readonly codes: readonly CautionCode[];
  readonly marked: boolean;
}

/** A series that the rule could not be applied to. */
export interface ScanLeftOut {
  /** null where the whole indicator is left out */
  readonly area: AreaAnswer | null;
  /** null where the area has no indicator at all */
  readonly indicator: string | null;
  readonly code: string;
  readonly message: string;
}

/** What was pointed out, in a sentence; with the figures behind it where it is one row. */
export interface ScanMark {
  readonly area: AreaAnswer | null;
  readonly indicator: string | null;
  readonly text: string;
  /** from the first figure to the period of the question; empty where it was left out, or is many rows */
  readonly figures: readonly { readonly period: string; readonly value: number }[];
}

export interface ScanSummary {
  readonly text: string;
  /** what the rows differ in */
  readonly over: "areas" | "indicators" | "both";
  readonly areas: number;
  readonly indicators: number;
  /** rows answered, and those of them with an interval */
  readonly n: number;
  readonly withInterval: number;
  readonly leftOut: number;
  readonly sortedBy: ScanSort;
  readonly first: "reduction" | "rise";
  readonly medianDifference: number | null;
  readonly medianRelativeDifference: number | null;
  /** rows outside their interval */
  readonly below: number;
  readonly above: number;
  /** how many would be outside by chance, had every baseline continued */
  readonly byChance: number;
  /** rows whose adjusted p is at most 1 - level */
  readonly afterAdjustment: number;
  readonly marked: readonly ScanMark[];
}

export interface ScanAnswer {
  readonly summary: ScanSummary;
  readonly rows: readonly ScanRow[];
  readonly leftOut: readonly ScanLeftOut[];
  readonly cautions: readonly Caution[];
}

/** The series of one indicator, and those of its areas that could not be read. */
export interface ScanGroup {
  readonly indicator: string;
  readonly series: readonly Series[];
  readonly leftOut: readonly ScanLeftOut[];
  /** the other areas, for methods that take them */
  readonly around: Around | null;
}
