/** A list of milestones: a CSV with a column of dates (or of spans, in one column or in two) and one of labels. */
import { type Location, problem } from "../problems.js";
import { daysOfText, type Milestone } from "../series/milestone.js";
import { periodMeanings } from "../series/period.js";
import { comparable, tidy } from "../series/writing.js";
import { readCsv } from "./csv.js";
import { decode } from "./decode.js";
import type { Source } from "./source.js";
import type { Row } from "./table.js";

export interface MilestonesRead {
  /** in the order of the file */
  readonly milestones: readonly Milestone[];
  /** rows of data read */
  readonly rows: number;
}

const STARTS = ["date", "period", "from"];
/** So many faults are shown at once. */
const MOST_SHOWN = 8;

/** Where each part of a milestone stands in a row; -1 for a part that the file does not have. */
interface Places {
  readonly from: number;
  readonly to: number;
  readonly label: number;
  readonly note: number;
}

/**
 * Milestones as they are written: `date`, `period`, or `from` and `to`, with `label` and perhaps `note`. A date is a
 * year, a month, a day or any other period that a data file may have; `2015..2017` is a span.
 * Problems: those of `decode` and `readCsv`; `no-rows`, `milestone-columns`, `bad-milestones`.
 */
export async function readMilestones(source: Source): Promise<MilestonesRead> {
  const location: Location = { file: source.name };
  const { text } = await decode(source.bytes, null, location);
  const table = await readCsv(text, null, location, { skip: null, table: null, plain: true });
  const places = placesIn(table.columns, location);
  const milestones: Milestone[] = [];
  const faults: { line: number; fault: string }[] = [];
  let rows = 0;
  for await (const batch of table.rows) {
    for (const row of batch) {
      rows += 1;
      const read = milestoneOf(row, places);
      if (typeof read === "string") faults.push({ line: row.line, fault: read });
      else milestones.push(read);
    }
  }
  if (rows === 0) throw problem("no-rows", {}, location);
  const [first] = faults;
  if (first)
    throw problem(
      "bad-milestones",
      { rows: faults.slice(0, MOST_SHOWN), total: faults.length },
      { ...location, line: first.line },
    );
  return { milestones, rows };
}

/** Problem: `milestone-columns`. */
function placesIn(columns: readonly string[], location: Location): Places {
  const place = (name: string): number => columns.findIndex((column) => comparable(column) === name);
  const starts = STARTS.filter((name) => place(name) >= 0);
  const [start] = starts;
  const found = { from: start === undefined ? -1 : place(start), to: place("to"), label: place("label") };
  const header = { ...location, line: 1 };
  if (starts.length !== 1) throw problem("milestone-columns", { missing: "date", several: starts, columns }, header);
  if (found.label < 0) throw problem("milestone-columns", { missing: "label", several: [], columns }, header);
  return { ...found, note: place("note") };
}

/** The milestone of a row, or what is wrong with it. */
function milestoneOf({ cells, line }: Row, places: Places): Milestone | string {
  const cell = (place: number): string => tidy(cells[place] ?? "");
  const typed = cell(places.from);
  const ends = typed.split(/\s*\.\.\.?\s*/);
  const [from = "", until] = ends;
  const to = until ?? (cell(places.to) || null);
  const label = cell(places.label);
  if (ends.length > 2 || (until !== undefined && cell(places.to) !== ""))
    return `"${typed}" is not one date or one span`;
  if (from === "") return to === null ? "it has no date" : "it has an end and no beginning";
  const unreadable = [from, to].find((text) => text !== null && periodMeanings(text).length === 0);
  if (unreadable !== undefined) return `"${unreadable}" is not a date or a period`;
  if (label === "") return `the milestone of ${typed} has no label`;
  if (to !== null && isBefore(to, from)) return `its end, ${to}, is before its beginning, ${from}`;
  return { from, to, label, note: cell(places.note) || null, line };
}

/** Whether one date or period ends before another begins; bare numbers by their size. */
function isBefore(text: string, other: string): boolean {
  const [days, otherDays] = [daysOfText(text).days, daysOfText(other).days];
  if (days && otherDays) return days[1] < otherDays[0];
  return days === null && otherDays === null && Number(text) < Number(other);
}
