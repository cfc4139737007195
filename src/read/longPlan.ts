/** What the long layouts share: one row for an area and a period, one column for each measure. */
import { sameText } from "../series/writing.js";
import { isCategoryName } from "./columnNames.js";
import { LOWER_ROLE, limitsAsked, limitsByName, UPPER_ROLE } from "./limitColumns.js";
import { completedByFigures } from "./partners.js";
import type { PeriodParts } from "./periodParts.js";
import type { LimitColumns, Plan, PlanRequest, RawArea, RawObservation, RoleNote } from "./plan.js";
import type { ColumnProfile } from "./profile.js";
import { measureOf, valueColumns } from "./valueColumns.js";

/** The columns a long layout has found; `areaOf` reads the area of a row. */
export interface LongColumns {
  readonly layout: string;
  /** null where every row is of the period that was asked for */
  readonly period: ColumnProfile | null;
  /** where the period stands in two columns, the first of them `period` */
  readonly parts?: PeriodParts | null;
  readonly identifier: ColumnProfile | null;
  readonly indicator: ColumnProfile | null;
  /** columns that name the area, with their role in words */
  readonly geography: readonly { readonly profile: ColumnProfile; readonly role: string }[];
  readonly areaOf: (cells: readonly string[]) => RawArea;
}

/** Problems: those of `valueColumns`. */
export function longPlan(request: PlanRequest, found: LongColumns): Plan {
  const taken = new Set(
    [
      found.period,
      found.parts?.part,
      found.identifier,
      found.indicator,
      ...found.geography.map(({ profile }) => profile),
    ].map((profile) => profile?.place),
  );
  const asked = limitsAsked(request, request);
  for (const { place } of asked ? [asked.lower, asked.upper] : []) taken.add(place);
  const free = request.profiles.filter(({ place }) => !taken.has(place));
  const { values, per, cautions } = completedByFigures(
    valueColumns(request, free, found.indicator),
    request,
    request.sample.map(({ cells }) => cells),
  );
  const limits = values.value === null ? null : (asked ?? limitsByName(values.value, values.others, request.profiles));
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
  const measure = measureOf(values, per);
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
    roles: rolesOf(found, values, filters, limits),
    valueColumn: values.value?.name ?? null,
    valueInAreaColumn: false,
    countColumn: values.count?.name ?? null,
    populationColumn: values.population?.name ?? null,
    ...(limits ? { limits } : {}),
    indicatorColumn: found.indicator?.name ?? null,
    ...(found.indicator ? { indicatorPlace: indicator } : {}),
    undecided: values.undecided.map(({ name, place: at, described }) => ({
      name,
      place: at,
      ...(described?.label ? { label: described.label } : {}),
    })),
    indicatorName: measure.name,
    unit: measure.unit,
    per: measure.per,
    filters: filters.map(({ name, place: at }) => ({ name, place: at })),
    symbols: "dfe",
    cautions,
    observe: ({ line, cells }): readonly RawObservation[] => [
      {
        line,
        area: found.areaOf(cells),
        period: (period < 0 ? request.period : (found.parts?.label(cells) ?? cells[period])) ?? "",
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

const described = (role: string, profile: ColumnProfile): string =>
  profile.described?.label ? `${role}: ${profile.described.label}` : role;

function rolesOf(
  found: LongColumns,
  values: ReturnType<typeof valueColumns>,
  filters: readonly ColumnProfile[],
  limits: LimitColumns | null,
): RoleNote[] {
  const notes: RoleNote[] = [];
  const note = (profile: Pick<ColumnProfile, "name"> | null, role: string): void => {
    if (profile) notes.push({ column: profile.name, role });
  };
  note(found.period, "period");
  note(found.parts?.part ?? null, "period");
  note(found.identifier, "kind of period");
  for (const { profile, role } of found.geography) note(profile, role);
  note(found.indicator, "indicator");
  note(values.value, "value");
  note(values.count, "count");
  note(values.population, "population");
  note(limits?.lower ?? null, LOWER_ROLE);
  note(limits?.upper ?? null, UPPER_ROLE);
  for (const profile of values.undecided) note(profile, described("an indicator to choose", profile));
  for (const profile of filters) note(profile, profile.described ? described("filter", profile) : "filter or note");
  const placed = [limits?.lower.place, limits?.upper.place];
  for (const profile of values.others)
    if (!filters.includes(profile) && !placed.includes(profile.place)) note(profile, "another number, not used");
  return notes;
}
