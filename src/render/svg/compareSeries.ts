/**
 * What is drawn of a comparison: the figures, or where they are numbers, as large as the areas are, each line as an index
 * of its own first figure.
 */
import type { BenchmarkAnswer, CompareAnswer } from "../../analysis/comparison/answer.js";
import { sayNumber } from "../../analysis/wording.js";

/** Values by the periods of the answer; null is a gap. */
type Values = readonly (number | null)[];

export interface Shown {
  /** whether lines are indexes, the first period being 100 */
  readonly indexed: boolean;
  readonly own: Values;
  readonly benchmarks: readonly { readonly benchmark: BenchmarkAnswer; readonly values: Values }[];
  /** other areas, without names */
  readonly others: readonly Values[];
  /** what could not be drawn, in sentences */
  readonly notes: readonly string[];
}

/** Other areas that would make the picture more than so many times as high as its lines need are left out. */
const FAR = 2;

export function shownSeries(answer: CompareAnswer): Shown {
  const { periods, since } = answer;
  const own = periods.map(({ value }) => value);
  const indexed = answer.numbers && own[0] !== undefined && own[0] > 0;
  const benchmarks = answer.benchmarks.map((benchmark) => ({
    benchmark,
    values: valuesAt(benchmark.periods, periods),
  }));
  const others = (answer.rows?.rows ?? []).flatMap((row) =>
    row.role === "other" ? [valuesAt(row.periods, periods)] : [],
  );
  const drawn = benchmarks.filter(({ values }) => !indexed || (values[0] ?? 0) > 0);
  const lacking = benchmarks.filter((one) => !drawn.includes(one)).map(({ benchmark }) => benchmark.area.name);
  const scale = (values: Values): Values => (indexed ? asIndex(values) : values);
  const main = { own: scale(own), benchmarks: drawn.map((one) => ({ ...one, values: scale(one.values) })) };
  const near = withinReach(others.filter((values) => !indexed || (values[0] ?? 0) > 0).map(scale), main);
  const far = others.length - near.length;
  return {
    indexed,
    ...main,
    others: near,
    notes: [
      ...(lacking.length > 0
        ? [`Not drawn, as they have no figure of ${since} to begin from: ${lacking.join(", ")}.`]
        : []),
      ...(near.length > 0 ? [`Pale lines: ${sayNumber(near.length)} other areas.`] : []),
      ...(far > 0
        ? [`${sayNumber(far)} other ${far === 1 ? "area is" : "areas are"} far from these lines and not drawn.`]
        : []),
    ],
  };
}

function valuesAt(
  rows: readonly { readonly period: string; readonly value: number }[],
  periods: CompareAnswer["periods"],
): Values {
  const byPeriod = new Map(rows.map(({ period, value }) => [period, value]));
  return periods.map(({ period }) => byPeriod.get(period) ?? null);
}

const asIndex = (values: Values): Values => {
  const first = values[0] as number;
  return values.map((value) => (value === null ? null : (100 * value) / first));
};

function withinReach(others: readonly Values[], { own, benchmarks }: Pick<Shown, "own" | "benchmarks">): Values[] {
  const finite = [own, ...benchmarks.map(({ values }) => values)].flat().filter((value) => value !== null);
  const [low, high] = [Math.min(...finite), Math.max(...finite)];
  const reach = FAR * (high - low || Math.abs(high) || 1);
  return others.filter((values) =>
    values.every((value) => value === null || (value >= low - reach && value <= high + reach)),
  );
}
