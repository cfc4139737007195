/** `--indicator`: which rows are of it, and what to say when none is or when one must be chosen. */
import { type Choice, problem } from "../problems.js";
import { comparable, sameText } from "../series/writing.js";
import { Labels } from "./labels.js";
import type { Opened } from "./open.js";
import type { RawObservation } from "./plan.js";
import type { ReadRequest } from "./request.js";
import { suggest } from "./suggest.js";
import { ChoiceCounter } from "./wherePasses.js";

export class IndicatorFilter {
  readonly #opened: Opened;
  readonly #asked: string | null;
  readonly #seen = new ChoiceCounter();
  /** the last row's verdict; settled where no later row of the indicator can change it */
  #last: { written: string; label: string | undefined; passes: boolean; settled: boolean } = {
    written: "",
    label: undefined,
    passes: false,
    settled: false,
  };
  #matched = false;
  readonly #labels = new Labels();
  readonly #waiting = new Map<string, RawObservation[]>();

  constructor(opened: Opened, { indicator }: ReadRequest) {
    this.#opened = opened;
    this.#asked = indicator;
  }

  /** Whether what was asked for has been met in the indicator column itself, and so is no label. */
  get isKey(): boolean {
    return this.#matched;
  }

  /**
   * Whether the row may be of the indicator: one known by a key is kept until a row says what it is called, and
   * `isChosen` knows when all rows have been read.
   */
  passes(indicator: string, label?: string): boolean {
    if (this.#opened.plan.indicatorColumn === null) return true;
    this.#seen.add(indicator);
    if (label) this.#labels.add(indicator, label);
    if (this.#asked === null) return true;
    // Rows of one indicator mostly follow one another.
    const last = this.#last;
    if (last.settled && last.written === indicator && last.label === label) return last.passes;
    const isKey = comparable(indicator) === comparable(this.#asked);
    this.#matched ||= isKey;
    const settled = label === undefined || label !== "" || this.#matched || this.#labels.of(indicator).length > 0;
    const passes = isKey || !settled || (!this.#matched && this.#isCalled(indicator, label ?? "", this.#asked));
    this.#last = { written: indicator, label, passes, settled };
    return passes;
  }

  /** By the row's own label, which tells apart two indicators of one key; a row without one goes with its key. */
  #isCalled(indicator: string, label: string, asked: string): boolean {
    return label === "" ? this.#labels.called(indicator, asked) !== null : comparable(label) === comparable(asked);
  }

  /**
   * The observations that are of the indicator as far as is known with this one: none while its key may yet turn out
   * to be called what was asked for, and those kept of the key once it does.
   */
  settled(raw: RawObservation): readonly RawObservation[] {
    const { indicator, indicatorLabel } = raw;
    if (this.#asked === null) {
      this.passes(indicator, indicatorLabel);
      return [raw];
    }
    if (!this.passes(indicator, indicatorLabel)) {
      this.#waiting.delete(indicator);
      return [];
    }
    if (indicatorLabel !== undefined && !this.#last.settled) {
      const kept = this.#waiting.get(indicator) ?? [];
      kept.push(raw);
      this.#waiting.set(indicator, kept);
      return [];
    }
    const earlier = this.#waiting.get(indicator) ?? [];
    this.#waiting.delete(indicator);
    return [...earlier, raw];
  }

  /** After the last row: whether this value of the indicator column is the one asked for, by itself or by its label. */
  isChosen(indicator: string): boolean {
    if (this.#asked === null || this.#opened.plan.indicatorColumn === null) return true;
    if (this.#matched) return comparable(indicator) === comparable(this.#asked);
    return this.#labels.keysOf(this.#asked).includes(indicator);
  }

  /** What an indicator known by a key is called; null where it has no other name. */
  labelOf(indicator: string): string | null {
    const asked = this.#asked === null ? null : this.#labels.called(indicator, this.#asked);
    return asked ?? this.#labels.of(indicator)[0] ?? null;
  }

  /** Every indicator seen, the commonest first, with what it is called. */
  choices(): Choice[] {
    return this.#seen.choices().map((choice) => {
      const label = this.labelOf(choice.value);
      return label === null || sameText(label, choice.value) ? choice : { ...choice, label };
    });
  }

  /**
   * Problems: `which-indicator` when none was chosen, or a name that several go by; `no-such-choice` when the chosen
   * one is not there.
   */
  check(): void {
    const { plan, location } = this.#opened;
    const asked = this.#asked;
    const choices = this.choices();
    if (asked === null) {
      if (choices.length > 1) throw problem("which-indicator", { choices }, location);
      return;
    }
    if (plan.indicatorColumn === null) {
      const names = [plan.indicatorName, plan.valueColumn, plan.countColumn].filter((name) => name !== null);
      if (names.some((name) => sameText(name, asked))) return;
      const only = [{ value: plan.valueColumn ?? plan.countColumn ?? "", rows: null }];
      throw problem("no-such-choice", { column: "indicator", value: asked, suggestion: null, choices: only }, location);
    }
    if (this.#matched) return;
    const called = choices.filter(({ value }) => this.isChosen(value));
    if (called.length > 1) throw problem("which-indicator", { choices: called }, location);
    if (called.length === 1 && this.#opened.keysOnly !== true) return;
    const values = choices.flatMap(({ value, label }) => (label ? [value, label] : [value]));
    const { indicatorColumn: column } = plan;
    throw problem("no-such-choice", { column, value: asked, suggestion: suggest(asked, values), choices }, location);
  }
}
