/** The figures that a projection stands on, as its answer lists them: those fitted, and those before. */
import type { Fit } from "../methods/method.js";
import type { Measure } from "../series/series.js";
import type { Baseline } from "./horizon.js";
import type { EarlierAnswer, HistoryAnswer } from "./projectAnswer.js";

/** The baseline's own figures and the fit to them. */
export const historyAnswer = ({ observations }: Baseline, fit: Fit): HistoryAnswer[] =>
  observations.map(({ period, value, file }, i) => ({
    period: period.label,
    index: period.index,
    note: period.note ?? null,
    actual: value,
    fitted: fit.fitted[i] ?? null,
    file,
  }));

/** Figures before the baseline, which the fit does not use. */
export const earlierAnswer = ({ observations }: Measure, { from }: Baseline): EarlierAnswer[] =>
  observations
    .filter(({ period }) => period.index < from.index)
    .map(({ period, value, file }) => ({ period: period.label, index: period.index, actual: value, file }));
