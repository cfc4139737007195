/** Rows that repeat the area, the period, the indicator and every filter of an earlier row. */
import { PairTable, scrambled } from "./pairTable.js";
import type { RowChoice } from "./rowChoices.js";

const NAMED = 5;

/**
 * A row is known by 64 bits made of what it is about, as a file of millions has no room for more: among five million
 * rows the chance that any two share them by accident is below one in a million.
 */
export class RepeatedRows {
  readonly #firstLines = new PairTable();
  readonly #lines: (readonly [number, number])[] = [];
  #rows = 0;

  /** `area` and `period` are numbers that stand for one each. */
  add({ hash }: RowChoice, area: number, period: number, line: number): void {
    const first = this.#firstLines.firstOf(
      scrambled(scrambled(hash[0] + area) + period),
      scrambled(scrambled(hash[1] ^ Math.imul(area, 0x9e3779b1)) ^ Math.imul(period, 0x85ebca6b)),
      line,
    );
    if (first === 0) return;
    this.#rows += 1;
    if (this.#lines.length < NAMED) this.#lines.push([first, line]);
  }

  report(): { readonly rows: number; readonly lines: readonly (readonly [number, number])[] } {
    return { rows: this.#rows, lines: this.#lines };
  }
}
