/** The rows of `project`: one for each period, one for each donor of a synthetic control, and the placebo's. */
import type { PeriodAnswer, ProjectAnswer } from "../analysis/projectAnswer.js";
import type { ProjectRun } from "./answer.js";
import { AREA_HEADER, areaCells, type Cell, unusableRow } from "./csv.js";
import { placeboRows } from "./placeboRows.js";

export function projectRows({ results, question, unusable }: ProjectRun): Cell[][] {
  // Columns for donors only where there are any: a row more for each, the headline's period without it.
  const mixed = results.some(({ donors }) => donors !== null);
  const header = [
    ...AREA_HEADER,
    "method",
    "anchor",
    "baseline_from",
    "baseline_to",
    "level",
    "period",
    "actual",
    "projected",
    "lower",
    "upper",
    "difference",
    "outside",
    "population",
    "population_source",
    "actual_count",
    "projected_count",
    "count_difference",
    "count_difference_lower",
    "count_difference_upper",
    "file",
    ...(mixed ? ["without_donor", "donor_weight"] : []),
    "note",
  ];
  const { placebo } = question as { readonly placebo?: { readonly asked: boolean } | null };
  const rows = results.flatMap((result) => {
    const opening: Cell[] = [
      ...areaCells(result),
      result.method,
      result.anchor,
      result.baseline.from,
      result.baseline.to,
      question.level,
    ];
    return [
      ...result.periods.map((row): Cell[] => [
        ...opening,
        ...periodCells(row),
        ...(mixed ? [null, null] : []),
        row.reason,
      ]),
      ...donorRows(result, opening),
      ...placeboRows(result, placebo?.asked === true, { header, shared: opening.slice(2) }),
    ];
  });
  return [header, ...rows, ...unusable.map((area) => unusableRow(area, header.length))];
}

const periodCells = (row: Omit<PeriodAnswer, "projected"> & { readonly projected: number | null }): Cell[] => [
  row.period,
  row.actual,
  row.projected,
  row.lower,
  row.upper,
  row.difference,
  row.outside,
  row.population,
  row.populationSource,
  row.actualCount,
  row.projectedCount,
  row.countDifference,
  row.countDifferenceLower,
  row.countDifferenceUpper,
  row.file,
];

/** The headline's period once more for each donor, projected without it. */
function donorRows({ donors, periods, headline }: ProjectAnswer, opening: readonly Cell[]): Cell[][] {
  const row = periods.find(({ period }) => period === headline.period);
  if (!donors || !row) return [];
  return donors.weights.map(({ name, weight, without }) => [
    ...opening,
    ...periodCells({
      ...row,
      projected: without?.projected ?? null,
      difference: without?.difference ?? null,
      projectedCount: null,
      countDifference: without?.countDifference ?? null,
    }),
    name,
    weight,
    without === null ? "the only donor" : null,
  ]);
}
