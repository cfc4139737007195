/** `scan` as CSV: a row for each area and indicator, and for each that was left out. */
import type { ScanRun } from "./answer.js";
import { type Cell, leftOutRow } from "./csv.js";

export function scanRows({ results, summary, question, unusable }: ScanRun): Cell[][] {
  const header = [
    ...["rank", "tied_with", "area", "area_code", "indicator", "unit", "per", "period", "n", "level"],
    ...["actual", "projected", "lower", "upper", "difference", "standard_error", "relative_difference", "t"],
    ...["p_value", "adjusted_p", "outside", "population", "actual_count", "projected_count", "count_difference"],
    ...["count_difference_lower", "count_difference_upper", "rank_within_indicator", "n_within_indicator"],
    ...["sorted_by", "cautions", "marked", "note"],
  ];
  const rows = results.map((row): Cell[] => [
    ...[row.rank, row.tiedWith, row.area.name, row.area.code],
    ...[row.indicator.name, row.indicator.unit, row.indicator.per, row.period, row.n, question.level],
    ...[row.actual, row.projected, row.lower, row.upper, row.difference, row.standardError],
    ...[row.relativeDifference, row.t, row.pValue, row.adjustedP, row.outside],
    ...[row.population, row.actualCount, row.projectedCount, row.countDifference],
    ...[row.countDifferenceLower, row.countDifferenceUpper],
    ...[row.withinIndicator?.rank ?? null, row.withinIndicator?.n ?? null],
    ...[summary.sortedBy, row.codes.join(" ") || null, row.marked, null],
  ]);
  const left = unusable.map((one) =>
    leftOutRow([null, null, one.area?.name ?? null, one.area?.code ?? null, one.indicator], one, header.length),
  );
  return [header, ...rows, ...left];
}
