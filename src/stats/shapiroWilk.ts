import { requireFinite } from "./arguments.js";
import { normalQuantile, normalUpper } from "./normal.js";

export interface ShapiroWilkTest {
  /** between 0 and 1; 1 for figures spaced as those of a normal distribution are */
  readonly w: number;
  /** P(W < w) for normal figures, by Royston's approximation */
  readonly p: number;
}

/** Fewer say nothing about a shape; beyond the upper end the approximation was never calibrated. */
const FEWEST = 3;
const MOST = 5000;

/**
 * The Shapiro-Wilk test of normality by Royston's algorithm AS R94 (Applied Statistics 44, 1995, 547-551): his
 * approximate weights and p-values, the polynomials below being his.
 *
 * Null for fewer than 3 or more than 5,000 values, or when they are all equal. Throws RangeError when one is not finite.
 */
export function shapiroWilk(values: readonly number[]): ShapiroWilkTest | null {
  requireFinite("values", values);
  const n = values.length;
  if (n < FEWEST || n > MOST) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const least = sorted[0] as number;
  const range = (sorted[n - 1] as number) - least;
  if (!(range > 0)) return null;
  const x = sorted.map((value) => (value - least) / range);
  const shortfall = lackOfFit(x, weights(n));
  return { w: 1 - shortfall, p: pValue(shortfall, n) };
}

/** a[0] > a[1] > ...: the weights of the largest, the second largest and so on; the smallest have them with a minus. */
function weights(n: number): number[] {
  if (n === 3) return [Math.SQRT1_2];
  const half = Math.floor(n / 2);
  const expected = Array.from({ length: half }, (_, i) => -normalQuantile((i + 1 - 0.375) / (n + 0.25)));
  const squares = 2 * expected.reduce((sum, m) => sum + m * m, 0);
  const size = Math.sqrt(squares);
  const u = 1 / Math.sqrt(n);
  const [first, second = 0] = expected as [number, number?];
  const a1 = polynomial([0, 0.221157, -0.147981, -2.07119, 4.434685, -2.706056], u) + first / size;
  if (n <= 5) {
    const rest = Math.sqrt((squares - 2 * first ** 2) / (1 - 2 * a1 ** 2));
    return expected.map((m, i) => (i === 0 ? a1 : m / rest));
  }
  const a2 = polynomial([0, 0.042981, -0.293762, -1.752461, 5.682633, -3.582633], u) + second / size;
  const rest = Math.sqrt((squares - 2 * first ** 2 - 2 * second ** 2) / (1 - 2 * a1 ** 2 - 2 * a2 ** 2));
  return expected.map((m, i) => (i === 0 ? a1 : i === 1 ? a2 : m / rest));
}

/** 1 - W, found without taking W from 1: W is the squared correlation of the sorted figures with their weights. */
function lackOfFit(x: readonly number[], a: readonly number[]): number {
  const n = x.length;
  const signed = x.map((_, i) => {
    const j = n - 1 - i;
    return i === j ? 0 : i < j ? -(a[i] as number) : (a[j] as number);
  });
  const centre = x.reduce((sum, value) => sum + value, 0) / n;
  let ofWeights = 0;
  let ofFigures = 0;
  let together = 0;
  for (const [i, weight] of signed.entries()) {
    const deviation = (x[i] as number) - centre;
    ofWeights += weight * weight;
    ofFigures += deviation * deviation;
    together += weight * deviation;
  }
  const both = Math.sqrt(ofWeights * ofFigures);
  return Math.max(0, ((both - together) * (both + together)) / (ofWeights * ofFigures));
}

function pValue(shortfall: number, n: number): number {
  if (n === 3) return Math.max(0, (6 / Math.PI) * (Math.asin(Math.sqrt(1 - shortfall)) - Math.asin(Math.sqrt(0.75))));
  if (shortfall === 0) return 1;
  const y = Math.log(shortfall);
  if (n <= 11) {
    const gamma = polynomial([-2.273, 0.459], n);
    if (y >= gamma) return 1e-99;
    const mean = polynomial([0.544, -0.39978, 0.025054, -6.714e-4], n);
    const deviation = Math.exp(polynomial([1.3822, -0.77857, 0.062767, -0.0020322], n));
    return normalUpper((-Math.log(gamma - y) - mean) / deviation);
  }
  const logN = Math.log(n);
  const mean = polynomial([-1.5861, -0.31082, -0.083751, 0.0038915], logN);
  const deviation = Math.exp(polynomial([-0.4803, -0.082676, 0.0030302], logN));
  return normalUpper((y - mean) / deviation);
}

const polynomial = (coefficients: readonly number[], x: number): number =>
  coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
