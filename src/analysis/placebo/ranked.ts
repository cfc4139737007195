/** Where the area asked about stands among all, on each side and on both. */
import { competitionRank } from "../../stats/competitionRank.js";
import { quantile } from "../../stats/quantile.js";
import type { PlaceboAnswer } from "./placeboAnswer.js";
import type { Side, Statistic } from "./placeboQuestion.js";

export type Ranked = Pick<
  PlaceboAnswer,
  "rank" | "tiedWith" | "order" | "atLeastAsExtreme" | "pLower" | "pHigher" | "pTwoSided" | "side" | "p"
>;

/**
 * The first of the values is the area's own. Those at least as extreme are those ranked before it and tied with it.
 * `figures` are those that differences are between: what is left of them in their last bits alone is a tie.
 */
export function ranked(
  all: readonly number[],
  statistic: Statistic,
  side: Side,
  figures: readonly number[] = [],
): Ranked {
  const values = bounded(all);
  const n = values.length;
  const isDifference = statistic === "difference" || statistic === "average";
  const size = Math.max(...[...values, ...(isDifference ? figures : [])].map(Math.abs));
  const low = competitionRank(values, 0, "lowest", size);
  const high = competitionRank(values, 0, "highest", size);
  const either = competitionRank(values.map(Math.abs), 0, "highest", size);
  const asExtreme = ({ rank, tiedWith }: typeof low): number => rank + tiedWith;
  const atLeastAsExtreme = { lower: asExtreme(low), higher: asExtreme(high), twoSided: asExtreme(either) };
  const upwards = statistic === "rmspe-ratio" || (values[0] as number) > 0;
  const { rank, tiedWith } = upwards ? high : low;
  const counts = side === "two-sided" ? atLeastAsExtreme.twoSided : atLeastAsExtreme[side];
  return {
    rank,
    tiedWith,
    order: upwards ? "highest first" : "lowest first",
    atLeastAsExtreme,
    pLower: atLeastAsExtreme.lower / n,
    pHigher: atLeastAsExtreme.higher / n,
    pTwoSided: atLeastAsExtreme.twoSided / n,
    side,
    p: counts / n,
  };
}

/** Ratios without a bound stand above all others, and are equal among themselves. */
function bounded(values: readonly number[]): number[] {
  const most = Math.max(...values.filter(Number.isFinite));
  return values.map((value) => (Number.isFinite(value) ? value : 2 * Math.abs(most) + 1));
}

/** Null where half of the areas or more have no bound. */
export function medianOf(values: readonly number[]): number | null {
  const finite = values.filter(Number.isFinite).length;
  return 2 * finite > values.length ? quantile(bounded(values), 0.5) : null;
}
