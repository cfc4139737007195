import { requireFinite, requireSameLength } from "./arguments.js";
import { powerOfTwoScale } from "./powerOfTwo.js";
import { triangleDiagonal } from "./triangleDiagonal.js";

/** Observations, their design and the gaps between their times, checked. */
export interface Ar1Problem {
  readonly gaps: readonly number[];
  readonly equallySpaced: boolean;
  readonly design: readonly (readonly number[])[];
  /** divided by `scale` */
  readonly response: readonly number[];
  readonly scale: number;
  readonly degreesOfFreedom: number;
}

/** Throws RangeError as `ar1Regression` does, but for columns that depend on each other. */
export function stated(
  times: readonly number[],
  design: readonly (readonly number[])[],
  response: readonly number[],
): Ar1Problem {
  requireSameLength("design", design, "response", response);
  requireSameLength("times", times, "response", response);
  requireFinite("times", times);
  requireFinite("response", response);
  const columns = design[0]?.length ?? 0;
  if (!design.every((row) => row.length === columns && row[0] === 1))
    throw new RangeError("every row of the design must be as long as the first and begin with a 1");
  if (response.length < columns) throw new RangeError(`${response.length} rows are too few for ${columns} columns`);
  const gaps = times.slice(1).map((time, i) => time - (times[i] as number));
  if (!gaps.every((gap) => gap > 0)) throw new RangeError("times must increase");
  const scale = powerOfTwoScale(response);
  return {
    gaps,
    equallySpaced: gaps.every((gap) => gap === gaps[0]),
    design,
    response: response.map((value) => value / scale),
    scale,
    degreesOfFreedom: response.length - columns,
  };
}

/** phi over a time g, and the variance that comes new in it, in units of that of one unit of time. */
export function over(phi: number, g: number): { carried: number; fresh: number } {
  if (phi === 1) return { carried: 1, fresh: g };
  // A negative phi has a meaning at whole steps only; between two the cosine leads from one sign to the other.
  const carried = g === 1 ? phi : phi < 0 ? Math.cos(Math.PI * g) * (-phi) ** g : phi ** g;
  // (1 - phi^2g) / (1 - phi^2), by way of expm1 as both vanish at 1.
  const logPhi = Math.log(Math.abs(phi));
  const fresh = g === 1 ? 1 : phi === 0 ? 1 : Math.expm1(2 * g * logPhi) / Math.expm1(2 * logPhi);
  return { carried, fresh };
}

/**
 * The observations by what each tells that the one before it did not. The first one weighs w = sqrt(1 - phi^2); the
 * column of the intercept is divided by w, so that at phi = 1 it becomes (1, 0, ..., 0) and takes the first
 * observation for itself: what remains are the differences. The restricted likelihood stays the same but for factors
 * that cancel.
 */
export interface Whitened {
  readonly columns: readonly Float64Array[];
  readonly response: Float64Array;
  readonly logVariances: number;
}

export function whitened({ design, response, gaps, equallySpaced }: Ar1Problem, phi: number): Whitened {
  const first = firstWeight(phi);
  const carried = new Float64Array(gaps.length);
  const roots = new Float64Array(gaps.length);
  let logVariances = 0;
  let step = over(phi, gaps[0] ?? 1);
  let log = Math.log(step.fresh);
  let root = Math.sqrt(step.fresh);
  for (let i = 0; i < gaps.length; i++) {
    if (!equallySpaced) {
      step = over(phi, gaps[i] as number);
      log = Math.log(step.fresh);
      root = Math.sqrt(step.fresh);
    }
    carried[i] = step.carried;
    roots[i] = root;
    logVariances += log;
  }
  const n = response.length;
  const width = (design[0] as readonly number[]).length;
  const columns = Array.from({ length: width }, () => new Float64Array(n));
  const intercept = columns[0] as Float64Array;
  intercept[0] = 1;
  for (let i = 1; i < n; i++)
    intercept[i] = phi === 1 ? 0 : (1 - (carried[i - 1] as number)) / first / (roots[i - 1] as number);
  for (let j = 1; j < width; j++) {
    const column = columns[j] as Float64Array;
    let before = (design[0] as readonly number[])[j] as number;
    column[0] = first * before;
    for (let i = 1; i < n; i++) {
      const here = (design[i] as readonly number[])[j] as number;
      column[i] = (here - (carried[i - 1] as number) * before) / (roots[i - 1] as number);
      before = here;
    }
  }
  const whiteResponse = new Float64Array(n);
  whiteResponse[0] = first * (response[0] as number);
  for (let i = 1; i < n; i++) {
    const moved = (response[i] as number) - (carried[i - 1] as number) * (response[i - 1] as number);
    whiteResponse[i] = moved / (roots[i - 1] as number);
  }
  return { columns, response: whiteResponse, logVariances };
}

/** The restricted log-likelihood at the scale that makes it largest, but for constants. */
export function heightAt(problem: Ar1Problem, phi: number): number {
  const { columns, response, logVariances } = whitened(problem, phi);
  // The triangle of [X y]: its last entry is the root of the residual sum of squares, the others make |X'X|.
  const diagonal = triangleDiagonal([...columns, response]);
  let logs = 0;
  for (let j = 0; j < columns.length; j++) logs += Math.log(diagonal[j] as number);
  const logResidual = Math.log(diagonal[columns.length] as number);
  return -(problem.degreesOfFreedom * logResidual + logVariances / 2 + logs);
}

/** The weight of the first observation: what it tells of the intercept, in units of what is new in a step. */
export const firstWeight = (phi: number): number => Math.sqrt((1 - phi) * (1 + phi));
