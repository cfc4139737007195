/** Headers further down: files that were joined end to end, the second perhaps with its columns in another order. */
import { type Caution, caution } from "../cautions.js";
import { type Location, problem } from "../problems.js";
import { tidy } from "../series/writing.js";
import type { Row } from "./table.js";

export class InnerHeaders {
  readonly #columns: readonly string[];
  readonly #names: ReadonlySet<string>;
  readonly #location: Location;
  readonly #repeated: number[] = [];

  constructor(columns: readonly string[], location: Location) {
    this.#columns = columns;
    this.#names = new Set(columns);
    this.#location = location;
  }

  /** Whether the row is data; a header again is none. Problem: `another-header` where its columns are others. */
  isData({ cells, line }: Row): boolean {
    if (!this.#names.has(cells[0] as string) || !this.#isHeader(cells)) return true;
    if (!cells.every((cell, i) => this.#isColumn(tidy(cell), i)))
      throw problem("another-header", { columns: cells.map(tidy) }, { ...this.#location, line });
    this.#repeated.push(line);
    return false;
  }

  /** Most of what stands in it are names of columns; two at least, as a cell may happen to be called like one. */
  #isHeader(cells: readonly string[]): boolean {
    const filled = cells.filter((cell) => cell.trim() !== "");
    const named = filled.filter((cell) => this.#names.has(tidy(cell))).length;
    return named > 1 && named * 2 > filled.length;
  }

  /** A name that stood twice in the header was numbered. */
  #isColumn(cell: string, place: number): boolean {
    const column = this.#columns[place] as string;
    return column === cell || column.replace(/ \(\d+\)$/, "") === cell;
  }

  get cautions(): Caution[] {
    return this.#repeated.length === 0 ? [] : [caution("header-repeated", { lines: this.#repeated.slice(0, 20) })];
  }
}
