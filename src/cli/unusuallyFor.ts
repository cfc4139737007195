/** What says of each answer how unusual it is, from the areas read beside those asked about. */
import type { PlaceboAsked } from "../analysis/placebo/placeboQuestion.js";
import type { Unusually } from "../analysis/placebo/unusual.js";
import { describeProblem } from "../problems.js";
import type { ReadAnswer } from "../read/readSeries.js";
import { byAreaName } from "../series/areaOrder.js";
import type { ReadJob } from "./readInputs.js";

/** What was asked of it, in JSON's words. */
export const placeboTold = (asked: PlaceboAsked | null) =>
  asked && { statistic: asked.statistic, side: asked.side, asked: asked.byName };

/** `asked` is null for no placebo: a benchmark beside the answer counts for its grade all the same. */
export async function unusuallyFor(asked: PlaceboAsked | null, read: ReadAnswer, job: ReadJob): Promise<Unusually> {
  const pool = read.pool?.() ?? { series: read.series, unusable: [] };
  const { unusually } = await import("../analysis/placebo/unusual.js");
  return unusually({
    asked,
    unread: [...pool.unusable].sort(byAreaName).map(({ area, problem }) => {
      return { area, code: problem.code, reason: describeProblem(problem).message };
    }),
    everyArea: job.areas === "all",
    answers: read.series.length,
    shared: new Map(),
  });
}
