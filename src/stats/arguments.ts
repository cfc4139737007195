/**
 * Checks on arguments. Each throws a RangeError that names the argument: a NaN that slips into a formula comes out as
 * a NaN far away, where nobody can tell whose it was.
 */

export function requireNumber(name: string, value: number): void {
  if (Number.isNaN(value)) throw new RangeError(`${name} must be a number, got NaN`);
}

export function requireFinite(name: string, values: readonly number[]): void {
  const index = values.findIndex((value) => !Number.isFinite(value));
  if (index >= 0) throw new RangeError(`${name} must be finite, got ${values[index]} at index ${index}`);
}

/** Strictly positive and finite: degrees of freedom, shapes. */
export function requirePositive(name: string, value: number): void {
  if (!(value > 0 && value < Infinity)) throw new RangeError(`${name} must be positive and finite, got ${value}`);
}

export function requireProbability(name: string, value: number): void {
  if (!(value >= 0 && value <= 1)) throw new RangeError(`${name} must be between 0 and 1, got ${value}`);
}

export function requireWholeNumber(name: string, value: number): void {
  if (!(Number.isSafeInteger(value) && value >= 0)) {
    throw new RangeError(`${name} must be a whole number, 0 or more, got ${value}`);
  }
}

export function requireSameLength(nameA: string, a: readonly unknown[], nameB: string, b: readonly unknown[]): void {
  if (a.length !== b.length) {
    throw new RangeError(`${nameA} and ${nameB} must have the same length, got ${a.length} and ${b.length}`);
  }
}

/** Throws RangeError unless every time lies after the one before it. */
export function requireIncreasing(time: readonly number[]): void {
  const index = time.findIndex((t, i) => i > 0 && !(t > (time[i - 1] as number)));
  if (index >= 0) throw new RangeError(`times must increase, got ${time[index]} after ${time[index - 1]}`);
}
