/** Long files of one publisher, whose columns are known by name and whose indicators have a key and a label. */
import { comparable, sameText, tidy } from "../series/writing.js";
import { columnNamed } from "./columns.js";
import { writtenLabel } from "./labels.js";
import { LOWER_ROLE, limitsAsked, UPPER_ROLE } from "./limitColumns.js";
import type { LimitColumns, Plan, PlanRequest, RawArea, RawObservation } from "./plan.js";
import type { ColumnProfile } from "./profile.js";
import { remembered } from "./rememberedAreas.js";
import type { SymbolSet } from "./symbols.js";

/** Columns by their names in small letters. */
export interface KeyedColumns {
  readonly layout: string;
  readonly period: string;
  readonly key: string;
  readonly label: string;
  readonly value: string;
  /** null, or a column that need not be there */
  readonly count: string | null;
  readonly population: string | null;
  /** of the value, the two together */
  readonly limits?: readonly [lower: string, upper: string];
  /** of those that are there */
  readonly filters: readonly string[];
  /** what the columns beside these are read as, in words */
  readonly roles: Readonly<Record<string, string>>;
  readonly symbols: SymbolSet;
  /** `at` gives the reader of a column's cell; a column that is not there is blank */
  readonly areaReader: (
    at: (column: string) => (cells: readonly string[]) => string,
  ) => (cells: readonly string[]) => RawArea;
}

/**
 * Null where a needed column is missing, or a flag says that the columns mean something else.
 * Problem: `no-such-column`, of the columns the flags name.
 */
export function keyedLong(request: PlanRequest, needed: readonly string[], known: KeyedColumns): Plan | null {
  const { profiles, choices } = request;
  const places = new Map(profiles.map((profile) => [comparable(profile.name), profile] as const));
  const otherwise = choices.period ?? choices.area ?? choices.indicator;
  if (otherwise !== null || needed.some((name) => !places.has(name))) return null;
  const place = (column: string | null, asked: string | null = null): number =>
    asked !== null ? columnNamed(asked, request).place : column === null ? -1 : (places.get(column)?.place ?? -1);
  const [period, key, label, value, count, population] = [
    place(known.period),
    place(known.key),
    place(known.label),
    place(known.value, choices.value),
    place(known.count, choices.count),
    place(known.population, choices.population),
  ];
  const limits = limitsAsked(request, request) ?? limitsIn(places, known.limits);
  const nameOf = (at: number): string | null => profiles[at]?.name ?? null;
  const filters = profiles.filter(
    ({ name }) =>
      known.filters.includes(comparable(name)) || request.whereColumns.some((asked) => sameText(asked, name)),
  );
  const cell = (cells: readonly string[], at: number): string | null => (at < 0 ? null : (cells[at] ?? ""));
  const areaPlaces: number[] = [];
  const readArea = known.areaReader((column) => {
    const at = place(column);
    if (at >= 0) areaPlaces.push(at);
    return (cells) => tidy(cells[at] ?? "");
  });
  const areaOf = remembered(areaPlaces, readArea);
  const labelIn = lastRemembered(writtenLabel);
  const parts = new Map([
    [period, "period"],
    [key, "indicator"],
    [label, "the indicator's name"],
    [value, "value"],
    [count, "count"],
    [population, "population"],
    ...(limits
      ? ([
          [limits.lower.place, LOWER_ROLE],
          [limits.upper.place, UPPER_ROLE],
        ] as const)
      : []),
  ]);
  const roleOf = (profile: ColumnProfile): string =>
    parts.get(profile.place) ??
    known.roles[comparable(profile.name)] ??
    (filters.includes(profile) ? "filter" : "not used");
  return {
    layout: known.layout,
    roles: profiles.map((profile) => ({ column: profile.name, role: roleOf(profile) })),
    valueColumn: nameOf(value),
    valueInAreaColumn: false,
    countColumn: nameOf(count),
    populationColumn: nameOf(population),
    ...(limits && value >= 0 ? { limits } : {}),
    indicatorColumn: nameOf(key),
    indicatorPlace: key,
    indicatorLabelPlace: label,
    undecided: [],
    indicatorName: nameOf(value) ?? "value",
    unit: request.per === null ? "value" : "rate",
    per: request.per,
    filters: filters.map(({ name, place: at }) => ({ name, place: at })),
    symbols: known.symbols,
    observe: ({ line, cells }): readonly RawObservation[] => [
      {
        line,
        area: areaOf(cells),
        period: cells[period] ?? "",
        identifier: "",
        indicator: (cells[key] ?? "").trim(),
        indicatorLabel: labelIn(cells[label] ?? ""),
        value: cell(cells, value),
        count: cell(cells, count),
        population: cell(cells, population),
        cells,
      },
    ],
  };
}

function limitsIn(places: ReadonlyMap<string, ColumnProfile>, names: KeyedColumns["limits"]): LimitColumns | null {
  const [lower, upper] = [places.get(names?.[0] ?? ""), places.get(names?.[1] ?? "")];
  return lower && upper ? { lower, upper } : null;
}

/** Equal cells mostly follow one another. */
function lastRemembered(read: (cell: string) => string): (cell: string) => string {
  let [last, answer] = ["", read("")];
  return (cell) => {
    if (cell !== last) [last, answer] = [cell, read(cell)];
    return answer;
  };
}
