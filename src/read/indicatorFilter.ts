/** `--indicator`: which rows are of it, and what to say when none is or when one must be chosen. */
import { problem } from "../problems.js";
import { comparable, sameText } from "../series/writing.js";
import type { Opened } from "./open.js";
import type { ReadRequest } from "./request.js";
import { suggest } from "./suggest.js";
import { ChoiceCounter } from "./wherePasses.js";

export class IndicatorFilter {
  readonly #opened: Opened;
  readonly #asked: string | null;
  readonly #seen = new ChoiceCounter();
  #last = { written: "", passes: false };
  #matched = false;

  constructor(opened: Opened, { indicator }: ReadRequest) {
    this.#opened = opened;
    this.#asked = indicator;
  }

  passes(indicator: string): boolean {
    if (this.#opened.plan.indicatorColumn === null) return true;
    this.#seen.add(indicator);
    if (this.#asked === null) return true;
    // Rows of one indicator mostly follow one another.
    if (this.#last.written !== indicator || !this.#last.passes)
      this.#last = { written: indicator, passes: comparable(indicator) === comparable(this.#asked) };
    this.#matched ||= this.#last.passes;
    return this.#last.passes;
  }

  /** Problems: `which-indicator` when none was chosen, `no-such-choice` when the chosen one is not there. */
  check(): void {
    const { plan, location } = this.#opened;
    const asked = this.#asked;
    const choices = this.#seen.choices();
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
    const values = choices.map(({ value }) => value);
    const { indicatorColumn: column } = plan;
    throw problem("no-such-choice", { column, value: asked, suggestion: suggest(asked, values), choices }, location);
  }
}
