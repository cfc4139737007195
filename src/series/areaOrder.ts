/** An order of areas that does not hang on the order of a file's rows. */
import type { Area } from "./area.js";

interface OfArea {
  readonly area: Area;
}

/** By name, else by code. */
export function byAreaName({ area: a }: OfArea, { area: b }: OfArea): number {
  const [first, second] = a.name === b.name ? [a.code ?? "", b.code ?? ""] : [a.name, b.name];
  return first < second ? -1 : first > second ? 1 : 0;
}
