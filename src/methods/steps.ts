/** Times counted in steps of their own, for the methods in which something happens at every step. */

export interface Steps {
  /** steps of the period index in one of these */
  readonly unit: number;
  /** of a time, in steps since the first */
  position(time: number): number;
}

/** Finer steps than this part of the smallest gap are not looked for. */
const FINEST = 12;
const NEAR = 1e-9;

/**
 * The largest step that every gap is a whole number of (yearly figures with missing years go by years, a census every
 * ten years goes by ten years); the smallest gap where there is none.
 */
export function stepsOf(times: readonly number[]): Steps {
  const first = times[0] as number;
  const gaps = times.slice(1).map((time, i) => time - (times[i] as number));
  const smallest = Math.min(...gaps);
  const parts = Array.from({ length: FINEST }, (_, i) => smallest / (i + 1));
  const unit = parts.find((part) => gaps.every((gap) => isWhole(gap / part))) ?? smallest;
  return {
    unit,
    position: (time) => {
      const steps = (time - first) / unit;
      return isWhole(steps) ? Math.round(steps) : steps;
    },
  };
}

const isWhole = (steps: number): boolean => Math.abs(steps - Math.round(steps)) <= NEAR * Math.max(1, Math.abs(steps));
