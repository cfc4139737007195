/**
 * Which count and which population a rate was made of, where the names of the columns do not say: those of which
 * count / population x 100, 1,000, 10,000 or 100,000 gives the rate, within its rounding, in nearly every row.
 */
import { type Caution, caution } from "../cautions.js";
import { decimalsOf, type NumberReader } from "./numbers.js";
import type { PlanRequest } from "./plan.js";
import type { ColumnProfile } from "./profile.js";
import { perNamed, unitOf, type ValueColumns } from "./valueColumns.js";

const PERS = [100, 1_000, 10_000, 100_000];
/** Share of rows that must agree, and rows needed before agreement is no accident. */
const NEARLY_ALL = 0.95;
const ENOUGH = 5;
/** In a file of very many columns only so many are tried. */
const MOST_COLUMNS = 60;

/** The parts of a rate as the figures show them. */
export interface Partners {
  readonly count: ColumnProfile;
  readonly population: ColumnProfile;
  readonly per: number;
  /** rows in which they give the rate, of those that have all three figures */
  readonly agree: number;
  readonly rows: number;
}

/** Rows of cells, each at its column's place. */
export type SampleCells = readonly (readonly string[])[];

interface Known {
  readonly count: ColumnProfile | null;
  readonly population: ColumnProfile | null;
  readonly per: number | null;
}

/** The one pair of columns and the one `per` that give the rate; null where none does, or more than one. */
export function partnersOf(
  rate: ColumnProfile,
  known: Known,
  candidates: readonly ColumnProfile[],
  cells: SampleCells,
  readNumber: NumberReader,
): Partners | null {
  const numbers = numbersOf(cells, readNumber);
  const rates = numbers(rate).values;
  const halfRate = numbers(rate).rounding() / 2 || 0.5;
  const most = rates.filter((value) => value !== null && value !== 0).length;
  const tried = candidates.filter(({ place }) => place !== rate.place).slice(0, MOST_COLUMNS);
  const found: Partners[] = [];
  for (const population of known.population ? [known.population] : tried) {
    for (const count of known.count ? [known.count] : tried) {
      if (count.place === population.place) continue;
      const parts = [numbers(count), numbers(population)] as const;
      for (const per of known.per === null ? PERS : [known.per]) {
        const { rows, agree } = agreement(rates, halfRate, parts, per, (1 - NEARLY_ALL) * most);
        if (rows >= ENOUGH && agree >= NEARLY_ALL * rows) found.push({ count, population, per, agree, rows });
      }
    }
  }
  return found.length === 1 ? (found[0] as Partners) : null;
}

type Numbers = readonly (number | null)[];

/** A column's numbers, and what they are rounded to. */
interface Column {
  readonly values: Numbers;
  rounding(): number;
}

function numbersOf(cells: SampleCells, readNumber: NumberReader): (profile: ColumnProfile) => Column {
  const known = new Map<number, Column>();
  return ({ place }) => {
    const found = known.get(place) ?? columnOf(cells.map((row) => readNumber(row[place] ?? "")));
    known.set(place, found);
    return found;
  };
}

function columnOf(values: Numbers): Column {
  let rounding: number | null = null;
  return { values, rounding: () => (rounding ??= roundingOf(values)) };
}

/** What a column is rounded to: 0.1 by its decimals, 5, 10 or 100 where all are multiples; 0 for whole numbers as they are. */
function roundingOf(numbers: Numbers): number {
  const given = numbers.filter((value) => value !== null);
  const decimals = Math.max(0, ...given.map(decimalsOf));
  if (decimals > 0) return 10 ** -decimals;
  return [100, 10, 5].find((unit) => given.every((value) => value % unit === 0)) ?? 0;
}

/**
 * Rows that have all three figures (a rate of nothing agrees with any population, so it shows nothing), and how many of
 * them count / population x per gives the rate of. Given up, with rows that agree too few, once more than `misses` do not.
 */
function agreement(
  rates: Numbers,
  halfRate: number,
  [counts, populations]: readonly [Column, Column],
  per: number,
  misses: number,
): { rows: number; agree: number } {
  const [halfCount, halfPopulation] = [counts.rounding() / 2, populations.rounding() / 2];
  let [rows, agree] = [0, 0];
  for (const [i, value] of rates.entries()) {
    const [count, population] = [counts.values[i] ?? null, populations.values[i] ?? null];
    if (value === null || value === 0 || count === null || population === null || population <= 0) continue;
    const share = count / population;
    const slack = (halfCount + share * halfPopulation) / population;
    rows += 1;
    if (Math.abs(share * per - value) <= halfRate * (1 + 1e-9) + slack * per + 1e-6 * Math.abs(value)) agree += 1;
    else if (rows - agree > misses) return { rows, agree: 0 };
  }
  return { rows, agree };
}

export interface Completed {
  readonly values: ValueColumns;
  readonly per: number | null;
  readonly cautions: readonly Caution[];
}

/** A rate whose count, population or `per` the names leave open, with what the figures show of them. */
export function completedByFigures(values: ValueColumns, request: PlanRequest, cells: SampleCells): Completed {
  const { value } = values;
  const named = value === null ? null : (request.per ?? perNamed(value));
  const asIs = { values, per: named, cautions: [] };
  if (value === null || unitOf(value) !== "rate" || (named !== null && values.count && values.population)) return asIs;
  const candidates = [values.count, values.population, ...values.others].filter(
    (profile): profile is ColumnProfile => profile !== null && !/^(rate|percent)$/.test(unitOf(profile)),
  );
  const known = { count: values.count, population: values.population, per: named };
  const search = (parts: Known): Partners | null => partnersOf(value, parts, candidates, cells, request.readNumber);
  // `CLA_Rate` is not made of `CLA`, those looked after at any time, for all that their names agree.
  const byNameAlone = values.count !== null && request.choices.count === null;
  const found = search(known) ?? (byNameAlone ? search({ ...known, count: null }) : null);
  if (!found) return byNameAlone && contradicted(value, values, cells, request) ? withoutCount(values, named) : asIs;
  const { count, population, per, agree, rows } = found;
  return {
    values: {
      ...values,
      count,
      population,
      others: values.others.filter(({ place }) => place !== count.place && place !== population.place),
    },
    per,
    cautions: [
      caution("per-from-figures", {
        value: value.name,
        count: count.name,
        population: population.name,
        per,
        agree,
        rows,
      }),
    ],
  };
}

/** Whether enough rows have all three figures, as none of the usual sizes of population makes the rate of them. */
function contradicted(
  rate: ColumnProfile,
  { count, population }: ValueColumns,
  cells: SampleCells,
  request: PlanRequest,
): boolean {
  if (!count || !population) return false;
  const numbers = numbersOf(cells, request.readNumber);
  const all = agreement(numbers(rate).values, 0, [numbers(count), numbers(population)], 1, Infinity);
  return all.rows >= ENOUGH;
}

const withoutCount = (values: ValueColumns, per: number | null): Completed => ({
  values: { ...values, count: null, others: [...values.others, ...(values.count ? [values.count] : [])] },
  per,
  cautions: [],
});
