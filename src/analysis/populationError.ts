/** People when the population is itself an estimate: their limits widen by its error. */
import { productOf } from "../stats/productVariance.js";
import type { Estimate } from "./effect.js";
import type { Working } from "./working.js";

/** The standard error stated, where it matters: counts are projected as they are, not turned into people by a population. */
export const populationErrorOf = ({ question, view }: Working): number | null =>
  view.basis === "rate" ? question.populationStandardError : null;

type Interval = Pick<Estimate, "estimate" | "lower" | "upper">;

export interface UncertainPeople {
  /** with the population held */
  readonly people: Interval;
  /** the same per person of the population: of several periods their gaps added up by the same weights */
  readonly gap: Interval;
  /** how many standard errors both intervals reach */
  readonly multiplier: number | null;
  /** of the population, in people; one and the same error in every period */
  readonly standardError: number;
}

/**
 * Limits of gap x population where gap g and population P err independently: variance P^2 Vg + g^2 Vp + Vg Vp (Goodman
 * 1960), with the multiplier of the gap's own interval. Each side keeps its own half-width, so that an interval of a
 * forecast of logarithms stays unequal. Nulls where the gap has no interval.
 */
export function withPopulationError(of: UncertainPeople): {
  readonly lower: number | null;
  readonly upper: number | null;
} {
  const { people, gap, multiplier, standardError } = of;
  const half = (limit: number, gapLimit: number): number => {
    const k = multiplier as number;
    const held = limit - people.estimate;
    // What the population's error adds is itself a product: of the gap and of an error whose mean is 0.
    const added = productOf(
      { value: gap.estimate, variance: ((gapLimit - gap.estimate) / k) ** 2 },
      { value: 0, variance: standardError ** 2 },
    );
    return Math.sqrt(held ** 2 + k ** 2 * added.variance);
  };
  if (multiplier === null || people.lower === null || people.upper === null || gap.lower === null || gap.upper === null)
    return { lower: people.lower, upper: people.upper };
  return {
    lower: people.estimate - half(people.lower, gap.lower),
    upper: people.estimate + half(people.upper, gap.upper),
  };
}

/** People as a share of the population. */
export function perPerson({ estimate, lower, upper }: Interval, population: number): Interval {
  const share = (people: number | null): number | null => (people === null ? null : people / population);
  return { estimate: estimate / population, lower: share(lower), upper: share(upper) };
}
