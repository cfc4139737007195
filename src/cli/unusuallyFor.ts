/** What says of each answer how unusual it is: loaded only where a file has something to say it by. */
import type { PlaceboAsked } from "../analysis/placebo/placeboQuestion.js";
import type { Unusually } from "../analysis/placebo/unusual.js";
import { describeProblem } from "../problems.js";
import type { ReadAnswer } from "../read/readSeries.js";
import type { ReadJob } from "./readInputs.js";

/** Null where there is neither another area nor a baseline of which a part could be held out. */
export async function unusuallyFor(asked: PlaceboAsked, read: ReadAnswer, job: ReadJob): Promise<Unusually | null> {
  const pool = read.pool?.() ?? { series: read.series, unusable: [] };
  const { unusually } = await import("../analysis/placebo/unusual.js");
  return unusually({
    asked,
    unread: pool.unusable.map(({ area, problem }) => {
      return { area, code: problem.code, reason: describeProblem(problem).message };
    }),
    everyArea: job.areas === "all",
    answers: read.series.length,
    shared: new Map(),
  });
}
