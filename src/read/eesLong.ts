/**
 * Explore Education Statistics: `time_period, time_identifier, geographic_level`, then code and name columns of which
 * the level says which name the row's area, then filters (text) and one column for each indicator.
 */
import { type AreaLevel, levelFromWords } from "../series/area.js";
import { tidy } from "../series/writing.js";
import { longPlan } from "./longPlan.js";
import type { Layout, Plan, PlanRequest, RawArea } from "./plan.js";
import type { ColumnProfile } from "./profile.js";
import { remembered } from "./rememberedAreas.js";

/** Finest first: a row of a level not listed is named by the finest column it fills. */
const NAMED_BY: readonly (readonly [level: string, name: string, code: string])[] = [
  ["school", "school_name", "school_urn"],
  ["ward", "ward_name", "ward_code"],
  ["parliamentary constituency", "pcon_name", "pcon_code"],
  ["local authority district", "lad_name", "lad_code"],
  ["local authority", "la_name", "new_la_code"],
  ["regional", "region_name", "region_code"],
  ["national", "country_name", "country_code"],
];

/** Codes and names of geography that are never filters. */
const GEOGRAPHY =
  /^(geographic_level|country_(code|name)|region_(code|name)|(old_|new_)?la_(code|name)|lad_(code|name)|pcon_(code|name)|ward_(code|name)|school_(name|urn|laestab)|opportunity_area_(code|name)|local_enterprise_partnership_(code|name)|english_devolved_area_(code|name)|rsc_region_lead_name|trust_(id|name)|sponsor_(id|name)|provider_(ukprn|name)|institution_(id|name)|planning_area_(code|name))$/i;

export const eesLong: Layout = {
  name: "ees-long",
  summary: "Explore Education Statistics: a row for each area, period and filter, a column for each indicator",
  plan(request: PlanRequest): Plan | null {
    const by = (name: string): ColumnProfile | null =>
      request.profiles.find((profile) => profile.name.toLowerCase() === name) ?? null;
    const period = by("time_period");
    const level = by("geographic_level");
    const { choices } = request;
    if (!period || !level || choices.area !== null || choices.period !== null || choices.indicator !== null)
      return null;
    const geography = request.profiles.filter(({ name }) => GEOGRAPHY.test(name));
    return longPlan(request, {
      layout: "ees-long",
      period,
      identifier: by("time_identifier"),
      indicator: null,
      geography: geography.map((profile) => ({ profile, role: profile === level ? "level of the area" : "area" })),
      areaOf: areaReader(level, by),
    });
  },
};

function areaReader(
  level: ColumnProfile,
  by: (name: string) => ColumnProfile | null,
): (cells: readonly string[]) => RawArea {
  const namings = NAMED_BY.map(([words, name, code]) => ({
    words,
    name: by(name)?.place ?? -1,
    code: by(code)?.place ?? -1,
  }));
  const localCode = by("old_la_code")?.place ?? -1;
  const at = (cells: readonly string[], place: number): string => (place < 0 ? "" : tidy(cells[place] ?? ""));
  const read = (cells: readonly string[]): RawArea => {
    const words = at(cells, level.place);
    const stated = namings.find((naming) => naming.words === words.toLowerCase());
    // Of a stated level only its own name will do: the region's would make one area of all its authorities.
    const naming = stated ?? namings.find((candidate) => at(cells, candidate.name) !== "");
    const isAuthority = naming?.words === "local authority";
    const code = naming ? at(cells, naming.code) : "";
    const area: AreaLevel | null = levelFromWords(words);
    return {
      name: (naming && at(cells, naming.name)) || code || words,
      code: usable(code),
      localCode: isAuthority ? usable(at(cells, localCode)) : null,
      level: area,
    };
  };
  // Of a stated level only its own columns count.
  const readers = new Map(
    namings.map(({ words, name, code }) => {
      const places = [name, code, level.place, localCode].filter((place) => place >= 0);
      return [words, remembered(places, read)] as const;
    }),
  );
  const byLevel = new Map<string, typeof read>();
  return (cells) => {
    const cell = cells[level.place] ?? "";
    let reader = byLevel.get(cell);
    if (!reader) {
      reader = readers.get(at(cells, level.place).toLowerCase()) ?? read;
      byLevel.set(cell, reader);
    }
    return reader(cells);
  };
}

/** A code cell may hold a symbol in place of a code. */
const usable = (code: string): string | null => (/^[A-Za-z0-9]{3,}$/.test(code) ? code : null);
