/** The ladder of evidence for one area: what each design says of one headline, and whether they agree. */
import { ProblemError, problem } from "../../problems.js";
import type { Series } from "../../series/series.js";
import { indicatorAnswer } from "../basis.js";
import { benchmarkCautions } from "../benchmarks/benchmarkCautions.js";
import type { Around } from "../benchmarks/others.js";
import { periodAnswer } from "../periodAnswer.js";
import type { Unusually } from "../placebo/unusual.js";
import { project } from "../project.js";
import type { PeriodAnswer } from "../projectAnswer.js";
import type { ProjectQuestion } from "../question.js";
import { inUnit, type SensitivityUnit } from "../sensitivityAnswer.js";
import { signOf } from "../signOf.js";
import { DEFAULT_TURN_QUESTION } from "../turn/question.js";
import { turn } from "../turn/turn.js";
import { prepare } from "../working.js";
import type { AgreementAnswer, EvidenceAnswer, RungAnswer } from "./answer.js";
import { ladderOf } from "./rungs.js";
import { evidenceText } from "./words.js";

/**
 * The headline of `project` under every design that the file allows.
 * Problems: those of `project`; `no-actual-to-compare`; of a benchmark that is named, those of `benchmarkFor`.
 */
export function evidence(
  series: Series,
  question: ProjectQuestion,
  around: Around | null,
  unusually: Unusually | null = null,
): EvidenceAnswer {
  const stated = prepare(series, question, { around });
  const { view, horizon, baseline } = stated;
  const periods = horizon.map((period, place) => periodAnswer(stated, period, place));
  const place = periods.findLastIndex(({ difference }) => difference !== null);
  const [row, last] = [periods[place], horizon[place]];
  if (row === undefined || last === undefined) throw problem("no-actual-to-compare", { end: baseline.to.label });
  const unit: SensitivityUnit = row.countDifference === null ? "measure" : "people";
  const whole = project(series, question, { around, unusually });
  const { rungs, preTrends, leftOut, benchmarks } = ladderOf(stated, row, unit);
  const answer = {
    area: { name: series.area.name, code: series.area.code },
    indicator: indicatorAnswer(view.indicator),
    decimals: view.measure.decimals,
    baseline: { from: baseline.from.label, to: baseline.to.label },
    step: whole.step,
    period: row.period,
    actual: row.actual as number,
    actualCount: row.actualCount,
    unit,
    rungs,
    preTrends,
    leftOut,
    agreement: agreementOf(rungs, row, unit),
    placebo: whole.placebo,
    placeboInTime: whole.placeboInTime,
    sensitivity: whole.sensitivity,
    turning: turningOf(series, question),
    verdict: whole.verdict,
    grade: whole.grade,
  };
  const window = [...baseline.observations.map(({ period }) => period), last];
  const said = new Set(whole.cautions.map(({ text }) => text));
  const ofBenchmarks = benchmarks
    .flatMap((benchmark) => benchmarkCautions(benchmark, series.area, window))
    .filter(({ text }) => !said.has(text));
  return {
    ...answer,
    text: evidenceText(answer, question.level),
    cautions: [...ofBenchmarks, ...whole.cautions],
  };
}

/** The sign that all are held to is that of the first rung, the own trend, or of the headline without one. */
function agreementOf(rungs: readonly RungAnswer[], row: PeriodAnswer, unit: SensitivityUnit): AgreementAnswer {
  const { difference: own, projected } = rungs[0] ?? { difference: row.difference as number, projected: row.projected };
  const sign = signOf(own, projected);
  const all = rungs.map((rung) => inUnit(rung, unit));
  const judged = rungs.filter(({ outside }) => outside !== null);
  return {
    rungs: rungs.length,
    sameSign: rungs.filter((rung) => signOf(rung.difference, rung.projected) === sign).length,
    withInterval: judged.length,
    excluding: judged.filter(({ outside }) => outside === true).length,
    lowest: Math.min(...all),
    highest: Math.max(...all),
  };
}

/** Null where a turn cannot be looked for. */
function turningOf(series: Series, { level, basis, polarity, population }: ProjectQuestion): EvidenceAnswer["turning"] {
  try {
    const asked = { ...DEFAULT_TURN_QUESTION, level, basis, polarity, population };
    const { from, to, turns, verdict, recent, headline } = turn(series, asked);
    return { from, to, turns, verdict, recent, headline };
  } catch (error) {
    if (error instanceof ProblemError) return null;
    throw error;
  }
}
