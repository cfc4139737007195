/** What reorganisations, starts and stops of an area's figures mean for an answer. */
import { type Caution, caution } from "../cautions.js";
import { ProblemError, problem } from "../problems.js";
import type { Area } from "../series/area.js";
import { changeOf, sayChange, sideOf, together } from "../series/areaChanges.js";
import { type Measure, type Observation, type Series, usualSpacing } from "../series/series.js";
import { namedPeriods } from "./horizon.js";

/**
 * Caution `boundary-change` where the figures used stand on both sides of a change of the area's boundaries, and
 * `area-ended` where they end because the area did. `all` are the area's figures, `used` those of the answer.
 */
export function boundaryCautions(
  area: Area,
  all: readonly Observation[],
  used: (observation: Observation) => boolean,
): Caution[] {
  const found = changeOf(area);
  const last = all.at(-1);
  if (!found || !last) return [];
  const { change, ended } = found;
  const sides = new Set(all.filter(used).map(({ period }) => sideOf(period, change.year)));
  if (sides.has("before") && sides.has("after"))
    return [caution("boundary-change", { area: area.name, year: change.year, change: sayChange(change) })];
  const next = { ...last.period, index: last.period.index + usualSpacing(all) };
  const stops = sideOf(last.period, change.year) !== "after" && sideOf(next, change.year) === "after";
  return ended && stops && used(last)
    ? [caution("area-ended", { area: area.name, year: change.year, successors: together(change.since) })]
    : [];
}

/** Runs `work`; a missing figure in the baseline of an area that a reorganisation made or ended is told by that. */
export function toldByChange<Answer>(area: Area, work: () => Answer): Answer {
  try {
    return work();
  } catch (error) {
    const found = changeOf(area);
    if (!found || !(error instanceof ProblemError) || error.problem.code !== "symbol-in-baseline") throw error;
    const { data, location } = error.problem;
    const change = `in April ${found.change.year} ${sayChange(found.change)}`;
    throw problem("symbol-in-baseline", { ...data, change }, location);
  }
}

const measureOf = ({ values, counts }: Series): Measure | null =>
  values && values.observations.length > 0 ? values : counts;

/** Caution `series-stops` for areas whose figures end before those of most of the areas asked about. */
export function stopsEarly(series: readonly Series[]): Caution[] {
  const ends = series.flatMap((one) => {
    const measure = measureOf(one);
    // A suppressed figure is a word about its period, and no stop.
    const last = measure && measure.observations.length > 0 ? namedPeriods(measure).at(-1) : undefined;
    return last ? [{ area: one.area.name, last }] : [];
  });
  const usual = mostCommon(ends.map(({ last }) => last));
  const early = ends.filter(({ last }) => usual !== null && last.index < usual.index);
  if (usual === null || early.length === 0) return [];
  const areas = early.map(({ area, last }) => ({ area, period: last.label }));
  return [caution("series-stops", { areas, others: "most of the other areas", usual: usual.label })];
}

/** The commonest period; the latest of them on a tie. */
function mostCommon<P extends { readonly index: number }>(periods: readonly P[]): P | null {
  const counts = new Map<number, number>();
  for (const { index } of periods) counts.set(index, (counts.get(index) ?? 0) + 1);
  const count = ({ index }: P): number => counts.get(index) ?? 0;
  return periods.reduce<P | null>(
    (best, period) =>
      best === null || count(period) > count(best) || (count(period) === count(best) && period.index > best.index)
        ? period
        : best,
    null,
  );
}
