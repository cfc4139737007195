/** Cautions about what an area is compared with. */
import type { Meaning } from "./meaning.js";

export const COMPARING = {
  "benchmark-members-missing": [
    "Some of the areas that the benchmark should be made of are not in the file, or have no figures there.",
    "Say of how many areas it is; see turncurve inspect for the names that the file uses.",
  ],
  "benchmark-of-numbers": [
    "England's number moves by thousands where an authority's moves by tens: added to it, the one swamps the other.",
    "Take rates, or --change ratio.",
  ],
  "benchmark-n-varies": [
    "Areas come into the average and drop out of it, so its change is partly one of who is counted.",
    "Prefer periods in which all have a figure, or a --group of those that do.",
  ],
  "area-left-out-of-group": [
    "An area is not compared with itself: a group that names it is averaged without it.",
    "Say that the average is of the others.",
  ],
  "benchmark-populations-implied": [
    "People can be added up or taken away only with a population: where no column gives it, it is count / rate.",
    "A rate published as a whole number makes it coarse; name a column with --population-column if there is one.",
  ],
  "area-not-subtracted": [
    "--exclude-self takes the area's count and population from the benchmark's; in some periods they are not known.",
    "Choose periods in which they are, or leave --exclude-self out and say that the benchmark includes the area.",
  ],
  "neighbour-list-age": [
    "Lists of statistical neighbours are revised, as are the figures: a list and figures of different times were never published together.",
    "Name the list beside the figure; --neighbour-list chooses another, and the release of its time gives the figures it was used with.",
  ],
} as const satisfies Readonly<Record<string, Meaning>>;
