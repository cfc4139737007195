/**
 * A row for each area, with the period in the names of the columns: `2009, 2010, 2011`, or `CLA_Mar2014` to
 * `CLA_Rate2018`, where columns of the same measure make one indicator over time.
 */
import { problem } from "../problems.js";
import { perFromName, sayColumn, unitFromName } from "../series/indicator.js";
import { sameText } from "../series/writing.js";
import { type ChosenMeasures, chosenMeasures } from "./chosenMeasures.js";
import { isNoteName } from "./columnNames.js";
import { geographyOf } from "./geography.js";
import { type PeriodMeasure, periodMeasures } from "./periodMeasures.js";
import type { Layout, Plan, PlanRequest, RawObservation, RoleNote } from "./plan.js";
import type { ColumnProfile } from "./profile.js";
import type { Row } from "./table.js";
import { indicatorColumn, namedPeriodColumn, periodColumn } from "./tidyLong.js";
import { measureOf } from "./valueColumns.js";

export const wideByPeriod: Layout = {
  name: "wide-by-period",
  summary: "a row for each area, a column for each period (and measure)",
  plan(request: PlanRequest): Plan | null {
    if (request.choices.period !== null) return null;
    const measures = periodMeasures(request.profiles);
    if (measures.length === 0) return null;
    const used = new Set(measures.flatMap(({ columns }) => columns.map(({ profile }) => profile)));
    const rest = request.profiles.filter((profile) => !used.has(profile));
    const overTime = measures.filter(({ columns }) => new Set(columns.map(({ period }) => period)).size > 1);
    const told = rest.filter(({ name }) => !isNoteName(name));
    const other = namedPeriodColumn(told) ?? told.find(holdsPeriodsOnly) ?? null;
    if (overTime.length === 0 && (other ?? periodColumn(rest) ?? headless(measures))) return null;
    if (other) throw twoLayouts(request, other, overTime);
    return planOf(request, rest, measures);
  },
};

/** A file without a header begins with a row: the first of its periods stands over the others. */
const headless = (measures: readonly PeriodMeasure[]): true | null =>
  measures.some(({ columns }) => columns.some(({ profile }) => profile.calendar())) || null;

/** Under any name, and in a form that no number has: `2016/17`. */
const holdsPeriodsOnly = (profile: ColumnProfile): boolean =>
  profile.calendar() && !profile.numeric() && profile.distinct > 1;

function twoLayouts(request: PlanRequest, period: ColumnProfile, overTime: readonly PeriodMeasure[]): Error {
  const columns = overTime.flatMap((measure) => measure.columns.map(({ profile }) => profile.name));
  return problem("two-layouts", { period: period.name, columns }, request.location);
}

function planOf(request: PlanRequest, rest: readonly ColumnProfile[], measures: readonly PeriodMeasure[]): Plan {
  const indicator = indicatorColumn(request, rest);
  const { columns: geography, areaOf } = geographyOf(request, rest, [indicator]);
  const chosen = chosenMeasures(request, measures, indicator);
  const { values } = chosen;
  const taken = new Set<ColumnProfile>([...geography.map(({ profile }) => profile), ...(indicator ? [indicator] : [])]);
  const free = rest.filter((profile) => !taken.has(profile) && !profile.blank);
  const filters = free.filter(
    (profile) =>
      (!profile.numeric() && !profile.symbolic()) || request.whereColumns.some((name) => sameText(name, profile.name)),
  );
  const whole = measures.length === 1 && measures[0]?.name === "value";
  const named = whole ? nameOfTable(request) : measureOf(values, chosen.per);
  const each = values.undecided.length > 0;
  const reader = each ? eachMeasure(measures) : together(chosen.measures);
  return {
    layout: "wide-by-period",
    roles: [
      ...geography.map(({ profile, role }) => ({ column: profile.name, role })),
      ...(indicator ? [{ column: indicator.name, role: "indicator" }] : []),
      ...measures.map((measure) => measureRole(measure, chosen)),
      ...filters.map(({ name }) => ({ column: name, role: "filter or note" })),
      ...free
        .filter((profile) => !filters.includes(profile))
        .map(({ name }) => ({ column: name, role: "another number, not used" })),
    ],
    valueColumn: each ? "value" : (values.value?.name ?? null),
    valueInAreaColumn: false,
    countColumn: values.count?.name ?? null,
    populationColumn: each ? null : (values.population?.name ?? null),
    indicatorColumn: each ? "the column names" : (indicator?.name ?? null),
    indicatorOrder: each ? measures.map(({ name }) => name) : [],
    undecided: [],
    indicatorName: named.name,
    unit: named.unit,
    per: named.per,
    filters: filters.map(({ name, place }) => ({ name, place })),
    symbols: rest.some(({ name }) => /^geog_[lcn]$/i.test(name)) ? "dfe-legacy" : "dfe",
    cautions: chosen.cautions,
    observe: (row): readonly RawObservation[] => {
      const area = areaOf(row.cells);
      const said = indicator ? (row.cells[indicator.place] ?? "").trim() : "";
      return reader(row).map((cells) => ({
        line: row.line,
        area,
        identifier: "",
        indicator: said,
        cells: row.cells,
        ...cells,
      }));
    },
  };
}

type Cells = Pick<RawObservation, "period" | "value" | "count" | "population"> & { readonly indicator?: string };

/** One observation for each period, of the measures chosen. */
function together(chosen: ChosenMeasures["measures"]): (row: Row) => readonly Cells[] {
  const { value, count, population } = chosen;
  const labels = [value, count].flatMap((measure) => measure?.columns.map(({ period }) => period) ?? []);
  const periods = [...new Set(labels)].map((period) => {
    const places = (measure: PeriodMeasure | null): readonly number[] =>
      measure?.columns.filter((column) => column.period === period).map(({ profile }) => profile.place) ?? [];
    return { period, value: places(value), count: places(count), population: places(population) };
  });
  const cell = (cells: readonly string[], places: readonly number[], at: number): string | null =>
    places.length === 0 ? null : (cells[places[Math.min(at, places.length - 1)] as number] ?? "");
  return ({ cells }) =>
    periods.flatMap(({ period, ...own }) =>
      // A period in two columns is two figures, which must agree.
      Array.from({ length: Math.max(own.value.length, own.count.length) }, (_, at) => ({
        period,
        value: cell(cells, own.value, at),
        count: cell(cells, own.count, at),
        population: cell(cells, own.population, at),
      })),
    );
}

/** In a survey of a file whose measure was not chosen, every measure is an indicator. */
function eachMeasure(measures: readonly PeriodMeasure[]): (row: Row) => readonly Cells[] {
  const columns = measures.flatMap(({ name, columns: own }) =>
    own.map(({ period, profile }) => ({ indicator: name, period, place: profile.place })),
  );
  return ({ cells }) =>
    columns.map(({ indicator, period, place }) => ({
      indicator,
      period,
      value: cells[place] ?? "",
      count: null,
      population: null,
    }));
}

/** Columns called by their periods alone leave the table's title, or the file's name, to say what they hold. */
function nameOfTable({ title, stem, per: asked }: PlanRequest): ReturnType<typeof measureOf> {
  const name = title ?? sayColumn(stem.replaceAll("-", "_"));
  // A title that speaks of numbers beside rates does not say which these are.
  const said = title === null ? stem : /\bnumbers?\b/i.test(title) ? "" : title;
  const per = asked ?? perFromName(said);
  const unit = unitFromName(said);
  if (per === null && unit === "percent") return { name, unit, per: 100 };
  return { name, unit: per !== null ? "rate" : unit === "rate" ? unit : "value", per };
}

function measureRole({ name, columns }: PeriodMeasure, { values }: ChosenMeasures): RoleNote {
  const [first, last] = [columns[0]?.profile.name ?? "", columns.at(-1)?.profile.name ?? ""];
  const role =
    name === values.value?.name
      ? "value"
      : name === values.count?.name
        ? "count"
        : name === values.population?.name
          ? "population"
          : values.undecided.length > 0
            ? `an indicator to choose: ${name}`
            : "another number, not used";
  return {
    column: columns.length === 1 ? first : `${first} to ${last}`,
    role: columns.length === 1 ? role : `${role}, by period`,
  };
}
