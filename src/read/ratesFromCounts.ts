/** A release that gives counts and populations where the others give rates: its rates are what they make. */
import type { Indicator } from "../series/indicator.js";
import { type MissingObservation, type Observation, observationAt, type Series } from "../series/series.js";
import type { JoinNews } from "./joinNews.js";

/**
 * The series with rates for the periods in which no release publishes one, where it has none itself and the indicator
 * is one per so many people; else as it is.
 */
export function withRates(
  series: Series,
  label: string,
  { unit, per }: Indicator,
  published: ReadonlySet<number>,
  news: JoinNews,
): Series {
  const { values, counts, populations } = series;
  if (values !== null || counts === null || populations === null || unit !== "rate" || per === null) return series;
  const observations: Observation[] = [];
  const missing: MissingObservation[] = [];
  for (const count of counts.observations) {
    if (published.has(count.period.index)) continue;
    const people = observationAt(populations, count.period.index)?.value ?? 0;
    const rate = (count.value / people) * per;
    if (people > 0 && Number.isFinite(rate)) observations.push({ ...count, value: rate });
  }
  for (const cell of counts.missing) if (!published.has(cell.period.index)) missing.push(cell);
  if (observations.length === 0) return series;
  news.computed(
    label,
    per,
    observations.map(({ period }) => period.label),
  );
  // What is computed is published to no number of decimals, so it claims none.
  return { ...series, values: { observations, missing, decimals: 0 } };
}
