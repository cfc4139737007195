/** What a straight piece of the line says of the curve, and what all of them say together. */
import type { Polarity } from "../../series/indicator.js";
import type { Phase } from "../../stats/brokenLine.js";
import type { Verdict } from "../verdict.js";
import type { Course, Direction, PhaseAnswer } from "./answer.js";
import { labelAt, type Window } from "./window.js";

/** A change no larger than this share of the height is level. */
const LEVEL_SHARE = 0.02;

/** What a phase is judged by beside itself. */
export interface PhaseContext {
  /** what the figures are published to the nearest of */
  readonly unit: number;
  /** of the figures about the line; null where nothing is left to judge by */
  readonly residualStandardError: number | null;
  /** whether it lies between two joinpoints, each of which the tests establish */
  readonly isBetween: boolean;
}

/**
 * Level where the whole change is at most one published unit or 2% of the height, or where the interval of the slope
 * contains nothing at all; else rising or falling. A short phase between two joinpoints may be a step whose slope
 * nobody can tell: it is level only where the step is within twice the figures' own scatter.
 */
export function directionOf(
  phase: Pick<Phase, "start" | "end" | "slope" | "lower" | "upper">,
  { unit, residualStandardError, isBetween }: PhaseContext,
): Direction {
  const change = phase.end - phase.start;
  const height = Math.max(Math.abs(phase.start), Math.abs(phase.end));
  const within = Math.abs(change) <= Math.max(unit, LEVEL_SHARE * height) * (1 + 1e-9);
  const untold = phase.lower !== null && phase.upper !== null && phase.lower <= 0 && phase.upper >= 0;
  const isStep = isBetween && Math.abs(change) > 2 * (residualStandardError ?? Infinity);
  if (within || (untold && !isStep) || phase.slope === 0) return "level";
  return phase.slope > 0 ? "rising" : "falling";
}

export function courseOf(direction: Direction, polarity: Polarity | null): Course | null {
  if (polarity === null) return null;
  if (direction === "level") return "level";
  return (direction === "falling") === (polarity === "lower") ? "improving" : "worsening";
}

/** A phase of a broken line in the words of the answer. */
export function phaseAnswer(
  phase: Phase,
  window: Window,
  context: PhaseContext,
  polarity: Polarity | null,
): PhaseAnswer {
  const direction = directionOf(phase, context);
  return {
    from: labelAt(window, phase.from),
    to: labelAt(window, phase.to),
    fromIndex: phase.from,
    toIndex: phase.to,
    start: phase.start,
    end: phase.end,
    slope: phase.slope,
    slopeStandardError: phase.slopeStandardError,
    slopeLower: phase.lower,
    slopeUpper: phase.upper,
    pValue: phase.p,
    direction,
    course: courseOf(direction, polarity),
  };
}

/**
 * The verdict that the phases alone allow, without a projection. Of two phases or more only, and in this order. The
 * last worsens: turned back where an earlier one improved after worsening, bending where it follows a steeper
 * worsening, else worse. The last does not: turned where one improved after worsening, or the first worsened. Null for
 * the rest.
 */
export function phasesVerdict(phases: readonly PhaseAnswer[]): Verdict | null {
  const courses = phases.map(({ course }) => course);
  const last = courses.at(-1);
  if (phases.length < 2 || last === null) return null;
  const worsened = courses.indexOf("worsening");
  const improved = worsened < 0 ? -1 : courses.indexOf("improving", worsened);
  if (last !== "worsening") return worsened === 0 || improved >= 0 ? "turned" : null;
  if (improved >= 0) return "turned back";
  const [before, latest] = phases.slice(-2) as [PhaseAnswer, PhaseAnswer];
  return before.course === "worsening" && Math.abs(latest.slope) < Math.abs(before.slope) ? "bending" : "worse";
}
