/** The answer of `project` for one series, in the words and the order of its JSON. */
import type { Caution } from "../cautions.js";
import type { Anchor, Scale } from "../methods/method.js";
import type { MethodName } from "../methods/registry.js";
import type { Polarity, Unit } from "../series/indicator.js";
import type { PeriodStep } from "../series/period.js";
import type { OthersAnswer } from "./benchmarks/othersAnswer.js";
import type { CostAnswer } from "./cost.js";
import type { Diagnostics } from "./diagnosticsAnswer.js";
import type { DonorsAnswer } from "./donorsAnswer.js";
import type { GradeAnswer } from "./grade.js";
import type { MilestoneAnswer } from "./milestones.js";
import type { PopulationSource } from "./people.js";
import type { PlaceboAnswer, PlaceboInTime } from "./placebo/placeboAnswer.js";
import type { Basis } from "./question.js";
import type { SensitivitySummary } from "./sensitivityAnswer.js";
import type { Recent, Verdict } from "./verdict.js";

export interface AreaAnswer {
  readonly name: string;
  readonly code: string | null;
}

export interface IndicatorAnswer {
  readonly name: string;
  readonly unit: Unit;
  readonly per: number | null;
  readonly polarity: Polarity | null;
}

export interface FitAnswer {
  readonly n: number;
  /** per step of the period: a year for yearly figures */
  readonly slope: number | null;
  /** the slope of logarithms is a change by a factor: see `ratioPerStep` and `annualChangePercent` in `details` */
  readonly slopeOf: Scale["of"];
  readonly slopeStandardError: number | null;
  readonly slopeLower: number | null;
  readonly slopeUpper: number | null;
  readonly residualStandardError: number | null;
  /** null where the interval is a normal one */
  readonly degreesOfFreedom: number | null;
  readonly rSquared: number | null;
  readonly slopeT: number | null;
  readonly slopeP: number | null;
  /** at period index 0 */
  readonly intercept: number | null;
  readonly interceptStandardError: number | null;
  readonly durbinWatson: number | null;
  readonly lag1Autocorrelation: number | null;
  /** what this method alone finds */
  readonly details: Readonly<Record<string, number | null>>;
  /** the same in words */
  readonly remarks: readonly string[];
}

/** One figure of the baseline, in the measure's unit. */
export interface HistoryAnswer {
  readonly period: string;
  readonly index: number;
  /** what the publisher wrote beside the period; null for nothing */
  readonly note: string | null;
  readonly actual: number;
  /** null where the method fits no value there */
  readonly fitted: number | null;
  readonly file: string;
}

/** One figure before the baseline. */
export type EarlierAnswer = Omit<HistoryAnswer, "note" | "fitted">;

/** One period after the baseline. Differences are actual minus projected; their limits are of the signed difference. */
export interface PeriodAnswer {
  readonly period: string;
  /** position in time: the year, or the number of quarters, months or days */
  readonly index: number;
  /** what the publisher wrote beside the period, such as `prov` or `Rev`; null for nothing */
  readonly note: string | null;
  readonly actual: number | null;
  /** why there is no actual; null when there is one */
  readonly reason: string | null;
  readonly projected: number;
  /** limits of the projection, as a prediction interval */
  readonly lower: number | null;
  readonly upper: number | null;
  /** limits of the fitted mean alone, as a confidence interval; null where the method knows none */
  readonly meanLower: number | null;
  readonly meanUpper: number | null;
  /** of the fitted logarithm, without a new figure's own error; null where no logarithms are fitted */
  readonly linearPredictorStandardError: number | null;
  /** where counting noise sets a floor: limits by the baseline's own scatter, and by counting noise; the wider is above */
  readonly scatterLower: number | null;
  readonly scatterUpper: number | null;
  readonly floorLower: number | null;
  readonly floorUpper: number | null;
  readonly difference: number | null;
  readonly standardError: number | null;
  readonly pValue: number | null;
  readonly relativeDifference: number | null;
  readonly relativeLower: number | null;
  readonly relativeUpper: number | null;
  readonly outside: boolean | null;
  readonly population: number | null;
  readonly populationSource: PopulationSource | null;
  readonly actualCount: number | null;
  readonly projectedCount: number | null;
  /** limits of `projectedCount` */
  readonly projectedCountLower: number | null;
  readonly projectedCountUpper: number | null;
  readonly countDifference: number | null;
  readonly countDifferenceLower: number | null;
  readonly countDifferenceUpper: number | null;
  /** the file that the actual, or what stands in its place, was read from; null where no file has the period */
  readonly file: string | null;
}

export interface HeadlineAnswer {
  readonly period: string;
  readonly difference: number | null;
  readonly countDifference: number | null;
  /** limits of `countDifference`, or of `difference` without people */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly text: string;
}

/** The average or the total difference over the periods that have an actual. */
export interface SpanAnswer {
  readonly from: string;
  readonly to: string;
  readonly n: number;
  /** average or total of the actuals, and of what was projected */
  readonly actual: number;
  readonly projected: number;
  readonly difference: number;
  readonly standardError: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly pValue: number | null;
  /** actual / projected - 1 */
  readonly relativeDifference: number | null;
  readonly relativeLower: number | null;
  readonly relativeUpper: number | null;
  /** in people (person-years for a total of yearly figures), where every period has them */
  readonly countDifference: number | null;
  readonly countDifferenceLower: number | null;
  readonly countDifferenceUpper: number | null;
}

export interface ProjectAnswer {
  readonly area: AreaAnswer;
  readonly indicator: IndicatorAnswer;
  readonly basis: Basis;
  /** decimals the figures are published with */
  readonly decimals: number;
  readonly method: MethodName;
  readonly anchor: Anchor;
  /** what the projection carries on, in words: "the 2009 to 2012 trend" */
  readonly baseline: { readonly from: string; readonly to: string; readonly phrase: string };
  /** what one step of a period's index is: slopes are per step */
  readonly step: PeriodStep;
  readonly fit: FitAnswer;
  /** whose figures the projection is made of beside the area's own; null for a trend of its own */
  readonly others: OthersAnswer | null;
  /** of a synthetic control: its donors, its match, and what hangs on each; null for other methods */
  readonly donors: DonorsAnswer | null;
  readonly periods: readonly PeriodAnswer[];
  readonly headline: HeadlineAnswer;
  readonly total: SpanAnswer | null;
  readonly average: SpanAnswer | null;
  /** the baseline's own figures and the fit to them */
  readonly history: readonly HistoryAnswer[];
  /** figures before the baseline, for the picture; not used by the fit */
  readonly earlier: readonly EarlierAnswer[];
  /** null without a polarity or an interval */
  readonly verdict: Verdict | null;
  readonly recent: Recent | null;
  /** first period better than projected, and first one outside the interval on that side; null without a polarity */
  readonly firstOffBaseline: string | null;
  readonly firstOutside: string | null;
  /** how much evidence stands behind the headline difference; null without an actual */
  readonly grade: GradeAnswer | null;
  /** how unusual the difference is among all areas; null where it was not made */
  readonly placebo: PlaceboAnswer | null;
  /** what the rule finds where there should be nothing; null where it was not asked for */
  readonly placeboInTime: PlaceboInTime | null;
  /** the headline under other reasonable choices; null without an actual or another choice */
  readonly sensitivity: SensitivitySummary | null;
  /** the average cost of the difference; null unless a unit cost was given and there are people */
  readonly cost: CostAnswer | null;
  readonly milestones: readonly MilestoneAnswer[];
  /** of the fit's residuals; null unless asked for */
  readonly diagnostics: Diagnostics | null;
  readonly cautions: readonly Caution[];
}
