/** What a fit is asked with, for tests that state only what they vary. */
import type { Ahead, Anchor, History, Method, Others, Terms } from "../../src/methods/method.js";

const POPULATION = 160_000;
/** The figure of every benchmark in every period, unless a test says another. */
export const LEVEL = 7;

export const historyOf = ({ times, values }: Pick<History, "times" | "values">): History => ({
  times,
  values,
  counted: null,
  others: null,
});

/** The same, with the counts of one population, or benchmarks that keep their level, where the method asks for them. */
export const historyFor = (
  { fitsCounts, others }: Pick<Method, "fitsCounts" | "others">,
  times: readonly number[],
  values: readonly number[],
  of = LEVEL,
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
  others: othersFor(others, times, of),
});

/** Controls must move. */
const othersFor = (others: Method["others"], times: readonly number[], of: number): Others | null =>
  others === "none" ? null : others === "benchmarks" ? moving(times) : level(times, of);

const moving = (times: readonly number[]): Others => ({
  names: ["Moving"],
  values: [times.map((time) => LEVEL + Math.sin(time))],
});

const level = (times: readonly number[], of: number): Others => ({ names: ["Level"], values: [times.map(() => of)] });

export const terms = (anchor: Anchor): Terms => ({ anchor, season: null, change: "added" });

/** The periods to forecast, without populations or others. */
export const ahead = (times: readonly number[]): Ahead => ({ times, populations: null, others: null });

/** The same, with what `historyFor` gives the method. */
export const aheadFor = (
  { fitsCounts, others }: Pick<Method, "fitsCounts" | "others">,
  times: readonly number[],
  of = LEVEL,
): Ahead => ({
  times,
  populations: fitsCounts ? times.map(() => POPULATION) : null,
  others: othersFor(others, times, of),
});
