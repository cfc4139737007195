/** Strict decoding of bytes that arrive in pieces: where they are cut makes no difference to text, lines or problems. */
import { type Location, problem } from "../problems.js";
import { withoutControls } from "./singleByte.js";

type Decoder = InstanceType<typeof TextDecoder>;

/** Problem: `usage` for an encoding nobody knows. */
export function strictDecoder(encoding: string): Decoder {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  } catch {
    throw problem("usage", {
      message: `--encoding ${encoding} is not a known encoding`,
      hint: "utf-8, utf-16le and windows-1252 are the usual ones",
    });
  }
}

export function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b;
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

/**
 * The text up to the first byte that is not of the encoding, then the problem. `before` counts the bytes passed over.
 * Problems: `bad-encoding`, `binary-file` for a NUL character.
 */
export async function* decodeChunks(
  encoding: string,
  chunks: AsyncIterable<Uint8Array>,
  before: number,
  location: Location,
): AsyncGenerator<string> {
  const decoder = strictDecoder(encoding);
  const lines = new Lines();
  const badByte = (at: number): Error =>
    problem("bad-encoding", { encoding, byte: at + 1 }, { ...location, line: lines.current });
  let passed = before;
  let rest: Uint8Array = new Uint8Array(0);
  for await (const chunk of chunks) {
    const bytes = joined(rest, chunk);
    const ready = bytes.subarray(0, bytes.length - unfinished(encoding, bytes));
    rest = bytes.subarray(ready.length);
    const decoded = decodeGood(decoder, ready);
    // One byte to a character, so that the character's place is the byte's.
    const { text: whole, undefinedAt } = withoutControls(encoding, decoded.text);
    const text = undefinedAt < 0 ? whole : whole.slice(0, undefinedAt);
    const good = undefinedAt < 0 ? decoded.good : undefinedAt;
    const nul = text.indexOf("\u0000");
    yield lines.unify(nul < 0 ? text : text.slice(0, nul));
    if (nul >= 0) throw problem("binary-file", { looksLike: null }, { ...location, line: lines.current });
    passed += good;
    if (good < ready.length) throw badByte(passed);
  }
  if (rest.length > 0 || decodeEnd(decoder) === null) throw badByte(passed);
  yield lines.end();
}

/** Line breaks of every kind (`\r\n`, `\r\r\n`, a lone `\r`) to `\n`, and the count of them. */
class Lines {
  /** carriage returns at the end of a piece, until it is known what follows */
  #held = "";
  #breaks = 0;

  /** the line that the next character stands on */
  get current(): number {
    return 1 + this.#breaks + (this.#held === "" ? 0 : 1);
  }

  unify(piece: string): string {
    const text = this.#held + piece;
    let end = text.length;
    while (end > 0 && text[end - 1] === "\r") end -= 1;
    this.#held = text.slice(end);
    return this.#counted(text.slice(0, end));
  }

  end(): string {
    const last = this.#held;
    this.#held = "";
    return this.#counted(last);
  }

  #counted(text: string): string {
    // Twice, because some exports write \r\r\n inside quoted cells.
    const unified = text.includes("\r")
      ? text.replaceAll("\r\n", "\n").replaceAll("\r\n", "\n").replaceAll("\r", "\n")
      : text;
    for (let at = unified.indexOf("\n"); at >= 0; at = unified.indexOf("\n", at + 1)) this.#breaks += 1;
    return unified;
  }
}

function decodeGood(decoder: Decoder, bytes: Uint8Array): { text: string; good: number } {
  try {
    return { text: decoder.decode(bytes, { stream: true }), good: bytes.length };
  } catch {
    const good = goodBytes(decoder.encoding, bytes);
    return { text: strictDecoder(decoder.encoding).decode(bytes.subarray(0, good)), good };
  }
}

function decodeEnd(decoder: Decoder): string | null {
  try {
    return decoder.decode();
  } catch {
    return null;
  }
}

/** How many bytes make whole characters before the one that does not decode, by halving. */
function goodBytes(encoding: string, bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    try {
      strictDecoder(encoding).decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle;
    }
  }
  return good - unfinished(encoding, bytes.subarray(0, good));
}

/** How many bytes at the end begin a character that is not yet complete. */
function unfinished(encoding: string, bytes: Uint8Array): number {
  if (encoding === "utf-8") {
    for (let back = 1; back <= Math.min(3, bytes.length); back++) {
      const byte = bytes[bytes.length - back] as number;
      if (byte >> 6 === 0b10) continue;
      const wanted = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
      return wanted > back ? back : 0;
    }
    return 0;
  }
  if (!encoding.startsWith("utf-16")) return 0;
  const odd = bytes.length % 2;
  const high = bytes[bytes.length - odd - (encoding === "utf-16le" ? 1 : 2)] ?? 0;
  return odd + (high >> 2 === 0b110110 ? 2 : 0);
}
