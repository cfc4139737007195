/** A series: one indicator in one area, with the measures the file gives of it. */
import type { Area } from "./area.js";
import type { Indicator } from "./indicator.js";
import type { Period } from "./period.js";

export interface Observation {
  readonly period: Period;
  /** finite, always */
  readonly value: number;
  /** the file it was read from, as outputs call it */
  readonly file: string;
  /** line of that file, from 1 */
  readonly line: number;
}

/** A cell that holds no number, and why. */
export interface MissingObservation {
  readonly period: Period;
  /** as published: `c`, `x`, `..`; empty for a blank cell */
  readonly symbol: string;
  readonly reason: string;
  readonly file: string;
  readonly line: number;
}

/** Numbers in order of time, one per period, with the reasons of those that are missing. */
export interface Measure {
  readonly observations: readonly Observation[];
  readonly missing: readonly MissingObservation[];
  /** decimals of the most precise published number: 0 for whole numbers */
  readonly decimals: number;
}

export interface Series {
  readonly area: Area;
  readonly indicator: Indicator;
  /** the rate, percentage or plain value; null when the file gives counts only */
  readonly values: Measure | null;
  readonly counts: Measure | null;
  readonly populations: Measure | null;
  /** confidence limits of `values`, as published, each from the row of its value; absent where the file gives none */
  readonly lower?: Measure;
  readonly upper?: Measure;
}

/** The observation at a period index, or null. */
export function observationAt(measure: Measure | null, index: number): Observation | null {
  return measure?.observations.find((observation) => observation.period.index === index) ?? null;
}

/**
 * The usual distance between neighbouring observations, in steps of the index: 1 for yearly figures, 10 for a
 * ten-yearly census. The commonest distance, the smallest of them on a tie; 1 for a single observation.
 */
export function usualSpacing(observations: readonly { readonly period: { readonly index: number } }[]): number {
  const counts = new Map<number, number>();
  for (let i = 1; i < observations.length; i++) {
    const distance = (observations[i]?.period.index ?? 0) - (observations[i - 1]?.period.index ?? 0);
    counts.set(distance, (counts.get(distance) ?? 0) + 1);
  }
  let best = 1;
  let most = 0;
  for (const [distance, count] of counts) {
    if (count > most || (count === most && distance < best)) [best, most] = [distance, count];
  }
  return best;
}

/**
 * What the figures seem to be published to the nearest of: 0.1 or 1 by their decimals; 10 or 100 where four whole
 * numbers or more are all multiples of it.
 */
export function publishedUnit({ observations, decimals }: Measure): number {
  if (decimals > 0) return Number(`1e-${decimals}`);
  const values = observations.map(({ value }) => value);
  // Nothing but zeros is a multiple of anything.
  const telling = values.length >= 4 && values.some((value) => value !== 0);
  const all = (unit: number): boolean => telling && values.every((value) => value % unit === 0);
  return all(100) ? 100 : all(10) ? 10 : 1;
}

/** By which file an observation must be named beside its line: null where the series comes from one file alone. */
export function fileToName({ values, counts, populations }: Series): (observation: Observation) => string | null {
  const measures = [values, counts, populations].flatMap((measure) => measure?.observations ?? []);
  const [first] = measures;
  const several = measures.some(({ file }) => file !== first?.file);
  return ({ file }) => (several ? file : null);
}
