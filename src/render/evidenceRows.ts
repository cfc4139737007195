/** The ladder for spreadsheets and R: one row for each design of each area. */
import type { EvidenceRun } from "./answer.js";
import { AREA_HEADER, areaCells, type Cell, leftOutRow, unusableRow } from "./csv.js";

export function evidenceRows({ results, unusable, question }: EvidenceRun): Cell[][] {
  const header = [
    ...AREA_HEADER,
    "period",
    "kind",
    "design",
    "method",
    "benchmark",
    "list",
    "average",
    "level",
    "actual",
    "actual_count",
    "projected",
    "projected_count",
    "difference",
    "count_difference",
    "lower",
    "upper",
    "outside",
    "grade",
    "note",
  ];
  return [
    header,
    ...results.flatMap((result) => [
      ...result.rungs.map((rung): Cell[] => [
        ...areaCells(result),
        ...[result.period, rung.kind, rung.design, rung.method],
        ...[rung.benchmark?.name ?? null, rung.benchmark?.list?.name ?? null, rung.benchmark?.average ?? null],
        ...[question.level, result.actual, result.actualCount, rung.projected, rung.projectedCount],
        ...[rung.difference, rung.countDifference, rung.lower, rung.upper, rung.outside],
        ...[result.grade?.grade ?? null, null],
      ]),
      ...result.leftOut.map((one) =>
        leftOutRow([...areaCells(result), result.period, null, one.design], one, header.length),
      ),
    ]),
    ...unusable.map((one) => unusableRow(one, header.length)),
  ];
}
