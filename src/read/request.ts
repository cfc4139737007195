/** What to read of a file: the flags that select. */
import type { ColumnChoices } from "./plan.js";
import type { SymbolSet } from "./symbols.js";

export interface ReadRequest {
  readonly columns: ColumnChoices;
  readonly indicator: string | null;
  /** `--where column=value`, all of which a row must meet */
  readonly where: readonly (readonly [column: string, value: string])[];
  readonly per: number | null;
  /** the period of every row, where no column says it; null where one does */
  readonly period: string | null;
  /** null: the set that the layout's publisher uses */
  readonly symbols: SymbolSet | null;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  /** what separates the decimals: a point everywhere, unless the analyst says a comma */
  readonly decimal: "point" | "comma";
  /** lines (of a workbook, rows) to pass over before the table begins; null to find out */
  readonly skip: number | null;
  /** which of the tables found in the file, from 1; null where there is but one */
  readonly table: number | null;
  /** of a workbook: a sheet's name, or its number from 1 */
  readonly sheet: string | null;
  /** whether every area is to be kept, so that those asked about can be set beside the others */
  readonly pool: boolean;
  /** what the question calls areas and benchmarks: a column called so holds that area's figures; absent for none */
  readonly areaNames?: readonly string[];
}

/** Which areas the question is about: named, every local authority, or whichever one the file holds. */
export type AreaRequest = readonly string[] | "all" | "only";

export const DEFAULT_REQUEST: ReadRequest = {
  columns: {
    period: null,
    area: null,
    indicator: null,
    value: null,
    count: null,
    population: null,
    lower: null,
    upper: null,
  },
  indicator: null,
  where: [],
  per: null,
  period: null,
  symbols: null,
  encoding: null,
  delimiter: null,
  decimal: "point",
  skip: null,
  table: null,
  sheet: null,
  pool: false,
};
