/** Cautions about the file and its figures. */
import type { Meaning } from "./meaning.js";

export const READING = {
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
} as const satisfies Readonly<Record<string, Meaning>>;
