/**
 * Bytes to text, strictly: a byte that is not of the encoding stops the read, because a silently mangled name joins
 * no other file. However the bytes arrive in chunks, the text and the problem are the same.
 */
import { type Location, problem } from "../problems.js";
import { decodeChunks, joined, strictDecoder } from "./decodeChunks.js";
import { looksLikeUtf8, unmarkedUtf16 } from "./singleByte.js";

export interface DecodedText {
  /** `utf-8`, `utf-16le`, `windows-1252`... */
  readonly encoding: string;
  readonly byteOrderMark: boolean;
  /** asked for as a single-byte encoding, though its beginning is whole UTF-8 with more than ASCII in it */
  readonly maybeUtf8: boolean;
  /** every line break (`\r\n`, a lone `\r`, `\r\r\n`) as one `\n`, so that all who read it count the same lines */
  readonly text: AsyncIterable<string>;
}

/** Files that analysts hold and that are not text, by their first bytes. */
const SIGNATURES: readonly (readonly [readonly number[], string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], "an Excel workbook or another zip file"],
  [[0xd0, 0xcf, 0x11, 0xe0], "an old Excel workbook (.xls)"],
  [[0x50, 0x41, 0x52, 0x31], "a Parquet file"],
  [[0x1f, 0x8b], "a gzip file"],
  [[0x25, 0x50, 0x44, 0x46], "a PDF"],
];

export const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte);

function markOf(head: Uint8Array): { encoding: string; length: number } | null {
  if (startsWith(head, [0xef, 0xbb, 0xbf])) return { encoding: "utf-8", length: 3 };
  if (startsWith(head, [0xff, 0xfe])) return { encoding: "utf-16le", length: 2 };
  if (startsWith(head, [0xfe, 0xff])) return { encoding: "utf-16be", length: 2 };
  return null;
}

/** So much is looked at before the first character is decoded. */
const HEAD_BYTES = 8192;

/**
 * Problems: `empty-file`, `binary-file`, `bad-encoding`, `wrong-encoding`, `usage` for an encoding nobody knows.
 * `asked` is the `--encoding` flag; without it the byte order mark decides, else UTF-8.
 */
export async function decode(
  bytes: AsyncIterable<Uint8Array>,
  asked: string | null,
  location: Location,
): Promise<DecodedText> {
  const iterator = bytes[Symbol.asyncIterator]();
  const head = await headOf(iterator);
  if (head.length === 0) throw problem("empty-file", {}, location);
  const mark = markOf(head);
  // "utf-16" leaves the order of the bytes to the mark.
  const wanted = asked === null || asked.toLowerCase() === "utf-16" ? mark?.encoding : asked;
  const { encoding } = strictDecoder(wanted ?? asked ?? "utf-8");
  contradiction(encoding, asked, mark?.encoding ?? null, head, location);
  const signature = SIGNATURES.find(([pattern]) => startsWith(head, pattern));
  const nul = head.subarray(0, HEAD_BYTES).includes(0) && !encoding.startsWith("utf-16");
  if (signature) throw problem("binary-file", { looksLike: signature[1] }, location);
  if (nul) throw nulProblem(head, location);
  const skipped = mark?.length ?? 0;
  const text = decodeChunks(encoding, chunksFrom(head.subarray(skipped), iterator), skipped, location);
  const maybeUtf8 = looksLikeUtf8(encoding, head.subarray(0, HEAD_BYTES));
  return { encoding, byteOrderMark: mark !== null, maybeUtf8, text };
}

/** An encoding asked for that the mark, or the zeros of UTF-16, say the text is not. Problem: `wrong-encoding`. */
function contradiction(
  encoding: string,
  asked: string | null,
  marked: string | null,
  head: Uint8Array,
  location: Location,
): void {
  if (asked === null) return;
  const found = marked ?? (encoding.startsWith("utf-16") ? unmarkedUtf16(head.subarray(0, HEAD_BYTES)) : null);
  if (found !== null && found !== encoding)
    throw problem("wrong-encoding", { asked, found, marked: marked !== null }, location);
}

/** Zero bytes make a file binary, unless they are every second one: then it is UTF-16 without its mark. */
function nulProblem(head: Uint8Array, location: Location): Error {
  const utf16 = unmarkedUtf16(head.subarray(0, HEAD_BYTES));
  if (utf16 === null) return problem("binary-file", { looksLike: null }, location);
  return problem("binary-file", { looksLike: "UTF-16 text", encoding: utf16 }, location);
}

/** The bytes, with enough of their beginning to know a format by; they come out whole all the same. */
export async function bytesWithHead(
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ head: Uint8Array; bytes: AsyncIterable<Uint8Array> }> {
  const iterator = bytes[Symbol.asyncIterator]();
  const head = await headOf(iterator);
  return { head, bytes: chunksFrom(head, iterator) };
}

/** All the bytes as one piece. */
export async function allBytes(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    chunks.push(chunk);
    length += chunk.length;
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/** The first chunks as one, until there is enough to judge by or no more. */
async function headOf(iterator: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  let head: Uint8Array = new Uint8Array(0);
  while (head.length < HEAD_BYTES) {
    const next = await iterator.next();
    if (next.done) break;
    head = joined(head, next.value);
  }
  return head;
}

async function* chunksFrom(head: Uint8Array, iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield head;
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
}
