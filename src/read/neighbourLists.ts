/**
 * Lists of neighbours: which areas an area is compared with. The model that finds statistical neighbours is revised from
 * time to time, so a file may hold several lists, each with its own name.
 */
import { type Location, ProblemError, problem } from "../problems.js";
import { type Area, plainName } from "../series/area.js";
import { AreaFinder } from "../series/areaFinder.js";
import { tidy } from "../series/writing.js";
import { readCsv } from "./csv.js";
import { decode } from "./decode.js";
import { areaOfCells, type NeighbourPlaces, neighbourPlaces } from "./neighbourColumns.js";
import { labelOf, type Source } from "./source.js";
import type { Row } from "./table.js";

export interface NeighbourLists {
  /** the names of the lists, in the order of the file; of a file without a column for them, what outputs call the file */
  readonly lists: readonly string[];
  /** rows of data read */
  readonly rows: number;
  /** the area's neighbours, closest first; null where the list has none of it. Problem: `no-neighbours-listed` for namesakes */
  of(list: string, area: Area): readonly Area[] | null;
}

interface Neighbour {
  readonly area: Area;
  /** closeness as the file numbers it, else the place in the file */
  readonly order: number;
}

/** An area with its neighbours in one list. */
interface Entry {
  readonly area: Area;
  readonly neighbours: Neighbour[];
}

/** So many faults are shown at once. */
const MOST_SHOWN = 8;

/**
 * Pairs of an area and a neighbour in columns called so, by name, GSS code or three-digit code; or one row for an area
 * and a column for each neighbour (`SN1`, `SN2`...). With columns `list` and `closeness_order` or without.
 * Problems: those of `decode` and `readCsv`; `no-rows`, `neighbour-columns`, `bad-neighbours`.
 */
export async function readNeighbourLists(source: Source): Promise<NeighbourLists> {
  const location: Location = { file: source.name };
  const { text } = await decode(source.bytes, null, location);
  const table = await readCsv(text, null, location, { skip: null, table: null, plain: true });
  const places = neighbourPlaces(table.columns, location);
  const lists = new Map<string, Map<string, Entry>>();
  const faults: { line: number; fault: string }[] = [];
  let rows = 0;
  for await (const batch of table.rows) {
    for (const row of batch) {
      rows += 1;
      const fault = keep(lists, row, places, labelOf(source));
      if (fault !== null) faults.push({ line: row.line, fault });
    }
  }
  if (rows === 0) throw problem("no-rows", {}, location);
  const [first] = faults;
  if (first)
    throw problem(
      "bad-neighbours",
      { rows: faults.slice(0, MOST_SHOWN), total: faults.length },
      { ...location, line: first.line },
    );
  return { lists: [...lists.keys()], rows, of: finderIn(lists, location) };
}

/** Puts a row into its list; says what is wrong with it. */
function keep(
  lists: Map<string, Map<string, Entry>>,
  { cells, line }: Row,
  places: NeighbourPlaces,
  file: string,
): string | null {
  const list = places.list < 0 ? file : tidy(cells[places.list] ?? "");
  if (list === "") return "it does not say which list it is of";
  const area = areaOfCells(cells, places.area);
  if (area === null) return "it has no area";
  const typed = places.order < 0 ? "" : tidy(cells[places.order] ?? "");
  if (places.order >= 0 && !/^\d+(?:\.\d+)?$/.test(typed)) return `its order, "${typed}", is not a number`;
  const entries = lists.get(list) ?? new Map<string, Entry>();
  lists.set(list, entries);
  const entry = entries.get(keyOf(area)) ?? { area, neighbours: [] };
  entries.set(keyOf(area), entry);
  const found = places.neighbours.flatMap((one) => areaOfCells(cells, one) ?? []);
  if (found.length === 0) return `the neighbour of ${area.name} is missing`;
  for (const neighbour of found) {
    if (keyOf(neighbour) === keyOf(area)) return `${area.name} is its own neighbour`;
    if (entry.neighbours.some((other) => keyOf(other.area) === keyOf(neighbour)))
      return `${neighbour.name} is a neighbour of ${area.name} twice`;
    entry.neighbours.push({ area: neighbour, order: typed === "" ? line : Number(typed) });
  }
  return null;
}

/** By what a row is known to be of the same area as another. */
const keyOf = ({ name, code, localCode }: Area): string => localCode ?? code ?? plainName(name);

function finderIn(lists: ReadonlyMap<string, ReadonlyMap<string, Entry>>, location: Location): NeighbourLists["of"] {
  const finders = new Map<string, AreaFinder<Entry>>();
  return (list, area) => {
    const finder = finders.get(list) ?? new AreaFinder(lists.get(list)?.values() ?? [], (entry) => entry.area);
    finders.set(list, finder);
    const [entry, ...more] = finder.find(area);
    if (!entry) return null;
    if (more.length > 0)
      throw problem(
        "no-neighbours-listed",
        { area: area.name, list, others: [], namesakes: [entry, ...more].map((one) => nameWithCode(one.area)) },
        location,
      );
    return [...entry.neighbours].sort((a, b) => a.order - b.order).map((neighbour) => neighbour.area);
  };
}

/** The area's neighbours in the list, closest first. Problem: `no-neighbours-listed`. */
export function neighboursIn(read: NeighbourLists, list: string, area: Area, location: Location): readonly Area[] {
  const found = read.of(list, area);
  if (found !== null) return found;
  const others = read.lists.filter((other) => other !== list && hasOneOf(read, other, area));
  throw problem("no-neighbours-listed", { area: area.name, list, others, namesakes: [] }, location);
}

const hasOneOf = (read: NeighbourLists, list: string, area: Area): boolean => {
  try {
    return read.of(list, area) !== null;
  } catch (error) {
    if (error instanceof ProblemError) return false;
    throw error;
  }
};

const nameWithCode = ({ name, code, localCode }: Area): string => `${name}, ${localCode ?? code ?? "no code"}`;
