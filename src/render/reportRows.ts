/** The rows of `report`: one for each file, each claim and each cell that moved. */
import type { ReportRun } from "./answer.js";
import type { Cell } from "./csv.js";

export function reportRows({ results: [{ files, claims, cells }] }: ReportRun): Cell[][] {
  return [
    ["kind", "name", "state", "bytes", "sha256", "area", "period", "row", "column", "from", "to", "note"],
    ...files.map(({ path, state, bytes, sha256, because }): Cell[] => [
      ...["file", path, state, bytes, sha256],
      ...[null, null, null, null, null, null],
      because.join("; "),
    ]),
    ...claims.map(({ id, verdict, period, value, found, sentence }): Cell[] => [
      ...["claim", id, verdict, null, null, null, period, null, null],
      ...[value, found, sentence],
    ]),
    ...cells.map(({ question, area, period, row, column, from, to }): Cell[] => [
      ...["cell", question, null, null, null],
      ...[area, period, row, column, cellOf(from), cellOf(to), null],
    ]),
  ];
}

/** A number as a number again, which is no formula whatever sign it begins with. */
const cellOf = (text: string | null): Cell =>
  text !== null && text !== "" && String(Number(text)) === text ? Number(text) : text;
