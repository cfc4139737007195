import type { CheckedClaim } from "../../render/reportAnswer.js";

/**
 * What `--fail-on claim` waits for: a claim that does not hold, two that contradict one another, and a claim whose result
 * has become empty, as a job that waits for it would otherwise never be told.
 */
export const claimsFail = (checked: readonly CheckedClaim[]): boolean =>
  checked.some(
    ({ verdict, result, contradicts }) =>
      verdict === "does not hold" || (verdict === "not checked" && result !== null) || contradicts.length > 0,
  );
