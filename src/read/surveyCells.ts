/** The cells of a survey that hold no number: symbols by their meaning, and what is neither. */
import { type SymbolSet, symbolReason } from "./symbols.js";

export interface SymbolCount {
  readonly column: string;
  readonly symbol: string;
  readonly reason: string;
  readonly cells: number;
}

export interface BadCells {
  readonly column: string;
  readonly cells: number;
  readonly examples: readonly { readonly line: number; readonly text: string }[];
}

const EXAMPLES = 5;

export class CellSurvey {
  readonly #set: SymbolSet;
  readonly #readNumber: (cell: string) => number | null;
  readonly #symbols = new Map<string, Map<string, number>>();
  readonly #bad = new Map<string, { cells: number; examples: { line: number; text: string }[] }>();

  constructor(set: SymbolSet, readNumber: (cell: string) => number | null) {
    this.#set = set;
    this.#readNumber = readNumber;
  }

  /** Whether there is a number in the cell; null for a cell or a column that is not there. */
  add(column: string | null, cell: string | null, line: number): boolean {
    if (cell === null) return false;
    const counts = column === null ? undefined : this.#symbols.get(column);
    const before = counts?.get(cell);
    if (before !== undefined) {
      counts?.set(cell, before + 1);
      return false;
    }
    const isNumber = this.#readNumber(cell) !== null;
    if (!isNumber && column !== null) this.#addOther(column, cell.trim(), line);
    return isNumber;
  }

  #addOther(column: string, text: string, line: number): void {
    if (symbolReason(text, this.#set) !== null) {
      const counts = this.#symbols.get(column) ?? new Map<string, number>();
      counts.set(text, (counts.get(text) ?? 0) + 1);
      this.#symbols.set(column, counts);
      return;
    }
    const bad = this.#bad.get(column) ?? { cells: 0, examples: [] };
    bad.cells += 1;
    if (bad.examples.length < EXAMPLES) bad.examples.push({ line, text });
    this.#bad.set(column, bad);
  }

  symbols(): SymbolCount[] {
    return [...this.#symbols].flatMap(([column, counts]) =>
      [...counts].map(([symbol, cells]) => ({
        column,
        symbol,
        reason: symbolReason(symbol, this.#set) as string,
        cells,
      })),
    );
  }

  bad(): BadCells[] {
    return [...this.#bad].map(([column, { cells, examples }]) => ({ column, cells, examples }));
  }
}
