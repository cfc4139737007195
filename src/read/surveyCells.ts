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

  add(column: string | null, cell: string | null, line: number): void {
    if (column === null || cell === null || this.#readNumber(cell) !== null) return;
    const text = cell.trim();
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
