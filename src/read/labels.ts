/** What indicators that go by a key are called: the label may stand in some of their rows only, and in later ones. */
import { comparable, tidy } from "../series/writing.js";

/** A label that is there; the Local Authority Interactive Tool writes NA in all years but the first. */
export const writtenLabel = (cell: string): string =>
  cell === "NA" || /^(na|n\/a|null|-)?$/.test(comparable(cell)) ? "" : tidy(cell);

export class Labels {
  readonly #byKey = new Map<string, string[]>();

  add(key: string, label: string): void {
    if (label === "") return;
    const own = this.#byKey.get(key);
    if (!own) this.#byKey.set(key, [label]);
    else if (!own.includes(label)) own.push(label);
  }

  /** What rows so far called the indicator, the first first; mostly one name, or none yet. */
  of(key: string): readonly string[] {
    return this.#byKey.get(key) ?? [];
  }

  keysOf(label: string): string[] {
    return [...this.#byKey.keys()].filter((key) => this.called(key, label) !== null);
  }

  /** The label of the indicator that says the same as this one; null where it has no such name. */
  called(key: string, label: string): string | null {
    const wanted = comparable(label);
    return this.of(key).find((own) => comparable(own) === wanted) ?? null;
  }
}
