/** The periods of areas that nobody asked about: on the axis of those asked about, or not at all. */
import { type Problem, ProblemError, problem } from "../problems.js";
import type { Period } from "../series/period.js";
import { type Assembler, periodKey, periodsOf } from "./assemble.js";
import type { Group, RawPoint } from "./groups.js";

export interface PoolPeriods {
  readonly periods: ReadonlyMap<string, Period>;
  /** what is wrong with an area's periods; null where nothing is */
  readonly refused: (groups: readonly Group[]) => Problem | null;
}

/**
 * Most files give every area the same periods. Where others have more, all labels are read together; if that changes
 * what kind of period the labels are, or some cannot be read, the areas with such labels are refused, and the
 * answer for those asked about stays as it is.
 */
export function poolPeriods(
  groups: Iterable<readonly Group[]>,
  { periods, location }: Pick<Assembler, "periods" | "location">,
): PoolPeriods {
  const further = new Map<string, RawPoint>();
  for (const own of groups)
    for (const { points } of own)
      for (const point of points) {
        const key = periodKey(point);
        if (!periods.has(key) && !further.has(key)) further.set(key, point);
      }
  if (further.size === 0) return { periods, refused: () => null };
  const asked = [...periods].map(([key, { label }]): RawPoint => {
    const [period = label, identifier = ""] = key.split("\u0000");
    return { line: 0, period, identifier, value: null, count: null, population: null };
  });
  const kindOf = (of: ReadonlyMap<string, Period>): string | undefined => of.values().next().value?.kind;
  try {
    const all = periodsOf([...asked, ...further.values()], location);
    if (kindOf(all) === kindOf(periods)) return { periods: all, refused: () => null };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
  }
  const kind = kindOf(periods) ?? "";
  return {
    periods,
    refused: (own) => {
      const point = own.flatMap(({ points }) => points).find((one) => !periods.has(periodKey(one)));
      if (!point) return null;
      const rows = [{ line: point.line, label: point.period, kind: point.identifier || "another kind" }];
      return problem("mixed-periods", { kind, rows, total: 1 }, { ...location, line: point.line }).problem;
    },
  };
}
