/** The forecast as rows of CSV: one for each area and period. */
import type { ForecastRun } from "./answer.js";
import { AREA_HEADER, areaCells, type Cell, unusableRow } from "./csv.js";

export function forecastRows({ results, question, unusable }: ForecastRun): Cell[][] {
  const fan = results[0]?.periods[0]?.bands.filter(({ level }) => level !== question.level) ?? [];
  const percent = (level: number): string => String(Number((100 * level).toPrecision(6)));
  const header = [
    ...AREA_HEADER,
    ...["method", "anchor", "baseline_from", "baseline_to", "level"],
    ...["period", "is_forecast", "actual", "projected", "lower", "upper"],
    ...fan.flatMap(({ level }) => [`lower_${percent(level)}`, `upper_${percent(level)}`]),
    ...["population", "population_source", "projected_count", "projected_count_lower", "projected_count_upper"],
    ...["held_count", "target", "note"],
  ];
  const rows = results.flatMap((result) =>
    result.periods.map((row): Cell[] => [
      ...areaCells(result),
      ...[result.method, result.anchor, result.baseline.from, result.baseline.to, question.level],
      ...[row.period, row.isForecast, row.actual, row.projected, row.lower, row.upper],
      ...row.bands.filter(({ level }) => level !== question.level).flatMap(({ lower, upper }) => [lower, upper]),
      ...[row.population, row.populationSource],
      ...[row.projectedCount, row.projectedCountLower, row.projectedCountUpper, row.heldCount],
      result.target?.index === row.index ? result.target.value : null,
      row.reason,
    ]),
  );
  return [header, ...rows, ...unusable.map((area) => unusableRow(area, header.length))];
}
