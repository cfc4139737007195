/**
 * The layouts, the most particular first: the first that makes a plan reads the file. To add one: write its file
 * and add it here.
 */
import { eesLong } from "./eesLong.js";
import { fingertips } from "./fingertips.js";
import { lait } from "./lait.js";
import { refuseIdleLimits } from "./limitColumns.js";
import type { Layout, Plan, PlanRequest } from "./plan.js";
import { tidyLong } from "./tidyLong.js";
import { wideByArea } from "./wideByArea.js";
import { wideByPeriod } from "./wideByPeriod.js";

export const LAYOUTS: readonly Layout[] = [eesLong, lait, fingertips, wideByArea, wideByPeriod, tidyLong];

/** Problems: those of the layouts; `tidyLong`, the last, takes every file or says what is missing. */
export function planFor(request: PlanRequest): Plan {
  for (const layout of LAYOUTS) {
    const plan = layout.plan(request);
    if (plan) {
      refuseIdleLimits(plan, request.choices);
      return plan;
    }
  }
  throw new Error("the last layout makes a plan or throws");
}
