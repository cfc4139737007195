/** A difference between two releases as sentences and tables, for text and Markdown. */

import { sayNumber } from "../analysis/wording.js";
import { sayFile } from "../cautions.js";
import type { CellValue, ChangeKind } from "../read/diffCells.js";
import type { Change, OnlyInOne } from "../read/diffReleases.js";
import { sayColumn } from "../series/indicator.js";
import type { DiffResult } from "./answer.js";
import type { DisplayTable } from "./display.js";

/** More changes than this are counted, not shown. */
const SHOWN = 20;
const LISTED = 8;

const MEANING: Readonly<Record<ChangeKind, string>> = {
  changed: "changed: another number",
  suppressed: "suppressed: a number became a symbol",
  published: "published: a symbol became a number",
  remarked: "remarked: one symbol became another",
  vanished: "vanished: in the old file only",
  appeared: "appeared: in the new file only",
};

/** The opening sentence. */
export function diffHeadlineText({ old, new: next, counts }: DiffResult): string {
  const revised = counts.changed + counts.suppressed + counts.published + counts.remarked;
  const both = counts.same + revised;
  const alone = [
    ...(counts.vanished > 0 ? [`${sayNumber(counts.vanished)} in the old file only`] : []),
    ...(counts.appeared > 0 ? [`${sayNumber(counts.appeared)} in the new file only`] : []),
  ];
  const differ =
    both === 0
      ? "no figure stands in both files"
      : revised === 0
        ? `the ${sayNumber(both)} figures in both files are the same`
        : `${sayNumber(revised)} of the ${sayNumber(both)} figures in both files ${revised === 1 ? "differs" : "differ"}`;
  return `${sayFile(old.file)} to ${sayFile(next.file)}: ${[differ, ...alone].join(", ")}.`;
}

/** How many of each kind, and of those in one file only, how many the other might have had. */
export function countsTable({ counts, within }: DiffResult): DisplayTable {
  const row = (kind: ChangeKind): string[] => [
    MEANING[kind],
    sayNumber(counts[kind]),
    kind === "vanished" || kind === "appeared" ? sayNumber(within[kind]) : "",
  ];
  const kinds = (Object.keys(MEANING) as ChangeKind[]).filter((kind) => counts[kind] > 0);
  return {
    title: "",
    head: ["Figures", "Number", "within what both have"],
    rows: [["the same", sayNumber(counts.same), ""], ...kinds.map(row)],
    left: [0],
  };
}

/** Renamings, and whatever stands in one file only. */
export function diffFindings({ columns, filters, categories, areas, periods }: DiffResult): string[] {
  const renamed = [...columns.renamed, ...filters.renamed, ...categories].map(
    (pair) => `${pair.old} is now ${pair.new}`,
  );
  const only = (what: string, { onlyOld, onlyNew }: OnlyInOne): string[] => [
    ...(onlyOld.length > 0 ? [`${what} in the old file only: ${listed(onlyOld)}.`] : []),
    ...(onlyNew.length > 0 ? [`${what} in the new file only: ${listed(onlyNew)}.`] : []),
  ];
  return [
    ...(renamed.length > 0 ? [`Renamed: ${renamed.join("; ")}.`] : []),
    ...only("Columns", columns),
    ...only("Columns of categories", filters),
    ...only("Periods", periods),
    ...only("Areas", areas),
  ];
}

export interface ChangesShown {
  readonly table: DisplayTable;
  /** what the letters in the table stand for, and how many changes are not in it */
  readonly notes: readonly string[];
}

/** The changes that are not those of a whole area, period, category or column, the largest first; null for none. */
export function changesTable({ changes }: DiffResult): ChangesShown | null {
  const own = changes.filter(({ only }) => only === null);
  if (own.length === 0) return null;
  const shown = own.slice(0, SHOWN);
  const names = [...new Set(shown.flatMap(({ filters }) => Object.keys(filters)))];
  const valuesIn = (name: string): string[] => [...new Set(shown.map(({ filters }) => filters[name] ?? ""))];
  const varying = names.filter((name) => valuesIn(name).length > 1);
  const fixed = names.filter((name) => !varying.includes(name)).flatMap(valuesIn);
  const said = fixed.filter((value) => value !== "");
  const category = ({ filters }: Change): string => varying.map((name) => filters[name] || "blank").join(", ");
  const categories = varying.length === 0 ? [] : [...new Set(shown.map(category))];
  // Categories have long names, and the same few come again and again: letters in the table, their words below it.
  const letter = (change: Change): string => String.fromCharCode(65 + categories.indexOf(category(change)));
  const lettered = categories.length > 0;
  return {
    table: {
      title: `Changes, the largest first${said.length > 0 ? ` (${said.join(", ")})` : ""}`,
      head: ["Area", "Period", "Column", ...(lettered ? ["Of"] : []), "Old", "New", "Change"],
      rows: shown.map((change) => [
        change.area.name,
        change.period,
        sayColumn(change.column),
        ...(lettered ? [letter(change)] : []),
        sayCell(change.old),
        sayCell(change.new),
        sayChange(change),
      ]),
      left: lettered ? [0, 1, 2, 3] : [0, 1, 2],
    },
    notes: [
      ...categories.map((name, i) => `${String.fromCharCode(65 + i)}: ${name}`),
      ...(own.length > SHOWN ? [`and ${sayNumber(own.length - SHOWN)} more; --format csv lists every one.`] : []),
    ],
  };
}

/** The headlines that were asked about, one sentence each, with what the new ones were answered on. */
export function headlineLines({ headlines, old, new: next }: DiffResult): string[] {
  const joined = headlines.filter(({ answeredOn }) => answeredOn === "old and new");
  const all = joined.length === headlines.length;
  const note = `${all ? "Answered" : `${listed(joined.map(({ area }) => area.name))}: answered`} on ${sayFile(old.file)} joined with ${sayFile(next.file)}, whose figures count where both have one: ${sayFile(next.file)} alone does not reach far enough.`;
  return [...headlines.map(({ text }) => text), ...(joined.length > 0 ? [note] : [])];
}

const decimalsOf = (value: number): number =>
  Math.min(6, (String(Number(value.toPrecision(12))).split(".")[1] ?? "").length);

function sayCell(value: CellValue): string {
  if (value === null) return "-";
  return typeof value === "number" ? sayNumber(value, decimalsOf(value)) : value;
}

function sayChange({ kind, difference, relative }: Change): string {
  if (difference === null) return kind;
  const sign = difference > 0 ? "+" : "";
  const size = `${sign}${sayNumber(difference, decimalsOf(difference))}`;
  if (relative === null) return size;
  const percent = 100 * relative;
  return `${size} (${sign}${sayNumber(percent, Math.abs(percent) < 10 ? 1 : 0)}%)`;
}

const listed = (items: readonly string[]): string =>
  items.slice(0, LISTED).join(", ") + (items.length > LISTED ? ` and ${sayNumber(items.length - LISTED)} more` : "");
