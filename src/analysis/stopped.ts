/** What stops a question that is put on trial, as a value, so that it stops no answer. */
import { describeProblem, ProblemError } from "../problems.js";

/** As a code and a sentence. */
export interface Stopped {
  readonly code: string;
  readonly message: string;
}

/** Anything but a problem or a method's refusal is a bug of ours, and is thrown on. */
export function stoppedBy(error: unknown): Stopped {
  if (error instanceof ProblemError)
    return { code: error.problem.code, message: describeProblem(error.problem).message };
  // What a method cannot take: its own limits, which no problem describes.
  if (error instanceof RangeError) return { code: "cannot-be-fitted", message: error.message };
  throw error;
}

/** Null where it is stopped, of whatever code. */
export function unlessStopped<Found>(ask: () => Found): Found | null {
  try {
    return ask();
  } catch (error) {
    stoppedBy(error);
    return null;
  }
}
