/** The answer of `sensitivity` for one series, in the words and the order of its JSON. */
import type { Caution } from "../cautions.js";
import type { Anchor, BenchmarkChange } from "../methods/method.js";
import type { MethodName } from "../methods/registry.js";
import type { PopulationSource } from "./people.js";
import type { AreaAnswer, IndicatorAnswer } from "./projectAnswer.js";
import type { Basis } from "./question.js";

/** What can reasonably be chosen otherwise. */
export const CHANGES = ["baseline", "method", "benchmark", "anchor", "basis", "population"] as const;
export type Change = (typeof CHANGES)[number];

/** What differences are counted in: people wherever the stated choice has them, else the measure's own unit. */
export type SensitivityUnit = "people" | "measure";

/** One choice and the headline difference under it. Differences are actual minus projected. */
export interface ChoiceAnswer {
  /** what differs from the stated choice: null for the stated one itself, `several` in a combination of changes */
  readonly changed: Change | "several" | null;
  /** "baseline 2006 to 2012", "method loglinear", "on the counts" */
  readonly label: string;
  readonly baseline: readonly [string, string];
  readonly method: MethodName;
  /** what the projection is made of beside the area's own figures: "England"; null for a trend of its own */
  readonly benchmark: string | null;
  /** how a benchmark's change is carried over; null without one */
  readonly change: BenchmarkChange | null;
  readonly anchor: Anchor;
  readonly basis: Basis;
  /** where the population of the headline period comes from; null on counts and without people */
  readonly population: PopulationSource | null;
  /** in the measure's own unit on this basis */
  readonly projected: number;
  readonly projectedCount: number | null;
  readonly difference: number;
  readonly countDifference: number | null;
  /** limits of `countDifference`, or of `difference` without people; null where the method has no interval */
  readonly lower: number | null;
  readonly upper: number | null;
  /** whether the actual lies outside the interval, so that it excludes no difference */
  readonly outside: boolean | null;
  readonly stated: boolean;
}

/** A choice, or several of a kind, that these figures do not allow. */
export interface LeftOut {
  readonly changed: Change | "several";
  readonly label: string;
  /** of the problem that stopped it */
  readonly code: string;
  readonly message: string;
  /** how many choices this stands for */
  readonly choices: number;
}

/** Lowest and highest difference of some choices; `lowest` is the largest reduction where there is one. */
export interface ChoiceRange {
  readonly lowest: number;
  readonly highest: number;
  /** how many choices */
  readonly n: number;
}

/** What `project` says of it. */
export interface SensitivitySummary extends ChoiceRange {
  readonly unit: SensitivityUnit;
}

export interface SensitivityAnswer {
  readonly area: AreaAnswer;
  readonly indicator: IndicatorAnswer;
  /** decimals the figures are published with */
  readonly decimals: number;
  /** of the headline, the same for every choice */
  readonly period: string;
  readonly actual: number;
  readonly actualCount: number | null;
  readonly unit: SensitivityUnit;
  /** the stated choice first, then in the order of trying */
  readonly choices: readonly ChoiceAnswer[];
  /** of the other choices; null where there is none */
  readonly range: ChoiceRange | null;
  /** the same for each kind of change alone */
  readonly byChange: readonly (ChoiceRange & { readonly changed: Change })[];
  /** where the stated choice stands among all, counted from the lowest difference; `ties` others give the same */
  readonly rank: { readonly place: number; readonly of: number; readonly ties: number };
  readonly leftOut: readonly LeftOut[];
  readonly text: string;
  readonly cautions: readonly Caution[];
}

/** The difference that choices are compared by. */
export const inUnit = (
  { difference, countDifference }: Pick<ChoiceAnswer, "difference" | "countDifference">,
  unit: SensitivityUnit,
): number => (unit === "people" ? (countDifference as number) : difference);
