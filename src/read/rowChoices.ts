/** What the rows are about beside area and period: their indicator with the values of the filter columns. */
import type { Plan, RawObservation } from "./plan.js";
import { ChoiceCounter } from "./wherePasses.js";

export interface RowChoice {
  /** from 0, by first appearance; null where there are too many to remember each */
  readonly number: number | null;
  readonly indicator: string;
  /** without the blanks around them, in the plan's order of the filters */
  readonly values: readonly string[];
  /** made of the indicator and the values */
  readonly hash: readonly [number, number];
  rows: number;
}

/** Choices that begin with the same cells. */
interface Branch {
  readonly next: Map<string, Branch>;
  choice: RowChoice | null;
}

/** More different choices than this are not remembered: a column that is different in every row is no choice. */
const MOST_CHOICES = 50_000;

export class RowChoices {
  readonly #places: readonly number[];
  readonly #root: Branch = { next: new Map(), choice: null };
  readonly #byText = new Map<string, RowChoice>();
  readonly #all: RowChoice[] = [];
  #branches = 0;
  /** of rows whose choice is not remembered: by indicator, then by each filter column */
  #beyond: readonly ChoiceCounter[] | null = null;
  #last: { readonly choice: RowChoice; readonly cells: readonly string[] } | null = null;

  constructor({ filters }: Plan) {
    this.#places = filters.map(({ place }) => place);
  }

  /** The choice of another row, which is counted. */
  add({ indicator, cells }: RawObservation): RowChoice {
    const last = this.#last;
    const same = last !== null && last.choice.indicator === indicator && this.#sameCells(last.cells, cells);
    const choice = same ? last.choice : this.#find(indicator, cells);
    if (!same) this.#last = { choice, cells };
    choice.rows += 1;
    if (choice.number === null) {
      this.#beyond ??= this.#counters();
      countIn(this.#beyond, choice, 1);
    }
    return choice;
  }

  /** After the last row: how often each indicator stands, then each value of each filter column. */
  counts(): readonly ChoiceCounter[] {
    const counters = this.#beyond ?? this.#counters();
    for (const choice of this.#all) countIn(counters, choice, choice.rows);
    return counters;
  }

  /** With every value known so far, as the first to appear are those that are listed. */
  #counters(): ChoiceCounter[] {
    const counters = [0, ...this.#places].map(() => new ChoiceCounter());
    for (const choice of this.#all) countIn(counters, choice, 0);
    return counters;
  }

  #sameCells(a: readonly string[], b: readonly string[]): boolean {
    for (const place of this.#places) if (a[place] !== b[place]) return false;
    return true;
  }

  /** Rows repeat their cells exactly: cell by cell they lead to the choice without a text made of them all. */
  #find(indicator: string, cells: readonly string[]): RowChoice {
    let branch = this.#branch(this.#root, indicator);
    for (const place of this.#places) branch = branch && this.#branch(branch, cells[place] ?? "");
    if (branch?.choice) return branch.choice;
    const choice = this.#written(
      indicator,
      this.#places.map((place) => (cells[place] ?? "").trim()),
    );
    if (branch && choice.number !== null) branch.choice = choice;
    return choice;
  }

  /** Null where there are too many. */
  #branch({ next }: Branch, cell: string): Branch | null {
    const known = next.get(cell);
    if (known) return known;
    if (this.#branches >= 2 * MOST_CHOICES) return null;
    this.#branches += 1;
    const branch: Branch = { next: new Map(), choice: null };
    next.set(cell, branch);
    return branch;
  }

  #written(indicator: string, values: readonly string[]): RowChoice {
    const text = [indicator, ...values].join("\u0000");
    const known = this.#byText.get(text);
    if (known) return known;
    const isRoom = this.#all.length < MOST_CHOICES;
    const choice = { number: isRoom ? this.#all.length : null, indicator, values, hash: hashOf(text), rows: 0 };
    if (isRoom) {
      this.#all.push(choice);
      this.#byText.set(text, choice);
    }
    return choice;
  }
}

function countIn(counters: readonly ChoiceCounter[], { indicator, values }: RowChoice, rows: number): void {
  for (const [i, value] of [indicator, ...values].entries()) counters[i]?.add(value, rows);
}

/** Two independent hashes of 32 bits (FNV-1a, and the same with another prime). */
function hashOf(text: string): readonly [number, number] {
  let [a, b] = [0x811c9dc5, 0x2f0b4c47];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b, 0x5bd1e995) ^ Math.imul(code + 0x7f4a7c15, 0x27d4eb2d);
    b ^= b >>> 15;
  }
  return [a, b];
}
