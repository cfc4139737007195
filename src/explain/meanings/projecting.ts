/** Cautions about a projection, its interval, its people, and a comparison. */
import type { Meaning } from "./meaning.js";

export const PROJECTING = {
  "short-baseline": [
    "Few points leave few degrees of freedom: the t multiplier is large, and the interval wide for that reason alone.",
    "Lengthen the baseline if a longer run is one trend; otherwise quote the interval with the figure.",
  ],
  "three-points": [
    "Three points leave one degree of freedom: the interval is 12.7 standard errors either way at 95%.",
    "Treat the projection as an illustration, or lengthen the baseline.",
  ],
  "two-points": [
    "Two points always lie on a line, so nothing can be said of its error.",
    "Lengthen the baseline; do not quote the difference without saying that it has no interval.",
  ],
  "perfect-line": [
    "The baseline lies exactly on the trend, by chance or because it was made so; its scatter cannot give an interval.",
    "Check that the figures are observed, not interpolated; lengthen the baseline.",
  ],
  "assumes-baseline-continues": [
    "Every projection takes for granted that the baseline would have gone on. It says nothing about causes.",
    "Say so beside the figure, and hold it against benchmarks with turncurve compare.",
  ],
  "long-horizon": [
    "The projection runs further ahead than the baseline is long.",
    "Prefer an earlier --at, or a longer baseline; the interval does not cover a trend that changes.",
  ],
  "autocorrelation-unknown": [
    "Whether one period's error carries into the next cannot be estimated from so few points.",
    "Say that the interval takes errors to be independent, and may be too narrow.",
  ],
  autocorrelated: [
    "Residuals of neighbouring periods are alike, so the figures tell less than their number suggests.",
    "See --diagnostics; try a method whose errors carry over (linear-ar1, flat, drift) and quote the wider interval.",
  ],
  "baseline-gaps": [
    "Periods without a figure were left out of the baseline, as --allow-gaps permits.",
    "Say which, and try a baseline without the gap.",
  ],
  "missing-actuals": [
    "There is no figure for some periods: suppressed, withdrawn or not yet published.",
    "Nothing can be compared there; averages and totals are of the other periods.",
  ],
  "rounded-rates": [
    "The figures are published rounded, which alone can move the difference by what is stated.",
    "Do not quote more digits than that; use counts and populations where they are published.",
  ],
  "season-not-modelled": [
    "Monthly or quarterly figures may have a season, which this method takes for scatter or for trend.",
    "Use a baseline of whole years, or a method that takes --season.",
  ],
  "rates-rounded-on-request": [
    "Projections were rounded before people were counted from them, as --round-rates asks.",
    "Leave it out, unless a published figure is to be retraced.",
  ],
  "implied-population": [
    "The population is count divided by rate, so it has the rounding of the rate in it.",
    "Give the published population with --population or --population-column.",
  ],
  "count-from-rate": [
    "Where no count is published, people were worked out from the rate and the population.",
    "Take them as approximate; the count may have been suppressed for being small.",
  ],
  "given-population": [
    "One population, given by hand, was used for every period.",
    "Use a population column where populations change much.",
  ],
  "no-people": [
    "The difference could not be turned into people: what is needed for it is not there.",
    "Give a population with --population N or --population-column, and --per for a rate.",
  ],
  "actual-replaced": [
    "A count given with --actual took the place of the published one.",
    "Say where it comes from; the published figure is in the file.",
  ],
  "actual-undated": ["A count was given without its date.", "Add --actual-date."],
  "actual-date-differs": [
    "The count given and the projection are of different dates.",
    "Say both dates beside the difference, or use the count of the period itself.",
  ],
  "projection-below-zero": [
    "A straight line carried on far enough falls below zero, which a rate or count cannot.",
    "Project less far, or use a method that cannot fall below zero (loglinear, quasi-poisson).",
  ],
  "projection-above-100": [
    "A line carried on far enough rises above 100%, which a share of a whole cannot.",
    "Project less far, or work on what is left to 100%, with a method that cannot fall below zero (loglinear).",
  ],
  "total-is-person-years": [
    "Yearly snapshots added up count one person once for every year, so the total is of person-years.",
    "Quote the average a year, or call the total person-years.",
  ],
  "anchor-approximate": [
    "With --anchor last the projection starts from one actual, whose error is not independent of the scatter.",
    "Nothing: simulated coverage of a 95% interval is 95 to 96%.",
  ],
  "no-verdict": [
    "Whether the curve turned cannot be said: which way is better is not stated, or there is no interval.",
    "Add --better lower or --better higher; lengthen a baseline without an interval.",
  ],
  "no-actual-yet": [
    "The period asked for has no actual, so there is a projection and no difference.",
    "Nothing: the headline is of the last actual, where there is one.",
  ],
  "earlier-at": [
    "The period asked for has no actual; the headline is of the last one before it.",
    "State the earlier period with --at, if that is what is meant.",
  ],
  "benchmark-includes-area": [
    "The area is part of the benchmark, so a change of the area moves the benchmark too.",
    "Say so; for a large area take a benchmark without it.",
  ],
  "rounded-comparison": [
    "Figures are published rounded, and gaps between them carry the rounding of both.",
    "Do not read anything into a gap of that size.",
  ],
  "benchmark-periods-missing": [
    "The benchmark has no figure for some periods, so there is no gap there.",
    "Compare over the periods that both have.",
  ],
  "areas-not-ranked": [
    "Some areas of the level lack a figure at one end of the comparison, and are not among those ranked by the change.",
    "Quote how many areas the rank is among.",
  ],
  "areas-set-aside": [
    "Some areas of the file have figures that contradict each other or cannot be told apart, so they are left out of ranks and averages.",
    "Look at them with turncurve project --area, which says what is wrong and where.",
  ],
  "ties-by-rounding": [
    "Figures are published rounded, so areas that differ a little share a figure and a rank.",
    "Say that the rank is joint; do not read anything into a place or two.",
  ],
  "population-by-division": [
    "The file gives no population, so the one behind the people was had by dividing the count by the rate.",
    "State the population with --population, if it is known.",
  ],
  "method-without-interval": [
    "The method gives no interval of the projection, so it cannot say how surely the actuals differ from it.",
    "Use it beside a method that has one, such as linear.",
  ],
  "poisson-floor": [
    "The counts scatter less than counting alone would make them, which few points may do by luck; the wider interval, that of counting noise, is shown.",
    "Nothing: quote the interval shown.",
  ],
  "no-population-offset": [
    "Counts were fitted without a population, so its growth or decline is part of the trend carried on.",
    "Give a population column, or say that the number is projected, not the rate.",
  ],
  "baseline-population": [
    "The populations that the baseline's counts were fitted with are not plainly those of the file.",
    "Read which they are; give a column of populations with --population-column.",
  ],
  "population-missing": [
    "A period without a population has no projection of its count.",
    "Give the population with --population, or end earlier with --at.",
  ],
  "projected-medians": [
    "Projections made on logarithms are medians, as likely too high as too low.",
    "Nothing: the mean is a little higher, and matters for totals only.",
  ],
  "population-error": [
    "The limits in people allow for the standard error of the population that was given.",
    "Nothing; leave out --population-se to see them without.",
  ],
  "controls-outside-range": [
    "A benchmark stands, after the baseline, where it never stood within it: the regression is carried beyond what it was fitted to, and nothing in the baseline shows that it holds there.",
    "Look how far out it lies; try a longer baseline or another benchmark, and hold the answer against --method did.",
  ],
  "sign-changes": [
    "Another reasonable choice turns fewer into more, or more into fewer.",
    "Do not make the difference a headline; show the range with turncurve sensitivity.",
  ],
  "below-counting-noise": [
    "The baseline scatters less than counting people alone would make it, as few points can by luck, so its interval may be too narrow.",
    "Quote the interval with counting noise in its place, or use --method quasi-poisson.",
  ],
} as const satisfies Readonly<Record<string, Meaning>>;
