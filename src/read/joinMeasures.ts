/**
 * One measure from several releases. Each period takes its cell from the release preferred; a release that leaves the
 * cell blank, or has no such period, leaves the word to the next. A symbol is a statement (suppressed, withdrawn) and
 * stands even where another release has a number.
 */
import type { Measure, MissingObservation, Observation } from "../series/series.js";
import { sameNumber } from "./numbers.js";

/** A number that differs between two releases: the one used and one that is not. */
export interface RevisedValue {
  readonly period: string;
  readonly used: number;
  readonly usedFrom: string;
  readonly other: number;
  readonly otherFrom: string;
}

/** A number of one release where the release preferred has a symbol. */
export interface WithdrawnValue {
  readonly period: string;
  readonly symbol: string;
  readonly reason: string;
  readonly usedFrom: string;
  readonly other: number;
  readonly otherFrom: string;
}

export interface JoinedMeasure {
  readonly measure: Measure;
  readonly revised: readonly RevisedValue[];
  readonly withdrawn: readonly WithdrawnValue[];
}

type Cell = Observation | MissingObservation;

const isNumber = (cell: Cell): cell is Observation => "value" in cell;
const isBlank = (cell: Cell): boolean => !isNumber(cell) && cell.symbol === "";

/** `measures` in order of preference, the preferred first; null where none of them has the measure. */
export function joinMeasures(measures: readonly (Measure | null)[]): JoinedMeasure | null {
  const given = measures.filter((measure) => measure !== null);
  if (given.length === 0) return null;
  const cells = new Map<number, Cell[]>();
  for (const { observations, missing } of given)
    for (const cell of [...observations, ...missing])
      cells.set(cell.period.index, [...(cells.get(cell.period.index) ?? []), cell]);
  const observations: Observation[] = [];
  const missing: MissingObservation[] = [];
  const revised: RevisedValue[] = [];
  const withdrawn: WithdrawnValue[] = [];
  for (const [, own] of [...cells].sort(([a], [b]) => a - b)) {
    const chosen = own.find((cell) => !isBlank(cell)) ?? (own[0] as Cell);
    const others = own.filter((cell): cell is Observation => cell !== chosen && isNumber(cell));
    if (isNumber(chosen)) {
      observations.push(chosen);
      for (const other of others) if (!sameNumber(other.value, chosen.value)) revised.push(revisedValue(chosen, other));
    } else {
      missing.push(chosen);
      for (const other of others) withdrawn.push(withdrawnValue(chosen, other));
    }
  }
  const used = new Set<Cell>(observations);
  const decimals = Math.max(
    0,
    ...given
      .filter((measure) => measure.observations.some((cell) => used.has(cell)))
      .map((measure) => measure.decimals),
  );
  return { measure: { observations, missing, decimals }, revised, withdrawn };
}

const revisedValue = (used: Observation, other: Observation): RevisedValue => ({
  period: used.period.label,
  used: used.value,
  usedFrom: used.file,
  other: other.value,
  otherFrom: other.file,
});

const withdrawnValue = (used: MissingObservation, other: Observation): WithdrawnValue => ({
  period: used.period.label,
  symbol: used.symbol,
  reason: used.reason,
  usedFrom: used.file,
  other: other.value,
  otherFrom: other.file,
});
