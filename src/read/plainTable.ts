/** A grid whose first row that holds anything is the header of all the rows under it. */
import { problem } from "../problems.js";
import { foundPlain } from "./foundTable.js";
import type { GridOrigin } from "./gridTable.js";
import { headerOf, oneBatch, type Row, type Table } from "./table.js";
import { filledIn, isBlankRow, notesFrom } from "./tableNotes.js";

/** Problem: `no-rows`. */
export function plainTable(rows: readonly Row[], { format, delimiter, sheet, flags, location }: GridOrigin): Table {
  const [header, ...under] = rows.filter((row) => !isBlankRow(row));
  if (!header || under.length === 0) throw problem("no-rows", {}, location);
  const { places, columns, ...names } = headerOf(header.cells);
  const { body, notes } = split(under, header);
  const picked = body.map(({ line, cells }) => ({ line, cells: places.map((place) => cells[place] ?? "") }));
  const lastLine = body.at(-1)?.line ?? header.line;
  const found = foundPlain({ sheet, header, columns: columns.length, rows: body.length, lastLine, notes, flags });
  return { format, delimiter, columns, ...names, rows: oneBatch(picked), found: () => found };
}

function split(under: readonly Row[], header: Row): { body: readonly Row[]; notes: readonly Row[] } {
  const last = under.findLastIndex((row) => filledIn(row) > 1);
  const { rows, notes } = notesFrom(under.slice(last + 1), (under[last] ?? header).line, header.cells.length);
  return { body: [...under.slice(0, last + 1), ...rows], notes };
}
