/** What a fit is asked with, for tests that state only what they vary. */
import type { Ahead, Anchor, History, Method, Terms } from "../../src/methods/method.js";

const POPULATION = 160_000;

export const historyOf = ({ times, values }: Pick<History, "times" | "values">): History => ({
  times,
  values,
  counted: null,
});

/** The same, with the counts of one population where the method asks for them. */
export const historyFor = (
  { fitsCounts }: Pick<Method, "fitsCounts">,
  times: readonly number[],
  values: readonly number[],
): History => ({
  times,
  values,
  counted: fitsCounts
    ? {
        counts: values.map((value) => (value * POPULATION) / 10_000),
        populations: times.map(() => POPULATION),
        per: 10_000,
      }
    : null,
});
/** The population to forecast with: that of `historyFor`. */
export const asksFor = ({ fitsCounts }: Pick<Method, "fitsCounts">): number | null => (fitsCounts ? POPULATION : null);
export const terms = (anchor: Anchor): Terms => ({ anchor, season: null });
export const ahead = (times: readonly number[], population: number | null = null): Ahead => ({
  times,
  populations: population === null ? null : times.map(() => population),
});
