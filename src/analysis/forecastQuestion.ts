/** What `forecast` is asked, as typed. */
import { DEFAULT_QUESTION, type ProjectQuestion } from "./question.js";

/** A value to be reached by a period. */
export interface Target {
  readonly value: number;
  /** as typed */
  readonly period: string;
  /** whether it was typed with a percent sign */
  readonly isPercent: boolean;
}

/** A population that changes by so much in so many years, compounded. */
export interface Growth {
  readonly percent: number;
  readonly years: number;
}

type Model = Omit<
  ProjectQuestion,
  | "at"
  | "actual"
  | "actualDate"
  | "roundRates"
  | "noun"
  | "unitCost"
  | "populationStandardError"
  // Nobody's figures to come are known: a forecast is of the area's own.
  | "benchmarks"
  | "change"
  | "donors"
>;

export interface ForecastQuestion extends Model {
  /** as typed; null for the target's period */
  readonly to: string | null;
  readonly target: Target | null;
  readonly growth: Growth | null;
}

/** The question as the shared steps take it: how the baseline is fitted, and to where it is carried on. */
export function projectionAsked(
  { to: _, target: __, growth: ___, ...model }: ForecastQuestion,
  at: string,
): ProjectQuestion {
  return { ...DEFAULT_QUESTION, ...model, at };
}
