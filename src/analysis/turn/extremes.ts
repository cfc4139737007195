/** What the figures did, without any model: where they were highest and lowest, one after the other. */
import type { Observation } from "../../series/series.js";
import type { Extreme } from "./answer.js";
import { levelStretch } from "./levelStretch.js";

/** A turn of the figures must leave the extreme by more than this share of it to count. */
const SHARE = 0.05;

/**
 * The first figure, each high and low that the figures then left by more than `noise` and 5% of it, the longest level
 * stretch between them, and the latest where it is none of these.
 * `noise` is in the unit of the figures; `unit` what they are published to the nearest of.
 */
export function extremesOf(observations: readonly Observation[], noise: number, unit: number): Extreme[] {
  const value = (place: number): number => (observations[place] as Observation).value;
  const left = (extreme: number, place: number): boolean =>
    Math.abs(value(place) - value(extreme)) > Math.max(noise, SHARE * Math.abs(value(extreme)));
  const found: { kind: "high" | "low"; place: number }[] = [];
  let [high, low] = [0, 0];
  let going: "up" | "down" | null = null;
  for (let place = 1; place < observations.length; place++) {
    if (value(place) > value(high)) high = place;
    if (value(place) < value(low)) low = place;
    if (going !== "down" && value(place) < value(high) && left(high, place)) {
      found.push({ kind: "high", place: high });
      going = "down";
      [high, low] = [place, place];
    } else if (going !== "up" && value(place) > value(low) && left(low, place)) {
      found.push({ kind: "low", place: low });
      going = "up";
      [high, low] = [place, place];
    }
  }
  if (going === "up") found.push({ kind: "high", place: high });
  if (going === "down") found.push({ kind: "low", place: low });
  const last = observations.length - 1;
  const between = found.filter(({ place }) => place !== 0 && place !== last);
  const told = between.map(({ kind, place }) => extremeAt(observations, kind, place));
  const level = levelStretch(observations, unit, [0, ...between.map(({ place }) => place), last]);
  const later = level === null ? -1 : between.findIndex(({ place }) => place > level.place);
  const withLevel = level === null ? told : told.toSpliced(later < 0 ? told.length : later, 0, level.extreme);
  const latest = extremeAt(observations, "latest", last);
  return [
    extremeAt(observations, "start", 0),
    ...withLevel,
    // The latest figure may be the last of several at an extreme.
    ...(told.at(-1)?.until === latest.period ? [] : [latest]),
  ];
}

function extremeAt(observations: readonly Observation[], kind: Extreme["kind"], place: number): Extreme {
  const { period, value } = observations[place] as Observation;
  let until = place;
  while (kind !== "start" && observations[until + 1]?.value === value) until++;
  return { kind, period: period.label, until: (observations[until] as Observation).period.label, value };
}
