/** Published confidence limits beside the values they are of: each from the very row that its value came from. */
import type { Period } from "../series/period.js";
import type { Measure, MissingObservation, Observation, Series } from "../series/series.js";
import { tidy } from "../series/writing.js";
import type { Assembler } from "./assemble.js";
import type { RawPoint } from "./groups.js";
import { decimalsOf } from "./numbers.js";
import { symbolReason } from "./symbols.js";

type Limits = Pick<Series, "lower" | "upper">;

/** A cell that is no number is a missing limit, whatever it holds: a value does not stand or fall by its limits. */
export function limitsOf(
  values: Measure,
  points: readonly RawPoint[],
  periodOf: (point: RawPoint) => Period,
  { readNumber, symbols, file }: Pick<Assembler, "readNumber" | "symbols" | "file">,
): Limits {
  // Records of JSON may all stand on one line.
  const rowOf = (line: number, period: Period): string => `${line} ${period.index}`;
  const byRow = new Map(points.map((point) => [rowOf(point.line, periodOf(point)), point]));
  const measure = (cell: (point: RawPoint) => string | undefined): Measure => {
    const observations: Observation[] = [];
    const missing: MissingObservation[] = [];
    for (const { period, line } of values.observations) {
      const point = byRow.get(rowOf(line, period));
      const published = (point && cell(point)) ?? "";
      const value = readNumber(published);
      const symbol = tidy(published);
      if (value !== null) observations.push({ period, value, file, line });
      else missing.push({ period, symbol, reason: symbolReason(symbol, symbols) ?? "not a number", file, line });
    }
    return { observations, missing, decimals: Math.max(0, ...observations.map(({ value }) => decimalsOf(value))) };
  };
  return { lower: measure(({ lower }) => lower), upper: measure(({ upper }) => upper) };
}

/** Of several releases, the limits that stand beside the values taken; none where no release gives any. */
export function limitsInStep(values: Measure | null, releases: readonly Series[]): Limits {
  const own = releases.filter(({ lower, upper }) => lower && upper);
  if (values === null || own.length === 0) return {};
  const rowOf = ({ file, line, period }: Observation | MissingObservation): string => `${line} ${period.index} ${file}`;
  const taken = new Set(values.observations.map(rowOf));
  const measure = (which: "lower" | "upper"): Measure => {
    const given = own.flatMap((series) => series[which] ?? []);
    const inStep = <Cell extends MissingObservation | Observation>(cells: readonly Cell[]): Cell[] =>
      cells.filter((cell) => taken.has(rowOf(cell))).sort((a, b) => a.period.index - b.period.index);
    return {
      observations: inStep(given.flatMap(({ observations }) => observations)),
      missing: inStep(given.flatMap(({ missing }) => missing)),
      decimals: Math.max(0, ...given.map(({ decimals }) => decimals)),
    };
  };
  return { lower: measure("lower"), upper: measure("upper") };
}
