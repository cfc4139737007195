/** `--where column=value`: which rows take part, and what to say when none does. */
import { type Choice, type Location, problem } from "../problems.js";
import { sameText, tidy } from "../series/writing.js";
import { placeOf } from "./columns.js";
import { suggest } from "./suggest.js";

/** More different values than this are counted no further: the column is no filter. */
const MOST_CHOICES = 500;

/** Counts the different values of a column, for the lists that messages show. */
export class ChoiceCounter {
  readonly #counts = new Map<string, number>();
  // Equal values mostly follow one another, and are counted when another one comes.
  #run = { value: "", rows: -1 };

  add(value: string, rows = 1): void {
    if (this.#run.rows >= 0 && this.#run.value === value) {
      this.#run.rows += rows;
      return;
    }
    this.#endRun();
    this.#run = { value, rows };
  }

  #endRun(): void {
    const { value, rows } = this.#run;
    if (rows < 0) return;
    const count = this.#counts.get(value);
    if (count !== undefined || this.#counts.size < MOST_CHOICES) this.#counts.set(value, (count ?? 0) + rows);
    this.#run = { value: "", rows: -1 };
  }

  get size(): number {
    this.#endRun();
    return this.#counts.size;
  }

  /** the commonest first, then by name */
  choices(): Choice[] {
    this.#endRun();
    return [...this.#counts]
      .map(([value, rows]) => ({ value, rows }))
      .sort((a, b) => b.rows - a.rows || (a.value < b.value ? -1 : 1));
  }
}

interface Condition {
  readonly column: string;
  readonly place: number;
  readonly value: string;
  /** values in the rows that meet the conditions before this one */
  readonly seen: ChoiceCounter;
  /** cells repeat: whether each meets the condition */
  readonly verdicts: Map<string, boolean>;
  matched: boolean;
}

function meets({ verdicts, value }: Condition, cell: string): boolean {
  const known = verdicts.get(cell);
  if (known !== undefined) return known;
  // Lists of choices show a blank as "(blank)"; a pivot table may hold those very words.
  const verdict = sameText(cell, value) || (value === "(blank)" && tidy(cell) === "");
  if (verdicts.size < MOST_CHOICES) verdicts.set(cell, verdict);
  return verdict;
}

/** Conditions on cells, all of which a row must meet. Problem: `no-such-column`. */
export class Where {
  readonly #conditions: Condition[];
  readonly #location: Location;

  constructor(where: readonly (readonly [string, string])[], columns: readonly string[], location: Location) {
    this.#location = location;
    this.#conditions = where.map(([column, value]) => {
      const place = placeOf(column, columns);
      if (place < 0)
        throw problem("no-such-column", { column, suggestion: suggest(column, columns), columns }, location);
      return {
        column: columns[place] as string,
        place,
        value,
        seen: new ChoiceCounter(),
        verdicts: new Map(),
        matched: false,
      };
    });
  }

  passes(cells: readonly string[]): boolean {
    for (const condition of this.#conditions) {
      const cell = cells[condition.place] ?? "";
      condition.seen.add(tidy(cell));
      if (!meets(condition, cell)) return false;
      condition.matched = true;
    }
    return true;
  }

  /** Problem: `no-such-choice` for the first condition that no row meets, of the rows that meet those before it. */
  check(): void {
    for (const { column, value, matched, seen } of this.#conditions) {
      if (matched) continue;
      const choices = seen.choices();
      throw problem(
        "no-such-choice",
        {
          column,
          value,
          suggestion: suggest(
            value,
            choices.map((choice) => choice.value),
          ),
          choices,
        },
        this.#location,
      );
    }
  }
}
