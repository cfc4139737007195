/** What an answer that carries a trend on gives an assurance log. */
import type { EvidenceAnswer } from "../../analysis/evidence/answer.js";
import { wordsOf } from "../../analysis/evidence/words.js";
import type { ForecastAnswer } from "../../analysis/forecastAnswer.js";
import type { ProjectAnswer } from "../../analysis/projectAnswer.js";
import { summaryLine } from "../../analysis/sensitivityWords.js";
import type { EvidenceRun } from "../answer.js";
import { sensitivityLine } from "../display.js";
import type { Asked, Assumption, QaResult } from "./assumption.js";
import { benchmarkAssumptions, donorAssumptions, placeboAssumption } from "./comparing.js";
import { basisAssumption, indicatorAssumptions, joinAssumption, missingAssumption } from "./figuresTaken.js";
import { evidenceAssumptions } from "./otherCommands.js";
import {
  costAssumption,
  forecastAssumptions,
  givenAssumptions,
  intervalAssumption,
  populationAssumption,
  trendAssumptions,
} from "./projecting.js";

type Window = Pick<ProjectAnswer, "method" | "anchor"> & {
  readonly baseline: { readonly from: string; readonly to: string };
};

export function statedTrend(one: Asked, { baseline, method, anchor }: Window, range: string): Assumption[] {
  return trendAssumptions(one, { baseline, method, anchor, n: null }, range);
}

export const windowAsked = ({
  baseline: [from, to],
  method,
  anchor,
}: Pick<EvidenceRun["question"], "baseline" | "method" | "anchor">): Window => ({
  baseline: { from, to },
  method,
  anchor,
});

const graded = (grade: ProjectAnswer["grade"]): string | null =>
  grade ? `${grade.grade}: ${grade.reasons.join(", ")}` : null;

export function projected(one: Asked, result: ProjectAnswer): QaResult {
  const { periods, headline, others, donors, placebo, sensitivity, earlier, history } = result;
  const row = periods.find(({ period }) => period === headline.period);
  const rows = [...earlier, ...history, ...periods.filter(({ actual }) => actual !== null)];
  return {
    of: result.area.name,
    sentence: headline.text,
    grade: graded(result.grade),
    assumptions: [
      ...indicatorAssumptions(one, result.indicator),
      basisAssumption(one, result.basis),
      ...joinAssumption(rows),
      ...missingAssumption(periods),
      ...trendAssumptions(one, { ...result, n: result.fit.n }, sensitivity ? sensitivityLine(result, sensitivity) : ""),
      ...intervalAssumption(one, result.method, row?.lower !== null),
      ...givenAssumptions(one),
      ...populationAssumption(periods),
      ...benchmarkAssumptions(one, others?.benchmarks ?? []),
      ...donorAssumptions(donors),
      ...placeboAssumption(placebo),
      ...costAssumption(result),
    ],
    cautions: result.cautions,
    leftOut: [
      ...(others?.leftOut ?? []).map(({ name }) => `donor ${name}: lacks a figure that is needed`),
      ...placeboLeftOut(placebo),
    ],
  };
}

export function forecasted(one: Asked, result: ForecastAnswer): QaResult {
  const { periods, headline, earlier, history } = result;
  const rows = history.map(({ period, file }) => ({ period, file }));
  return {
    of: result.area.name,
    sentence: headline.text,
    grade: null,
    assumptions: [
      ...indicatorAssumptions(one, result.indicator),
      basisAssumption(one, result.basis),
      ...joinAssumption([...earlier, ...rows]),
      ...missingAssumption(periods.filter(({ isForecast }) => !isForecast)),
      ...trendAssumptions(one, { ...result, n: result.fit.n }, ""),
      ...intervalAssumption(one, result.method, headline.lower !== null),
      ...givenAssumptions(one),
      ...forecastAssumptions(result),
    ],
    cautions: result.cautions,
    leftOut: [],
  };
}

export function evidenced(one: Asked<EvidenceRun>, result: EvidenceAnswer): QaResult {
  const window = windowAsked(one.answer.question);
  const range = result.sensitivity ? summaryLine(result.sensitivity, wordsOf(result)) : "";
  const benchmarks = result.rungs.flatMap(({ benchmark }) => benchmark ?? []);
  const distinct = benchmarks.filter(({ name }, at) => benchmarks.findIndex((other) => other.name === name) === at);
  return {
    of: result.area.name,
    sentence: result.text,
    grade: graded(result.grade),
    assumptions: [
      ...indicatorAssumptions(one, result.indicator),
      ...statedTrend(one, window, range),
      ...intervalAssumption(one, window.method, result.agreement.withInterval > 0),
      ...givenAssumptions(one),
      ...evidenceAssumptions(result),
      ...benchmarkAssumptions(one, distinct),
      ...placeboAssumption(result.placebo),
    ],
    cautions: result.cautions,
    leftOut: [
      ...result.leftOut.map(({ design, message, code }) => `${design}: ${message} [${code}]`),
      ...placeboLeftOut(result.placebo),
    ],
  };
}

const placeboLeftOut = (placebo: ProjectAnswer["placebo"]): string[] =>
  (placebo?.leftOut ?? []).map(
    ({ reason, n, code }) => `${n} ${n === 1 ? "area" : "areas"} not ranked: ${reason} [${code}]`,
  );
