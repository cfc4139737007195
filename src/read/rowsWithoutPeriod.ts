/** Rows that publishers leave for an indicator they have not filled: a 0 or a symbol for the period, and no figure. */
import { type Caution, caution } from "../cautions.js";
import type { NumberReader } from "./numbers.js";
import type { RawObservation } from "./plan.js";

const NO_PERIOD = new Set(["", "0", "-", ".", "..", ":", "NA", "N/A", "n/a", "NULL", "null", "None"]);
const NAMED_LINES = 20;

/** Passed over and counted. One that holds a figure is not: whose period it is must be said in the file. */
export class RowsWithoutPeriod {
  readonly #readNumber: NumberReader;
  readonly #lines: number[] = [];
  #rows = 0;

  constructor(readNumber: NumberReader) {
    this.#readNumber = readNumber;
  }

  has({ period, value, count, population, line }: RawObservation): boolean {
    if (!NO_PERIOD.has(period)) return false;
    if ([value, count, population].some((cell) => cell !== null && this.#readNumber(cell) !== null)) return false;
    this.#rows += 1;
    if (this.#lines.length < NAMED_LINES) this.#lines.push(line);
    return true;
  }

  get cautions(): Caution[] {
    return this.#rows === 0 ? [] : [caution("rows-without-period", { rows: this.#rows, lines: this.#lines })];
  }
}
