/** The rule of a stated projection, put to any other area. */
import type { Ahead } from "../../methods/method.js";
import { methodNamed } from "../../methods/registry.js";
import type { Area } from "../../series/area.js";
import type { Period } from "../../series/period.js";
import type { Observation, Series } from "../../series/series.js";
import { roundHalfAway } from "../../stats/rounding.js";
import { viewOn } from "../basis.js";
import { type Around, type OthersUsed, onlyAt, othersOf } from "../benchmarks/others.js";
import { groupWord } from "../benchmarks/surroundings.js";
import { populationsAhead } from "../counted.js";
import type { ProjectQuestion } from "../question.js";
import { stoppedBy } from "../stopped.js";
import { historyOf, type Working } from "../working.js";
import type { Statistic } from "./placeboQuestion.js";
import { rmspeBefore, statisticOf } from "./statistic.js";

/** The statistic of one area, or why it has none. */
export type Outcome =
  | { readonly value: number; readonly rmspeBefore: number | null }
  | { readonly code: string; readonly reason: string };

export interface SameRule {
  /** periods of the baseline, and those after it that the statistic is of */
  readonly baseline: readonly Period[];
  readonly ahead: readonly Period[];
  /** whether the outcome of an area depends on which area is asked about */
  readonly dependsOnTreated: boolean;
  ask(series: Series): Outcome;
}

/**
 * Every area is asked for the same periods by the same method and terms: `ahead` are those after the baseline, the
 * headline last. Only the point projection is made, but where the statistic needs its error.
 */
export function sameRule(stated: Working, ahead: readonly Period[], statistic: Statistic): SameRule {
  const { view, terms, around, series: own } = stated;
  const method = methodNamed(stated.question.method);
  const question = withoutOwnFigures(stated.question);
  const baseline = stated.baseline.observations.map(({ period }) => period);
  const published = publishedOthers(stated, ahead);
  const whole = [...baseline, ...ahead];
  // Donors must have every figure on the way, as those of the area asked about have.
  const onTheWay =
    method.others === "donors"
      ? [...stated.horizon, ...(stated.others?.without ?? [])].sort((a, b) => a.index - b.index)
      : ahead;

  const ask = (series: Series): Outcome => {
    if (published?.areas.includes(series.area))
      return { code: "is-the-benchmark", reason: "it is the benchmark itself" };
    const theirs = viewOn(series, view.basis, null);
    const at = new Map(theirs.measure.observations.map((observation) => [observation.period.index, observation]));
    if (whole.some(({ index }) => !at.has(index))) return MISSING;
    const observed = (periods: readonly Period[]): Observation[] =>
      periods.map(({ index }) => at.get(index) as Observation);
    const alone = historyOf(series, theirs, { observations: observed(baseline) }, method, question);
    const treated = withoutTreated(around, own.area);
    const made = published ? null : othersOf(method, series, theirs, baseline, onTheWay, question, treated);
    const others = published ?? (made && onlyAt(made, ahead));
    if (made && others === null)
      return { code: "benchmark-lacks", reason: "its benchmark lacks a figure for a period needed" };
    const history = { ...alone, others: others?.history ?? null };
    const fit = method.fit(history, terms);
    const populations = alone.counted?.populations
      ? (populationsAhead(series, theirs, ahead, question).populations?.map(({ population }) => population) ?? null)
      : null;
    const times: Ahead = { times: ahead.map(({ index }) => index), populations, others: others?.ahead ?? null };
    const forecast = fit.forecast(times);
    const round = (value: number): number => roundHalfAway(value, view.measure.decimals);
    const mean = question.roundRates ? forecast.mean.map(round) : forecast.mean;
    const projected = {
      values: history.values,
      fitted: fit.fitted,
      forecast: { ...forecast, mean },
      actuals: observed(ahead).map(({ value }) => value),
      place: ahead.length - 1,
      level: question.level,
    };
    const value = statisticOf(statistic, projected);
    if (value === null) return { code: "no-statistic", reason: `its projection has no ${statistic}` };
    if (Number.isNaN(value) || (statistic !== "rmspe-ratio" && !Number.isFinite(value)))
      return { code: "not-finite", reason: "its projection is beyond all numbers" };
    return { value, rmspeBefore: rmspeBefore(projected) };
  };
  return {
    baseline,
    ahead,
    dependsOnTreated: method.others !== "none" && published === null,
    ask: (series) => leavingOut(() => ask(series)),
  };
}

const MISSING: Outcome = { code: "missing-figures", reason: "no figure for every period needed" };

/** Whatever stops an area leaves it out, and never stops the answer. */
function leavingOut(ask: () => Outcome): Outcome {
  try {
    return ask();
  } catch (error) {
    const { code, message } = stoppedBy(error);
    return { code, reason: message };
  }
}

/** The question without what was given for the area itself: its population and its actual. */
const withoutOwnFigures = (question: ProjectQuestion): ProjectQuestion => ({
  ...question,
  population: typeof question.population === "number" ? null : question.population,
  populationStandardError: null,
  actual: null,
  actualDate: null,
});

/** On placebo runs the area asked about is no other area's donor, nor in its average. */
const withoutTreated = (around: Around | null, treated: Area): Around | null =>
  around && { ...around, treated: [...around.treated, treated] };

interface PublishedOthers extends Pick<OthersUsed, "history" | "ahead"> {
  readonly areas: readonly Area[];
}

/** Benchmarks that are areas of the file are the same for everyone: their figures are those of the stated projection. */
function publishedOthers({ others, around }: Working, ahead: readonly Period[]): PublishedOthers | null {
  if (!others || others.benchmarks.length === 0 || around?.surroundings.excludeSelf) return null;
  // Every area has a region of its own.
  if (others.benchmarks.some(({ used, asked }) => used !== null || groupWord(asked) === "region")) return null;
  const there = onlyAt(others, ahead);
  return there && { areas: others.series.map(({ area }) => area), history: others.history, ahead: there.ahead };
}
