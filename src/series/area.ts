/** Areas: local authorities, regions, countries, or a named group of them. */
import { comparable, tidy } from "./writing.js";

export type AreaLevel = "local authority" | "region" | "country" | "other";

export interface Area {
  readonly name: string;
  /** GSS code such as E08000035; null when the file has none */
  readonly code: string | null;
  /** three-digit code of the local authority, such as 383; null when the file has none */
  readonly localCode: string | null;
  /** null when the file does not say and the code does not tell */
  readonly level: AreaLevel | null;
}

const LEVELS: ReadonlyMap<string, AreaLevel> = new Map([
  ...["national", "country", "england", "united kingdom", "nation"].map((words) => [words, "country"] as const),
  ...["regional", "region", "gor", "government office region"].map((words) => [words, "region"] as const),
  ...[
    "local authority",
    "la",
    "local authority (county)",
    "upper tier",
    "upper tier local authority",
    "uta",
    "utla",
    "ltla",
    "local authority district",
  ].map((words) => [words, "local authority"] as const),
]);
const AUTHORITIES = [
  "counties & ua",
  "county & ua",
  "county & unitary",
  "district & ua",
  "unitary auth",
  "metropolitan district",
  "metropolitan borough",
  "london borough",
  "upper tier",
  "lower tier",
];

/** What a `level` column says; "other" for levels that are none of the three. */
export function levelFromWords(words: string): AreaLevel | null {
  const plain = comparable(words);
  if (plain === "") return null;
  if (AUTHORITIES.some((start) => plain.startsWith(start))) return "local authority";
  return LEVELS.get(plain) ?? "other";
}

/** What a GSS code says: E06-E10 are English authorities, E12 regions, E92 England. */
export function levelFromCode(code: string | null): AreaLevel | null {
  if (!code) return null;
  if (/^(E0[6-9]|E10|W06|S12|N09)\d{6}$/.test(code)) return "local authority";
  if (/^(E12|E13)\d{6}$/.test(code)) return "region";
  // Wards, metropolitan counties, combined authorities, health areas, which share names with regions and authorities.
  if (/^E(05|11|23|26|37|38|40|47|54)\d{6}$/.test(code)) return "other";
  return /^([EWSN]92|K0[1-5])\d{6}$/.test(code) ? "country" : null;
}

const COUNTRIES = new Set([
  "england",
  "wales",
  "scotland",
  "northern ireland",
  "united kingdom",
  "great britain",
  "england and wales",
]);
const REGIONS = new Set([
  "north east",
  "north west",
  "yorkshire and the humber",
  "east midlands",
  "west midlands",
  "east of england",
  "london",
  "inner london",
  "outer london",
  "south east",
  "south west",
]);

/** Nations and English regions are known by name where a file gives neither level nor code. */
export function levelFromName(name: string): AreaLevel | null {
  const plain = oneWord(plainName(name));
  if (COUNTRIES.has(plain)) return "country";
  return REGIONS.has(plain) ? "region" : null;
}

const ENGLAND = /^(?:all england|england (?:all|total)|total england)$/;
const REGION_NOT_SAID =
  /^(?:the )?(north east|north west|east midlands|west midlands|east of england|london|south east|south west|yorkshire and (?:the )?humber) region$/;

/** One way of writing the nations and regions that publishers write in several. */
function oneWord(plain: string): string {
  if (!/region$|^london |england|humber/.test(plain)) return plain;
  const name = REGION_NOT_SAID.exec(plain)?.[1] ?? plain;
  if (ENGLAND.test(name)) return "england";
  if (/^yorkshire and (?:the )?humber$/.test(name)) return "yorkshire and the humber";
  return name.replace(/^london (inner|outer)$/, "$1 london");
}

/** Whether an area of this level can have the code: two real files give England the Isle of Wight's. */
export function codeFits(code: string, level: AreaLevel | null): boolean {
  const coded = levelFromCode(code.toUpperCase());
  return coded === null || level === null || coded === level;
}

/** Lower case, no punctuation, `&` as `and`, single blanks: how names are compared. */
export function plainName(name: string): string {
  const lower = name.toLowerCase();
  // Most names are plain words; what follows is for the others, and slow to compile for its Unicode classes.
  if (/^[a-z0-9]+(?: [a-z0-9]+)*$/.test(lower)) return lower;
  return tidy(name)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/[.'’`]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

const TITLE_FIRST =
  /^(?:the )?(?:city and county of|city of|county of|royal borough of|london borough of|metropolitan borough of|borough of|county|lb|rb) (?=.)/;
const TITLE_LAST =
  / (?:city of|county of|royal borough of|city|county|borough|district|council|ua|unitary|unitary authority|metropolitan|corporation|lb|rb|mbc|mdc)$/;
/** What one area is called in two ways that no rule turns into one another. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ["hull", "kingston upon hull"],
  ["southend", "southend on sea"],
  ["scilly isles", "isles of scilly"],
  ["london city", "city of london"],
  ["london city of", "city of london"],
  ["city of london corporation", "city of london"],
]);

/** The plain name without the civic titles that one publisher writes and another leaves out. */
export function bareName(name: string): string {
  let plain = oneWord(plainName(name));
  for (let last = ""; last !== plain; ) {
    last = OTHER_NAMES.get(plain) ?? plain;
    const untitled = last.replace(TITLE_FIRST, "").replace(TITLE_LAST, "");
    // The City of London, the West Midlands county: without its title a place would be the region.
    plain = REGIONS.has(untitled) || COUNTRIES.has(untitled) ? last : untitled;
  }
  return plain
    .replace(/\bthe\b/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** The bare name of an authority marked as that of before a reorganisation; null for any other. */
const formerName = (name: string): string | null => {
  const marked = /^(.+) pre (?:lgr?|(?:april |apr )?\d{4})$/.exec(plainName(name));
  return marked?.[1] ? bareName(marked[1]) : null;
};

/** How publishers number England: as a nation (GSS), in DfE tables (999, and 921, the Isle of Wight's), in LAIT (970). */
const ENGLAND_CODES = new Set(["E92000001", "999", "921", "970"]);

/** How well a query names an area: 0 not at all. */
export type AreaMatch = 0 | 0.5 | 1 | 2 | 3;

/**
 * How well `query` names the area: 3 by code or the very name, 2 but for case and punctuation, 1 but for civic
 * titles, 0.5 as what it was called before a reorganisation or by a code that the file does not give it, 0 not at all.
 */
export function matchArea(query: string, area: Area): AreaMatch {
  const wanted = tidy(query);
  if (wanted === area.name) return 3;
  if (area.code?.toLowerCase() === wanted.toLowerCase() && codeFits(area.code, area.level)) return 3;
  if (area.localCode === wanted) return 3;
  if (plainName(wanted) === plainName(area.name)) return 2;
  const bare = bareName(wanted);
  if (bare !== "" && bare === bareName(area.name)) return 1;
  const isEngland =
    (ENGLAND_CODES.has(wanted.toUpperCase()) && bareName(area.name) === "england") ||
    // A file of codes alone has no name to compare with.
    (bare === "england" && area.name === area.code && area.code === "E92000001");
  const isWight = wanted === "921" && bareName(area.name) === "isle of wight";
  return isEngland || isWight || (bare !== "" && bare === formerName(area.name)) ? 0.5 : 0;
}

/**
 * Whether one area is known to hold another: a country its authorities and regions, by the nation their codes begin
 * with; the United Kingdom and Great Britain every nation's. `perhaps` for a region and an authority, since a file
 * seldom says which region an authority lies in.
 */
export function contains(larger: Area, smaller: Area): "yes" | "perhaps" | "no" {
  const within = smaller.level === "local authority" || smaller.level === "region" || smaller.level === null;
  if (larger.level === "region") return smaller.level === "local authority" ? "perhaps" : "no";
  if (larger.level !== "country" || !within) return "no";
  if (!larger.code || !smaller.code || larger.code.startsWith("K")) return "yes";
  return larger.code.charAt(0) === smaller.code.charAt(0) ? "yes" : "no";
}
