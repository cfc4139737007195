/** Checks that the tool makes of the figures, and how each came out: by the caution that would tell of a failure. */
import type { CautionCode } from "../../cautions.js";
import type { Answer } from "../answer.js";

export interface Check {
  readonly code: CautionCode;
  readonly commands: readonly Answer["command"][];
  /** what was held against what */
  readonly made: string;
}

const OF_AN_AREA = ["project", "sensitivity", "compare", "turn", "forecast"] as const;
const CARRIED_ON = ["project", "sensitivity", "forecast"] as const;
const ANSWERED = [...OF_AN_AREA, "scan"] as const;

/** A check stands here only for the commands that can raise its caution. */
export const CHECKS: readonly Check[] = [
  {
    code: "figures-disagree",
    commands: OF_AN_AREA,
    made: "Rate, count and population, where all three are in the file, agree within the rounding of each",
  },
  {
    code: "out-of-line",
    commands: [...CARRIED_ON, "turn"],
    made: "No figure is far out of line with those around it",
  },
  { code: "negative-figures", commands: [...CARRIED_ON, "turn"], made: "No figure is below nought" },
  {
    code: "boundary-change",
    commands: ANSWERED,
    made: "No change of boundaries that the table of changes knows of falls within the figures",
  },
  { code: "equal-duplicates", commands: ANSWERED, made: "No row stands twice" },
  { code: "provisional-figures", commands: ANSWERED, made: "No figure is marked provisional" },
  { code: "series-stops", commands: OF_AN_AREA, made: "The figures go on as long as those of the other areas" },
  { code: "kind-of-year-taken", commands: ANSWERED, made: "Every period is of one kind of year, without a guess" },
];

/** Only where several releases are joined. */
export const JOIN_CHECKS: readonly Check[] = [
  { code: "revised-values", commands: ANSWERED, made: "Where releases overlap, they have the same figures" },
  { code: "withdrawn-values", commands: ANSWERED, made: "No figure was withdrawn by a later release" },
];
