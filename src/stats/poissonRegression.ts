import { requireFinite, requireSameLength } from "./arguments.js";
import { devianceTerm, logGamma } from "./gammaFunctions.js";
import { bilinearForm, weightedSum } from "./matrix.js";
import { householderQr } from "./qr.js";
import { type StandardColumns, standardColumns } from "./standardColumns.js";

type Rows = readonly (readonly number[])[];

/** Counts regressed on a design, log(mean) = offset + design * coefficients, by maximum likelihood. */
export interface PoissonFit {
  readonly coefficients: readonly number[];
  /** (X'WX)^-1 with W = diag(fitted): the coefficients' covariance where the variance equals the mean. */
  readonly covarianceUnscaled: Rows;
  /** Fitted means, in counts. */
  readonly fitted: readonly number[];
  readonly deviance: number;
  /** Sum of (count - fitted)^2 / fitted. */
  readonly pearson: number;
  /** Rows less columns. */
  readonly degreesOfFreedom: number;
  /** phi = pearson / degreesOfFreedom; null without any. */
  readonly dispersion: number | null;
  /** Of the Poisson family, constants and all. */
  readonly logLikelihood: number;
  /** -2 logLikelihood + 2 columns. */
  readonly aic: number;
  /** row * coefficients, without an offset: reckoned on standardised columns, so that calendar years lose no digit. */
  readonly linearPredictor: (row: readonly number[]) => number;
  /** a * covarianceUnscaled * b', likewise. */
  readonly predictorCovariance: (a: readonly number[], b: readonly number[]) => number;
}

/**
 * The fit, or why there is none: `separated` when the likelihood grows for ever as some coefficients run off to
 * infinity (all counts zero, or none but zeros in what a column picks out); `not-converged` otherwise.
 */
export type PoissonOutcome =
  | { readonly fit: PoissonFit; readonly failure: null }
  | { readonly fit: null; readonly failure: "separated" | "not-converged" };

/** R's criterion, made twice as strict in digits: the change of the deviance against the deviance and this. */
const SMALL_DEVIANCE = 0.1;
const RELATIVE_CHANGE = 1e-12;
/** Newton doubles the digits at each round, so one that moves no predictor by more than this leaves nothing to gain. */
const STILL = 1e-8;
/** Rounds that predictors may go on moving once the deviance has settled. */
const PATIENCE = 6;
const MOST_ROUNDS = 200;
const MOST_HALVINGS = 40;

/**
 * Poisson regression with a log link by iteratively reweighted least squares (McCullagh & Nelder, Generalized Linear
 * Models, 2.5), from the counts themselves as R's `glm` starts, with the step halved while the deviance rises. The
 * design is given by rows and needs its own column of ones for an intercept; `offsets` are added to the predictor
 * (log population). Counts need not be whole, nor above zero.
 *
 * Throws RangeError when lengths differ, a value is not finite, a count is below zero, there are fewer rows than
 * columns, or the columns depend on each other.
 */
export function poissonRegression(
  design: Rows,
  counts: readonly number[],
  offsets: readonly number[] = counts.map(() => 0),
): PoissonOutcome {
  requireSameLength("design", design, "counts", counts);
  requireSameLength("offsets", offsets, "counts", counts);
  requireFinite("counts", counts);
  requireFinite("offsets", offsets);
  if (counts.some((count) => count < 0)) throw new RangeError("counts must be 0 or more");
  const standard = standardColumns(design);
  householderQr(standard.columns);
  if (counts.every((count) => count === 0)) return { fit: null, failure: "separated" };
  const reached = iterate(standard, counts, offsets);
  if (typeof reached === "string") return { fit: null, failure: reached };
  return { fit: summarise(standard, counts, reached), failure: null };
}

/** Where the iteration stands, in standardised columns. */
interface State {
  readonly coefficients: readonly number[];
  readonly predictor: readonly number[];
  readonly fitted: readonly number[];
  readonly deviance: number;
}

function iterate(
  standard: StandardColumns,
  counts: readonly number[],
  offsets: readonly number[],
): State | "separated" | "not-converged" {
  const stateAt = (coefficients: readonly number[]): State => {
    const predictor = standard.rows.map((row, i) => (offsets[i] as number) + weightedSum(row, coefficients));
    const fitted = predictor.map(Math.exp);
    return { coefficients, predictor, fitted, deviance: devianceOf(counts, fitted) };
  };
  const began = counts.map((count) => count + 0.1);
  let state = stateAt(step(standard, counts, offsets, began.map(Math.log), began));
  let settled = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const full = tryStep(standard, counts, offsets, state);
    if (full === null) return settled > 0 ? "separated" : "not-converged";
    const whole = stateAt(full);
    // There rounding decides whether the deviance rises or falls, and the step is as good as none.
    if (largestMove(whole.predictor, state.predictor) <= STILL) return whole;
    const next = shortened(state, whole, stateAt);
    if (next === null) return "not-converged";
    const change = Math.abs(next.deviance - state.deviance) / (Math.abs(next.deviance) + SMALL_DEVIANCE);
    state = next;
    settled = change <= RELATIVE_CHANGE ? settled + 1 : 0;
    // Where the deviance has settled but a predictor still falls by one at every round, there is no end to it.
    if (settled > PATIENCE) return "separated";
  }
  return "not-converged";
}

/** The weighted least squares coefficients of the working response; null when the weights leave the columns alike. */
function tryStep(
  standard: StandardColumns,
  counts: readonly number[],
  offsets: readonly number[],
  { predictor, fitted }: State,
): readonly number[] | null {
  try {
    return step(standard, counts, offsets, predictor, fitted);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function step(
  standard: StandardColumns,
  counts: readonly number[],
  offsets: readonly number[],
  predictor: readonly number[],
  fitted: readonly number[],
): readonly number[] {
  const roots = rootWeights(fitted);
  const qr = householderQr(weighted(standard.columns, roots));
  const working = counts.map((count, i) => {
    const mean = fitted[i] as number;
    return (roots[i] as number) * ((predictor[i] as number) - (offsets[i] as number) + (count - mean) / mean);
  });
  return qr.solveUpper(qr.rotate(working));
}

/** The step, halved until the deviance does not rise; null when it always does. */
function shortened(from: State, to: State, stateAt: (coefficients: readonly number[]) => State): State | null {
  let next = to;
  for (let halving = 0; halving < MOST_HALVINGS; halving++) {
    // Rounding alone may make it rise by a hair where there is nothing left to win.
    if (next.deviance <= from.deviance + RELATIVE_CHANGE * (from.deviance + SMALL_DEVIANCE)) return next;
    next = stateAt(next.coefficients.map((value, j) => (value + (from.coefficients[j] as number)) / 2));
  }
  return Number.isFinite(from.deviance) ? null : next;
}

function summarise(standard: StandardColumns, counts: readonly number[], { coefficients, fitted }: State): PoissonFit {
  const size = coefficients.length;
  const qr = householderQr(weighted(standard.columns, rootWeights(fitted)));
  const largest = Math.max(...fitted);
  const inverse = coefficients.map((_, j) => {
    const unit = coefficients.map((__, k) => (k === j ? 1 / largest : 0));
    return qr.solveUpper(qr.solveUpperTransposed(unit));
  });
  // The two triangles differ by rounding only; a covariance is the same both ways.
  const covariance = inverse.map((row, j) =>
    row.map((value, k) => (value + ((inverse[k] as number[])[j] as number)) / 2),
  );
  const degreesOfFreedom = counts.length - size;
  const pearson = counts.reduce(
    (sum, count, i) => sum + (count - (fitted[i] as number)) ** 2 / (fitted[i] as number),
    0,
  );
  const logLikelihood = counts.reduce(
    (sum, count, i) => sum + times(count, Math.log(fitted[i] as number)) - (fitted[i] as number) - logGamma(count + 1),
    0,
  );
  return {
    coefficients: standard.original(coefficients),
    covarianceUnscaled: standard.originalCovariance(covariance),
    fitted,
    deviance: devianceOf(counts, fitted),
    pearson,
    degreesOfFreedom,
    dispersion: degreesOfFreedom > 0 ? pearson / degreesOfFreedom : null,
    logLikelihood,
    aic: -2 * logLikelihood + 2 * size,
    linearPredictor: (row) => weightedSum(standard.standardRow(row), coefficients),
    predictorCovariance: (a, b) => bilinearForm(standard.standardRow(a), covariance, standard.standardRow(b)),
  };
}

/** 2 sum (count log(count / fitted) - (count - fitted)). */
function devianceOf(counts: readonly number[], fitted: readonly number[]): number {
  const half = counts.reduce((sum, count, i) => {
    const mean = fitted[i] as number;
    return sum + (count === 0 ? mean : devianceTerm(count, mean, mean - count));
  }, 0);
  return 2 * half;
}

/** 0 log 0 is nothing. */
const times = (count: number, log: number): number => (count === 0 ? 0 : count * log);

/** Scaled to the largest, so that the columns keep their size whatever the counts. */
const rootWeights = (fitted: readonly number[]): number[] => {
  const largest = Math.max(...fitted);
  return fitted.map((mean) => Math.sqrt(mean / largest));
};

const weighted = (columns: Rows, roots: readonly number[]): number[][] =>
  columns.map((column) => column.map((value, i) => value * (roots[i] as number)));

const largestMove = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((most, value, i) => Math.max(most, Math.abs(value - (b[i] as number))), 0);
