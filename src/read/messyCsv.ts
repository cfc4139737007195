/** Text that is not a table from its first line on: held in memory, so that the tables in it can be found. */
import { type Location, problem } from "../problems.js";
import { findTables } from "./findTables.js";
import { isPlain, tableIn } from "./gridTable.js";
import type { Row, Table } from "./table.js";

/** So much text is held; published tables are a hundredth of it. */
const MOST_CHARACTERS = 64_000_000;

export interface MessyText {
  readonly delimiter: string;
  readonly flags: readonly string[];
  readonly location: Location;
}

/**
 * The table of the text, judged by its first rows; or the batches that follow them, where it is a plain one after all.
 * Problems: those of `tableIn`; `too-large`.
 */
export async function tableAmong(
  first: readonly Row[],
  batches: AsyncGenerator<readonly Row[]>,
  asked: number | null,
  { delimiter, flags, location }: MessyText,
): Promise<{ table: Table | null; batches: AsyncGenerator<readonly Row[]> }> {
  const seen = findTables(first);
  const only = seen.length === 1 ? seen[0] : undefined;
  if (seen.length === 0 || (only && isPlain(only, first))) {
    if (asked !== null && asked > 1) refuseTable(asked, location);
    return { table: null, batches };
  }
  const rows = [...first];
  let held = charactersIn(rows);
  for await (const batch of batches) {
    for (const row of batch) rows.push(row);
    held += charactersIn(batch);
    if (held > MOST_CHARACTERS) throw tooLarge(location);
  }
  const table = tableIn(rows, asked, { format: "csv", delimiter, sheet: null, flags, strict: true, location });
  return { table, batches: restOf(rows.slice(first.length)) };
}

function refuseTable(asked: number, location: Location): never {
  throw problem("no-such-table", { flag: "--table", asked: String(asked), suggestion: null, has: ["1"] }, location);
}

function charactersIn(rows: readonly Row[]): number {
  let characters = 0;
  for (const { cells } of rows) for (const cell of cells) characters += cell.length + 1;
  return characters;
}

const tooLarge = (location: Location): Error =>
  problem(
    "too-large",
    {
      what: "a file with lines around its table",
      size: "more than 64 million characters",
      limit: "no more than that",
      hint: "delete the lines above the header, or pass over them with --skip N",
    },
    location,
  );

async function* restOf(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  yield rows;
}
