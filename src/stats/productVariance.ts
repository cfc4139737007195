/** An estimate with the variance of its error. */
export interface Uncertain {
  readonly value: number;
  readonly variance: number;
}

/**
 * The product of two independent estimates, with its exact variance a^2 Vb + b^2 Va + Va Vb (Goodman 1960, with the
 * estimates in place of the unknown means). Throws RangeError when a value is not finite or a variance is negative.
 */
export function productOf(a: Uncertain, b: Uncertain): Uncertain {
  for (const { value, variance } of [a, b]) {
    if (!Number.isFinite(value)) throw new RangeError(`an estimate must be finite, got ${value}`);
    if (!(variance >= 0 && variance < Infinity))
      throw new RangeError(`a variance must be finite and 0 or more, got ${variance}`);
  }
  return {
    value: a.value * b.value,
    variance: a.value ** 2 * b.variance + b.value ** 2 * a.variance + a.variance * b.variance,
  };
}
