/** Rows that publishers leave for an indicator they have not filled: a 0 or a symbol for the period, and no figure. */
import { type Caution, caution } from "../cautions.js";
import type { NumberReader } from "./numbers.js";
import type { Opened } from "./open.js";
import type { RawObservation } from "./plan.js";
import { type SymbolSet, symbolReason } from "./symbols.js";

/** As nearly every period does, so that it need not be looked at as a symbol. */
const BEGINS_WITH_DIGIT = /^\d/;
const NAMED_LINES = 20;

/** Passed over and counted. One that holds a figure is not: whose period it is must be said in the file. */
export class RowsWithoutPeriod {
  readonly #readNumber: NumberReader;
  readonly #symbols: SymbolSet;
  readonly #lines: number[] = [];
  #rows = 0;

  constructor({ readNumber, symbols }: Pick<Opened, "readNumber" | "symbols">) {
    this.#readNumber = readNumber;
    this.#symbols = symbols;
  }

  has({ period, value, count, population, line }: RawObservation): boolean {
    if (period !== "0" && (BEGINS_WITH_DIGIT.test(period) || symbolReason(period, this.#symbols) === null))
      return false;
    if ([value, count, population].some((cell) => cell !== null && this.#readNumber(cell) !== null)) return false;
    this.#rows += 1;
    if (this.#lines.length < NAMED_LINES) this.#lines.push(line);
    return true;
  }

  get cautions(): Caution[] {
    return this.#rows === 0 ? [] : [caution("rows-without-period", { rows: this.#rows, lines: this.#lines })];
  }
}
