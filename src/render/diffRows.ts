/** A difference between two releases as rows of CSV: one for each figure that changed, and for each headline. */
import type { DiffRun } from "./answer.js";
import type { Cell } from "./csv.js";

export function diffRows({ results: [{ changes, headlines }] }: DiffRun): Cell[][] {
  const filters = [...new Set(changes.flatMap((change) => Object.keys(change.filters)))];
  const header = [
    "kind",
    "area",
    "area_code",
    "period",
    "column",
    ...filters.map((name) => `category ${name}`),
    "old",
    "new",
    "difference",
    "relative",
    "only",
    "old_line",
    "new_line",
  ];
  const rows = changes.map((change): Cell[] => [
    change.kind,
    change.area.name,
    change.area.code,
    change.period,
    change.column,
    ...filters.map((name) => change.filters[name] ?? null),
    change.old,
    change.new,
    change.difference,
    change.relative,
    change.only,
    change.oldLine,
    change.newLine,
  ]);
  const asked = headlines.map(({ area, old, new: next, change, answeredOn }): Cell[] => [
    "headline",
    area.name,
    area.code,
    old.period,
    old.countDifference === null ? "difference" : "countDifference",
    ...filters.map(() => null),
    old.countDifference ?? old.difference,
    next === null ? null : (next.countDifference ?? next.difference),
    change,
    null,
    answeredOn,
    null,
    null,
  ]);
  return [header, ...asked, ...rows];
}
