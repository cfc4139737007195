/** Cautions about a synthetic control's donors, and about periods for which any other area has no figure. */
import { type Caution, caution } from "../cautions.js";
import { rootMeanSquare } from "../stats/rootMeanSquare.js";
import type { OthersUsed } from "./benchmarks/others.js";
import type { Working } from "./working.js";

/** A mix that misses the baseline by more than this share of the baseline's own scatter leaves a quarter of it unmatched. */
const POOR_FIT = 0.5;

/** How far a mix misses the baseline and how far the baseline scatters, where it misses it by too much; null otherwise. */
export function poorFit({ fit, history: { values } }: Pick<Working, "fit" | "history">) {
  if (!fit.mix) return null;
  const { rootMeanSquare: rmspe } = fit.mix;
  const mean = values.reduce((sum, value) => sum + value / values.length, 0);
  const scatter = rootMeanSquare(values.map((value) => value - mean));
  return rmspe > POOR_FIT * scatter ? { rmspe, scatter } : null;
}

/** A donor with this share of the weight is nearly the whole of it. */
const NEARLY_ALL = 0.9;

/** Empty for a trend of the area's own. */
export function donorCautions(working: Working): Caution[] {
  const { fit, history, others, baseline } = working;
  if (others === null) return [];
  if (!fit.mix) return lackingPeriods(others);
  const { values } = history;
  const { insideHull, isUnique } = fit.mix;
  const size = { points: values.length, donors: others.series.length };
  const beyond = (isBeyond: (value: number, donor: number) => boolean): string[] =>
    baseline.observations.flatMap(({ period, value }, i) =>
      others.history.values.every((donor) => isBeyond(value, donor[i] as number)) ? [period.label] : [],
    );
  const found = lackingPeriods(others);
  const poor = poorFit(working);
  if (poor)
    found.push(
      caution("donors-fit-poor", {
        ...poor,
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
