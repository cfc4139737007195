/** Turns at unknown dates: the joinpoints that permutation tests establish, with the lines of every other number. */
import type { Polarity } from "../../series/indicator.js";
import type { BrokenLine } from "../../stats/brokenLine.js";
import { type JoinpointModel, joinpointRegression, type LevelledTest } from "../../stats/joinpoint.js";
import type { JoinpointInterval } from "../../stats/joinpointInterval.js";
import type { JoinpointAnswer, JoinpointModelAnswer, JoinpointsAnswer, JoinpointTestAnswer } from "./answer.js";
import { phaseAnswer } from "./phases.js";
import type { TurnQuestion } from "./question.js";
import { labelAfter, labelAt, labelBefore, type Window } from "./window.js";

export interface Searched {
  readonly answer: JoinpointsAnswer;
  /** the line of the number chosen */
  readonly chosen: JoinpointModelAnswer;
  readonly fitted: readonly number[];
  /** null where nothing is left to judge by */
  readonly residualStandardError: number | null;
  readonly residuals: readonly number[];
  readonly isPerfect: boolean;
}

/** `most` joinpoints at the most; null for the customary number. */
export function searchJoinpoints(
  window: Window,
  question: Pick<TurnQuestion, "level" | "permutations" | "seed">,
  most: number | null,
  unit: number,
  polarity: Polarity | null,
): Searched {
  const found = joinpointRegression(window.times, window.values, {
    confidence: question.level,
    seed: question.seed,
    ...(most === null ? {} : { maximum: most }),
    ...(question.permutations === null ? {} : { permutations: question.permutations }),
  });
  const none = (found.models[0] as JoinpointModel).onObservations.residualSumOfSquares;
  const models = found.models.map((model) => modelAnswer(model, none, window, unit, polarity));
  const line = (found.models[found.chosen] as JoinpointModel).continuous;
  return {
    answer: {
      chosen: found.chosen,
      chosenByBic: found.chosenByBic,
      maximum: found.maximum,
      spacing: found.spacing,
      alpha: found.alpha,
      seed: found.seed,
      tests: found.tests.map(testAnswer),
      models,
    },
    chosen: models[found.chosen] as JoinpointModelAnswer,
    fitted: line.fitted,
    residualStandardError: errorOf(line),
    residuals: line.residuals,
    isPerfect: line.isPerfect,
  };
}

const errorOf = ({ degreesOfFreedom, residualSumOfSquares }: BrokenLine): number | null =>
  degreesOfFreedom > 0 ? Math.sqrt(residualSumOfSquares / degreesOfFreedom) : null;

function modelAnswer(
  { joinpoints, continuous, onObservations, intervals, bic }: JoinpointModel,
  none: number,
  window: Window,
  unit: number,
  polarity: Polarity | null,
): JoinpointModelAnswer {
  const left = onObservations.residualSumOfSquares;
  const freedom = window.times.length - 2 - 2 * joinpoints;
  const f = joinpoints === 0 || left === 0 ? null : (none - left) / (2 * joinpoints) / (left / freedom);
  return {
    joinpoints,
    at: continuous.joinpoints.map((index, place) => joinpointAnswer(index, intervals?.[place] ?? null, window)),
    phases: continuous.phases.map((phase, place) =>
      phaseAnswer(
        phase,
        window,
        { unit, residualStandardError: errorOf(continuous), isBetween: place > 0 && place < joinpoints },
        polarity,
      ),
    ),
    residualSumOfSquares: continuous.residualSumOfSquares,
    degreesOfFreedom: continuous.degreesOfFreedom,
    bic,
    onPeriods: {
      at: onObservations.joinpoints.map((index) => labelAt(window, index)),
      residualSumOfSquares: left,
      f,
    },
  };
}

function joinpointAnswer(index: number, interval: JoinpointInterval | null, window: Window): JoinpointAnswer {
  return {
    index,
    period: labelAt(window, index),
    lower: interval?.lower ?? null,
    upper: interval?.upper ?? null,
    lowerPeriod: interval ? labelBefore(window, interval.lower) : null,
    upperPeriod: interval ? labelAfter(window, interval.upper) : null,
    openBelow: interval?.isOpenBelow ?? false,
    openAbove: interval?.isOpenAbove ?? false,
  };
}

const testAnswer = (test: LevelledTest): JoinpointTestAnswer => ({
  from: test.nullJoinpoints,
  to: test.alternativeJoinpoints,
  // An F against a perfect fit has no end, and JSON has no word for that.
  f: test.f === Infinity ? null : test.f,
  pValue: test.p,
  permutations: test.permutations,
  held: test.level,
  rejected: test.isRejected,
});
