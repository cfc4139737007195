/** Of a table wide by period: which of its measures is the value, which its count and which its population. */
import { type Caution, caution } from "../cautions.js";
import { problem } from "../problems.js";
import { sayColumn } from "../series/indicator.js";
import { comparable, sameText } from "../series/writing.js";
import { completedByFigures, partnersOf } from "./partners.js";
import { asProfile, asYearAfter, isMidYear, type PeriodMeasure } from "./periodMeasures.js";
import type { PlanRequest } from "./plan.js";
import type { ColumnProfile } from "./profile.js";
import { unitOf, type ValueColumns, valueColumns, valueFlag } from "./valueColumns.js";

export interface ChosenMeasures {
  readonly values: ValueColumns;
  readonly measures: Readonly<Record<"value" | "count" | "population", PeriodMeasure | null>>;
  readonly per: number | null;
  readonly cautions: readonly Caution[];
}

/** Problems: those of `valueColumns`; `which-indicator` where more was measured than a rate, its count and population. */
export function chosenMeasures(
  request: PlanRequest,
  measures: readonly PeriodMeasure[],
  indicator: ColumnProfile | null,
): ChosenMeasures {
  const profiles = measures.map(asProfile);
  const asked: PlanRequest = {
    ...request,
    columns: measures.map(({ name }) => name),
    profiles,
    choices: { ...request.choices, ...measureNames(request, measures) },
    indicator: request.indicator === null ? null : (measureNamed(request.indicator, measures) ?? request.indicator),
  };
  const cells = cellsByPeriod(request, measures);
  const first = valueColumns(asked, profiles, indicator);
  const completed = completedByFigures(asCount(first, request, cells), request, cells);
  const { others } = completed.values;
  const open =
    others.length > 0 &&
    (indicator !== null || request.indicator === null) &&
    !request.choices.value &&
    !request.choices.count;
  if (open && !request.surveying)
    throw problem(
      "which-indicator",
      {
        choices: profiles.map(({ name }) => ({ value: name, rows: null })),
        ...(indicator ? { flag: valueFlag(indicator) } : {}),
      },
      request.location,
    );
  const values = open ? { ...completed.values, value: null, count: null, undecided: profiles } : completed.values;
  const of = (profile: ColumnProfile | null): PeriodMeasure | null =>
    profile ? (measures[profile.place] ?? null) : null;
  const [value, count, population] = [of(values.value), of(values.count), of(values.population)];
  const figures = value ?? count;
  const shifts = population !== null && figures !== null && isMidYear(population) && !isMidYear(figures);
  return {
    values,
    measures: { value, count, population: shifts ? asYearAfter(population) : population },
    per: completed.per,
    cautions: [
      ...(open ? [] : completed.cautions),
      ...(shifts && !open
        ? [caution("mid-year-population", { population: population.columns[0]?.profile.name ?? "" })]
        : []),
    ],
  };
}

/** A measure that is no rate and of which a rate beside it is made is a count. */
function asCount(values: ValueColumns, request: PlanRequest, cells: readonly (readonly string[])[]): ValueColumns {
  const { value, population, others } = values;
  if (value === null || values.count || unitOf(value) !== "value" || !population) return values;
  const known = { count: value, population, per: null };
  const made = others.some(
    (rate) => unitOf(rate) === "rate" && partnersOf(rate, known, [], cells, request.readNumber) !== null,
  );
  return made ? { ...values, value: null, count: value } : values;
}

/** The sample as one row of cells, in the measures' order, for each row and period. */
function cellsByPeriod(request: PlanRequest, measures: readonly PeriodMeasure[]): string[][] {
  const aligned = measures.map((measure) => (isMidYear(measure) ? asYearAfter(measure) : measure));
  const periods = [...new Set(aligned.flatMap(({ columns }) => columns.map(({ period }) => period)))];
  const places = periods.map((period) =>
    aligned.map(({ columns }) => columns.find((column) => column.period === period)?.profile.place ?? -1),
  );
  return request.sample.flatMap(({ cells }) => places.map((own) => own.map((place) => cells[place] ?? "")));
}

const spoken = (name: string): string => comparable(sayColumn(name).replace(/[\s_\-|:]+$/, ""));

/** The measure a person named: by its name, in words, with or without what joined it to the period. */
const measureNamed = (name: string, measures: readonly PeriodMeasure[]): string | null =>
  (
    measures.find((measure) => sameText(measure.name, name)) ??
    measures.find((measure) => spoken(measure.name) === spoken(name))
  )?.name ?? null;

function measureNames(request: PlanRequest, measures: readonly PeriodMeasure[]) {
  const named = (name: string | null): string | null => (name === null ? null : (measureNamed(name, measures) ?? name));
  const { value, count, population } = request.choices;
  return { value: named(value), count: named(count), population: named(population) };
}
