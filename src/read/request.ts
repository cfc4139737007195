/** What to read of a file: the flags that select. */
import type { ColumnChoices } from "./plan.js";
import type { SymbolSet } from "./symbols.js";

export interface ReadRequest {
  readonly columns: ColumnChoices;
  readonly indicator: string | null;
  /** `--where column=value`, all of which a row must meet */
  readonly where: readonly (readonly [column: string, value: string])[];
  readonly per: number | null;
  readonly symbols: SymbolSet;
  readonly encoding: string | null;
  readonly delimiter: string | null;
}

/** Which areas the question is about: named, every local authority, or whichever one the file holds. */
export type AreaRequest = readonly string[] | "all" | "only";

export const DEFAULT_REQUEST: ReadRequest = {
  columns: { period: null, area: null, indicator: null, value: null, count: null, population: null },
  indicator: null,
  where: [],
  per: null,
  symbols: "dfe",
  encoding: null,
  delimiter: null,
};
