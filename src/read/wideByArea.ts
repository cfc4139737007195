/** The tables of a report: the period in one column, then one column of figures for each area. */
import { isCountName, isPopulationName, perFromName, sayColumn, unitFromName } from "../series/indicator.js";
import { columnNamed } from "./columns.js";
import type { Layout, Plan, PlanRequest } from "./plan.js";
import type { ColumnProfile } from "./profile.js";

const isMeasureName = (name: string): boolean =>
  isCountName(name) ||
  isPopulationName(name) ||
  unitFromName(name) !== "value" ||
  /^(values?|obs_value|y)$/i.test(name);

export const wideByArea: Layout = {
  name: "wide-by-area",
  summary: "a row for each period, a column for each area",
  plan(request: PlanRequest): Plan | null {
    const { profiles, choices } = request;
    if (choices.area !== null || choices.value !== null || choices.count !== null || choices.indicator !== null)
      return null;
    const period = choices.period === null ? profiles[0] : columnNamed(choices.period, request);
    const areas = profiles.filter((profile) => profile !== period && !profile.blank);
    if (!period || areas.length === 0 || (choices.period === null && !period.calendar())) return null;
    if (areas.some(({ numeric, name }) => !numeric() || isMeasureName(name) || name === request.indicator)) return null;
    return planOf(request, period, areas);
  },
};

function planOf(request: PlanRequest, period: ColumnProfile, areas: readonly ColumnProfile[]): Plan {
  const per = request.per ?? perFromName(request.stem);
  return {
    layout: "wide-by-area",
    roles: [{ column: period.name, role: "period" }, ...areas.map(({ name }) => ({ column: name, role: "area" }))],
    valueColumn: "the area's column",
    countColumn: null,
    populationColumn: null,
    indicatorColumn: null,
    indicatorName: sayColumn(request.stem.replaceAll("-", "_")),
    unit: per !== null ? "rate" : unitFromName(request.stem) === "percent" ? "percent" : "value",
    per,
    filters: [],
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
