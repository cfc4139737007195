/** What each caution means and what to do about it. The compiler refuses a code without. */
import type { CautionCode } from "../cautions.js";

/** The first says what it means, the second what to do. */
export type Meaning = readonly [means: string, remedy: string];

export const CAUTION_MEANINGS: Readonly<Record<CautionCode, Meaning>> = {
  "equal-duplicates": [
    "The same figure stands in the file more than once, for the same area and period; it was counted once.",
    "Nothing, if the rows are true repeats. If they are of different categories, choose one with --where.",
  ],
  "maybe-utf-8": [
    "The encoding asked for was obeyed, but the bytes look like UTF-8.",
    "Leave out --encoding, or say --encoding utf-8, if names come out with odd letters.",
  ],
  "header-repeated": [
    "The header line comes again further down: files were probably joined end to end.",
    "Check that the parts are of one kind, and that no year stands in two of them.",
  ],
  "rows-without-period": [
    "Rows that have neither a period nor a figure were passed over: notes or blank lines, as a rule.",
    "Look at the lines named, if figures are missing.",
  ],
  "blank-columns": [
    "Columns without a name were left out.",
    "Give a column its name in the file, if it holds figures that are wanted.",
  ],
  "duplicate-columns": [
    "Several columns have one name; the later ones are called NAME (2) and so on.",
    "Name the one that is meant with --value-column, --count-column or --population-column.",
  ],
  "table-found": [
    "The table does not begin on the first line, or has lines that are no rows: titles, notes, headings.",
    "Look at the lines named; --skip and --table choose otherwise.",
  ],
  "only-sheet": [
    "Only one sheet of the workbook holds a table, and it was read.",
    "Choose another with --sheet, if that is not the one meant.",
  ],
  "percent-as-fraction": [
    "No figure is above 1: a workbook stores 24% as 0.24, and figures are read as they are stored.",
    "Read every figure of the answer as a share of 1, or convert the column.",
  ],
  "maybe-thousands": [
    "Each point has three digits behind it, so it could be a mark between thousands; it was read as a decimal point.",
    "Say --decimal comma, if 1.234 means one thousand two hundred and thirty-four.",
  ],
  "records-under": [
    "The JSON file is an object, and its records were found under one of its properties.",
    "Check that it is the right one; write the records alone to a file if it is not.",
  ],
  "per-from-figures": [
    "What the rate is per was found by arithmetic from count and population, as no name says it.",
    "Check it, or state it with --per, --count-column and --population-column.",
  ],
  "mid-year-population": [
    "A mid-year population was taken as that of the 31 March after it, as publishers of such rates do.",
    "Give another with --population, if the figures go by another date.",
  ],
  "meta-unusable": [
    "The file that describes the columns could not be used, so they were known by their names alone.",
    "Put it right or remove it; --value-column and --where say what it would have said.",
  ],
  "missing-last-cell": [
    "Every row is one cell short of the header, as this publisher's files are; the last column was left out.",
    "Nothing, unless that column is wanted.",
  ],
  "negative-figures": [
    "A figure is below zero where the others are above it, which looks like a slip.",
    "Check the line named against the publisher's figure.",
  ],
  "out-of-line": [
    "A figure lies far outside those nearest to it, as when a digit or a decimal point is lost.",
    "Check the line named against the publisher's figure; nothing was changed or left out.",
  ],
  "figures-disagree": [
    "The rate in the file is not its count divided by its population, by more than rounding explains.",
    "Find out which population the rate is of; people are worked out with the population shown.",
  ],
  "percent-above-100": [
    "Every figure is above 100, which a percentage of a whole cannot be.",
    "Check the unit: it may be an index, or a rate per something else (--per).",
  ],
  "provisional-figures": [
    "The publisher marks these periods as provisional.",
    "Run again when the final figures are out; turncurve diff shows what was revised.",
  ],
  "overlapping-periods": [
    "Neighbouring figures share data, so they move together and the interval shown is too narrow.",
    "Use figures that do not overlap, if there are any, or take every second or third.",
  ],
  "boundary-change": [
    "The area's boundaries changed within the periods used.",
    "Find out whether the publisher recast the earlier figures; else keep to one side of the change.",
  ],
  "area-ended": [
    "The authority was reorganised and its figures end.",
    "Ask for its successors, whose figures are of other boundaries.",
  ],
  "series-starts": [
    "Some areas have figures from a later period than the others.",
    "Compare over the periods that all of them have.",
  ],
  "series-stops": [
    "Some areas have no figures for the latest periods; each is answered at its own latest.",
    "State one period for all with --at.",
  ],
  "indicator-names-differ": [
    "The files joined as one indicator call it by different names.",
    "Check that they are of one definition; name it in each with --indicator.",
  ],
  "area-not-in-file": [
    "An area is missing from one of the files joined, so its series comes from the others.",
    "Check its name and code in that file with turncurve inspect.",
  ],
  "revised-values": [
    "Releases give different figures for the same period; the preferred file's were used.",
    "See all of them with turncurve diff; --prefer first takes the other's.",
  ],
  "withdrawn-values": [
    "The preferred release has a symbol where the other has a figure, and the figure was not used.",
    "The publisher withdrew or suppressed it: use --prefer only with a reason that can be stated.",
  ],
  "headline-moves-with-release": [
    "The headline is another one with the other release's figures.",
    "Say which release is used, and give both figures.",
  ],
  "kind-of-year-taken": [
    "One file does not say what kind of year its periods are; they were taken as the other file's are.",
    "Check it against the publisher's notes.",
  ],
  "rates-computed": [
    "A file without rates was given them from its counts and populations.",
    "Nothing, if the definition is the same; such rates are not rounded as published ones are.",
  ],
  "counts-only": [
    "A file gives counts and no rates, so its periods take no part in a series of rates.",
    "Ask for --basis count, or give a population column.",
  ],
  "condition-matched-elsewhere": [
    "A --where condition was taken in one file by another column or value that means the same.",
    "Check that it is the one meant; write a condition for each file if it is not.",
  ],
  "condition-not-applied": [
    "A --where condition names a column that one file does not have, and was not applied there.",
    "Check that the file holds nothing that the condition should have kept out.",
  ],
  "column-not-in-file": [
    "A column that was named is missing from one file, where the one found without a name was used.",
    "Name that file's column too: the flag may be given once for each name.",
  ],
  "repeated-rows": [
    "Rows of one file have the same area, period and categories, so which changed into which is a guess by size.",
    "Choose one of them with --where on the column that tells them apart.",
  ],
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
    "See --diagnostics; try a method whose errors carry over (flat, drift) and quote the wider interval.",
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
    "Project less far, or use a method that cannot fall below zero.",
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
};
