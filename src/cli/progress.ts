/** One line on the terminal while a long file is read, gone when the reading ends. */
import { basename } from "node:path";
import { cleanText } from "../render/clean.js";
import type { Output } from "./io.js";

/** Milliseconds: what takes less needs no line, and no one reads faster. */
const PATIENCE = 500;
const BETWEEN = 100;
const MEGABYTE = 1e6;

export class Progress {
  readonly #terminal: Output;
  readonly #now: () => number;
  #begun: number | null = null;
  #last = 0;
  #shown = 0;
  #silent = false;

  /** `now` in milliseconds, from any beginning. */
  constructor(terminal: Output, now: () => number) {
    this.#terminal = terminal;
    this.#now = now;
  }

  /** For `--quiet`. */
  silence(): void {
    this.#silent = true;
  }

  /** So many bytes of the file have been read; `total` is null where there is no telling. */
  async advance(file: string, bytes: number, total: number | null): Promise<void> {
    if (this.#silent) return;
    const now = this.#now();
    this.#begun ??= now;
    if (now - this.#begun < PATIENCE || (this.#shown > 0 && now - this.#last < BETWEEN)) return;
    this.#last = now;
    if (this.#terminal.isTTY) await this.#show(lineOf(file, bytes, total));
    else this.#silent = true;
  }

  /** Leaves the terminal as it was; call before anything else is written. */
  async clear(): Promise<void> {
    if (this.#shown > 0) await this.#show("");
  }

  async #show(line: string): Promise<void> {
    // A line as wide as the terminal would move on to the next, where it cannot be taken back.
    // One that does not know its width says 0.
    const text = line.slice(0, (this.#terminal.columns || 80) - 1);
    const blanks = " ".repeat(Math.max(0, this.#shown - text.length));
    this.#shown = text.length;
    try {
      await this.#terminal.write(`\r${text}${blanks}${text === "" ? "\r" : ""}`);
    } catch {
      this.#silent = true;
    }
  }
}

function lineOf(file: string, bytes: number, total: number | null): string {
  const name = file === "-" ? "standard input" : cleanText(basename(file));
  const read = Math.round(bytes / MEGABYTE);
  return `reading ${name}: ${total === null ? `${read} MB` : `${read} of ${Math.round(total / MEGABYTE)} MB`}`;
}
