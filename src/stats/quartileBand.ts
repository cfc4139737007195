import { quantile } from "./quantile.js";

/** The cut points between the quarters of a sample, by type 7. */
export interface Quartiles {
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

/** The quarter that a value lies in, A the best. */
export type Band = "A" | "B" | "C" | "D";

/** Throws RangeError for an empty sample, or a value that is not finite. */
export const quartilesOf = (values: readonly number[]): Quartiles => ({
  lower: quantile(values, 0.25),
  median: quantile(values, 0.5),
  upper: quantile(values, 0.75),
});

const LOWEST_FIRST: readonly Band[] = ["A", "B", "C", "D"];
const HIGHEST_FIRST: readonly Band[] = ["D", "C", "B", "A"];
/** A cut point between two equal values is that value but for its last bits. */
const SAME = 1e-9;

/**
 * The band of a value, by the rule of the DfE's Local Authority Interactive Tool: each quarter reaches up to and
 * including its upper cut point. So a value on a cut point is in the better of the two bands where the lowest is best,
 * and in the worse where the highest is.
 */
export function quartileBand(value: number, quartiles: Quartiles, best: "lowest" | "highest"): Band {
  const { lower, median, upper } = quartiles;
  const place = [lower, median, upper].findIndex(
    (cut) => value <= cut || value - cut <= SAME * Math.max(Math.abs(value), Math.abs(cut)),
  );
  return (best === "lowest" ? LOWEST_FIRST : HIGHEST_FIRST)[place < 0 ? 3 : place] as Band;
}
