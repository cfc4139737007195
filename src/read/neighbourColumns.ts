/** Which columns of a neighbours file say what, and what a cell of them is: a name, a GSS code or an authority's number. */
import { type Location, problem } from "../problems.js";
import { type Area, levelFromCode } from "../series/area.js";
import { comparable, tidy } from "../series/writing.js";

/** Where each part stands in a row; -1 for a column that the file does not have. */
export interface NeighbourPlaces {
  readonly list: number;
  readonly order: number;
  /** name and codes of the area: whatever the file gives, at least one */
  readonly area: readonly number[];
  /** one place for each neighbour of a row: its name and codes. A file of pairs has one, one of wide rows ten */
  readonly neighbours: readonly (readonly number[])[];
}

const LIST = /^(?:neighbour )?(?:list|version|edition)(?: name)?$/;
const ORDER = /^(?:closeness|order|rank|position|closeness order|neighbour (?:order|rank|number|no))$/;
const AREA_NAME = /^(?:area|name|la|authority|local authority)(?: name)?$/;
const AREA_CODE = /^(?:(?:old|new) )?(?:area|la|gss|authority|local authority)?(?: gss)? ?(?:code|number|no)$/;
const NEIGHBOUR_NAME = /^(?:statistical )?(?:neighbour|sn)(?: name| la| area)?$/;
const NEIGHBOUR_CODE = /^(?:statistical )?(?:neighbour|sn)(?: la| area| gss)? (?:code|number)$/;
/** One of the columns of a wide row: `SN1`, `neighbour 10`. */
const NUMBERED = /^(?:statistical )?(?:neighbour|sn) ?\d+(?: name)?$/;

const plain = (column: string): string =>
  comparable(column)
    .replace(/[_\-.]+/g, " ")
    .replace(/neighbor/g, "neighbour")
    .replace(/\s+/g, " ")
    .trim();

/** Problem: `neighbour-columns`. */
export function neighbourPlaces(columns: readonly string[], location: Location): NeighbourPlaces {
  const names = columns.map(plain);
  const all = (...patterns: readonly RegExp[]): number[] =>
    names.flatMap((name, place) => (patterns.some((pattern) => pattern.test(name)) ? [place] : []));
  const numbered = all(NUMBERED);
  const pair = all(NEIGHBOUR_NAME, NEIGHBOUR_CODE);
  const area = all(AREA_NAME, AREA_CODE).filter((place) => !pair.includes(place));
  const header = { ...location, line: 1 };
  if (area.length === 0) throw problem("neighbour-columns", { missing: "area", columns }, header);
  if (pair.length === 0 && numbered.length === 0)
    throw problem("neighbour-columns", { missing: "neighbour", columns }, header);
  return {
    list: all(LIST)[0] ?? -1,
    order: pair.length > 0 ? (all(ORDER)[0] ?? -1) : -1,
    area,
    neighbours: pair.length > 0 ? [pair] : numbered.map((place) => [place]),
  };
}

/** The area that the cells name; null where all of them are blank. */
export function areaOfCells(cells: readonly string[], places: readonly number[]): Area | null {
  let name: string | null = null;
  let code: string | null = null;
  let localCode: string | null = null;
  for (const place of places) {
    const cell = tidy(cells[place] ?? "");
    if (/^[A-Z]\d{8}$/i.test(cell)) code ??= cell.toUpperCase();
    else if (/^\d{3}$/.test(cell)) localCode ??= cell;
    else if (cell !== "") name ??= cell;
  }
  const said = name ?? code ?? localCode;
  if (said === null) return null;
  return { name: said, code, localCode, level: levelFromCode(code) ?? (localCode === null ? null : "local authority") };
}
