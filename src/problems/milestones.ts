/** Lists of milestones that cannot be read. */
import { EXIT, listed, rest, type Worded } from "./wording.js";

export interface MilestoneProblems {
  "milestone-columns": { missing: "date" | "label"; several: readonly string[]; columns: readonly string[] };
  "bad-milestones": { rows: readonly { line: number; fault: string }[]; total: number };
}

export const MILESTONES_WORDING: Worded<MilestoneProblems> = {
  "milestone-columns": {
    exit: EXIT.data,
    message: (d) =>
      d.several.length > 1
        ? `the dates of the milestones stand in several columns: ${listed(d.several)}`
        : d.missing === "date"
          ? "no column holds the dates of the milestones"
          : "no column holds the labels of the milestones",
    evidence: (d) => [`columns: ${listed(d.columns, 20)}`],
    hint: (d) =>
      d.several.length > 1
        ? "keep one of them, or call the two ends of a span from and to"
        : d.missing === "date"
          ? "call it date (or from and to, for spans) in the first line: date,label"
          : "call it label in the first line: date,label",
  },
  "bad-milestones": {
    exit: EXIT.data,
    message: (d) => `${d.total === 1 ? "a milestone" : `${d.total} milestones`} could not be read`,
    evidence: (d) => [...d.rows.map(({ line, fault }) => `line ${line}: ${fault}`), ...rest(d.rows.length, d.total)],
    hint: () => "write a date and a label on every line, for example 2014-09-01,New team or 2015..2017,Pilot",
  },
};
