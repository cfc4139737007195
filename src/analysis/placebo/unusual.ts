/** How unusual an answer of `project` is: placebo in space and in time, and what both and a benchmark mean for the grade. */
import type { Caution } from "../../cautions.js";
import type { BenchmarkEvidence } from "../grade.js";
import type { PeriodAnswer } from "../projectAnswer.js";
import type { Working } from "../working.js";
import { gradeEvidence } from "./benchmarkEvidence.js";
import { type PlaceboRun, placeboOf, ranksNumbers } from "./placebo.js";
import type { PlaceboAnswer, PlaceboInTime } from "./placeboAnswer.js";
import { placeboInTime } from "./placeboInTime.js";

export interface Unusual {
  readonly placebo: PlaceboAnswer | null;
  readonly placeboInTime: PlaceboInTime | null;
  /** the headline period of the own trend, for the grade */
  readonly ownTrend: PeriodAnswer;
  readonly benchmark: BenchmarkEvidence | null;
  readonly cautions: readonly Caution[];
}

/** Put to each answer when its periods are known; `headline` is the last with an actual. */
export type Unusually = (working: Working, periods: readonly PeriodAnswer[], headline: PeriodAnswer) => Unusual | null;

/** Null of an answer without an actual: there is no difference to be unusual. */
export const unusually =
  (run: PlaceboRun): Unusually =>
  (working, periods, headline) => {
    if (headline.difference === null) return null;
    const { placebo, cautions } = placeboOf(working, periods, headline, run);
    const counts = placebo !== null && !ranksNumbers(working, placebo.statistic);
    const found = gradeEvidence(working, headline, {
      placeboP: counts ? placebo.pTwoSided : null,
      ...(placebo !== null && !counts ? { withoutP: "a placebo of numbers does not count" } : {}),
    });
    return {
      placebo,
      placeboInTime: run.asked && placeboInTime(working, headline),
      ownTrend: found?.ownTrend ?? headline,
      benchmark: found?.benchmark ?? null,
      cautions,
    };
  };
