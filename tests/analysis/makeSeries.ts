import { DEFAULT_QUESTION, type ProjectQuestion } from "../../src/analysis/question.js";
import type { Measure, Series } from "../../src/series/series.js";

type Figures = Readonly<Record<number, number | string>>;

/** A yearly measure: numbers are observations, strings are symbols. */
export function measure(figures: Figures, decimals = 0): Measure {
  const rows = Object.entries(figures).map(([year, value], i) => ({
    period: { kind: "year", index: Number(year), label: year },
    file: "data.csv",
    line: i + 2,
    value,
  }));
  return {
    observations: rows.flatMap(({ value, ...rest }) => (typeof value === "number" ? [{ ...rest, value }] : [])),
    missing: rows.flatMap(({ value, ...rest }) =>
      typeof value === "string" ? [{ ...rest, symbol: value, reason: "confidential" }] : [],
    ),
    decimals,
  };
}

/** A series of rates per 10,000, with counts and populations where given. */
export function rates(values: Figures, counts: Figures | null = null, populations: Figures | null = null): Series {
  return {
    area: { name: "Leeds", code: "E08000035", localCode: "383", level: "local authority" },
    indicator: { name: "Children", unit: "rate", per: 10000, polarity: null },
    values: measure(values),
    counts: counts && measure(counts),
    populations: populations && measure(populations),
  };
}

export const QUESTION: ProjectQuestion = { ...DEFAULT_QUESTION, baseline: ["2009", "2012"] };

/** The code of the problem that `work` throws; null when it throws none. */
export function problemCode(work: () => unknown): string | null {
  try {
    work();
    return null;
  } catch (error) {
    return (error as { problem?: { code: string } }).problem?.code ?? String(error);
  }
}
