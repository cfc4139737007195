/** Whether a cell's bytes are wanted: each different writing is decoded and judged once. */

/** A question to the cells of one column. */
export interface CellJudge {
  /** of the column */
  readonly place: number;
  wants(cell: string): boolean;
}

interface Verdict {
  readonly bytes: Uint8Array;
  readonly wanted: boolean;
}

/** More different cells than this are judged each time. */
const MOST_REMEMBERED = 20_000;
const QUOTE = 0x22;

export class CellVerdicts {
  readonly place: number;
  readonly #judge: CellJudge;
  readonly #decode: (bytes: Uint8Array) => string;
  readonly #known = new Map<number, Verdict[]>();
  #remembered = 0;
  #last: Verdict = { bytes: new Uint8Array(0), wanted: true };

  /** `decode` throws for bytes that are not of the encoding. */
  constructor(judge: CellJudge, decode: (bytes: Uint8Array) => string) {
    this.place = judge.place;
    this.#judge = judge;
    this.#decode = decode;
  }

  /** Of the cell as written, quotation marks and all, at these places of `text`. */
  wants(text: Uint8Array, from: number, to: number): boolean {
    // Most cells are written as the one above.
    if (!same(this.#last.bytes, text, from, to)) this.#last = this.#find(text, from, to);
    return this.#last.wanted;
  }

  #find(text: Uint8Array, from: number, to: number): Verdict {
    let hash = 0x811c9dc5;
    for (let at = from; at < to; at++) hash = Math.imul(hash ^ (text[at] as number), 0x01000193);
    const candidates = this.#known.get(hash);
    const found = candidates?.find(({ bytes }) => same(bytes, text, from, to));
    if (found) return found;
    const bytes = text.slice(from, to);
    const verdict = { bytes, wanted: this.#judged(bytes) };
    if (this.#remembered < MOST_REMEMBERED) {
      this.#remembered += 1;
      if (candidates) candidates.push(verdict);
      else this.#known.set(hash, [verdict]);
    }
    return verdict;
  }

  #judged(bytes: Uint8Array): boolean {
    let cell: string;
    try {
      cell = cellOf(this.#decode(bytes));
    } catch {
      return true;
    }
    return this.#judge.wants(cell);
  }
}

/** A cell as written to what it holds. */
export function cellOf(written: string): string {
  const text = written.replaceAll("\r\n", "\n");
  return text.charCodeAt(0) === QUOTE ? text.slice(1, -1).replaceAll('""', '"') : text;
}

function same(bytes: Uint8Array, text: Uint8Array, from: number, to: number): boolean {
  if (bytes.length !== to - from) return false;
  for (let i = 0; i < bytes.length; i++) if (bytes[i] !== text[from + i]) return false;
  return true;
}
