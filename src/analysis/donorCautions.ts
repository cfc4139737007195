/** Cautions about a synthetic control's donors, and about periods for which any other area has no figure. */
import { type Caution, caution } from "../cautions.js";
import type { OthersUsed } from "./benchmarks/others.js";
import type { Working } from "./working.js";

/** A mix that misses the baseline by more than this share of the baseline's own scatter leaves a quarter of it unmatched. */
const POOR_FIT = 0.5;
/** A donor with this share of the weight is nearly the whole of it. */
const NEARLY_ALL = 0.9;

/** Empty for a trend of the area's own. */
export function donorCautions(working: Working): Caution[] {
  const { fit, history, others, baseline } = working;
  if (others === null) return [];
  if (!fit.mix) return lackingPeriods(others);
  const { values } = history;
  const { insideHull, isUnique, rootMeanSquare: rmspe } = fit.mix;
  const size = { points: values.length, donors: others.series.length };
  const mean = values.reduce((sum, value) => sum + value / values.length, 0);
  const scatter = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2 / values.length, 0));
  const beyond = (isBeyond: (value: number, donor: number) => boolean): string[] =>
    baseline.observations.flatMap(({ period, value }, i) =>
      others.history.values.every((donor) => isBeyond(value, donor[i] as number)) ? [period.label] : [],
    );
  const found = lackingPeriods(others);
  if (rmspe > POOR_FIT * scatter)
    found.push(
      caution("donors-fit-poor", {
        rmspe,
        scatter,
        above: beyond((value, donor) => value > donor),
        below: beyond((value, donor) => value < donor),
        of: values.length,
      }),
    );
  if (insideHull) found.push(caution("donors-fit-exact", size));
  if (!isUnique) found.push(caution("donors-not-unique", size));
  const [heaviest] = fit.shares;
  if (heaviest && heaviest.weight >= NEARLY_ALL)
    found.push(caution("one-donor", { donor: heaviest.name, weight: heaviest.weight, of: size.donors }));
  const { leftOut } = others;
  if (leftOut.length > 0)
    found.push(
      caution("donors-left-out", { areas: leftOut.map(({ name }) => name), of: leftOut.length + size.donors }),
    );
  if (others.setAside.length > 0)
    found.push(caution("donors-set-aside", { areas: others.setAside.map(({ name }) => name) }));
  return found;
}

function lackingPeriods({ without, benchmarks, words }: OthersUsed): Caution[] {
  if (without.length === 0) return [];
  const who =
    benchmarks.length === 0
      ? "not every donor has a"
      : benchmarks.length === 1
        ? `${words} has no`
        : `not all of ${words} have a`;
  return [caution("others-lack-periods", { others: who, periods: without.map(({ label }) => label) })];
}
