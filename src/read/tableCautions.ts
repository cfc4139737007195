/** What to say of how a table was found, and of what a workbook may have meant by its figures. */
import { type Caution, caution } from "../cautions.js";
import type { NumberReader } from "./numbers.js";
import type { Plan } from "./plan.js";
import type { Row, Table } from "./table.js";

/** Nothing for a file that is all table. */
export function foundCautions(table: Pick<Table, "found">): Caution[] {
  const found = table.found?.() ?? null;
  if (found === null) return [];
  const { sheet, firstLine, above, below, headings, named } = found;
  if (above + below + headings.length + named.length === 0) return [];
  return [caution("table-found", { sheet, line: firstLine, above, below, headings, named })];
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
