/** What limits a headline by what was chosen, and by how much counting alone errs. */
import { formatGrouped } from "../stats/rounding.js";
import { listed, type Worded } from "./wording.js";

export interface SensitivityCautions {
  "sign-changes": {
    /** the choices that do */
    choices: readonly string[];
    /** how many other choices there are */
    of: number;
    /** whether they give more than projected, where the stated choice gives fewer */
    more: boolean;
    lowest: number;
    highest: number;
    unit: "people" | "measure";
  };
  "below-counting-noise": {
    /** people that the baseline scatters by about what was fitted, and that counting alone would make it */
    scatter: number;
    countingNoise: number;
    /** whether both are of the changes from one period to the next */
    ofChanges: boolean;
    n: number;
    period: string;
    /** limits of the difference in people, with counting noise in place of that scatter; null without an actual or of changes */
    lower: number | null;
    upper: number | null;
    /** the same limits in words */
    interval: string | null;
    /** whether they are further apart than those given */
    wider: boolean;
  };
}

const people = (value: number): string => formatGrouped(value, value < 10 ? 1 : 0);

const way = (more: boolean, unit: "people" | "measure"): string =>
  unit === "people" ? (more ? "more" : "fewer") : more ? "higher" : "lower";

export const SENSITIVITY_WORDING: Worded<SensitivityCautions> = {
  "sign-changes": (d) =>
    `The sign of the difference depends on what is chosen: ${listed(d.choices, 3)} ${d.choices.length === 1 ? "gives" : "give"} ${way(d.more, d.unit)} than projected, not ${way(!d.more, d.unit)} (${d.choices.length} of ${d.of} other reasonable choices).`,
  "below-counting-noise": (d) =>
    `The ${d.ofChanges ? "changes within the baseline scatter" : "baseline scatters"} by ${people(d.scatter)} people, less than the ${people(d.countingNoise)} that counting alone would make (the square root of ${d.ofChanges ? "twice " : ""}the mean count), as ${d.n} points can by luck.${d.interval === null ? "" : ` With counting noise in its place the ${d.period} interval would be ${d.interval}${d.wider ? ", wider than the one shown" : ""}.`}`,
};
