/** A file without a header: its first row would be lost and its cells taken for names. */
import { type Location, problem } from "../problems.js";
import { periodMeanings } from "../series/period.js";
import type { Plan } from "./plan.js";

/** Problem: `no-header` where the name of the period column is itself a period. */
export function refuseMissingHeader({ roles }: Plan, location: Location): void {
  const period = roles.find(({ role }) => role === "period")?.column ?? "";
  if (periodMeanings(period).some(({ kind }) => kind !== "number"))
    throw problem("no-header", { period }, { ...location, line: 1 });
}
