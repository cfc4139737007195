/** Segmented regression at a date known beforehand: how level and slope changed there. */
import type { Season } from "../../methods/method.js";
import { stepsOf } from "../../methods/steps.js";
import { problem } from "../../problems.js";
import type { Polarity } from "../../series/indicator.js";
import type { Period } from "../../series/period.js";
import type { Observation } from "../../series/series.js";
import { weightedSum } from "../../stats/matrix.js";
import { indexOf } from "../horizon.js";
import { seasonOf } from "../season.js";
import type { PhaseAnswer } from "./answer.js";
import { type CountsBehind, fitCounts } from "./countsAtDate.js";
import { fitFigures } from "./figuresAtDate.js";
import type { EstimateAnswer, InterruptionAnswer } from "./interruptionAnswer.js";
import { courseOf, directionOf } from "./phases.js";
import type { TurnQuestion } from "./question.js";
import { estimateOf, type Regression } from "./regression.js";
import { labelAt, type Window } from "./window.js";

/** What is fitted, whatever the family. */
export interface AtDate {
  readonly times: readonly number[];
  readonly values: readonly number[];
  /** time of the first period after, and of the last before */
  readonly date: number;
  readonly lastBefore: number;
  readonly stepOnly: boolean;
  readonly season: Season | null;
  readonly lag: number | null;
  readonly level: number;
}

/** What a family's fit says beside its coefficients. */
export type FitFacts = Pick<
  InterruptionAnswer,
  | "errors"
  | "lag"
  | "residualStandardError"
  | "residualSumOfSquares"
  | "durbinWatson"
  | "durbinWatsonP"
  | "lag1Autocorrelation"
  | "ar1"
  | "dispersion"
  | "pearsonDispersion"
  | "deviance"
  | "aic"
  | "slopeTest"
  | "offset"
> & { readonly residualDegreesOfFreedom: number };

export interface FamilyFit {
  readonly regression: Regression;
  readonly facts: FitFacts;
  readonly fitted: readonly number[];
  readonly isPerfect: boolean;
  /** height of the line without its season, in the figures' own unit, where the predictor is this */
  readonly height: (predictor: number) => number;
}

export interface Interrupted {
  readonly answer: InterruptionAnswer;
  readonly phases: readonly PhaseAnswer[];
  readonly fitted: readonly number[];
  readonly isPerfect: boolean;
  readonly residualStandardError: number | null;
  /** index of the first period after */
  readonly index: number;
}

/**
 * Problems: `no-such-period`, `date-outside`, `date-side-short`, `no-season`, `change-not-told`, those of `fitCounts`.
 * `counted` is null for the family of plain figures.
 */
export function interruptionAt(
  window: Window,
  question: TurnQuestion,
  counted: CountsBehind | null,
  unit: number,
  polarity: Polarity | null,
): Interrupted {
  const asked = atDate(window, question);
  const fit = toldApart(asked, () =>
    counted === null ? fitFigures(asked) : fitCounts(asked, counted, question.family),
  );
  const { residualStandardError } = fit.facts;
  const answer = answerOf(window, question, asked, fit);
  const label = (time: number): string => labelAt(window, time);
  const { period: first } = window.observations.find(({ period }) => period.index >= asked.date) as Observation;
  const [start, end] = [asked.times[0] as number, asked.times.at(-1) as number];
  const phase = (from: Place, to: Place, slope: EstimateAnswer): PhaseAnswer => {
    const ends = { start: heightAt(asked, fit, from.index), end: heightAt(asked, fit, to.index) };
    const { estimate, lower, upper } = slope;
    const context = { unit, residualStandardError, isBetween: false };
    const direction = directionOf({ ...ends, slope: estimate, lower, upper }, context);
    return {
      from: from.label,
      to: to.label,
      fromIndex: from.index,
      toIndex: to.index,
      ...ends,
      slope: estimate,
      slopeStandardError: slope.standardError,
      slopeLower: lower,
      slopeUpper: upper,
      pValue: slope.pValue,
      direction,
      course: courseOf(direction, polarity),
    };
  };
  const at = (index: number): Place => ({ index, label: label(index) });
  return {
    answer,
    phases: [
      phase(at(start), at(asked.lastBefore), answer.slopeBefore),
      phase({ index: first.index, label: first.label }, at(end), answer.slopeAfter),
    ],
    fitted: fit.fitted,
    isPerfect: fit.isPerfect,
    residualStandardError,
    index: asked.date,
  };
}

type Place = Readonly<Pick<Period, "index" | "label">>;

/** Coefficients of the trend and its change: height, slope, change of level and, unless it is a step, of slope. */
const ofTrend = ({ stepOnly }: AtDate): number => (stepOnly ? 3 : 4);

/** Every estimate of the answer is a weighted sum of coefficients. */
function answerOf(window: Window, question: TurnQuestion, asked: AtDate, fit: FamilyFit): InterruptionAnswer {
  const { times, date, stepOnly } = asked;
  const { residualDegreesOfFreedom, ...facts } = fit.facts;
  const { degreesOfFreedom, isLog, coefficients } = fit.regression;
  const of = (...weights: number[]): EstimateAnswer => estimateOf(fit.regression, weights);
  const sloped = (before: number[], slope: number): number[] => (stepOnly ? before : [...before, slope]);
  const end = times.at(-1) as number;
  const cycle = asked.season?.cycle ?? null;
  return {
    date: labelAt(window, date),
    before: times.filter((time) => time < date).length,
    after: times.filter((time) => time >= date).length,
    family: question.family,
    change: stepOnly ? "level" : "level-and-slope",
    distribution: degreesOfFreedom === Infinity ? "normal" : "t",
    degreesOfFreedom: residualDegreesOfFreedom,
    intercept: of(1, -(times[0] as number)),
    interceptAtStart: of(1),
    interceptStepBefore: of(1, -stepsOf(asked.times).unit),
    slopeBefore: of(0, 1),
    levelChange: of(0, 0, 1),
    levelChangeAtLastBefore: stepOnly ? null : of(0, 0, 1, asked.lastBefore - date),
    slopeChange: stepOnly ? null : of(0, 0, 0, 1),
    slopeAfter: of(...sloped([0, 1, 0], 1)),
    atEnd: { period: labelAt(window, end), ...of(...sloped([0, 0, 1], end - date)) },
    season: coefficients.slice(ofTrend(asked)).map((_, place) => of(...unitWeights(ofTrend(asked) + place))),
    slopePerCycle: isLog && cycle !== null ? of(0, cycle) : null,
    ...facts,
  };
}

/** The height of the fitted lines at a time, without the season. */
function heightAt(asked: AtDate, { regression, height }: FamilyFit, time: number): number {
  const since = time >= asked.date;
  const weights = [1, time - (asked.times[0] as number), since ? 1 : 0, since ? time - asked.date : 0];
  return height(weightedSum(weights.slice(0, ofTrend(asked)), regression.coefficients));
}

const unitWeights = (place: number): number[] => Array.from({ length: place + 1 }, (_, i) => (i === place ? 1 : 0));

/** Runs `work`, whose columns may depend on each other. Problem: `change-not-told`. */
function toldApart(asked: AtDate, work: () => FamilyFit): FamilyFit {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw problem("change-not-told", { season: asked.season !== null });
  }
}

/** Problems: `no-such-period`, `date-outside`, `date-side-short`, `no-season`. */
function atDate(window: Window, question: TurnQuestion): AtDate {
  const { observations, times, values } = window;
  const [first] = observations as [Observation, ...Observation[]];
  const last = observations.at(-1) as Observation;
  const typed = question.date as string;
  const date = indexOf(
    typed,
    observations.map(({ period }): Period => period),
    "--date",
  );
  const range = { date: typed, first: first.period.label, last: last.period.label };
  if (date <= first.period.index || date > last.period.index) throw problem("date-outside", range);
  const before = times.filter((time) => time < date);
  const season = seasonOf(question, first.period.kind);
  const needed = question.stepOnly ? 1 : 2;
  const after = times.length - before.length;
  if (Math.min(before.length, after) < needed)
    throw problem("date-side-short", { date: typed, before: before.length, after, needed });
  return {
    times,
    values,
    date,
    lastBefore: before.at(-1) as number,
    stepOnly: question.stepOnly,
    season,
    lag: question.lag,
    level: question.level,
  };
}
