/** A question to a distribution on (0, infinity): where does this tail hold this probability? */
export interface QuantileQuestion {
  readonly side: "lower" | "upper";
  /** Strictly between 0 and 1. */
  readonly probability: number;
  /** P(X <= x) for side "lower", P(X > x) for side "upper", accurate where small. */
  readonly tail: (x: number) => number;
  /** The density of log X at x, that is x f(x). */
  readonly logDensity: (x: number) => number;
  readonly start: number;
}

/** Logarithms of the smallest (2.2e-308) and the largest x with a full set of digits. */
const LOWEST = -708.396;
const HIGHEST = 709.78;

/**
 * Solves tail(x) = probability by Newton's method on log tail against log x.
 *
 * Why logarithms on both axes: gamma, F and |t| variables all have a log-concave density on the log scale, hence so
 * are both tails. Newton's method on a concave monotone function comes to the root from one side and cannot cycle,
 * and a relative error in x is what it makes small, be x 1e-200 or 1e200. A bracket with bisection catches the first,
 * wild step and tails that underflow. Answers beyond the doubles come back as 0 or Infinity.
 */
export function positiveQuantile(question: QuantileQuestion): number {
  const rising = question.side === "lower";
  const target = Math.log(question.probability);
  let low = LOWEST;
  let high = HIGHEST;
  let position = clamp(Math.log(question.start), LOWEST, HIGHEST);
  for (let step = 0; step < 300; step++) {
    const x = Math.exp(position);
    const tail = question.tail(x);
    const miss = Math.log(tail) - target;
    if (miss === 0) return x;
    if (miss < 0 === rising) low = position;
    else high = position;
    const slope = question.logDensity(x) / tail;
    const change = (rising ? -miss : miss) / slope;
    const next = position + change;
    if (Math.abs(change) <= 1e-10) return x * Math.exp(change);
    position = next > low && next < high ? next : (low + high) / 2;
    if (high - low <= 1e-15 * Math.abs(position)) break;
  }
  if (high === HIGHEST) return Infinity;
  if (low === LOWEST) return 0;
  return Math.exp(position);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
