/** Several files of one indicator that are not of one mind. */
import { formatGrouped } from "../stats/rounding.js";
import { listed, sayFile, type Worded } from "./wording.js";

export interface ReleasesCautions {
  "indicator-names-differ": { names: readonly { file: string; name: string }[] };
  "area-not-in-file": { file: string; areas: readonly string[] };
  "revised-values": { total: number; largest: readonly RevisedCell[] };
  "withdrawn-values": { total: number; cells: readonly WithdrawnCell[] };
  "headline-moves-with-release": { prefer: string; used: string; other: string };
  "kind-of-year-taken": { file: string; years: string };
  "rates-computed": { file: string; per: number; periods: readonly string[] };
  "counts-only": { file: string; periods: readonly string[] };
  "condition-matched-elsewhere": { file: string; column: string; value: string; meant: string; found: string };
  "condition-not-applied": { file: string; column: string; value: string };
  "column-not-in-file": { file: string; columns: readonly string[]; role: string };
  "repeated-rows": { rows: number };
}

/** A figure that one release gives and another gives differently. */
export interface RevisedCell {
  readonly area: string;
  readonly period: string;
  /** rate, count or population */
  readonly column: string;
  readonly used: number;
  readonly usedFrom: string;
  readonly other: number;
  readonly otherFrom: string;
}

/** A figure that the release used has a symbol for. */
export interface WithdrawnCell extends Omit<RevisedCell, "used"> {
  readonly symbol: string;
  readonly reason: string;
}

/** As published: every decimal that the number has, as a person reads it. */
const formatPublished = (value: number): string => {
  const decimals = (String(Number(value.toPrecision(12))).split(".")[1] ?? "").length;
  return formatGrouped(value, Math.min(decimals, 6));
};

export const RELEASES_WORDING: Worded<ReleasesCautions> = {
  "indicator-names-differ": (d) =>
    `The files are joined as one indicator, but call it ${listed(d.names.map(({ file, name }) => `"${name}" (${sayFile(file)})`))}.`,
  "area-not-in-file": (d) =>
    `${sayFile(d.file)} has no ${listed(d.areas)}: ${d.areas.length === 1 ? "its series comes" : "their series come"} from the other files alone.`,
  "revised-values": (d) =>
    `${d.total} ${d.total === 1 ? "figure differs" : "figures differ"} between the files${d.total > d.largest.length ? ", the largest" : ""}: ${d.largest.map((cell) => `${cell.area} ${cell.period} ${cell.column} ${formatPublished(cell.used)} (${sayFile(cell.usedFrom)}, used), ${formatPublished(cell.other)} (${sayFile(cell.otherFrom)})`).join("; ")}.`,
  "withdrawn-values": (d) =>
    `${d.total} ${d.total === 1 ? "figure" : "figures"} of one file ${d.total === 1 ? "is" : "are"} not used because the file preferred has a symbol there: ${d.cells.map((cell) => `${cell.area} ${cell.period} ${cell.column} ${cell.symbol}, ${cell.reason} (${sayFile(cell.usedFrom)}), not ${formatPublished(cell.other)} (${sayFile(cell.otherFrom)})`).join("; ")}.`,
  "headline-moves-with-release": (d) => `With --prefer ${d.prefer} the headline would be ${d.other}, not ${d.used}.`,
  "kind-of-year-taken": (d) =>
    `${sayFile(d.file)} does not say which kind of year its periods are: they are taken to be ${d.years}s, as in the file joined with it.`,
  "rates-computed": (d) =>
    `${sayFile(d.file)} gives no rates: those of ${listed(d.periods)} are computed from its counts and populations, per ${formatGrouped(d.per, 0)}.`,
  "counts-only": (d) =>
    `${sayFile(d.file)} gives counts only: its ${listed(d.periods)} have no rate and take no part in one.`,
  "condition-matched-elsewhere": (d) =>
    `--where "${d.column}=${d.value}" is taken in ${sayFile(d.file)} as "${d.meant}=${d.found}".`,
  "condition-not-applied": (d) =>
    `--where "${d.column}=${d.value}" was not applied to ${sayFile(d.file)}, which has no such column.`,
  "column-not-in-file": (d) =>
    `${sayFile(d.file)} has no column ${d.columns.join(" or ")}: its ${d.role} column is the one found there without being named.`,
  "repeated-rows": (d) =>
    `${d.rows} ${d.rows === 1 ? "row has" : "rows have"} the area, period and categories of another row of the same file: which of them changed into which is a guess by size.`,
};
