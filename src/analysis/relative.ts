/** A difference as a share of what was projected. */

export interface Relative {
  readonly relativeDifference: number | null;
  readonly relativeLower: number | null;
  readonly relativeUpper: number | null;
}

/** actual / projected - 1; its limits need a projection interval that lies above zero. */
export function relative(
  actual: number | null,
  projected: number,
  lower: number | null,
  upper: number | null,
): Relative {
  const ratio = (to: number): number | null => {
    const share = actual === null || to <= 0 ? Number.NaN : actual / to - 1;
    return Number.isFinite(share) ? share : null;
  };
  const bounded = lower !== null && upper !== null && lower > 0;
  return {
    relativeDifference: ratio(projected),
    relativeLower: bounded ? ratio(upper) : null,
    relativeUpper: bounded ? ratio(lower) : null,
  };
}
