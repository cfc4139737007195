/** Ways to break a text or its bytes, without a thought for what they mean. */
import { type Break, twice } from "./breakCells.js";
import type { Chance } from "./chance.js";
import { bytesIn, ENCODINGS, type Encoding } from "./encodings.js";

const at = (text: string, place: number, put: string, dropped = 0): string =>
  text.slice(0, place) + put + text.slice(place + dropped);

/** Places of a character in the text. */
const places = (text: string, wanted: RegExp): number[] => [...text.matchAll(wanted)].map(({ index }) => index);

/** Breaks the text at one of the characters named; `null` where there is none. */
const where =
  (wanted: RegExp, change: (text: string, place: number, chance: Chance) => string) =>
  (text: string, chance: Chance): string | null => {
    const found = places(text, wanted);
    return found.length === 0 ? null : change(text, chance.pick(found), chance);
  };

const SINGLE: readonly Break<string>[] = [
  {
    name: "row cut at a character",
    unknowable: true,
    apply: where(/\n/g, (text, end, chance) => {
      const start = text.lastIndexOf("\n", end - 1) + 1;
      const cut = start + chance.below(end - start);
      return at(text, cut, "", end - cut);
    }),
  },
  { name: "file cut at a character", apply: (text, chance) => text.slice(0, 1 + chance.below(text.length - 1)) },
  { name: "file cut at a line", apply: where(/\n/g, (text, place) => text.slice(0, place + 1)) },
  { name: "quotation mark lost", apply: where(/"/g, (text, place) => at(text, place, "", 1)) },
  { name: "quotation mark added", apply: where(/./gs, (text, place) => at(text, place, '"')) },
  {
    name: "quotation mark at a cell's start",
    apply: where(/(?<=[,;\t\n])[^"]/g, (text, place) => at(text, place, '"')),
  },
  {
    name: "quotation marks round several rows",
    apply: where(/(?<=[,;\t\n])[^"\n]/g, (text, place, chance) => {
      const ends = places(text, /[^"](?=[,;\t\n])/g).filter((end) => end > place);
      return ends.length === 0 ? text : at(at(text, chance.pick(ends) + 1, '"'), place, '"');
    }),
  },
  { name: "delimiter lost", apply: where(/[,;\t]/g, (text, place) => at(text, place, "", 1)) },
  { name: "delimiter doubled", apply: where(/[,;\t]/g, (text, place) => at(text, place, text[place] as string)) },
  {
    name: "delimiter swapped for another",
    apply: where(/[,;\t]/g, (text, place, chance) => at(text, place, chance.pick([",", ";", "\t", "|", ".", " "]), 1)),
  },
  { name: "line break lost", apply: where(/\n/g, (text, place) => at(text, place, "", 1)) },
  {
    name: "line break put in",
    apply: where(/./gs, (text, place, chance) => at(text, place, chance.pick(["\n", "\r", "\r\n"]))),
  },
  {
    name: "another line ending on one row",
    harmless: true,
    apply: where(/\n/g, (text, place, chance) => at(text, place, chance.pick(["\r\n", "\r", "\r\r\n"]), 1)),
  },
  {
    name: "blank lines put in",
    harmless: true,
    apply: where(/\n/g, (text, place, chance) => at(text, place, chance.pick(["\n\n", "\n  \n\n", "\r\n\r\n"]), 1)),
  },
  {
    name: "footnote line",
    apply: (text, chance) => text + chance.pick(["1. Rounded.\n", "Source: DfE\n", "\n\nNotes,\n", "]\n"]),
  },
  {
    name: "title line",
    apply: (text, chance) => chance.pick(["Table 1\n", "Table 1,,\n\n", "Children, looked after\n"]) + text,
  },
  {
    name: "a run of the text lost",
    apply: where(/./gs, (text, place, chance) => at(text, place, "", 1 + chance.below(80))),
  },
  {
    name: "a run of the text twice",
    apply: where(/./gs, (text, place, chance) => at(text, place, text.slice(place, place + 1 + chance.below(80)))),
  },
];

export const TEXT_BREAKS: readonly Break<string>[] = [
  ...SINGLE,
  { name: "two of these in the text", unknowable: true, apply: twice(SINGLE) },
];

const [, , UTF16LE, UTF16BE] = ENCODINGS as [Encoding, Encoding, Encoding, Encoding];
const unmarked = (encoding: Encoding): Encoding => ({ ...encoding, mark: [] });
const decoded = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const spliced = (bytes: Uint8Array, place: number, dropped: number, ...put: number[]): Uint8Array =>
  Uint8Array.from([...bytes.subarray(0, place), ...put, ...bytes.subarray(place + dropped)]);

export const BYTE_BREAKS: readonly Break<Uint8Array>[] = [
  {
    name: "one bit flipped",
    unknowable: true,
    apply: (bytes, chance) => {
      const place = chance.below(bytes.length);
      return spliced(bytes, place, 1, (bytes[place] as number) ^ (1 << chance.below(8)));
    },
  },
  {
    name: "bytes put in",
    unknowable: true,
    apply: (bytes, chance) =>
      spliced(
        bytes,
        chance.below(bytes.length),
        0,
        ...Array.from({ length: 1 + chance.below(4) }, () => chance.below(256)),
      ),
  },
  { name: "NUL put in", apply: (bytes, chance) => spliced(bytes, chance.below(bytes.length), 0, 0) },
  {
    name: "control character put in",
    apply: (bytes, chance) => spliced(bytes, chance.below(bytes.length), 0, chance.pick([1, 7, 8, 11, 12, 27, 127])),
  },
  {
    name: "end of the file all NUL",
    apply: (bytes, chance) => bytes.slice().fill(0, 1 + chance.below(bytes.length - 1)),
  },
  { name: "byte order mark added", harmless: true, apply: (bytes) => spliced(bytes, 0, 0, 0xef, 0xbb, 0xbf) },
  {
    name: "byte order mark twice",
    harmless: true,
    apply: (bytes) => spliced(bytes, 0, 0, 0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf),
  },
  {
    name: "byte order mark in the middle",
    apply: (bytes, chance) => spliced(bytes, chance.below(bytes.length), 0, 0xef, 0xbb, 0xbf),
  },
  {
    name: "UTF-16 with its mark",
    harmless: true,
    apply: (bytes, chance) => bytesIn(chance.pick([UTF16LE, UTF16BE]), decoded(bytes)),
  },
  {
    name: "UTF-16 without a mark",
    apply: (bytes, chance) => bytesIn(unmarked(chance.pick([UTF16LE, UTF16BE])), decoded(bytes)),
  },
  { name: "latin-1 in the middle", apply: (bytes, chance) => spliced(bytes, chance.below(bytes.length), 0, 0xe9) },
];
