/** The level of the last actual, held while the population changes: what growth alone would do. */
import type { Period } from "../series/period.js";
import { periodLike } from "../series/periodLabel.js";
import type { BasisView } from "./basis.js";
import type { ForecastPeriod, HeldLevel, LastActual } from "./forecastAnswer.js";
import type { Growth } from "./forecastQuestion.js";
import { type PopulationsToCome, yearsInStep } from "./populationsToCome.js";

/** The last actual's count for as many people as there would be: its own share of them, unrounded. */
export function heldAt({ count, population: now }: LastActual, population: number | null): number | null {
  return count === null || now === null || population === null || now <= 0 ? null : (count * population) / now;
}

interface Ahead {
  readonly populations: PopulationsToCome;
  readonly growth: Growth | null;
  /** any period of the series, for labels */
  readonly sample: Period;
}

/** Null where the last actual has no people, or the headline's period no population. */
export function heldLevel(view: BasisView, now: LastActual, headline: ForecastPeriod, ahead: Ahead): HeldLevel | null {
  const { count, population } = now;
  if (count === null || population === null || headline.heldCount === null) return null;
  const per = view.indicator.per ?? 1;
  const after = growthEnd(ahead);
  const later = after !== null && after.index > headline.index ? [after] : [];
  return {
    period: now.period,
    count,
    population,
    rate: (count / population) * per,
    per,
    at: [
      { period: headline.period, population: headline.population as number, count: headline.heldCount },
      ...later.flatMap((period) => {
        const grown = ahead.populations.at(period)?.population ?? null;
        const held = heldAt(now, grown);
        return grown === null || held === null ? [] : [{ period: period.label, population: grown, count: held }];
      }),
    ].map((row) => ({ ...row, difference: row.count - count })),
  };
}

/** The period when all of the growth has come about, where that is a period. */
function growthEnd({ populations: { base }, growth, sample }: Ahead): Period | null {
  const years = base && growth ? yearsInStep(base.period) : null;
  if (!base || !growth || years === null) return null;
  const index = base.period.index + growth.years / years;
  const whole = Math.round(index);
  return Math.abs(index - whole) < 1e-9 ? periodLike(sample, whole) : null;
}
