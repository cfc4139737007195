/**
 * Double-double arithmetic: one number held as the unevaluated sum of two doubles, `high + low`, which carries about
 * 32 significant digits.
 *
 * Why a statistics folder needs it: a trend over years 1871..1970 subtracts numbers that agree in their first three
 * digits, then squares and subtracts again. In plain doubles each such subtraction throws digits away; with 32 digits
 * to start from, the textbook formulas are right as they stand and need no cleverness.
 *
 * Sources: Dekker (1971) and Knuth (TAOCP vol. 2, 4.2.2) for the error-free sum and product; Ogita, Rump & Oishi (2005).
 * Products are exact only while magnitudes stay well inside 1e-140..1e140, so callers scale first.
 */
export interface DoubleDouble {
  readonly high: number;
  readonly low: number;
}

export const ZERO: DoubleDouble = { high: 0, low: 0 };

/** 2^27 + 1: multiplying by it splits a 53-bit double into two halves whose products are exact. */
const SPLITTER = 134217729;

/** The rounded sum of two doubles together with what the rounding lost, exactly. */
export function exactSum(a: number, b: number): DoubleDouble {
  const high = a + b;
  const recoveredB = high - a;
  return { high, low: a - (high - recoveredB) + (b - recoveredB) };
}

/** The rounded product of two doubles together with what the rounding lost, exactly. */
export function exactProduct(a: number, b: number): DoubleDouble {
  const high = a * b;
  return { high, low: productError(a, b, high) };
}

/** a * b - rounded, exactly, for `rounded` the double nearest to a * b. */
function productError(a: number, b: number, rounded: number): number {
  const shiftedA = SPLITTER * a;
  const topA = shiftedA - (shiftedA - a);
  const bottomA = a - topA;
  const shiftedB = SPLITTER * b;
  const topB = shiftedB - (shiftedB - b);
  const bottomB = b - topB;
  return bottomA * bottomB - (rounded - topA * topB - bottomA * topB - topA * bottomB);
}

export function fromNumber(value: number): DoubleDouble {
  return { high: value, low: 0 };
}

/** The nearest double: the two halves never overlap by more than the last bit, so adding them rounds once. */
export function toNumber(value: DoubleDouble): number {
  return value.high + value.low;
}

export function add(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const highs = exactSum(a.high, b.high);
  const lows = exactSum(a.low, b.low);
  const middle = exactSum(highs.high, highs.low + lows.high);
  return exactSum(middle.high, middle.low + lows.low);
}

function negate(a: DoubleDouble): DoubleDouble {
  return { high: -a.high, low: -a.low };
}

export function subtract(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  return add(a, negate(b));
}

export function multiply(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const product = exactProduct(a.high, b.high);
  return exactSum(product.high, product.low + (a.high * b.low + a.low * b.high));
}

/** Long division with three "digits", each a double. Division by zero is the caller's to prevent. */
export function divide(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const first = a.high / b.high;
  const afterFirst = subtract(a, multiply(fromNumber(first), b));
  const second = afterFirst.high / b.high;
  const afterSecond = subtract(afterFirst, multiply(fromNumber(second), b));
  return add(exactSum(first, second), fromNumber(afterSecond.high / b.high));
}

export function sum(values: readonly DoubleDouble[]): DoubleDouble {
  return values.reduce(add, ZERO);
}

/**
 * Sum of a[i] * b[i]; the arrays have equal length. The same steps as `add` and `multiply`, written out on plain
 * numbers: this is the inner loop of every fit, and an object for each step would make it several times slower.
 */
export function dotProduct(a: readonly DoubleDouble[], b: readonly DoubleDouble[]): DoubleDouble {
  let high = 0;
  let low = 0;
  for (let i = 0; i < a.length; i++) {
    const left = a[i] as DoubleDouble;
    const right = b[i] as DoubleDouble;
    const product = left.high * right.high;
    const total = high + product;
    const recovered = total - high;
    const lostInSum = high - (total - recovered) + (product - recovered);
    const lostInProduct = productError(left.high, right.high, product);
    low += lostInSum + (lostInProduct + (left.high * right.low + left.low * right.high));
    high = total;
  }
  return exactSum(high, low);
}
