/** The same two lines with errors that carry over from step to step: what the change becomes then. */
import { ar1Regression } from "../../stats/ar1Regression.js";
import type { CarriedOver } from "./interruptionAnswer.js";

/** Below this many figures nobody can tell how errors carry over. */
const FEWEST = 12;
/** The likelihood is searched by as many figures squared; more than this take too long unasked. */
const MOST = 400;

/**
 * By restricted maximum likelihood. `design` is that of the segmented regression: one, time, the change of level, the
 * change of slope, a season. Null for too few figures, or a perfect fit.
 */
export function ar1AtDate(
  times: readonly number[],
  design: readonly (readonly number[])[],
  values: readonly number[],
  stepOnly: boolean,
): CarriedOver | null {
  const free = times.length - (design[0]?.length ?? 0);
  if (times.length < FEWEST || times.length > MOST || free < 2) return null;
  const start = times[0] as number;
  const fit = ar1Regression(
    times,
    design.map((row, i) => [1, (times[i] as number) - start, ...row.slice(2)]),
    values,
  );
  if (fit.isPerfect) return null;
  const of = (place: number) => ({
    estimate: fit.coefficients[place] as number,
    standardError: fit.standardErrors[place] as number,
  });
  const { estimate: height, standardError: error } = of(0);
  const found = {
    phi: fit.phi,
    interceptAtStart: { estimate: height, standardError: Number.isFinite(error) ? error : null },
    slopeBefore: of(1),
    levelChange: of(2),
    slopeChange: stepOnly ? null : of(3),
  };
  const numbers = [found.slopeBefore, found.levelChange, found.slopeChange].flatMap((one) =>
    one === null ? [] : [one.estimate, one.standardError],
  );
  return numbers.every(Number.isFinite) ? found : null;
}
