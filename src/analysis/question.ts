/** The questions, as asked: what the flags of a command become, before any file is read. */
import type { Anchor, BenchmarkChange, Season } from "../methods/method.js";
import type { MethodName } from "../methods/registry.js";
import type { Polarity } from "../series/indicator.js";
import type { UnitCost } from "./cost.js";

export type Basis = "rate" | "count";

/** Where the population comes from: the file's column, the count and rate, a number given; null: the first that serves. */
export type PopulationChoice = "column" | "implied" | number | null;

export interface ProjectQuestion {
  /** as typed, first and last period of the baseline */
  readonly baseline: readonly [string, string];
  /** as typed; null for the latest actual */
  readonly at: string | null;
  readonly method: MethodName;
  readonly anchor: Anchor;
  /** a season beside the trend; its cycle follows from the figures' own step unless stated; null for none */
  readonly season: Pick<Season, "kind" | "pairs"> | null;
  /** periods in a cycle of the season, where it is stated */
  readonly cycle: number | null;
  /** of the intervals, between 0 and 1 */
  readonly level: number;
  readonly basis: Basis | null;
  readonly population: PopulationChoice;
  /** standard error of the population, in people, the same error in every period; null for none */
  readonly populationStandardError: number | null;
  /** a count to set in place of the published one at the headline period */
  readonly actual: number | null;
  readonly actualDate: string | null;
  /** round the projection and its limits to the published decimals before people are counted */
  readonly roundRates: boolean;
  /** what the people of the headline are called */
  readonly noun: string | null;
  readonly polarity: Polarity | null;
  /** fit the baseline without its missing periods */
  readonly allowGaps: boolean;
  /** what the area is compared with, as typed: an area of the file, `neighbours`, `region`, `all`, the name of a group */
  readonly benchmarks: readonly string[];
  /** how a benchmark's change is carried over by methods that follow one */
  readonly change: BenchmarkChange;
  /** of what a synthetic control may be made: `all`, `neighbours`, `region`, the name of a group, or areas by name */
  readonly donors: readonly string[];
  /** what one of the people costs on average; null where money is not asked about */
  readonly unitCost: UnitCost | null;
}

export type RowSort = "level" | "change" | "gap" | "name" | "rank";

/** A table of areas: `neighbours`, `region`, `all`, or the name of a group. */
export interface RowsQuestion {
  readonly of: string;
  /** null: by rank where it is known which way is better, else by level */
  readonly sort: RowSort | null;
  readonly reverse: boolean;
}

export interface CompareQuestion {
  readonly since: string | null;
  readonly at: string | null;
  readonly basis: Basis | null;
  readonly polarity: Polarity | null;
  /** as typed: an area of the file, `neighbours`, `region`, `all`, a group; none: the usual that can be made */
  readonly benchmarks: readonly string[];
  /** of the event study; null for none */
  readonly baseline: readonly [string, string] | null;
  /** let the baseline have gaps */
  readonly allowGaps: boolean;
  /** of the interval of the gap's movement over the baseline */
  readonly level: number;
  readonly population: PopulationChoice;
  /** what the people are called; null for no name */
  readonly noun: string | null;
  readonly rows: RowsQuestion | null;
}

export const DEFAULT_COMPARISON: CompareQuestion = {
  since: null,
  at: null,
  basis: null,
  polarity: null,
  benchmarks: [],
  baseline: null,
  allowGaps: false,
  level: 0.95,
  population: null,
  noun: null,
  rows: null,
};

/** The defaults of `project`; the baseline is always for the caller to state. */
export const DEFAULT_QUESTION: Omit<ProjectQuestion, "baseline"> = {
  at: null,
  method: "linear",
  anchor: "fitted",
  season: null,
  cycle: null,
  level: 0.95,
  basis: null,
  population: null,
  populationStandardError: null,
  actual: null,
  actualDate: null,
  roundRates: false,
  noun: null,
  polarity: null,
  allowGaps: false,
  benchmarks: [],
  change: "added",
  donors: ["all"],
  unitCost: null,
};
