/** Excel workbooks (.xlsx): the sheet asked for, or the only one with a table, as a table of text cells. */
import { type Caution, caution } from "../cautions.js";
import { type Location, problem, type SheetChoice } from "../problems.js";
import { comparable } from "../series/writing.js";
import { findTables } from "./findTables.js";
import { choiceOf, tableIn } from "./gridTable.js";
import { plainTable } from "./plainTable.js";
import type { ReadRequest } from "./request.js";
import { suggest } from "./suggest.js";
import type { Row, Table } from "./table.js";
import { readSheets, type Sheet } from "./workbookSheets.js";
import { type ZipEntry, zipEntries } from "./zipDirectory.js";

/** Text unpacked from one file; more is a mistake or an attack. */
const MOST_BYTES = 256 * 1024 * 1024;

/** Problems: `binary-file`, `bad-file`, `too-large`, `which-sheet`, `no-such-table`, `which-table`, `no-rows`. */
export async function readWorkbook(bytes: Uint8Array, request: ReadRequest, location: Location): Promise<Table> {
  const sheets = await readSheets(bytes, checkedEntries(bytes, location), location);
  const rows = new Map(sheets.map((sheet) => [sheet, skipping(sheet.rows, request.skip)]));
  const { sheet, cautions } = chosenSheet(sheets, rows, request.sheet, location);
  const own = rows.get(sheet) as readonly Row[];
  const flags = [
    ...(sheets.length > 1 && cautions.length === 0 ? ["--sheet", sheet.name] : []),
    ...(request.skip === null ? [] : ["--skip", String(request.skip)]),
  ];
  const origin = { format: "xlsx", delimiter: null, sheet: sheet.name, flags, strict: false, location };
  const table = tableIn(own, request.table, origin) ?? plainTable(own, origin);
  return { ...table, cautions };
}

const skipping = (rows: readonly Row[], skip: number | null): readonly Row[] =>
  rows.filter(({ line }) => line > (skip ?? 0));

/** The zip's directory. Refuses zips that are no workbook, and such as would fill the memory. */
function checkedEntries(bytes: Uint8Array, location: Location): ZipEntry[] {
  const entries = zipEntries(bytes);
  if (entries === null)
    throw problem(
      "binary-file",
      {
        looksLike: "the beginning of an Excel workbook or of another zip file, whose end is missing",
        hint: "check that the download finished",
      },
      location,
    );
  const names = entries.map(({ name }) => name);
  if (!names.includes("xl/workbook.xml")) throw notAWorkbook(names, location);
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > MOST_BYTES)
    throw problem(
      "too-large",
      {
        what: "the workbook",
        size: `${Math.round(total / 1024 / 1024)} MB when unpacked`,
        limit: "256 MB",
        hint: "export the sheet as CSV (UTF-8) and try that file",
      },
      location,
    );
  return entries;
}

function notAWorkbook(names: readonly string[], location: Location): Error {
  if (names.includes("xl/workbook.bin"))
    return problem(
      "binary-file",
      { looksLike: "a binary Excel workbook (.xlsb)", hint: "save it as .xlsx or CSV (UTF-8) and try that file" },
      location,
    );
  const files = names.filter((name) => !name.endsWith("/"));
  const shown = files.slice(0, 3).join(", ") + (files.length > 3 ? ` and ${files.length - 3} more` : "");
  return problem(
    "binary-file",
    { looksLike: "a zip file", hint: files.length === 0 ? "unzip it" : `unzip it and name the file inside: ${shown}` },
    location,
  );
}

/** By name, then by number, else the only one with a table. */
function chosenSheet(
  sheets: readonly Sheet[],
  rows: ReadonlyMap<Sheet, readonly Row[]>,
  asked: string | null,
  location: Location,
): { sheet: Sheet; cautions: Caution[] } {
  if (asked !== null) return { sheet: namedSheet(sheets, asked, location), cautions: [] };
  const [first] = sheets;
  if (sheets.length === 1 && first) return { sheet: first, cautions: [] };
  const choices: SheetChoice[] = sheets.map((sheet) => ({
    name: sheet.name,
    tables: findTables(rows.get(sheet) as readonly Row[]).map(choiceOf),
  }));
  const filled = choices.filter(({ tables }) => tables.length > 0);
  const only = sheets.find(({ name }) => name === filled[0]?.name);
  if (filled.length !== 1 || !only) throw problem("which-sheet", { sheets: choices }, location);
  return { sheet: only, cautions: [caution("only-sheet", { sheet: only.name, sheets: sheets.length })] };
}

function namedSheet(sheets: readonly Sheet[], asked: string, location: Location): Sheet {
  const named =
    sheets.find(({ name }) => name === asked) ?? sheets.find(({ name }) => comparable(name) === comparable(asked));
  const numbered = /^\d+$/.test(asked) ? sheets[Number(asked) - 1] : undefined;
  const found = named ?? numbered;
  if (found) return found;
  const has = sheets.map(({ name }) => name);
  throw problem("no-such-table", { flag: "--sheet", asked, suggestion: suggest(asked, has), has }, location);
}
