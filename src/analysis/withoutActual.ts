/** Why a period has no actual. */
import type { Period } from "../series/period.js";
import type { Measure, Observation } from "../series/series.js";

/** The publisher's reason with its symbol; else that it is still to come, or that the file does not name it. */
export function whyWithoutActual({ observations, missing }: Measure, { index }: Period): string {
  const cell = missing.find(({ period }) => period.index === index);
  if (cell) return cell.symbol ? `${cell.reason} (${cell.symbol})` : cell.reason;
  return index > (observations.at(-1) as Observation).period.index ? "no actual yet" : "not in the file";
}
