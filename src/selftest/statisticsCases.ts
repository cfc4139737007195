/** Runs the cases of the statistics themselves. */
import { chiSquareCumulative, chiSquareQuantile, chiSquareUpper } from "../stats/chiSquare.js";
import { fCumulative, fQuantile, fUpper } from "../stats/fDistribution.js";
import { coefficientStandardErrors, type LeastSquaresFit, leastSquares } from "../stats/leastSquares.js";
import { neweyWest } from "../stats/neweyWest.js";
import { normalCumulative, normalQuantile, normalUpper, normalUpperQuantile } from "../stats/normal.js";
import { fitPolynomial } from "../stats/polynomial.js";
import { rSquared, uncentredRSquared } from "../stats/rSquared.js";
import { tCumulative, tQuantile, tTwoSidedP, tUpper } from "../stats/studentT.js";
import type { LeastSquaresCase, StatisticsCase } from "./selftestCase.js";

const DISTRIBUTIONS: Readonly<Record<string, (...values: number[]) => number>> = {
  normalCumulative,
  normalUpper,
  normalQuantile,
  normalUpperQuantile,
  tCumulative,
  tUpper,
  tTwoSidedP,
  tQuantile,
  chiSquareCumulative,
  chiSquareUpper,
  chiSquareQuantile,
  fCumulative,
  fUpper,
  fQuantile,
};

/** The figures that the case expects, in its order; null for one that there is not. */
export function statisticsFigures(tested: StatisticsCase): (number | null)[] {
  if (tested.kind === "distribution")
    return tested.expected.map(({ what, arguments: values = [] }) => DISTRIBUTIONS[what]?.(...values) ?? null);
  const y = tested.data.map((row) => row[0] as number);
  if (tested.kind === "polynomial") {
    const x = tested.data.map((row) => row[1] as number);
    const fit = fitPolynomial(x, y, tested.degree);
    return tested.expected.map(({ what }) => fitFigure(what, fit, 0, rSquared(y, fit.residuals)));
  }
  const design = tested.data.map((row) => (tested.intercept ? [1, ...row.slice(1)] : row.slice(1)));
  const fit = leastSquares(design, y);
  const explained = (tested.intercept ? rSquared : uncentredRSquared)(y, fit.residuals);
  const robust = robustErrors(tested, design, fit);
  // Coefficients are numbered from the intercept's 0 on, so without one from 1.
  const first = tested.intercept ? 0 : 1;
  return tested.expected.map(({ what }) =>
    what.startsWith("nw_se_b") ? (robust?.[numberIn(what) - first] ?? null) : fitFigure(what, fit, first, explained),
  );
}

function robustErrors(
  { lag }: LeastSquaresCase,
  design: readonly (readonly number[])[],
  { residuals, covarianceUnscaled }: LeastSquaresFit,
): readonly number[] | null {
  if (lag === undefined) return null;
  return neweyWest(design, residuals, covarianceUnscaled, lag, { smallSample: true }).standardErrors;
}

const numberIn = (what: string): number => Number(/\d+$/.exec(what)?.[0]);

function fitFigure(what: string, fit: LeastSquaresFit, first: number, explained: number | null): number | null {
  if (what === "residual_sd") return fit.residualStandardError;
  if (what === "df_residual") return fit.degreesOfFreedom;
  if (what === "r_squared") return explained;
  const values = what.startsWith("se_b") ? coefficientStandardErrors(fit) : fit.coefficients;
  return values?.[numberIn(what) - first] ?? null;
}
