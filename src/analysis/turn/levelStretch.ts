/** The longest stretch of the figures that stayed level, without any model. */
import { type Observation, usualSpacing } from "../../series/series.js";
import type { Extreme } from "./answer.js";

/** Figures that span no more than this share of the highest are level, as are those within one published unit. */
const LEVEL = 0.02;
/** Fewer periods than this make no stretch. */
const FEWEST = 3;

/**
 * The longest run of neighbouring periods, the later of equals, that stayed level while the figures around it moved:
 * its span is at most half of what the mean pace from `from` to `to`, the places of the extremes on either side,
 * would give. Null where there is none, or where one of `told`, places of extremes, lies within it.
 * `told` begins with the first place and ends with the last; `unit` is what figures are published to the nearest of.
 */
export function levelStretch(
  observations: readonly Observation[],
  unit: number,
  told: readonly number[],
): { readonly place: number; readonly extreme: Extreme } | null {
  let best: { from: number; to: number } | null = null;
  for (let from = 0; from < observations.length; from++) {
    const to = endOf(observations, from, unit);
    if (to - from + 1 < Math.max(FEWEST, best === null ? 0 : best.to - best.from + 1)) continue;
    const toldInside = told.slice(1, -1).some((place) => place >= from && place <= to);
    if (toldInside || movedAround(observations, from, to, told)) best = { from, to };
  }
  if (best === null) return null;
  const { from, to } = best;
  if (told.some((place) => place >= from && place <= to)) return null;
  const inside = observations.slice(from, to + 1);
  const value = inside.reduce((sum, one) => sum + one.value, 0) / inside.length;
  const label = (place: number): string => (observations[place] as Observation).period.label;
  return { place: from, extreme: { kind: "level", period: label(from), until: label(to), value } };
}

/** The last place of the level run that begins at `from`; a gap in the periods ends it. */
function endOf(observations: readonly Observation[], from: number, unit: number): number {
  const { value: first } = observations[from] as Observation;
  const spacing = usualSpacing(observations) * (1 + 1e-9);
  let [low, high] = [first, first];
  let to = from;
  for (const [step, { value, period }] of observations.slice(from + 1).entries()) {
    const before = (observations[from + step] as Observation).period;
    [low, high] = [Math.min(low, value), Math.max(high, value)];
    const most = Math.max(unit, LEVEL * Math.max(Math.abs(low), Math.abs(high))) * (1 + 1e-9);
    if (period.index - before.index > spacing || high - low > most) break;
    to = from + step + 1;
  }
  return to;
}

/** Whether the figures between the extremes on either side moved at twice the pace of the run, or faster. */
function movedAround(observations: readonly Observation[], from: number, to: number, told: readonly number[]): boolean {
  const before = told.findLast((place) => place <= from) ?? 0;
  const after = told.find((place) => place >= to) ?? observations.length - 1;
  const at = (place: number): Observation => observations[place] as Observation;
  const values = observations.slice(from, to + 1).map(({ value }) => value);
  const span = Math.max(...values) - Math.min(...values);
  const pace = Math.abs(at(after).value - at(before).value) / (at(after).period.index - at(before).period.index);
  return pace > 0 && 2 * span <= pace * (at(to).period.index - at(from).period.index);
}
