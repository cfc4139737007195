/** The tables of a report: the period in one column, then one column of figures for each area. */
import { levelFromName } from "../series/area.js";
import { isCountName, isPopulationName, perFromName, sayColumn, unitFromName } from "../series/indicator.js";
import { comparable } from "../series/writing.js";
import { isIdName, isNoteName } from "./columnNames.js";
import { columnNamed } from "./columns.js";
import { partsAsked } from "./periodParts.js";
import type { Layout, Plan, PlanRequest } from "./plan.js";
import type { ColumnProfile } from "./profile.js";
import { periodColumn } from "./tidyLong.js";

/** What tables count or compute in columns side by side: a table of them has no area in it. */
const MEASURE_WORDS =
  /^(values?|obs_value|[nxy]|indicator|measure|figures?|data|score|index|average|mean|median|births|deaths|marriages|people|persons|pupils|referrals|assessments|plans|starts|starters|leavers|ceased|total|all|males?|females?|boys|girls|men|women|staff|households|vacancies|actual|target|forecast|trajectory|lower|upper|change|difference)$/i;

/** Areas have proper names; a name in small letters only is a measure's, unless it is known. */
const isMeasureName = (name: string): boolean =>
  isMeasureColumn(name) || MEASURE_WORDS.test(name) || (name === name.toLowerCase() && !isKnownArea(name));

const isMeasureColumn = (name: string): boolean =>
  isCountName(name) || isPopulationName(name) || unitFromName(name) !== "value" || isIdName(name);

/** Beside a column that is an area for certain (the question may say so), "Target" and "Total" are lines of the same table. */
const isKnownArea = (name: string): boolean => levelFromName(name) !== null || /\bneighbours?\b/i.test(name);

export const wideByArea: Layout = {
  name: "wide-by-area",
  summary: "a row for each period, a column for each area",
  plan(request: PlanRequest): Plan | null {
    const { profiles, choices } = request;
    const { area, value, count, indicator, population, lower = null } = choices;
    if ([area, value, count, indicator, population, lower].some((column) => column !== null)) return null;
    if (choices.period !== null && partsAsked(choices.period, request)) return null;
    const period = choices.period === null ? profiles[0] : columnNamed(choices.period, request);
    const areas = profiles.filter((profile) => profile !== period && !profile.blank && !isNoteName(profile.name));
    if (!period || areas.length === 0) return null;
    const asked = (request.areaNames ?? []).map(comparable);
    const isAsked = ({ name }: ColumnProfile): boolean => asked.includes(comparable(name));
    const isPeriod = period.calendar() || (areas.some(isAsked) && periodColumn(profiles) === period);
    if (choices.period === null && !isPeriod) return null;
    // Most tables have a column of words that is no note, and are told by it before any name is looked at.
    if (!areas.every(holdsFigures) || !areas.some(({ numeric, meantAsNumbers }) => numeric() || meantAsNumbers()))
      return null;
    const hasKnown = areas.some((column) => isAsked(column) || isKnownArea(column.name));
    const isMeasured = hasKnown ? isMeasureColumn : isMeasureName;
    if (areas.some(({ name }) => isMeasured(name) || name === request.indicator)) return null;
    return planOf(request, period, areas);
  },
};

const holdsFigures = ({ numeric, meantAsNumbers, symbolic }: ColumnProfile): boolean =>
  numeric() || meantAsNumbers() || symbolic();

function planOf(request: PlanRequest, period: ColumnProfile, areas: readonly ColumnProfile[]): Plan {
  const { title, stem } = request;
  // A title that speaks of numbers beside rates does not say which these are.
  const said = title === null ? stem : /\bnumbers?\b/i.test(title) ? "" : title;
  const per = request.per ?? perFromName(said);
  return {
    layout: "wide-by-area",
    roles: request.profiles
      .filter((profile) => !profile.blank)
      .map((profile) => ({
        column: profile.name,
        role: profile === period ? "period" : areas.includes(profile) ? "area" : "left out: its name says it is a note",
      })),
    valueColumn: "value",
    valueInAreaColumn: true,
    countColumn: null,
    populationColumn: null,
    indicatorColumn: null,
    undecided: [],
    indicatorName: title ?? sayColumn(stem.replaceAll("-", "_")),
    unit: per !== null ? "rate" : unitFromName(said) === "percent" ? "percent" : "value",
    per,
    filters: [],
    symbols: "dfe",
    observe: ({ line, cells }) =>
      areas.map((area) => ({
        line,
        area: { name: area.name, code: null, localCode: null, level: null },
        period: cells[period.place] ?? "",
        identifier: "",
        indicator: "",
        value: cells[area.place] ?? "",
        count: null,
        population: null,
        cells,
      })),
  };
}
