/** Bytes that take their own fingerprint whenever they are read to their end. */
import { createHash } from "node:crypto";
import { type Chunks, fileBytes } from "./fileBytes.js";
import type { Io } from "./io.js";

export interface Fingerprint {
  readonly sha256: string;
  readonly bytes: number;
}

export class FingerprintedInput {
  readonly #name: string;
  readonly #io: Pick<Io, "stdin" | "progress">;
  readonly #readings: Chunks[] = [];
  #size: number | null = null;
  #whole: Fingerprint | null = null;

  constructor(name: string, io: Pick<Io, "stdin" | "progress">) {
    this.#name = name;
    this.#io = io;
  }

  /** From the beginning; of standard input that is not kept, once. */
  read(): Chunks {
    const reading = this.#read();
    this.#readings.push(reading);
    return reading;
  }

  async *#read(): Chunks {
    const chunks = this.#chunks()[Symbol.asyncIterator]();
    const hash = createHash("sha256");
    let bytes = 0;
    let spent: Uint8Array | undefined;
    try {
      for (;;) {
        const next = await chunks.next(spent);
        if (next.done) break;
        hash.update(next.value);
        bytes += next.value.length;
        await this.#io.progress?.advance(this.#name, bytes, this.#size);
        spent = yield next.value;
      }
      this.#whole = { sha256: hash.digest("hex"), bytes };
    } finally {
      await chunks.return?.();
    }
  }

  #chunks(): AsyncIterable<Uint8Array, unknown, Uint8Array | undefined> {
    if (this.#name === "-") return this.#io.stdin;
    return fileBytes(this.#name, (total) => {
      this.#size = total;
    });
  }

  /** Of the whole; readings that were given up on the way are closed. */
  fingerprint(): Fingerprint {
    for (const reading of this.#readings) void reading.return();
    if (this.#whole === null) throw new Error(`${this.#name} was not read to its end`);
    return this.#whole;
  }
}
