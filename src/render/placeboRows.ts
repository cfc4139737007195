/**
 * A placebo as rows of the CSV of `project`, where it was asked for: one that sums it up, and one for each area. Unasked
 * the rows are those of the areas asked about alone.
 */
import type { ProjectAnswer } from "../analysis/projectAnswer.js";
import type { Cell } from "./csv.js";

/** Where the columns of `project` hold what a placebo has to say. */
export interface PlaceboColumns {
  readonly header: readonly string[];
  /** the cells that say what the rows are of: indicator, unit, per, method, anchor, baseline, level */
  readonly shared: readonly Cell[];
}

export function placeboRows(
  { area, placebo }: ProjectAnswer,
  asked: boolean,
  { header, shared }: PlaceboColumns,
): Cell[][] {
  if (!placebo || !asked) return [];
  const { statistic, areas, from, to } = placebo;
  const span = from === to ? from : `${from} to ${to}`;
  const inUnit = statistic === "difference" || statistic === "average";
  const row = (name: string, code: string | null, difference: number | null, note: string): Cell[] => {
    const cells: Cell[] = [name, code, ...shared, span];
    return header.map((column, i) =>
      column === "difference" ? difference : column === "note" ? note : (cells[i] ?? null),
    );
  };
  return [
    row(area.name, area.code, null, `placebo: ${placebo.text}`),
    ...(areas ?? []).map(({ name, code, value }) =>
      row(name, code, inUnit ? value : null, `placebo ${statistic}${inUnit ? "" : `: ${value ?? "without bound"}`}`),
    ),
  ];
}
