/** Rate, count and population of one period are three figures for two facts: they can be held against each other. */
import { type Caution, caution } from "../cautions.js";
import { fileToName, type Measure, type Observation, publishedUnit, type Series } from "../series/series.js";

/** One period in which count / population x per is further from the published rate than rounding can take it. */
interface Disagreement {
  readonly period: string;
  readonly published: number;
  readonly computed: number;
  /** null where all figures are of one file */
  readonly file: string | null;
  readonly line: number;
  /** how far it is beyond what rounding allows, as a share of the published rate */
  readonly excess: number;
}

/**
 * Caution `figures-disagree` where count / population x per is not the rate, in the periods used. Percentages are only held against a count
 * and a population that make them in most periods: what a percentage is of, a file seldom says.
 */
export function figuresAgree(series: Series, used: (observation: Observation) => boolean): Caution[] {
  const { area, indicator, values, counts, populations } = series;
  const { per, unit } = indicator;
  if (per === null || !values || !counts || !populations) return [];
  const slack = { rate: halfOf(publishedUnit(values)), count: looseHalf(counts), population: looseHalf(populations) };
  let checked = 0;
  const found: Disagreement[] = [];
  const [countAt, populationAt] = [figuresOf(counts), figuresOf(populations)];
  for (const rate of values.observations.filter(used)) {
    const count = countAt.get(rate.period.index);
    const population = populationAt.get(rate.period.index);
    if (count === undefined || population === undefined || population <= slack.population) continue;
    checked += 1;
    const disagreement = disagreementOf(rate, count, population, per, slack);
    if (disagreement) found.push({ ...disagreement, file: fileToName(series)(rate) });
  }
  const worst = found.reduce<Disagreement | null>((a, b) => (a !== null && a.excess >= b.excess ? a : b), null);
  if (worst === null || (unit === "percent" && found.length * 2 > checked)) return [];
  const { excess: _, ...row } = worst;
  return [caution("figures-disagree", { area: area.name, periods: found.length, checked, per, worst: row })];
}

const figuresOf = ({ observations }: Measure): ReadonlyMap<number, number> =>
  new Map(observations.map(({ period, value }) => [period.index, value]));

interface Slack {
  readonly rate: number;
  readonly count: number;
  readonly population: number;
}

function disagreementOf(
  rate: Observation,
  count: number,
  population: number,
  per: number,
  slack: Slack,
): Omit<Disagreement, "file"> | null {
  const lowest = ((count - slack.count) / (population + slack.population)) * per;
  const highest = ((count + slack.count) / (population - slack.population)) * per;
  const beyond = Math.max(lowest - (rate.value + slack.rate), rate.value - slack.rate - highest);
  if (beyond <= 1e-9 * Math.max(1, Math.abs(rate.value))) return null;
  const computed = (count / population) * per;
  const excess = beyond / Math.max(Math.abs(rate.value), slack.rate);
  return { period: rate.period.label, published: rate.value, computed, line: rate.line, excess };
}

const halfOf = (unit: number): number => unit / 2;

/**
 * Half of what counts may be rounded to: the coarsest of 1, 5, 10, 100 and 1,000 that divides them all. Counts that
 * are multiples of 1 only are exact.
 */
function looseHalf({ observations, decimals }: Measure): number {
  if (decimals > 0) return halfOf(Number(`1e-${decimals}`));
  const units = [1000, 100, 10, 5].filter((unit) => observations.every(({ value }) => value % unit === 0));
  return halfOf(units[0] ?? 0);
}
