/**
 * What `controls` and `controls-local-level` share: benchmarks' figures by rows, checked, and the words for what is
 * found of them.
 */
import { problem } from "../problems.js";
import { leastSquares } from "../stats/leastSquares.js";
import type { Fit, History, Others } from "./method.js";

export interface Controls {
  readonly names: readonly string[];
  /** of each, the middle of its range over the baseline: rows are reckoned from there, so that no digit is lost */
  readonly centres: readonly number[];
  /** one row for each point of the baseline, one figure for each control */
  readonly rows: readonly (readonly number[])[];
}

/**
 * The controls of a baseline, which must hold so many points and one more for each control.
 * Problem: `too-many-controls`. Throws RangeError without a control.
 */
export function controlsOf({ values, others }: History, method: string, points: number): Controls {
  if (others === null || others.names.length === 0) throw new RangeError("at least one control is needed");
  const { names } = others;
  const needed = points + names.length;
  if (values.length < needed)
    throw problem("too-many-controls", { method, controls: names.length, points: values.length, needed });
  const centres = others.values.map((row) => Math.min(...row) / 2 + Math.max(...row) / 2);
  return { names, centres, rows: rowsOf(others, centres) };
}

/** The fit that `fitted` makes on the controls, or the problem `control-depends` where it is one of them that forbids it. */
export function fitOn<Found>(found: Controls, method: string, fitted: () => Found): Found {
  try {
    return fitted();
  } catch (error) {
    if (error instanceof RangeError) requireIndependent(found, method);
    throw error;
  }
}

/** The controls' figures of the periods ahead, reckoned from the same middles. */
export const controlsAhead = ({ centres }: Controls, others: Others | null): number[][] =>
  others === null ? [] : rowsOf(others, centres);

const rowsOf = ({ values }: Others, centres: readonly number[]): number[][] =>
  (values[0] ?? []).map((_, i) => values.map((row, j) => (row[i] as number) - (centres[j] as number)));

/** One control after the other, so that the one which depends on those before it can be named. */
function requireIndependent({ names, rows }: Controls, method: string): void {
  for (const [j, control] of names.entries()) {
    const constant = rows.every((row) => row[j] === rows[0]?.[j]);
    if (constant || !areIndependent(rows.map((row) => row.slice(0, j + 1))))
      throw problem("control-depends", { method, control, on: constant ? [] : names.slice(0, j) });
  }
}

function areIndependent(rows: readonly (readonly number[])[]): boolean {
  try {
    leastSquares(
      rows.map((row) => [1, ...row]),
      rows.map(() => 0),
    );
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** What the coefficients are told as; `errors` null where they are not known. */
export function coefficientWords(
  { names }: Controls,
  coefficients: readonly number[],
  errors: readonly number[] | null,
): Pick<Fit, "shares" | "details" | "remarks"> {
  const number = (value: number): string => String(Number(value.toPrecision(4)));
  return {
    shares: names.map((name, j) => ({ name, weight: coefficients[j] as number })),
    details: Object.fromEntries(names.map((_, j) => [`coefficient${j + 1}StandardError`, errors?.[j] ?? null])),
    remarks: names.map(
      (name, j) =>
        `${number(coefficients[j] as number)} for each 1 of ${name}${errors === null ? "" : ` (standard error ${number(errors[j] as number)})`}`,
    ),
  };
}
