/** Any long table: the roles of its columns come from their names and what they hold, or from flags. */

import { problem } from "../problems.js";
import { type AreaLevel, levelFromWords } from "../series/area.js";
import { tidy } from "../series/writing.js";
import { isIdName, isNoteName } from "./columnNames.js";
import { columnNamed, firstMatching } from "./columns.js";
import { longPlan } from "./longPlan.js";
import type { Layout, Plan, PlanRequest, RawArea } from "./plan.js";
import type { ColumnProfile } from "./profile.js";
import { hasValueName } from "./valueColumns.js";

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
const AREA_NAMES = [
  /^la[_ ]name$/i,
  /^area([_ ]name)?$/i,
  /^(local[_ ]authority|authority|council|la)([_ ]name)?$/i,
  /^la and regions$/i,
  /^geog(raphy)?([_ ](name|n))?$/i,
  /^(place|district|county|region|state|country|ward|site|school|trust|entity|name)([_ ]name)?$/i,
  /^(entity_name|local authority name)$/i,
];
const CODE_NAMES = [
  /^(new_la_code|gss_?code|ons_?code|area[_ ]?code|new_geog_code|featurecode|geography_code|la_code|local authority code|code)$/i,
];
const LOCAL_CODE_NAMES = [/^(old_la_code|la_code|la[_ ]?(number|no)|dfe_code|lea)$/i];
const LEVEL_NAMES = [/^(geographic_)?level$/i, /^(area|geog(raphy)?)[_ ]?(type|level|l)$/i];
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
    const period = chosen(choices.period) ?? periodColumn(profiles);
    if (!period) throw problem("layout-unknown", { columns: request.columns, missing: "period" }, request.location);
    const others = profiles.filter(({ place }) => place !== period.place);
    const identifier = firstMatching(IDENTIFIER_NAMES, others);
    const level = firstMatching(LEVEL_NAMES, others, ({ numeric }) => !numeric());
    const indicator =
      chosen(choices.indicator) ??
      (choices.value === null ? firstMatching(INDICATOR_NAMES, others, ({ numeric }) => !numeric()) : null);
    const code =
      firstMatching(CODE_NAMES, others, ({ gssCodes }) => gssCodes()) ??
      others.find(({ gssCodes }) => gssCodes()) ??
      null;
    const localCode = firstMatching(LOCAL_CODE_NAMES, others, (profile) => profile !== code);
    const text = others.filter(
      (profile) =>
        !profile.numeric() && !profile.blank && ![identifier, level, indicator, code, localCode].includes(profile),
    );
    const area =
      chosen(choices.area) ??
      firstMatching(AREA_NAMES, text) ??
      (code || localCode ? null : (firstMatching(AREA_NAMES, others) ?? loneText(text)));
    const geography = [
      { profile: area, role: "area" },
      { profile: code, role: "area code" },
      { profile: localCode, role: "local authority code" },
      { profile: level, role: "level of the area" },
    ].flatMap(({ profile, role }) => (profile ? [{ profile, role }] : []));
    return longPlan(request, {
      layout: "tidy-long",
      period,
      identifier,
      indicator,
      geography,
      areaOf: areaReader({ area, code, localCode, level }, request.stem),
    });
  },
};

/** By name, but only where the column does hold periods; else the only column that holds nothing else. */
function periodColumn(profiles: readonly ColumnProfile[]): ColumnProfile | null {
  const named =
    firstMatching(PERIOD_NAMES, profiles, ({ calendar, numeric }) => calendar() || numeric()) ??
    firstMatching(PERIOD_ENDINGS, profiles, ({ calendar }) => calendar()) ??
    firstMatching(PERIOD_NAMES.slice(0, 6), profiles);
  if (named) return named;
  const calendar = profiles.filter((profile) => profile.calendar() && profile.distinct > 1);
  return calendar.length === 1 ? (calendar[0] as ColumnProfile) : null;
}

/** Without any name to go by, the only column of words is the area; notes and periods in other words are not. */
function loneText(text: readonly ColumnProfile[]): ColumnProfile | null {
  const [first, ...more] = text.filter(
    (profile) => !isNoteName(profile.name) && !isIdName(profile.name) && !hasValueName(profile) && !profile.calendar(),
  );
  return first && more.length === 0 && first.distinct > 1 ? first : null;
}

interface AreaColumns {
  readonly area: ColumnProfile | null;
  readonly code: ColumnProfile | null;
  readonly localCode: ColumnProfile | null;
  readonly level: ColumnProfile | null;
}

function areaReader(columns: AreaColumns, stem: string): (cells: readonly string[]) => RawArea {
  const at = (cells: readonly string[], profile: ColumnProfile | null): string =>
    profile ? tidy(cells[profile.place] ?? "") : "";
  const nowhere = !columns.area && !columns.code && !columns.localCode;
  return (cells) => {
    const code = at(cells, columns.code) || null;
    const localCode = at(cells, columns.localCode) || null;
    const level: AreaLevel | null = levelFromWords(at(cells, columns.level));
    return { name: at(cells, columns.area) || code || localCode || (nowhere ? stem : ""), code, localCode, level };
  };
}
