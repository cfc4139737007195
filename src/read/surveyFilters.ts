/** The filter columns of a survey: what they hold, and which of them a question about one area must choose by. */
import type { Choice } from "../problems.js";
import { comparable } from "../series/writing.js";
import type { IndexedArea } from "./areaIndex.js";
import { likelyTotal } from "./joinGroups.js";
import { PeriodNotes } from "./periodNotes.js";
import type { Plan, RawObservation } from "./plan.js";
import { ChoiceCounter } from "./wherePasses.js";

export interface FilterSurvey {
  readonly column: string;
  readonly different: number;
  /** what sounds like the whole first, then the commonest */
  readonly choices: readonly Choice[];
  /** whether some area holds more than one value of it, so that `--where` must choose */
  readonly needed: boolean;
}

export class FilterSurveyor {
  readonly #columns: readonly { readonly name: string; readonly place: number; readonly seen: ChoiceCounter }[];
  readonly #notes: PeriodNotes;
  readonly #first = new Map<IndexedArea, readonly string[]>();
  readonly #varies: boolean[];

  constructor(plan: Plan) {
    this.#columns = plan.filters.map((filter) => ({ ...filter, seen: new ChoiceCounter() }));
    this.#notes = new PeriodNotes(plan);
    this.#varies = plan.filters.map(() => false);
  }

  /** Returns the row's values, to know a repeated row by. */
  add(raw: RawObservation, entry: IndexedArea): readonly string[] {
    this.#notes.add(raw, entry);
    const values = this.#columns.map(({ place, seen }) => {
      const value = (raw.cells[place] ?? "").trim();
      seen.add(value);
      return value;
    });
    const first = this.#first.get(entry);
    if (!first) this.#first.set(entry, values);
    else
      for (const [i, value] of values.entries())
        if (value !== first[i] && comparable(value) !== comparable(first[i] ?? "")) this.#varies[i] = true;
    return values;
  }

  report(): FilterSurvey[] {
    return this.#columns.flatMap(({ name, seen }, i) => {
      if (seen.size < 2) return [];
      const choices = seen.choices().sort((a, b) => likelyTotal(b.value) - likelyTotal(a.value));
      return [
        { column: name, different: seen.size, choices, needed: this.#varies[i] === true && !this.#notes.isNote(i) },
      ];
    });
  }
}
