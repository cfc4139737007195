/** What limits a placebo: who is not ranked, and whose baseline the rule fits too well or too badly. */
import { type Caution, caution } from "../../cautions.js";
import { methodNamed } from "../../methods/registry.js";
import type { Series } from "../../series/series.js";
import { quantile } from "../../stats/quantile.js";
import type { Working } from "../working.js";
import type { PlaceboLeftOut } from "./placeboAnswer.js";
import type { Statistic } from "./placeboQuestion.js";

/** More than this share left out, and those ranked may no longer stand for all. */
const MANY = 0.1;

export function manyLeftOut(leftOut: readonly PlaceboLeftOut[], n: number): Caution[] {
  const total = leftOut.reduce((sum, one) => sum + one.n, 0);
  const reasons = leftOut.map(({ reason, n: areas }) => ({ reason, areas }));
  return total > MANY * (total + n) ? [caution("placebo-left-out", { leftOut: total, of: total + n, reasons })] : [];
}

export function exactFits(found: readonly { series: Series; value: number }[], n: number): Caution[] {
  const areas = found.filter(({ value }) => !Number.isFinite(value)).map(({ series }) => series.area.name);
  return areas.length > 0 ? [caution("placebo-exact-fit", { areas, of: n })] : [];
}

/** A fit this many times as far off as the usual one. */
const POOR = 2;

/** A difference counts for less where the same rule missed the area's baseline by more than it missed the others'. */
export function poorFit(
  { area }: Series,
  { question }: Working,
  statistic: Statistic,
  own: number | null,
  others: readonly (number | null)[],
): Caution[] {
  if (methodNamed(question.method).others === "none" || own === null) return [];
  if (statistic !== "difference" && statistic !== "average") return [];
  const known = others.flatMap((one) => (one === null ? [] : [one]));
  if (known.length === 0) return [];
  const usual = quantile(known, 0.5);
  return own > POOR * usual ? [caution("placebo-poor-fit", { area: area.name, own, usual })] : [];
}
