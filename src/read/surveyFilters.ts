/** The filter columns of a survey: what they hold, and which of them a question about one area must choose by. */
import type { Choice } from "../problems.js";
import { comparable } from "../series/writing.js";
import type { IndexedArea } from "./areaIndex.js";
import { likelyTotal } from "./joinGroups.js";
import { PairTable } from "./pairTable.js";
import { PeriodNotes } from "./periodNotes.js";
import type { Plan, RawObservation } from "./plan.js";
import type { RowChoice } from "./rowChoices.js";
import type { ChoiceCounter } from "./wherePasses.js";

export interface FilterSurvey {
  readonly column: string;
  readonly different: number;
  /** what sounds like the whole first, then the commonest */
  readonly choices: readonly Choice[];
  /** whether some area holds more than one value of it, so that `--where` must choose */
  readonly needed: boolean;
  /** how many areas do */
  readonly areas: number;
}

export interface NeededFilter {
  /** in the plan's list of filters */
  readonly place: number;
  readonly mostly: boolean;
}

export class FilterSurveyor {
  readonly #notes: PeriodNotes;
  readonly #filters: Plan["filters"];
  /** each choice with each area */
  readonly #seen = new PairTable();
  readonly #first = new Map<string, Map<IndexedArea, readonly string[]>>();
  /** for each indicator and column, the areas that hold more than one value of it */
  readonly #varies = new Map<string, Set<IndexedArea>[]>();

  constructor(plan: Plan) {
    this.#notes = new PeriodNotes(plan);
    this.#filters = plan.filters;
  }

  add(raw: RawObservation, entry: IndexedArea, { number, indicator, values }: RowChoice): void {
    this.#notes.add(raw, entry);
    if (number !== null && this.#seen.firstOf(number, entry.number, 1) !== 0) return;
    const firsts = this.#first.get(indicator) ?? new Map<IndexedArea, readonly string[]>();
    this.#first.set(indicator, firsts);
    const first = firsts.get(entry);
    if (!first) firsts.set(entry, values);
    else
      for (const [i, value] of values.entries())
        if (value !== first[i] && comparable(value) !== comparable(first[i] ?? ""))
          this.#varying(indicator, i).add(entry);
  }

  #varying(indicator: string, column: number): Set<IndexedArea> {
    const own = this.#varies.get(indicator) ?? this.#filters.map(() => new Set<IndexedArea>());
    this.#varies.set(indicator, own);
    return own[column] as Set<IndexedArea>;
  }

  /** The columns that a question about the indicator must choose by: in most of its areas, or in a few. */
  neededBy(indicator: string): NeededFilter[] {
    const own = this.#varies.get(indicator) ?? [];
    const all = this.#first.get(indicator)?.size ?? 0;
    return own.flatMap((areas, place) =>
      areas.size > 0 && !this.#notes.isNote(place) ? [{ place, mostly: areas.size * 2 >= all }] : [],
    );
  }

  #areasToChooseIn(column: number): number {
    if (this.#notes.isNote(column)) return 0;
    return new Set([...this.#varies.values()].flatMap((own) => [...(own[column] ?? [])])).size;
  }

  /** `counts` are of the values of each column. */
  report(counts: readonly ChoiceCounter[]): FilterSurvey[] {
    return this.#filters.flatMap(({ name }, i) => {
      const seen = counts[i];
      if (!seen || seen.size < 2) return [];
      const areas = this.#areasToChooseIn(i);
      const choices = seen.choices().sort((a, b) => likelyTotal(b.value) - likelyTotal(a.value));
      return [
        {
          column: name,
          different: seen.size,
          choices,
          needed: areas > 0,
          areas,
        },
      ];
    });
  }
}
