/** Cautions about a table of many areas or indicators. */
import type { Meaning } from "./meaning.js";

export const SCANNING = {
  "many-comparisons": [
    "Where one rule is applied many times, some results stand out by chance alone; the first of a long table always looks striking.",
    "Read the adjusted p beside the p, and do not pick a row because it came out on top.",
  ],
  "ranked-across-indicators": [
    "Indicators of different units have no common order; the one chosen is named, and another gives other ranks.",
    "Try --sort relative and --sort t, and believe what both show.",
  ],
  "ranked-numbers": [
    "Numbers are as large as the areas are, and so are their differences: the first and last of the table are the large areas.",
    "Rank rates, or take --sort relative or --sort t.",
  ],
  "few-points": [
    "Short baselines give wide intervals, so that few rows stand out, and cannot show whether errors carry over.",
    "Lengthen the baseline where a longer run is one trend.",
  ],
  "rows-without-interval": [
    "Some rows have a projection and no interval: two points, a perfect line, or a method without one.",
    "Rank them if you like, but do not say that they differ from their trend.",
  ],
  "rows-below-zero": [
    "A trend carried on falls below zero where a rate or a count cannot, so the difference from it means nothing.",
    "Use a method that cannot fall below zero (loglinear, quasi-poisson), or project less far.",
  ],
  "rows-out-of-line": [
    "A figure several times as large or as small as its neighbours may be a slip; a slip can make the first rank.",
    "Run turncurve project on the area: it names the figure and its line.",
  ],
  "rows-cautioned": [
    "A caution about benchmarks or donors holds for a number of rows; one of them is shown as an example.",
    "Look the code up with turncurve explain CODE; turncurve project shows the caution for an area.",
  ],
  "counts-beside-rates": [
    "A file has columns of counts and of rates made of them; the same indicator is not ranked twice.",
    "Add --basis count to rank by the counts.",
  ],
} as const satisfies Readonly<Record<string, Meaning>>;
