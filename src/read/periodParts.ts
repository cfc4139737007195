/** A period written in two columns: `year` and `month`, or `year` and `quarter`. */
import { monthNumber } from "../series/period.js";
import { tidy } from "../series/writing.js";
import { isCategoryName, isIdName } from "./columnNames.js";
import { placeOf } from "./columns.js";
import type { PlanRequest } from "./plan.js";
import type { ColumnProfile } from "./profile.js";

/** The two columns, and how the cells of a row are one label. */
export interface PeriodParts {
  readonly year: ColumnProfile;
  readonly part: ColumnProfile;
  label(cells: readonly string[]): string;
}

type Part = "month" | "quarter";

const YEAR_NAME = /^(calendar[_ ]?)?(year|yr)$/i;
const PART_NAMES: readonly (readonly [Part, RegExp])[] = [
  ["month", /^(calendar[_ ]?)?(month|mth|mon)([_ ]?(no|num|number|name))?$/i],
  ["quarter", /^(calendar[_ ]?)?(quarter|qtr)([_ ]?(no|num|number))?$/i],
];

/** 1 to 12 for `3`, `03`, `M3`, `Mar` and `March`, 1 to 4 for `2`, `Q2` and `Quarter 2`; null for anything else. */
function partOf(part: Part, cell: string): number | null {
  const text = tidy(cell);
  const figure = (part === "month" ? /^m?(\d{1,2})(?:\.0+)?$/i : /^(?:q|qtr ?|quarter ?)?([1-4])(?:\.0+)?$/i).exec(
    text,
  );
  if (figure) return Number(figure[1]) >= 1 && Number(figure[1]) <= 12 ? Number(figure[1]) : null;
  return part === "month" ? monthNumber(text) || null : null;
}

/** A year that has such parts: a plain one; a year over two has quarters of its own, and no months of a known place. */
const hasParts = (part: Part, year: string): boolean =>
  part === "quarter" ? /^\d{4}([/-](\d{2}|\d{4}))?$/.test(year) : /^\d{4}$/.test(year);

/** Labels that every reader of periods knows; what is no year or no part of one stays as written, to be refused by its line. */
function labelled(part: Part, year: ColumnProfile, within: ColumnProfile): PeriodParts {
  const label = (cells: readonly string[]): string => {
    const [whole, piece] = [tidy(cells[year.place] ?? ""), cells[within.place] ?? ""];
    const number = partOf(part, piece);
    if (!hasParts(part, whole)) return whole;
    if (number === null) return `${whole} ${tidy(piece)}`.trim();
    return part === "quarter" ? `${whole} Q${number}` : `${whole}-${String(number).padStart(2, "0")}`;
  };
  return { year, part: within, label };
}

/**
 * The parts of the period where the year stands for several rows that a month or a quarter beside it tells apart, and
 * the two together stand for one. Null otherwise: a month may be a measure, or a condition (`--where month=3`).
 */
export function partsBeside(year: ColumnProfile | null, request: PlanRequest): PeriodParts | null {
  if (!year || !YEAR_NAME.test(year.name)) return null;
  for (const [part, name] of PART_NAMES) {
    const within = request.profiles.find((profile) => name.test(profile.name));
    if (!within || request.whereColumns.some((asked) => placeOf(asked, request.columns) === within.place)) continue;
    if (holdsParts(part, year, within, request) && identifyTogether(year, within, request))
      return labelled(part, year, within);
  }
  return null;
}

/** `--period-column year+month`, where no column is called just that; null where it names one column. */
export function partsAsked(asked: string, { columns, profiles }: PlanRequest): PeriodParts | null {
  const places = placesAsked(asked, columns);
  if (places === null || places.length < 2) return null;
  const [year, within] = places.map((place) => profiles[place]) as [ColumnProfile, ColumnProfile];
  const part =
    PART_NAMES.find(([, name]) => name.test(within.name))?.[0] ??
    (/q(ua)?r?t/i.test(within.name) ? "quarter" : "month");
  return labelled(part, year, within);
}

/** The places of the columns that `--period-column` names: one, or two joined by a plus; null where the file lacks any. */
export function placesAsked(asked: string, columns: readonly string[]): readonly number[] | null {
  const whole = placeOf(asked, columns);
  if (whole >= 0) return [whole];
  const places = asked.split("+").map((name) => placeOf(name, columns));
  return places.length === 2 && places.every((place) => place >= 0) ? places : null;
}

/** Every cell is a part of a year, but for a slip here and there; a word that comes again is a category, such as `Annual`. */
function holdsParts(part: Part, year: ColumnProfile, { place }: ColumnProfile, { sample }: PlanRequest): boolean {
  const years = sample.filter(({ cells }) => hasParts(part, tidy(cells[year.place] ?? "")));
  if (years.length * 5 < sample.length * 4) return false;
  const others = sample.map(({ cells }) => tidy(cells[place] ?? "")).filter((cell) => partOf(part, cell) === null);
  return others.length * 5 <= sample.length && new Set(others).size === others.length;
}

/** Few rows have a year of their own, nearly all a year and a part of it, beside the columns that say what they are of. */
function identifyTogether(year: ColumnProfile, within: ColumnProfile, { sample, profiles }: PlanRequest): boolean {
  const about = profiles.filter(
    (profile) =>
      profile !== year &&
      profile !== within &&
      (!profile.numeric() || isCategoryName(profile.name) || isIdName(profile.name)),
  );
  const different = (columns: readonly ColumnProfile[]): number =>
    new Set(sample.map(({ cells }) => columns.map(({ place }) => tidy(cells[place] ?? "")).join("\u0000"))).size;
  const rows = sample.length;
  return different([...about, year]) <= 0.75 * rows && different([...about, year, within]) >= 0.9 * rows;
}
