/** Milestones that say something of the baseline, or that could not be set beside it. */
import { listed, type Worded } from "./wording.js";

interface Named {
  readonly label: string;
  /** "2012", "2015 to 2017" */
  readonly when: string;
}

export interface MilestoneCautions {
  "milestone-in-baseline": { milestones: readonly Named[] };
  "milestone-without-place": { milestones: readonly Named[] };
  "milestone-calendar": { supposed: readonly string[] };
}

const say = (milestones: readonly Named[]): string => listed(milestones.map(({ label, when }) => `${label} (${when})`));

export const MILESTONES_WORDING: Worded<MilestoneCautions> = {
  "milestone-in-baseline": (d) =>
    `${d.milestones.length === 1 ? "A milestone falls" : `${d.milestones.length} milestones fall`} inside the baseline, ${say(d.milestones)}: if the figures moved with ${d.milestones.length === 1 ? "it" : "them"}, the baseline is not one trend.`,
  "milestone-without-place": (d) =>
    `${say(d.milestones)} ${d.milestones.length === 1 ? "has" : "have"} no place beside these periods: the two have no calendar in common.`,
  "milestone-calendar": (d) => `To place the milestones, ${listed(d.supposed)}.`,
};
