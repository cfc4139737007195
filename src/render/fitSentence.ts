import type { ProjectAnswer } from "../analysis/projectAnswer.js";
import { sayLevel, sayNumber } from "../analysis/wording.js";

const short = (value: number): string => String(Number(value.toPrecision(4)));

type Fitted = Pick<ProjectAnswer, "fit" | "method" | "anchor" | "baseline" | "step">;

/** What the fit found, in one sentence. */
export function fitSentence({ fit, method, anchor, baseline, step }: Fitted, level: number): string {
  const ofLogs = fit.slopeOf === "logs";
  const error =
    fit.residualStandardError === null
      ? ""
      : `, residual standard error ${short(fit.residualStandardError)}${ofLogs ? " (of the logarithm)" : ""}`;
  const explained = fit.rSquared === null ? "" : `, R2 ${sayNumber(fit.rSquared, 2)}`;
  const freedom =
    fit.degreesOfFreedom === null
      ? ""
      : `, ${fit.degreesOfFreedom} ${fit.degreesOfFreedom === 1 ? "degree" : "degrees"} of freedom`;
  const from = method === "synthetic" ? "" : ` from the ${anchor === "last" ? "last actual" : "fitted line"}`;
  return `Method ${method}${from}, baseline ${baseline.from} to ${baseline.to}: n = ${fit.n}${freedom}${ofLogs ? factorWords(fit, step, level) : slopeWords(fit, step, level)}${error}${explained}${fit.remarks.map((remark) => `, ${remark}`).join("")}.`;
}

type Fit = ProjectAnswer["fit"];

function slopeWords(fit: Fit, step: string, level: number): string {
  if (fit.slope === null) return "";
  const interval =
    fit.slopeLower === null
      ? ""
      : ` (${sayLevel(level)} interval ${short(fit.slopeLower)} to ${short(fit.slopeUpper as number)})`;
  return `, slope ${short(fit.slope)} a ${step}${interval}`;
}

/** A slope of logarithms is told as what it does to the figure: so many per cent a step. */
function factorWords(fit: Fit, step: string, level: number): string {
  if (fit.slope === null) return "";
  const percent = (slope: number): string => {
    const change = 100 * Math.expm1(slope);
    return `${change < 0 ? "-" : "+"}${sayNumber(Math.abs(change), Math.abs(change) < 1 ? 2 : 1)}%`;
  };
  const interval =
    fit.slopeLower === null
      ? ""
      : ` (${sayLevel(level)} interval ${percent(fit.slopeLower)} to ${percent(fit.slopeUpper as number)})`;
  return `, ${percent(fit.slope)} a ${step}${interval}: each ${step} multiplies the figure by ${short(Math.exp(fit.slope))}`;
}
