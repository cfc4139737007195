/** What to say of how a table was found, and of what a workbook may have meant by its figures. */
import { type Caution, caution } from "../cautions.js";
import type { NumberReader } from "./numbers.js";
import type { Plan } from "./plan.js";
import type { ReadRequest } from "./request.js";
import type { Row, Table } from "./table.js";

/** Nothing for a file that is all table. */
export function foundCautions(table: Pick<Table, "found">): Caution[] {
  const found = table.found?.() ?? null;
  if (found === null) return [];
  const { sheet, firstLine, above, below, headings, named } = found;
  if (above + below + headings.length + named.length === 0) return [];
  return [caution("table-found", { sheet, line: firstLine, above, below, headings, named })];
}

/** Where a comma marks the decimals a point sets thousands apart, and a semicolon between cells is a sign of such a place. */
export function thousandsCautions(
  { delimiter, columns }: Pick<Table, "delimiter" | "columns">,
  { decimal }: ReadRequest,
  { valueColumn, countColumn, populationColumn }: Plan,
  sample: readonly Row[],
): Caution[] {
  if (delimiter !== ";" || decimal === "comma") return [];
  const doubtful = [valueColumn, countColumn, populationColumn].filter((column) => {
    const place = column === null ? -1 : columns.indexOf(column);
    const cells =
      place < 0 ? [] : sample.map(({ cells }) => (cells[place] ?? "").trim()).filter((cell) => /\d/.test(cell));
    const grouped = cells.filter((cell) => /^[1-9]\d{0,2}(\.\d{3})+$/.test(cell));
    return grouped.length > 1 && cells.every((cell) => /^\d{1,3}$/.test(cell) || grouped.includes(cell));
  });
  return doubtful.length === 0
    ? []
    : [caution("maybe-thousands", { columns: doubtful.filter((name) => name !== null) })];
}

/** A percentage in a workbook's cell is stored as a fraction; whether it was shown as one cannot be known. */
export function fractionCautions(
  format: string,
  plan: Plan,
  sample: readonly Row[],
  readNumber: NumberReader,
): Caution[] {
  if (format !== "xlsx" || plan.unit !== "percent") return [];
  const values = sample.flatMap((row) =>
    plan.observe(row).flatMap(({ value }) => (value === null ? [] : [readNumber(value)])),
  );
  const figures = values.filter((value) => value !== null);
  const fractions = figures.some((value) => !Number.isInteger(value)) && figures.every((value) => Math.abs(value) <= 1);
  return fractions ? [caution("percent-as-fraction", { columns: [plan.valueColumn ?? plan.indicatorName] })] : [];
}
