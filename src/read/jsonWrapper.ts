/** JSON with its records one level down: {"data": [...]}, as web services answer. */
import { type Location, problem } from "../problems.js";

export interface Wrapped {
  readonly property: string;
  readonly records: readonly unknown[];
  /** the array as it is written, and the line of the file that it begins on */
  readonly text: string;
  readonly line: number;
}

/** The only array of records among the properties; null where there is none. Problem: `not-records` for several. */
export function wrappedRecords(text: string, parsed: unknown, location: Location): Wrapped | null {
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) return null;
  const arrays = Object.entries(parsed).filter(([, value]) => isRecordArray(value));
  const [only] = arrays;
  if (only === undefined) return null;
  if (arrays.length > 1) {
    const names = arrays.map(([name]) => `"${name}"`).join(", ");
    throw problem("not-records", { detail: `the top level holds several arrays of records: ${names}` }, location);
  }
  const [start, end] = placeOf(text, only[0]);
  return {
    property: only[0],
    records: only[1] as unknown[],
    text: text.slice(start, end),
    line: text.slice(0, start).split("\n").length,
  };
}

const isRecordArray = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((record) => typeof record === "object" && record !== null && !Array.isArray(record));

/** Where an array among the outermost properties begins and ends; of one written twice, the last, which is the one kept. */
function placeOf(text: string, property: string): [number, number] {
  let start = 0;
  let end = 0;
  let within = false;
  let depth = 0;
  let name = "";
  for (let at = 0; at < text.length; at++) {
    const character = text[at] as string;
    if (character === '"') {
      const end = endOfString(text, at);
      if (depth === 1) name = text.slice(at, end + 1);
      at = end;
    } else if (character === "[" || character === "{") {
      if (depth === 1) {
        within = character === "[" && JSON.parse(name) === property;
        if (within) start = at;
      }
      depth += 1;
    } else if (character === "]" || character === "}") {
      depth -= 1;
      if (within && depth === 1) end = at + 1;
    }
  }
  return [start, end];
}

/** The place of the quotation mark that closes the string opened at `start`. */
export function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at;
}
