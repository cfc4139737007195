/**
 * Drops the records of delimited text that surely are not wanted before anything is decoded or parsed. What it passes
 * on gives the same answer as the whole text: a dropped record is one that the readers behind would have taken without
 * a word (of the header's width, quoted and encoded rightly) and set aside at once because one of its cells does not
 * meet `--indicator` or `--where`, so that nothing but the counts in messages depends on it. Whatever follows a record
 * of another width, or stands where it is in doubt where a record ends, is passed on as it came.
 */

import { tidy } from "../series/writing.js";
import { type CellJudge, CellVerdicts, cellOf } from "./cellVerdicts.js";
import { DroppedLines } from "./droppedLines.js";
import { type RecordKernel, recordKernel } from "./recordKernel.js";
import { INPUT, MARKS, RECORD, RECORDS, WALK_BYTES } from "./recordMemory.js";
import { withoutControls } from "./singleByte.js";
import { headerOf } from "./table.js";
import { WELL_ENCODED } from "./wellEncoded.js";

export interface FilteredText {
  readonly encoding: keyof typeof WELL_ENCODED;
  readonly byteOrderMark: boolean;
  /** one ASCII character */
  readonly delimiter: string;
  /** the names that the first record must give */
  readonly columns: readonly string[];
}

const RETURN = 0x0d;
const QUOTE = 0x22;
const LINE_FEED = 0x0a;
/** Of ASCII; a delimiter that is visible does not begin a cell. */
const isVisible = (byte: number): boolean => byte > 0x20 && byte < 0x7f && byte !== QUOTE;
/** Bytes of the byte order mark of UTF-8. */
const MARK_BYTES = 3;

export class RowFilter {
  readonly lines = new DroppedLines();
  readonly #kernel: RecordKernel = recordKernel();
  readonly #memory = new Uint8Array(this.#kernel.memory.buffer);
  readonly #marks = new Int32Array(this.#kernel.memory.buffer, MARKS);
  readonly #records = new Int32Array(this.#kernel.memory.buffer, RECORDS);
  readonly #text: FilteredText;
  readonly #lenient: InstanceType<typeof TextDecoder>;
  readonly #isWellEncoded: (typeof WELL_ENCODED)[FilteredText["encoding"]];
  readonly #verdicts: readonly CellVerdicts[];
  /** a row that begins with the name of a column may be a header again, which the reader has something to say about */
  readonly #beginsAsHeader: CellVerdicts;
  /** bytes of a record that is not yet complete, at the beginning of the input */
  #waiting = 0;
  /** whether everything is passed on from here */
  #open = false;
  #headerSeen = false;
  #markLeft: number;
  #dropped = 0;

  constructor(text: FilteredText, judges: readonly CellJudge[]) {
    this.#text = text;
    this.#markLeft = text.byteOrderMark ? MARK_BYTES : 0;
    this.#lenient = new TextDecoder(text.encoding, { ignoreBOM: true });
    const strict = new TextDecoder(text.encoding, { fatal: true, ignoreBOM: true });
    const decode = (bytes: Uint8Array): string => withoutControls(text.encoding, strict.decode(bytes)).text;
    this.#verdicts = judges.map((judge) => new CellVerdicts(judge, decode));
    const names = new Set(text.columns);
    this.#beginsAsHeader = new CellVerdicts({ place: 0, wants: (cell) => names.has(tidy(cell)) }, decode);
    this.#isWellEncoded = WELL_ENCODED[text.encoding];
  }

  /** whether nothing has been met so far that the reader must see with all around it */
  get clean(): boolean {
    return !this.#open;
  }

  /** records dropped so far */
  get dropped(): number {
    return this.#dropped;
  }

  /** What is to be passed on of the next bytes, with what was kept waiting before them. */
  take(chunk: Uint8Array): Uint8Array {
    const mark = Math.min(this.#markLeft, chunk.length);
    this.#markLeft -= mark;
    const kept: Uint8Array[] = mark > 0 ? [chunk.slice(0, mark)] : [];
    for (let at = mark; at < chunk.length; ) {
      if (this.#open) {
        kept.push(at === 0 ? chunk : chunk.slice(at));
        break;
      }
      const piece = chunk.subarray(at, at + WALK_BYTES - this.#waiting);
      at += piece.length;
      kept.push(this.#sift(piece));
    }
    return kept.length === 1 ? (kept[0] as Uint8Array) : concatenated(kept);
  }

  /** After the last bytes: what is to be passed on of a record that no line feed ends. */
  end(): Uint8Array {
    const kept = this.#waiting > 0 ? this.take(Uint8Array.of(LINE_FEED)) : new Uint8Array(0);
    this.#open ||= this.#waiting > 0;
    return kept;
  }

  #sift(piece: Uint8Array): Uint8Array {
    this.#memory.set(piece, INPUT + this.#waiting);
    const end = INPUT + this.#waiting + piece.length;
    const result = this.#kernel.walk(INPUT, end, this.#text.delimiter.charCodeAt(0));
    const records = result >> 1;
    const done = records === 0 ? INPUT : (this.#records[(records - 1) * RECORD.size + RECORD.end] as number);
    let keptEnd = this.#siftRecords(records);
    // A record that fills all the room there is may be a quotation mark that was lost.
    this.#open ||= (result & 1) === 0 || (records === 0 && end === INPUT + WALK_BYTES);
    const goesOn = this.#open ? end : done;
    this.#memory.copyWithin(keptEnd, done, goesOn);
    keptEnd += goesOn - done;
    const kept = this.#memory.slice(INPUT, keptEnd);
    this.#memory.copyWithin(INPUT, goesOn, end);
    this.#waiting = end - goesOn;
    return kept;
  }

  /** Moves the records that are kept to the front; returns the place after them. */
  #siftRecords(records: number): number {
    const [table, lines] = [this.#records, this.lines];
    let [from, marks, breaks, keptEnd] = [INPUT, 0, 0, INPUT];
    for (let record = 0; record < records; ) {
      const width = (table[record * RECORD.size + RECORD.marks] as number) - marks;
      this.#open ||= width !== this.#text.columns.length || !(this.#headerSeen || this.#isHeader(from, marks));
      const dropTo = this.#headerSeen && !this.#open ? this.#dropTo(record, records, from, marks) : record;
      this.#headerSeen = true;
      for (let each = record; each < dropTo || each === record; each++) this.#open ||= this.#isLone(each);
      const next = this.#open ? records : Math.max(dropTo, record + 1);
      const last = (next - 1) * RECORD.size;
      const to = table[last + RECORD.end] as number;
      const breaksTo = table[last + RECORD.lines] as number;
      if (dropTo > record) {
        this.#dropped += dropTo - record;
        lines.drop(breaksTo - breaks);
      } else {
        lines.keep(breaksTo - breaks);
        if (keptEnd !== from) this.#memory.copyWithin(keptEnd, from, to);
        keptEnd += to - from;
      }
      [record, from, marks, breaks] = [next, to, table[last + RECORD.marks] as number, breaksTo];
    }
    return keptEnd;
  }

  /** A row of one cell of text, or of what may be one, is a heading or a note to the reader, by what stands around it. */
  #isLone(record: number): boolean {
    const at = (record - 1) * RECORD.size;
    let start = record === 0 ? INPUT : (this.#records[at + RECORD.end] as number);
    let mark = record === 0 ? 0 : (this.#records[at + RECORD.marks] as number);
    let [seen, empty] = [0, true];
    for (const last = mark + this.#text.columns.length; mark < last; mark++) {
      const end = this.#marks[mark] as number;
      const quoted = this.#memory[start] === QUOTE ? 1 : 0;
      const first = this.#memory[start + quoted] as number;
      if (end > start && isVisible(first)) seen += 1;
      if (seen === 2) return false;
      empty &&= end === start || (quoted === 1 && first === QUOTE) || first === RETURN;
      start = end + 1;
    }
    return !empty;
  }

  /** The record after the last to be dropped of those that begin with this one; itself if it is to be kept. */
  #dropTo(record: number, records: number, from: number, marks: number): number {
    for (const verdict of this.#verdicts) {
      const { place } = verdict;
      const cell = place === 0 ? from : (this.#marks[marks + place - 1] as number) + 1;
      if (verdict.wants(this.#memory, cell, this.#cellEnd(marks, place))) continue;
      const at = record * RECORD.size;
      if (
        this.#records[at + RECORD.high] !== 0 &&
        !this.#isWellEncoded(this.#memory, from, this.#records[at + RECORD.end] as number)
      )
        return record;
      if (this.#beginsAsHeader.wants(this.#memory, from, this.#cellEnd(marks, 0))) return record;
      // What stands in the first column of the rows below is known only where that is the column judged.
      if (place > 0) return record + 1;
      const length = (this.#marks[marks + place] as number) - cell;
      return this.#kernel.sameCell(record + 1, records, cell, length, place, this.#text.columns.length);
    }
    return record;
  }

  #cellEnd(marks: number, place: number): number {
    const end = this.#marks[marks + place] as number;
    return place === this.#text.columns.length - 1 && this.#memory[end - 1] === RETURN ? end - 1 : end;
  }

  /** Otherwise these are not the bytes that the table was read from, or not from their beginning. */
  #isHeader(from: number, marks: number): boolean {
    const { columns } = this.#text;
    const written = columns.map((_, place) => {
      const start = place === 0 ? from : (this.#marks[marks + place - 1] as number) + 1;
      return this.#memory.slice(start, this.#cellEnd(marks, place));
    });
    const names = headerOf(written.map((bytes) => cellOf(this.#lenient.decode(bytes)))).columns;
    return names.length === columns.length && names.every((name, place) => name === columns[place]);
  }
}

function concatenated(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
