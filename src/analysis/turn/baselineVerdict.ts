/** The figures against a stated baseline's projection, by the same rule as `project`. */
import type { Series } from "../../series/series.js";
import { project } from "../project.js";
import { DEFAULT_QUESTION } from "../question.js";
import type { BaselineVerdict } from "./answer.js";
import type { TurnQuestion } from "./question.js";

/** Null where no baseline is stated. Problems: those of `project`. */
export function baselineVerdict(series: Series, question: TurnQuestion): BaselineVerdict | null {
  if (question.baseline === null) return null;
  const { baseline, basis, level, population, polarity, to } = question;
  const found = project(series, { ...DEFAULT_QUESTION, baseline, basis, level, population, polarity, at: to });
  const last = found.periods.find(({ period }) => period === found.headline.period);
  return {
    from: found.baseline.from,
    to: found.baseline.to,
    phrase: found.baseline.phrase,
    verdict: found.verdict,
    projected: last?.projected as number,
    lower: last?.lower ?? null,
    upper: last?.upper ?? null,
    firstOffBaseline: found.firstOffBaseline,
    firstOutside: found.firstOutside,
    text: found.headline.text,
  };
}
