/** Which columns name the area of a row: by their names and what they hold, or from flags. */
import { type AreaLevel, levelFromWords } from "../series/area.js";
import { tidy } from "../series/writing.js";
import { isIdName, isNoteName } from "./columnNames.js";
import { columnNamed, firstMatching } from "./columns.js";
import type { PlanRequest, RawArea } from "./plan.js";
import type { ColumnProfile } from "./profile.js";
import { remembered } from "./rememberedAreas.js";
import { hasValueName } from "./valueColumns.js";

const AREA_NAMES = [
  /^la[_ ]name$/i,
  /^area([_ ]name)?$/i,
  /^(local[_ ]authority|authority|council|la)([_ ]name)?$/i,
  /^la and regions$/i,
  /^geog(raphy)?([_ ](name|n))?$/i,
  /^(place|district|county|region|state|country|ward|site|school|trust|entity|name)([_ ]name)?$/i,
  /^(entity_name|local authority name)$/i,
  // Nomis says which areas it lists: "local authority: county / unitary (as of April 2021)".
  /^(local authority|region|country|county|district|ward|area|geography)\s*[:(]/i,
];
const CODE_NAMES = [
  /^(new_la_code|gss_?code|ons_?code|area[_ ]?code|new_geog_code|featurecode|geography_code|la_code|local authority code|code|mnemonic)$/i,
];
const LOCAL_CODE_NAMES = [/^(old_la_code|la_code|la[_ ]?(number|no)|dfe_code|lea|geog_c)$/i];
const LEVEL_NAMES = [/^(geographic_)?level$/i, /^(area|geog(raphy)?)[_ ]?(type|level|l)$/i];

export interface Geography {
  /** columns that name the area, with their role in words */
  readonly columns: readonly { readonly profile: ColumnProfile; readonly role: string }[];
  readonly areaOf: (cells: readonly string[]) => RawArea;
}

/** `taken` are columns that play another part already. Problem: `no-such-column`. */
export function geographyOf(
  request: PlanRequest,
  others: readonly ColumnProfile[],
  taken: readonly (ColumnProfile | null)[],
): Geography {
  const level = firstMatching(LEVEL_NAMES, others, (profile) => !profile.numeric() && !taken.includes(profile));
  const code =
    firstMatching(CODE_NAMES, others, ({ gssCodes }) => gssCodes()) ??
    others.find(({ gssCodes }) => gssCodes()) ??
    null;
  const localCode =
    firstMatching(LOCAL_CODE_NAMES, others, (profile) => profile !== code) ??
    firstMatching([/^la$/i], others, ({ numeric }) => numeric());
  const text = others.filter(
    (profile) => !profile.numeric() && !profile.blank && ![...taken, level, code, localCode].includes(profile),
  );
  const asked = request.choices.area === null ? null : columnNamed(request.choices.area, request);
  const area =
    asked ??
    firstMatching(AREA_NAMES, text) ??
    (code || localCode ? null : (firstMatching(AREA_NAMES, others) ?? loneText(text)));
  const columns = [
    { profile: area, role: "area" },
    { profile: code, role: "area code" },
    { profile: localCode, role: "local authority code" },
    { profile: level, role: "level of the area" },
  ].flatMap(({ profile, role }) => (profile ? [{ profile, role }] : []));
  return { columns, areaOf: areaReader({ area, code, localCode, level }, request.stem) };
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
  // Regions have letters there, and England has had the number of the Isle of Wight.
  const sharedCode = columns.localCode !== null && /^geog_c$/i.test(columns.localCode.name);
  const read = (cells: readonly string[]): RawArea => {
    const code = at(cells, columns.code) || null;
    const level: AreaLevel | null = levelFromWords(at(cells, columns.level));
    const local = at(cells, columns.localCode) || null;
    const localCode = sharedCode && level !== null && level !== "local authority" ? null : local;
    return { name: at(cells, columns.area) || code || localCode || (nowhere ? stem : ""), code, localCode, level };
  };
  const { area, code, localCode, level } = columns;
  return remembered(
    [area, code, localCode, level].flatMap((profile) => profile?.place ?? []),
    read,
  );
}
