/** The areas of rows by their cells as written: rows repeat them exactly, so that each writing is read but once. */
import type { RawArea } from "./plan.js";

interface Written {
  /** those in the places that count, but for the first */
  readonly cells: readonly string[];
  readonly area: RawArea;
}

/** Of names or codes without number, or many areas under one, the rest are read each time. */
const MOST_NAMES = 50_000;
const MOST_OF_A_NAME = 8;

/** `read`, which must look at the cells in `places` only; the first of them is the one that differs most. */
export function remembered(
  places: readonly number[],
  read: (cells: readonly string[]) => RawArea,
): (cells: readonly string[]) => RawArea {
  const [first, ...others] = places;
  if (first === undefined) return read;
  const byName = new Map<string, Written[]>();
  return (cells) => {
    const name = cells[first] ?? "";
    const known = byName.get(name);
    if (known) for (const written of known) if (isSame(others, written.cells, cells)) return written.area;
    const area = read(cells);
    const written = { cells: others.map((place) => cells[place] ?? ""), area };
    if (known && known.length < MOST_OF_A_NAME) known.push(written);
    else if (!known && byName.size < MOST_NAMES) byName.set(name, [written]);
    return area;
  };
}

function isSame(places: readonly number[], written: readonly string[], cells: readonly string[]): boolean {
  for (let i = 0; i < places.length; i++) if (written[i] !== (cells[places[i] as number] ?? "")) return false;
  return true;
}
