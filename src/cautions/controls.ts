/** What limits a projection from a regression on benchmarks. */
import type { Worded } from "./wording.js";

/** A benchmark that goes beyond what it showed over the baseline. */
export interface OutOfRange {
  readonly benchmark: string;
  readonly lowest: number;
  readonly highest: number;
  /** the figure furthest out, and its period */
  readonly furthest: number;
  readonly period: string;
  readonly periods: number;
}

export interface ControlsCautions {
  /** `of`: how many periods are projected */
  "controls-outside-range": { ranges: readonly OutOfRange[]; of: number };
}

const number = (value: number): string => String(Number(value.toPrecision(6)));

export const CONTROLS_WORDING: Worded<ControlsCautions> = {
  "controls-outside-range": ({ ranges, of }) =>
    `The projection goes beyond what the regression was fitted to: ${ranges
      .map(
        (d) =>
          `${d.benchmark} (${number(d.lowest)} to ${number(d.highest)} over the baseline) lies outside in ${d.periods} of ${of} ${of === 1 ? "period" : "periods"}, furthest in ${d.period} (${number(d.furthest)})`,
      )
      .join("; ")}.`,
};
