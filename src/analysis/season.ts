/** The season a question asks for, in steps of the figures' own index. */
import type { Season } from "../methods/method.js";
import { problem } from "../problems.js";
import { type Period, stepOf } from "../series/period.js";
import type { ProjectQuestion } from "./question.js";

const CYCLES: Readonly<Record<string, number>> = { month: 12, quarter: 4 };

/** Null where none is asked for. Problem: `no-season` for figures without a cycle of their own, none being stated. */
export function seasonOf(
  { season, cycle: stated }: Pick<ProjectQuestion, "season" | "cycle">,
  kind: Period["kind"],
): Season | null {
  if (season === null) return null;
  const step = stepOf(kind);
  const cycle = stated ?? CYCLES[step];
  if (cycle === undefined) throw problem("no-season", { step });
  return { ...season, cycle };
}
