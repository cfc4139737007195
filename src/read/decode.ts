/**
 * Bytes to text, strictly: a byte that is not of the encoding stops the read, because a silently mangled name joins
 * no other file.
 */
import { type Location, problem } from "../problems.js";

export interface DecodedText {
  /** `utf-8`, `utf-16le`, `windows-1252`... */
  readonly encoding: string;
  readonly byteOrderMark: boolean;
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

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte);

function markOf(head: Uint8Array): { encoding: string; length: number } | null {
  if (startsWith(head, [0xef, 0xbb, 0xbf])) return { encoding: "utf-8", length: 3 };
  if (startsWith(head, [0xff, 0xfe])) return { encoding: "utf-16le", length: 2 };
  if (startsWith(head, [0xfe, 0xff])) return { encoding: "utf-16be", length: 2 };
  return null;
}

/**
 * Problems: `empty-file`, `binary-file`, `bad-encoding`, `usage` for an encoding nobody knows.
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
  const signature = SIGNATURES.find(([pattern]) => startsWith(head, pattern));
  const nul = head.subarray(0, 8192).includes(0);
  if (signature || (nul && !mark && !/^utf-?16/i.test(asked ?? "")))
    throw problem("binary-file", { looksLike: signature?.[1] ?? null }, location);
  const encoding = (asked ?? mark?.encoding ?? "utf-8").toLowerCase();
  const decoder = decoderFor(encoding);
  const text = decodeAll(
    decoder,
    head.subarray(mark && mark.encoding === decoder.encoding ? mark.length : 0),
    iterator,
    location,
  );
  return { encoding: decoder.encoding, byteOrderMark: mark !== null, text };
}

type Decoder = InstanceType<typeof TextDecoder>;

function decoderFor(encoding: string): Decoder {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  } catch {
    throw problem("usage", {
      message: `--encoding ${encoding} is not a known encoding`,
      hint: "utf-8, utf-16le and windows-1252 are the usual ones",
    });
  }
}

/** At least four bytes where there are four, so that a mark or a signature is never cut in two. */
async function headOf(iterator: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  let head: Uint8Array = new Uint8Array(0);
  while (head.length < 4) {
    const next = await iterator.next();
    if (next.done) break;
    const joined = new Uint8Array(head.length + next.value.length);
    joined.set(head);
    joined.set(next.value, head.length);
    head = joined;
  }
  return head;
}

async function* decodeAll(
  decoder: Decoder,
  head: Uint8Array,
  iterator: AsyncIterator<Uint8Array>,
  location: Location,
): AsyncGenerator<string> {
  let before = 0;
  let lines = 1;
  let chunk: Uint8Array | null = head;
  for (;;) {
    let text: string;
    try {
      text = chunk === null ? decoder.decode() : decoder.decode(chunk, { stream: true });
    } catch {
      const inside = chunk === null ? 0 : firstBadByte(decoder.encoding, chunk);
      const line = lines + (chunk === null ? 0 : countLines(chunk, inside));
      throw problem("bad-encoding", { encoding: decoder.encoding, byte: before + inside + 1 }, { ...location, line });
    }
    if (text !== "") yield text;
    if (chunk === null) return;
    before += chunk.length;
    lines += countLines(chunk, chunk.length);
    const next: IteratorResult<Uint8Array> = await iterator.next();
    chunk = next.done ? null : next.value;
  }
}

function countLines(chunk: Uint8Array, until: number): number {
  let lines = 0;
  for (let at = chunk.indexOf(0x0a); at >= 0 && at < until; at = chunk.indexOf(0x0a, at + 1)) lines += 1;
  return lines;
}

/** How many bytes of the chunk decode before the one that does not, by halving. */
function firstBadByte(encoding: string, chunk: Uint8Array): number {
  let good = 0;
  let bad = chunk.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    try {
      new TextDecoder(encoding, { fatal: true }).decode(chunk.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle;
    }
  }
  return good;
}
