/** What `turn` is asked, before any file is read. */
import type { Season } from "../../methods/method.js";
import type { Polarity } from "../../series/indicator.js";
import type { Basis, PopulationChoice } from "../question.js";

/** How the figures err about their line: as numbers (least squares) or as counts. */
export const FAMILIES = ["normal", "quasi-poisson", "poisson"] as const;
export type Family = (typeof FAMILIES)[number];

/** What a structural break changes: the level of the figures, or level and slope of a trend. */
export const BREAK_MODELS = ["level", "trend"] as const;
export type BreakModel = (typeof BREAK_MODELS)[number];

export interface TurnQuestion {
  /** as typed, first and last period looked at; null for the series' own */
  readonly from: string | null;
  readonly to: string | null;
  /** as typed, the first period after a change whose date is known; null to look for turns */
  readonly date: string | null;
  /** a stated baseline to judge the figures against as well */
  readonly baseline: readonly [string, string] | null;
  readonly family: Family;
  /** at a known date: the level may change, the slope not */
  readonly stepOnly: boolean;
  /** of the Newey-West errors; null for the customary one */
  readonly lag: number | null;
  /** beside the trend, at a known date */
  readonly season: Pick<Season, "kind" | "pairs"> | null;
  readonly cycle: number | null;
  /** which structural breaks to test for; null for those of a trend, and only in long series */
  readonly model: BreakModel | null;
  /** the most joinpoints looked for; null for the customary number */
  readonly joinpoints: number | null;
  /** shuffles of each permutation test; null for as many as the length allows */
  readonly permutations: number | null;
  readonly seed: number;
  /** of the intervals, between 0 and 1 */
  readonly level: number;
  readonly basis: Basis | null;
  readonly population: PopulationChoice;
  readonly polarity: Polarity | null;
}

/** The defaults of `turn`. */
export const DEFAULT_TURN_QUESTION: TurnQuestion = {
  from: null,
  to: null,
  date: null,
  baseline: null,
  family: "normal",
  stepOnly: false,
  lag: null,
  season: null,
  cycle: null,
  model: null,
  joinpoints: null,
  permutations: null,
  seed: 20131,
  level: 0.95,
  basis: null,
  population: null,
  polarity: null,
};
