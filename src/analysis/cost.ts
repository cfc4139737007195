/** The average cost of a difference in people. It is an average cost, not a cashable saving, and is called that. */
import { type Caution, caution } from "../cautions.js";
import type { PeriodStep } from "../series/period.js";
import type { HeadlineAnswer, SpanAnswer } from "./projectAnswer.js";

export type CostStep = "day" | "week" | "month" | "year";

/** An average cost of one person over some time. */
export interface UnitCost {
  readonly amount: number;
  readonly per: CostStep;
  /** the pound's sign or the like, or a code such as CHF; null where none was said */
  readonly currency: string | null;
}

/** How many of each make a year on average: of 365.25 days, or of 12 months. */
export const A_YEAR_HAS: Readonly<Record<CostStep, number>> = { day: 365.25, week: 365.25 / 7, month: 12, year: 1 };

/** A cost of a difference, actual minus projected: negative where there were fewer people. */
export interface CostOf {
  readonly difference: number;
  readonly lower: number | null;
  readonly upper: number | null;
}

export interface CostAnswer {
  readonly unitCost: UnitCost;
  /** how many of the unit cost's steps make a year: 365.25 / 7 weeks */
  readonly stepsPerYear: number;
  /** of one person in one year */
  readonly annualUnitCost: number;
  readonly meaning: "average cost, not a cashable saving";
  /** of the headline's difference, a year */
  readonly perYear: CostOf & { readonly period: string; readonly people: number };
  /** over the periods that have an actual, each counted for its share of a year; null where that share is not known */
  readonly total:
    | (CostOf & { readonly from: string; readonly to: string; readonly n: number; readonly personYears: number })
    | null;
}

/** The part of a year that one period's figure stands for. */
const YEARS_IN: Readonly<Record<PeriodStep, number | null>> = {
  year: 1,
  quarter: 1 / 4,
  month: 1 / 12,
  day: 1 / 365.25,
  step: null,
};

/** Null where the headline is not in people. */
export function costAnswer(
  unitCost: UnitCost,
  headline: HeadlineAnswer,
  total: SpanAnswer | null,
  step: PeriodStep,
): CostAnswer | null {
  const { countDifference, lower, upper, period } = headline;
  if (countDifference === null) return null;
  const annual = unitCost.amount * A_YEAR_HAS[unitCost.per];
  const years = YEARS_IN[step];
  const times = (people: number | null, by: number): number | null => (people === null ? null : people * by);
  const whole = total?.countDifference ?? null;
  return {
    unitCost,
    stepsPerYear: A_YEAR_HAS[unitCost.per],
    annualUnitCost: annual,
    meaning: "average cost, not a cashable saving",
    perYear: {
      period,
      people: countDifference,
      difference: countDifference * annual,
      lower: times(lower, annual),
      upper: times(upper, annual),
    },
    total:
      total === null || whole === null || years === null
        ? null
        : {
            from: total.from,
            to: total.to,
            n: total.n,
            personYears: whole * years,
            difference: whole * years * annual,
            lower: times(total.countDifferenceLower, years * annual),
            upper: times(total.countDifferenceUpper, years * annual),
          },
  };
}

/** `cost-without-people`, `cost-without-calendar`. */
export function costCautions(cost: CostAnswer | null, step: PeriodStep): Caution[] {
  if (cost === null) return [caution("cost-without-people", {})];
  return YEARS_IN[step] === null ? [caution("cost-without-calendar", { step })] : [];
}
