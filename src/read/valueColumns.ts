/** Which of the numeric columns hold the indicator, its count and its population. */
import { type Choice, problem, shellWord } from "../problems.js";
import { isCountName, isPopulationName, perFromName, sayColumn, type Unit, unitFromName } from "../series/indicator.js";
import { comparable } from "../series/writing.js";
import { isIdName } from "./columnNames.js";
import { columnNamed } from "./columns.js";
import { otherDecimalMark } from "./numbers.js";
import type { PlanRequest } from "./plan.js";
import type { ColumnProfile } from "./profile.js";
import { suggest } from "./suggest.js";

export interface ValueColumns {
  readonly value: ColumnProfile | null;
  readonly count: ColumnProfile | null;
  readonly population: ColumnProfile | null;
  /** numeric columns that hold something else */
  readonly others: readonly ColumnProfile[];
  /** in a survey, where nothing says which is meant: the columns that could each be the indicator */
  readonly undecided: readonly ColumnProfile[];
}

const GENERIC_VALUE = /^(value|values|obs_value|obsvalue|figure)$/i;
/** As described beside the file, else as its name says, else its label. */
export function unitOf({ name, described }: ColumnProfile): Unit {
  if (described?.unit) return described.unit;
  const own = unitFromName(name);
  return own === "value" && described ? unitFromName(described.label) : own;
}
const isRate = (profile: ColumnProfile): boolean => unitOf(profile) === "rate" || unitOf(profile) === "percent";
const isCount = (profile: ColumnProfile): boolean => isCountName(profile.name) || unitOf(profile) === "count";
/** The size of population the column's name or label says it is per. */
export const perNamed = ({ name, described }: ColumnProfile): number | null =>
  perFromName(name) ?? (described ? perFromName(described.label) : null);
/** A column as people call it. */
export const labelOf = ({ name, described }: ColumnProfile): string => described?.label || sayColumn(name);

/** Beside a percentage a count may as well be what it is of, so only a shared name makes it the numerator. */
const isPercent = (profile: ColumnProfile): boolean => unitOf(profile) === "percent";
const isPerPeople = (profile: ColumnProfile): boolean => isRate(profile) && !isPercent(profile);

/** `At31_episodes_rate` belongs to `At31_episodes`. */
const partnerOf = (rate: ColumnProfile, numeric: readonly ColumnProfile[]): ColumnProfile | null => {
  const stem = rate.name.replace(/[_ ](rate|percent|pct|per[_ ]?\d+)\w*$/i, "").toLowerCase();
  return stem === rate.name.toLowerCase() ? null : (numeric.find(({ name }) => name.toLowerCase() === stem) ?? null);
};

/**
 * The columns the flags name, else those their names give away.
 * Problems: `no-such-column`, `which-indicator` where several could be meant, `layout-unknown` where none could.
 */
export function valueColumns(
  request: PlanRequest,
  free: readonly ColumnProfile[],
  indicatorColumn: ColumnProfile | null,
): ValueColumns {
  const { choices, indicator } = request;
  const named = (column: string | null): ColumnProfile | null =>
    column === null ? null : columnNamed(column, request);
  const chosen = { value: named(choices.value), count: named(choices.count), population: named(choices.population) };
  const taken = new Set(Object.values(chosen).flatMap((profile) => (profile ? [profile.place] : [])));
  const numeric = free.filter(
    (profile) => !taken.has(profile.place) && !isIdName(profile.name) && couldHoldNumbers(profile),
  );
  const asked = indicator === null || indicatorColumn ? null : columnAsked(indicator, numeric);
  const populations = numeric.filter((profile) => profile !== asked && isPopulationName(profile.name));
  const population = chosen.population ?? only(populations);
  const candidates = numeric.filter((profile) => profile !== population && !populations.includes(profile));
  if (indicator !== null && !indicatorColumn && !asked && !chosen.value && !chosen.count && candidates.length > 1)
    throw noSuchIndicator(indicator, candidates, request);
  const found =
    chosen.value || chosen.count
      ? withPartner({ value: chosen.value ?? asked, count: chosen.count }, candidates)
      : asked
        ? byIndicator(asked, candidates, population)
        : byName(candidates);
  if (!found && request.surveying && candidates.length > 0)
    return { value: null, count: null, population, others: [], undecided: candidates };
  if (!found) throw undecidedProblem(request, candidates, indicatorColumn);
  const used = new Set([found.value?.place, found.count?.place, population?.place]);
  const others = free.filter((profile) => !used.has(profile.place) && couldHoldNumbers(profile));
  return { ...found, population, others: others.filter(({ name }) => !isIdName(name)), undecided: [] };
}

/** Numbers; or, under the name of a measure, numbers with marks on them, symbols throughout, or nothing at all. */
function couldHoldNumbers(profile: ColumnProfile): boolean {
  if (profile.described) return profile.described.kind === "indicator";
  return (
    profile.numeric() || profile.symbolic() || (hasValueName(profile) && (profile.blank || profile.meantAsNumbers()))
  );
}

/** Whether the name says that the column measures something, whatever stands in its cells. */
export const hasValueName = ({ name }: ColumnProfile): boolean =>
  isPopulationName(name) || isCountName(name) || GENERIC_VALUE.test(name) || unitFromName(name) !== "value";

const only = (profiles: readonly ColumnProfile[]): ColumnProfile | null =>
  profiles.length === 1 ? (profiles[0] as ColumnProfile) : null;

type Pair = Pick<ValueColumns, "value" | "count">;

/** A value column named by flag brings its own count along, if there is one: beside other rates, only by its name. */
function withPartner({ value, count }: Pair, candidates: readonly ColumnProfile[]): Pair {
  if (count || !value) return { value, count };
  const alone = !candidates.some((candidate) => candidate.place !== value.place && isRate(candidate));
  const counts = candidates.filter((profile) => !isRate(profile) && isCount(profile));
  return { value, count: partnerOf(value, candidates) ?? (isPerPeople(value) && alone ? only(counts) : null) };
}

/** By its name, else by its name in words, else by its label. */
const columnAsked = (indicator: string, candidates: readonly ColumnProfile[]): ColumnProfile | null => {
  const wanted = comparable(indicator);
  const called = (say: (profile: ColumnProfile) => string): ColumnProfile | undefined =>
    candidates.find((profile) => comparable(say(profile)) === wanted);
  return called(({ name }) => name) ?? called(({ name }) => sayColumn(name)) ?? called(labelOf) ?? null;
};

/** `--indicator` names a column: a rate with its count, or a count; beside a population a total is one of people. */
function byIndicator(
  asked: ColumnProfile,
  candidates: readonly ColumnProfile[],
  population: ColumnProfile | null,
): Pair {
  if (isRate(asked) || GENERIC_VALUE.test(asked.name)) return withPartner({ value: asked, count: null }, candidates);
  const hasRate = candidates.some((candidate) => partnerOf(candidate, [asked]) !== null);
  const counts = isCount(asked) || (population !== null && /total$/i.test(asked.name));
  return hasRate || counts ? { value: null, count: asked } : { value: asked, count: null };
}

function byName(candidates: readonly ColumnProfile[]): Pair | null {
  const rates = candidates.filter(isRate);
  const counts = candidates.filter((profile) => !isRate(profile) && isCount(profile));
  const generic = candidates.filter(({ name }) => GENERIC_VALUE.test(name));
  const values = [...generic, ...rates];
  if (values.length > 1 || counts.length > 1) return null;
  const [value] = values;
  if (value) return { value, count: partnerOf(value, candidates) ?? (isPercent(value) ? null : only(counts)) };
  const [count] = counts;
  if (count) return { value: null, count };
  return candidates.length === 1 ? { value: candidates[0] as ColumnProfile, count: null } : null;
}

/** What was asked for is none of the columns, and there is more than one that it could have been. */
function noSuchIndicator(asked: string, candidates: readonly ColumnProfile[], { location }: PlanRequest): Error {
  const choices = candidates.map(choiceOf);
  const names = candidates.flatMap((profile) => [profile.name, labelOf(profile)]);
  return problem(
    "no-such-choice",
    { column: "indicator", value: asked, suggestion: suggest(asked, names), choices },
    location,
  );
}

/** What chooses among value columns where --indicator chooses among rows: a value column named alone is all there is. */
export const valueFlag = ({ name }: ColumnProfile): string => `--indicator-column ${shellWord(name)} --value-column`;

function undecidedProblem(
  request: PlanRequest,
  candidates: readonly ColumnProfile[],
  indicatorColumn: ColumnProfile | null,
): Error {
  if (candidates.length === 0) {
    const marks = request.profiles.map((profile) => otherMarkOf(profile, request));
    const decimal = marks.find((mark) => mark !== null) ?? null;
    return problem("layout-unknown", { columns: request.columns, missing: "value", decimal }, request.location);
  }
  const flag = indicatorColumn ? { flag: valueFlag(indicatorColumn) } : {};
  return problem("which-indicator", { choices: candidates.map(choiceOf), ...flag }, request.location);
}

/** The decimal mark with which the column would hold numbers, where it holds none as it is read. */
function otherMarkOf({ place }: ColumnProfile, { sample, readNumber }: PlanRequest): "point" | "comma" | null {
  const unread = sample
    .map(({ cells }) => cells[place] ?? "")
    .filter((cell) => /\d/.test(cell) && readNumber(cell) === null);
  return unread.length === 0 ? null : otherDecimalMark(unread, readNumber);
}

/** The column as a choice, with its label where it has one beside its name. */
const choiceOf = ({ name, described }: ColumnProfile): Choice => ({
  value: name,
  rows: null,
  ...(described?.label ? { label: described.label } : {}),
});

/** The indicator's name, unit and size of the population it is per, from the columns chosen. */
export function measureOf(
  { value, count }: Pair,
  askedPer: number | null,
): { name: string; unit: Unit; per: number | null } {
  const column = value ?? count;
  const name = column ? labelOf(column) : "not chosen";
  if (value === null) return { name, unit: count === null ? "value" : "count", per: null };
  const unit = unitOf(value);
  if (unit === "percent") return { name, unit, per: 100 };
  const per = askedPer ?? perNamed(value);
  return { name, unit: unit === "rate" || per !== null ? "rate" : "value", per };
}
