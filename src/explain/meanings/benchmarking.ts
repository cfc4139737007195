/** Cautions about what a projection from other areas is made of. */
import type { Meaning } from "./meaning.js";

export const BENCHMARKING = {
  "donors-fit-poor": [
    "No mix of the donors comes near the area's baseline, so what they did after it is no measure of what the area would have done.",
    "Do not use the difference; try other donors, or a method that keeps the gap, such as did.",
  ],
  "donors-fit-exact": [
    "So many donors match so few figures exactly, whatever the area: a match is no evidence then.",
    "Lengthen the baseline, or name fewer donors with --donors.",
  ],
  "donors-not-unique": [
    "Many sets of weights fit equally well; the one with the smallest sum of squares is taken, so that the answer does not depend on the donors' order.",
    "Lengthen the baseline, or name fewer donors with --donors.",
  ],
  "donors-left-out": [
    "A donor needs a figure for every period of the baseline and for every one that is judged.",
    "Nothing, or choose periods for which more areas have figures.",
  ],
  "donors-set-aside": [
    "The file does not say what its areas are; one called as a nation or region of the United Kingdom is taken to hold the others, and is no donor unless named.",
    'Where it is an area like the others, name it: --donors "all,United Kingdom".',
  ],
  "others-lack-periods": [
    "What is projected from other areas needs their figures for the period, and one of them has none.",
    "Nothing, or end the projection earlier with --at.",
  ],
  "donors-many": [
    "Leaving out a donor takes a fit of its own, and of many donors only the heaviest are left out.",
    "Nothing, or name fewer donors with --donors.",
  ],
  "one-donor": [
    "Nearly all the weight is on one area, so whatever happened there is in the answer.",
    "Look at that area by itself, and at the difference without it.",
  ],
  "donor-decides": [
    "Without one of its donors the difference has the other sign.",
    "Say that the direction is not sure; look at what happened in that donor.",
  ],
} as const satisfies Record<string, Meaning>;
