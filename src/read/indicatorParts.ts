/** Which indicators a file holds, each with its plan, and the rows of each as they come by. */
import { type Problem, ProblemError } from "../problems.js";
import { isPopulationName } from "../series/indicator.js";
import { comparable, tidy } from "../series/writing.js";
import type { IndexedArea } from "./areaIndex.js";
import { Groups } from "./groups.js";
import type { Opened } from "./open.js";
import { PeriodNotes } from "./periodNotes.js";
import type { Plan, RawObservation } from "./plan.js";
import type { WantedAreas } from "./wantedAreas.js";

/** An indicator that could not be used in any area. */
export interface UnusableIndicator {
  readonly indicator: string;
  readonly problem: Problem;
}

/** The rows of one indicator. */
export interface Part {
  readonly indicator: string;
  readonly plan: Plan;
  readonly groups: Groups;
  readonly notes: PeriodNotes;
}

/** The problem behind an error; anything else is thrown on. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  throw error;
}

export interface Planned {
  readonly plans: readonly Plan[];
  readonly unusable: UnusableIndicator[];
  /** columns that are the counts of others, and are read with them */
  readonly beside: readonly { readonly count: string; readonly of: string }[];
}

/** One plan where a column names the indicators or there is but one; else one for each column that could be it. */
export function plansOf({ plan, planOf }: Opened): Planned {
  const columns = plan.indicatorOrder?.length ? plan.indicatorOrder : plan.undecided.map(({ name }) => name);
  if (columns.length === 0) return { plans: [plan], unusable: [], beside: [] };
  // Several columns of figures beside a column of indicators: which is meant must be said.
  if (plan.undecided.length > 0 && plan.indicatorColumn !== null)
    return { plans: [planOf(null)], unusable: [], beside: [] };
  const plans: Plan[] = [];
  const unusable: UnusableIndicator[] = [];
  for (const column of columns.filter((name) => !isPopulationName(name))) {
    try {
      plans.push(planOf(column));
    } catch (error) {
      unusable.push({ indicator: column, problem: problemOf(error) });
    }
  }
  const beside = plans.flatMap(({ valueColumn, countColumn }) =>
    valueColumn !== null && countColumn !== null ? [{ count: countColumn, of: valueColumn }] : [],
  );
  const counts = new Set(beside.map(({ count }) => count));
  const own = plans.filter(({ valueColumn, countColumn }) => valueColumn !== null || !counts.has(countColumn ?? ""));
  return { plans: own, unusable, beside };
}

/** The rows as one plan reads them, apart by the indicator that they name. */
export class Parts {
  readonly plan: Plan;
  readonly #byIndicator = new Map<string, Part>();
  // Rows of one indicator mostly follow one another.
  #last: { readonly written: string; readonly part: Part } | null = null;

  constructor(plan: Plan) {
    this.plan = plan;
  }

  add(raw: RawObservation, entry: IndexedArea, wanted: WantedAreas | null): void {
    const { groups, notes } = this.#partOf(raw.indicator);
    notes.add(raw, entry);
    if (wanted === null || wanted.keeps(entry)) groups.add(entry, raw);
  }

  #partOf(written: string): Part {
    if (this.#last?.written === written) return this.#last.part;
    const key = comparable(written);
    const part = this.#byIndicator.get(key) ?? this.#newPart(key, written);
    this.#last = { written, part };
    return part;
  }

  #newPart(key: string, written: string): Part {
    const { plan } = this;
    const named = plan.valueColumn ?? plan.countColumn ?? plan.indicatorName;
    const indicator = written === "" ? named : tidy(written);
    const part = { indicator, plan, groups: new Groups(plan), notes: new PeriodNotes(plan) };
    this.#byIndicator.set(key, part);
    return part;
  }

  get all(): readonly Part[] {
    return [...this.#byIndicator.values()];
  }
}
