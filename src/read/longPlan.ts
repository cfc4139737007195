/** What the long layouts share: one row for an area and a period, one column for each measure. */
import { sameText } from "../series/writing.js";
import { isCategoryName } from "./columnNames.js";
import type { Plan, PlanRequest, RawArea, RawObservation, RoleNote } from "./plan.js";
import type { ColumnProfile } from "./profile.js";
import { measureOf, valueColumns } from "./valueColumns.js";

/** The columns a long layout has found; `areaOf` reads the area of a row. */
export interface LongColumns {
  readonly layout: string;
  readonly period: ColumnProfile;
  readonly identifier: ColumnProfile | null;
  readonly indicator: ColumnProfile | null;
  /** columns that name the area, with their role in words */
  readonly geography: readonly { readonly profile: ColumnProfile; readonly role: string }[];
  readonly areaOf: (cells: readonly string[]) => RawArea;
}

/** Problems: those of `valueColumns`. */
export function longPlan(request: PlanRequest, found: LongColumns): Plan {
  const taken = new Set(
    [found.period, found.identifier, found.indicator, ...found.geography.map(({ profile }) => profile)].map(
      (profile) => profile?.place,
    ),
  );
  const free = request.profiles.filter(({ place }) => !taken.has(place));
  const values = valueColumns(request, free, found.indicator !== null);
  const used = new Set(
    [values.value, values.count, values.population, ...values.others, ...values.undecided].map(
      (profile) => profile?.place,
    ),
  );
  const filters = free.filter(
    (profile) =>
      !used.has(profile.place) ||
      request.whereColumns.some((name) => sameText(name, profile.name)) ||
      tellsApart(profile, values.others),
  );
  const measure = measureOf(values, request.per);
  const place = (profile: ColumnProfile | null): number => profile?.place ?? -1;
  const [period, identifier, indicator, value, count, population] = [
    found.period,
    found.identifier,
    found.indicator,
    values.value,
    values.count,
    values.population,
  ].map(place) as [number, number, number, number, number, number];
  const cell = (cells: readonly string[], at: number): string | null => (at < 0 ? null : (cells[at] ?? ""));
  return {
    layout: found.layout,
    roles: rolesOf(found, values, filters),
    valueColumn: values.value?.name ?? null,
    valueInAreaColumn: false,
    countColumn: values.count?.name ?? null,
    populationColumn: values.population?.name ?? null,
    indicatorColumn: found.indicator?.name ?? null,
    ...(found.indicator ? { indicatorPlace: indicator } : {}),
    undecided: values.undecided.map(({ name, place: at }) => ({ name, place: at })),
    indicatorName: measure.name,
    unit: measure.unit,
    per: measure.per,
    filters: filters.map(({ name, place: at }) => ({ name, place: at })),
    symbols: "dfe",
    observe: ({ line, cells }): readonly RawObservation[] => [
      {
        line,
        area: found.areaOf(cells),
        period: cells[period] ?? "",
        identifier: cell(cells, identifier) ?? "",
        indicator: (cell(cells, indicator) ?? "").trim(),
        value: cell(cells, value),
        count: cell(cells, count),
        population: cell(cells, population),
        cells,
      },
    ],
  };
}

/** A numeric column with few different numbers (an age, a line number) may be a filter in figures. */
function tellsApart(profile: ColumnProfile, others: readonly ColumnProfile[]): boolean {
  return others.includes(profile) && profile.distinct <= 100 && isCategoryName(profile.name);
}

function rolesOf(
  found: LongColumns,
  values: ReturnType<typeof valueColumns>,
  filters: readonly ColumnProfile[],
): RoleNote[] {
  const notes: RoleNote[] = [];
  const note = (profile: ColumnProfile | null, role: string): void => {
    if (profile) notes.push({ column: profile.name, role });
  };
  note(found.period, "period");
  note(found.identifier, "kind of period");
  for (const { profile, role } of found.geography) note(profile, role);
  note(found.indicator, "indicator");
  note(values.value, "value");
  note(values.count, "count");
  note(values.population, "population");
  for (const profile of values.undecided) note(profile, "an indicator to choose");
  for (const profile of filters) note(profile, "filter or note");
  for (const profile of values.others) if (!filters.includes(profile)) note(profile, "another number, not used");
  return notes;
}
