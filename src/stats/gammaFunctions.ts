import { requirePositive } from "./arguments.js";

/** log(sqrt(2 pi)), the constant in Stirling's formula. */
const LOG_ROOT_TWO_PI = 0.9189385332046728;

/** From here on Stirling's series, cut after eight terms, is exact to the last bit. */
const STIRLING_FROM = 10;

/** B(2k) / (2k (2k-1)) for k = 1..8, B the Bernoulli numbers: Stirling's series (DLMF 5.11.1). */
const STIRLING_COEFFICIENTS = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360360,
  1 / 156,
  -3617 / 122400,
] as const;

/** 1 - Euler's constant. */
const ONE_MINUS_EULER = 0.42278433509846713;

/** zeta(k) - 1 for k = 2, 3, ...: with the sum in `logGammaNearTwo` they are enough for |w| up to 1/2. */
const ZETA_MINUS_ONE = [
  0.6449340668482264, 0.2020569031595943, 0.08232323371113819, 0.03692775514336993, 0.01734306198444914,
  0.008349277381922827, 0.00407735619794434, 0.0020083928260822143, 0.0009945751278180853, 0.0004941886041194645,
  0.0002460865533080483, 0.00012271334757848915, 6.124813505870483e-5, 3.058823630702049e-5, 1.528225940865187e-5,
  7.637197637899763e-6, 3.81729326499984e-6, 1.908212716553939e-6, 9.539620338727962e-7, 4.769329867878064e-7,
  2.38450502727733e-7, 1.1921992596531106e-7, 5.960818905125948e-8, 2.980350351465228e-8, 1.4901554828365043e-8,
  7.45071178983543e-9, 3.725334024788457e-9, 1.862659723513049e-9,
] as const;

/**
 * The natural logarithm of the gamma function, for x > 0; right to the last digits also near its zeros 1 and 2.
 *
 * Three regions: Stirling's formula for large x; a Taylor series about 2 for the middle; and the recurrence
 * Gamma(x + 1) = x Gamma(x) to bring the rest there. Throws RangeError unless x is positive and finite.
 */
export function logGamma(x: number): number {
  requirePositive("x", x);
  if (x >= STIRLING_FROM) return (x - 0.5) * Math.log(x) - x + LOG_ROOT_TWO_PI + stirlingError(x);
  if (x < 0.5) return logGammaNearTwo(x) - Math.log1p(x) - Math.log(x);
  if (x < 1.5) return logGammaNearTwo(x - 1) - Math.log1p(x - 1);
  let product = 1;
  let reduced = x;
  while (reduced > 2.5) {
    reduced -= 1;
    product *= reduced;
  }
  return logGammaNearTwo(reduced - 2) + Math.log(product);
}

/** log Gamma(2 + w) for |w| <= 1/2: w (1 - euler) + sum of (zeta(k) - 1) (-w)^k / k  (Abramowitz & Stegun 6.1.33). */
function logGammaNearTwo(w: number): number {
  let tail = 0;
  for (let k = ZETA_MINUS_ONE.length + 1; k >= 2; k--) {
    tail = (ZETA_MINUS_ONE[k - 2] as number) / k - w * tail;
  }
  return w * (ONE_MINUS_EULER + w * tail);
}

/**
 * What Stirling's formula leaves out: log Gamma(x + 1) - [(x + 1/2) log x - x + log sqrt(2 pi)], for x > 0.
 *
 * Loader (2000) builds binomial and Poisson probabilities from it, so that the huge factorials, whose logarithms
 * would cancel and take their digits along, never appear.
 */
export function stirlingError(x: number): number {
  let correction = 0;
  let shifted = x;
  for (; shifted < STIRLING_FROM; shifted++) {
    // From Gamma(x + 1) = x Gamma(x): error(x) - error(x + 1) = (x + 1/2) log(1 + 1/x) - 1.
    correction += (shifted + 0.5) * Math.log1p(1 / shifted) - 1;
  }
  const inverseSquare = 1 / (shifted * shifted);
  const series = STIRLING_COEFFICIENTS.reduceRight<number>((total, term) => total * inverseSquare + term, 0);
  return correction + series / shifted;
}

/**
 * Loader's deviance term for an observed `a` against an expected `m`: a log(a/m) + m - a, never negative.
 *
 * The difference m - a is passed in, because the caller often knows it more exactly than subtraction would give it.
 * When m is close to a the three parts cancel almost wholly; the series has no such loss.
 */
export function devianceTerm(a: number, m: number, mMinusA: number): number {
  const relative = mMinusA / a;
  if (Math.abs(relative) > 0.3) return a * (relative - Math.log(m / a));
  return a * identityMinusLog1p(relative);
}

/**
 * d - log(1 + d) for |d| <= 0.3. With v = d / (2 + d), log(1 + d) = 2 (v + v^3/3 + v^5/5 + ...), and d - 2v = d v;
 * so the leading parts cancel on paper instead of in the machine.
 */
function identityMinusLog1p(d: number): number {
  const v = d / (2 + d);
  const square = v * v;
  let series = 0;
  // v is at most 0.18, so fourteen terms reach 1e-21.
  for (let k = 14; k >= 1; k--) series = series * square + 1 / (2 * k + 1);
  return v * (d - 2 * square * series);
}
