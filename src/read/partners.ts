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
  const rates = numbers(rate);
  const halfRate = roundingOf(rates) / 2 || 0.5;
  const tried = candidates.filter(({ place }) => place !== rate.place).slice(0, MOST_COLUMNS);
  const found: Partners[] = [];
  for (const population of known.population ? [known.population] : tried) {
    for (const count of known.count ? [known.count] : tried) {
      if (count.place === population.place) continue;
      const rows = rowsOf(rates, numbers(count), numbers(population));
      if (rows.length < ENOUGH) continue;
      for (const per of known.per === null ? PERS : [known.per]) {
        const agree = rows.filter(
          ({ value, share, slack }) =>
            Math.abs(share * per - value) <= halfRate * (1 + 1e-9) + slack * per + 1e-6 * Math.abs(value),
        ).length;
        if (agree >= NEARLY_ALL * rows.length) found.push({ count, population, per, agree, rows: rows.length });
      }
    }
  }
  return found.length === 1 ? (found[0] as Partners) : null;
}

type Numbers = readonly (number | null)[];

function numbersOf(cells: SampleCells, readNumber: NumberReader): (profile: ColumnProfile) => Numbers {
  const known = new Map<number, Numbers>();
  return ({ place }) => {
    const numbers = known.get(place) ?? cells.map((row) => readNumber(row[place] ?? ""));
    known.set(place, numbers);
    return numbers;
  };
}

/** What a column is rounded to: 0.1 by its decimals, 5, 10 or 100 where all are multiples; 0 for whole numbers as they are. */
function roundingOf(numbers: Numbers): number {
  const given = numbers.filter((value) => value !== null);
  const decimals = Math.max(0, ...given.map(decimalsOf));
  if (decimals > 0) return 10 ** -decimals;
  return [100, 10, 5].find((unit) => given.every((value) => value % unit === 0)) ?? 0;
}

/** Rows with all three figures: a rate of nothing agrees with any population, so it shows nothing. */
function rowsOf(
  rates: Numbers,
  counts: Numbers,
  populations: Numbers,
): { value: number; share: number; slack: number }[] {
  const halves = [roundingOf(counts) / 2, roundingOf(populations) / 2] as const;
  return rates.flatMap((value, i) => {
    const [count, population] = [counts[i] ?? null, populations[i] ?? null];
    if (value === null || value === 0 || count === null || population === null || population <= 0) return [];
    const share = count / population;
    return [{ value, share, slack: (halves[0] + share * halves[1]) / population }];
  });
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
  return rowsOf(numbers(rate), numbers(count), numbers(population)).length >= ENOUGH;
}

const withoutCount = (values: ValueColumns, per: number | null): Completed => ({
  values: { ...values, count: null, others: [...values.others, ...(values.count ? [values.count] : [])] },
  per,
  cautions: [],
});
