/** What is to be said of benchmarks as controls of a regression. */
import { type Caution, type CautionData, caution } from "../../cautions.js";
import { methodNamed } from "../../methods/registry.js";
import type { Period } from "../../series/period.js";
import type { Working } from "../working.js";

type OutOfRange = CautionData["controls-outside-range"]["ranges"][number];

/** Benchmarks that leave, in the periods projected, the range in which the regression knew them. */
export function controlCautions({ question, others, horizon }: Working): Caution[] {
  if (others === null || methodNamed(question.method).others !== "benchmarks") return [];
  const ranges = others.history.names.flatMap((benchmark, j) => {
    const before = others.history.values[j] as readonly number[];
    const lowest = Math.min(...before);
    const highest = Math.max(...before);
    const beyond = (value: number): number => Math.max(value - highest, lowest - value);
    const ahead = (others.ahead.values[j] as readonly number[]).map((value, i) => ({
      value,
      period: (horizon[i] as Period).label,
    }));
    // What is equal but for the last bits of an average is not outside.
    const out = ahead.filter(({ value }) => beyond(value) > 1e-9 * Math.max(Math.abs(lowest), Math.abs(highest)));
    const [first] = [...out].sort((a, b) => beyond(b.value) - beyond(a.value));
    const found: OutOfRange[] =
      first === undefined
        ? []
        : [{ benchmark, lowest, highest, furthest: first.value, period: first.period, periods: out.length }];
    return found;
  });
  return ranges.length === 0 ? [] : [caution("controls-outside-range", { ranges, of: horizon.length })];
}
