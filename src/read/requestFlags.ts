/** A reading request as the flags that make it, for commands to copy. */
import type { ReadRequest } from "./request.js";

export type Flag = readonly [flag: string, value: string];

/** All that was asked of the reading but where the table stands, which indicator and which rows. */
export function readingFlags({ columns, ...request }: ReadRequest): Flag[] {
  const flags: readonly (readonly [string, string | number | null])[] = [
    ["--period", request.period],
    ["--period-column", columns.period],
    ["--area-column", columns.area],
    ["--indicator-column", columns.indicator],
    ["--value-column", columns.value],
    ["--count-column", columns.count],
    ["--population-column", columns.population],
    ["--lower-column", columns.lower ?? null],
    ["--upper-column", columns.upper ?? null],
    ["--per", request.per],
    ["--symbols", request.symbols],
    ["--encoding", request.encoding],
    ["--delimiter", request.delimiter === "\t" ? "tab" : request.delimiter],
    ["--decimal", request.decimal === "comma" ? "comma" : null],
  ];
  return flags.flatMap(([flag, value]) => (value === null ? [] : [[flag, String(value)] as const]));
}
