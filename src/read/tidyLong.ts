/** Any long table: the roles of its columns come from their names and what they hold, or from flags. */

import { problem } from "../problems.js";
import { columnNamed, firstMatching } from "./columns.js";
import { geographyOf } from "./geography.js";
import { longPlan } from "./longPlan.js";
import { partsAsked, partsBeside } from "./periodParts.js";
import type { Layout, Plan, PlanRequest } from "./plan.js";
import type { ColumnProfile } from "./profile.js";

const PERIOD_NAMES = [
  /^time[_ ]period$/i,
  /^period$/i,
  /^years?$/i,
  /^(financial|academic|reporting|calendar|fiscal)[_ ]year$/i,
  /^(year[_ ]?ending|snapshot([_ ]date)?)$/i,
  /^(date|month|quarter|time|t)$/i,
  /^date[_ ]?code$/i,
];
/** Names that a count may end on as well, as "children in year" does: taken only where the cells are periods. */
const PERIOD_ENDINGS = [/(^|_| )(year|period|date|quarter|month)$/i];
const INDICATOR_NAMES = [
  /^indicator([_ ]?name)?$/i,
  /^(measure|metric|measurement|data item|series|variable)([_ ]?name)?$/i,
];
const IDENTIFIER_NAMES = [/^time_identifier$/i];

export const tidyLong: Layout = {
  name: "tidy-long",
  summary: "a row for each area and period, with columns of any name",
  plan(request: PlanRequest): Plan | null {
    const { profiles, choices } = request;
    const chosen = (column: string | null): ColumnProfile | null =>
      column === null ? null : columnNamed(column, request);
    const asked = choices.period === null ? null : partsAsked(choices.period, request);
    const period = asked?.year ?? chosen(choices.period) ?? periodColumn(profiles);
    const parts = asked ?? (choices.period === null ? partsBeside(period, request) : null);
    if (period && request.period !== null) throw twoPeriods(period);
    if (!period && request.period === null)
      throw problem("layout-unknown", { columns: request.columns, missing: "period" }, request.location);
    const others = profiles.filter((profile) => profile !== period && profile !== parts?.part);
    const identifier = firstMatching(IDENTIFIER_NAMES, others);
    const indicator = indicatorColumn(request, others);
    const { columns: geography, areaOf } = geographyOf(request, others, [identifier, indicator]);
    return longPlan(request, {
      layout: "tidy-long",
      period,
      parts,
      identifier,
      indicator,
      geography,
      areaOf,
    });
  },
};

const twoPeriods = ({ name }: ColumnProfile): Error =>
  problem("usage", {
    message: `--period is for files that do not say their period, and column "${name}" does`,
    hint: "leave --period out",
  });

/** As the flag says, else by name, unless a flag says which column holds the values. Problem: `no-such-column`. */
export function indicatorColumn(request: PlanRequest, others: readonly ColumnProfile[]): ColumnProfile | null {
  const { indicator, value } = request.choices;
  if (indicator !== null) return columnNamed(indicator, request);
  return value === null ? firstMatching(INDICATOR_NAMES, others, ({ numeric }) => !numeric()) : null;
}

/** By name, and holding what can be a calendar period. */
export const namedPeriodColumn = (profiles: readonly ColumnProfile[]): ColumnProfile | null =>
  firstMatching([...PERIOD_NAMES, ...PERIOD_ENDINGS], profiles, ({ calendar }) => calendar());

/** By name, but only where the column does hold periods; else the only column that holds nothing else. */
export function periodColumn(profiles: readonly ColumnProfile[]): ColumnProfile | null {
  const named =
    firstMatching(PERIOD_NAMES, profiles, ({ calendar, numeric }) => calendar() || numeric()) ??
    firstMatching(PERIOD_ENDINGS, profiles, ({ calendar }) => calendar()) ??
    firstMatching(PERIOD_NAMES.slice(0, 6), profiles);
  if (named) return named;
  const calendar = profiles.filter((profile) => profile.calendar() && profile.distinct > 1);
  return calendar.length === 1 ? (calendar[0] as ColumnProfile) : null;
}
