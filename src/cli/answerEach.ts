/** The same question put to every series of a read. */
import { describeProblem, EXIT, ProblemError, problem } from "../problems.js";
import type { ReadAnswer } from "../read/readSeries.js";
import type { Unusable } from "../render/answer.js";
import type { Series } from "../series/series.js";
import { unusableArea } from "./unusableArea.js";

/**
 * With one area, its problem is the run's. With several, an area that cannot be answered is listed and the others go
 * on, unless it is the question that is wrong. Problem: `none-usable` when none could be answered.
 */
export function answerEach<Answer>(
  read: ReadAnswer,
  ask: (series: Series, place: number) => Answer,
): { results: Answer[]; unusable: Unusable[] } {
  const unusable = read.unusable.map(unusableArea);
  const alone = read.series.length + read.unusable.length === 1;
  const results: Answer[] = [];
  for (const [place, series] of read.series.entries()) {
    try {
      results.push(ask(series, place));
    } catch (error) {
      if (!(error instanceof ProblemError) || alone || describeProblem(error.problem).exit === EXIT.usage) throw error;
      unusable.push(unusableArea({ area: series.area, problem: error.problem }));
    }
  }
  if (results.length > 0) return { results, unusable };
  const reasons = unusable.map(({ area, message }) => `${area.name}: ${message}`);
  throw problem("none-usable", { total: unusable.length, reasons });
}
