/** What the cautions of a placebo mean. */
import type { Meaning } from "./meaning.js";

export const PLACEBO = {
  "placebo-few-areas": [
    "A rank among n areas has no p below 1/n: of few areas even the largest difference of all proves little.",
    "Quote the rank, not the p; use a file with more areas of the same kind.",
  ],
  "placebo-left-out": [
    "Many areas lack figures that the rule needs, so the rank is among those that are left.",
    "See placebo.leftOut in JSON for which and why; a shorter --baseline or another --at may keep more of them.",
  ],
  "placebo-exact-fit": [
    "A ratio of errors after to before has no bound where the error before is nothing. Such areas are counted as more extreme, which makes p larger, never smaller.",
    "Rank by --statistic average instead, or take a longer --baseline.",
  ],
  "placebo-of-counts": [
    "Differences in numbers of people were ranked: areas with many people have large ones by their size alone.",
    "Project rates (--basis rate), or rank by --statistic t or rmspe-ratio, which do not depend on size.",
  ],
  "placebo-poor-fit": [
    "The same rule missed this area's baseline by twice as much as it missed the usual area's, or more: its difference would be large without any cause.",
    "Rank by --statistic rmspe-ratio, or choose a method that fits the baseline.",
  ],
  "placebo-not-made": [
    "A placebo was asked for that the file or the method does not allow.",
    "Name another --statistic, or give a file that holds other areas of the same level.",
  ],
} as const satisfies Readonly<Record<string, Meaning>>;
