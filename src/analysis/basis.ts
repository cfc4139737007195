/** Which of a series' measures the question is about, and what its unit is. */
import { problem } from "../problems.js";
import type { Indicator, Polarity } from "../series/indicator.js";
import type { Measure, Series } from "../series/series.js";
import type { IndicatorAnswer } from "./projectAnswer.js";
import type { Basis } from "./question.js";

/** A series seen on one basis. */
export interface BasisView {
  readonly basis: Basis;
  readonly measure: Measure;
  readonly indicator: Indicator;
}

const has = (measure: Measure | null): measure is Measure => measure !== null && measure.observations.length > 0;

/** Rate if there is one, else count, unless the question says. Problems: `no-such-basis`, `no-values`. */
export function viewOn(series: Series, asked: Basis | null, polarity: Polarity | null): BasisView {
  const { values, counts } = series;
  const basis = asked ?? (has(values) ? "rate" : "count");
  const measure = basis === "rate" ? values : counts;
  const other = basis === "rate" ? counts : values;
  if (!has(measure)) {
    if (has(other)) throw problem("no-such-basis", { basis, has: basis === "rate" ? "counts only" : "no counts" });
    throw problem("no-values", { area: series.area.name });
  }
  const unit = basis === "count" ? ({ unit: "count", per: null } as const) : {};
  return {
    basis,
    measure,
    indicator: { ...series.indicator, ...unit, polarity: polarity ?? series.indicator.polarity },
  };
}

/** The indicator in the words of an answer. */
export function indicatorAnswer({ name, unit, per, polarity }: Indicator): IndicatorAnswer {
  return { name, unit, per, polarity };
}
