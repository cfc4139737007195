/** The words of the tool, each in a few true sentences. */
import type { Topic } from "./topic.js";

interface Concept {
  readonly summary: string;
  readonly lines: readonly string[];
}

const CONCEPTS: Readonly<Record<string, Concept>> = {
  baseline: {
    summary: "the stated history and its projection",
    lines: [
      "--baseline 2009..2012 names the first and last period of a history; its trend is carried on, and actuals are held against it.",
      "It is never guessed: which years count as 'before' is a judgement, and turncurve sensitivity shows what it is worth.",
      "The difference is actual minus projected. It says what happened against the earlier trend, not why.",
    ],
  },
  verdict: {
    summary: "whether the curve has turned, at the period of the headline",
    lines: [
      "It needs to know which way is better (--better), an interval, and a projection that is not below zero where the measure cannot be. The first of these that is true counts.",
      "Turned back: some earlier actual was outside the interval on the better side, and the latest is worse than the best since the baseline by more than 5% of it, with the last three to five actuals worsening.",
      "Worse: outside the interval on the worse side.",
      "On the baseline: inside the interval.",
      "Bending: outside on the better side, while the last three to five actuals still worsen.",
      "Turned: outside on the better side, and not worsening.",
      "Beside it stands the recent direction: improving, level or worsening, and since when. Level means that the last three or more actuals span at most one published unit or 2%.",
      "It is a rule, not a test of causes: --fail-on takes its words as gates (--fail-on worse).",
    ],
  },
  grade: {
    summary: "how strong the evidence for a difference is, A to D, with its reasons",
    lines: [
      "A: twelve points or more; own trend and a benchmark design agree in sign and both exclude zero; placebo p at most 0.05.",
      "B: eight points or more, and a benchmark design agrees.",
      "C: six points or more; or fewer with a benchmark design that agrees and placebo p at most 0.10.",
      "D: the rest, such as an own trend of five points or fewer.",
      "The benchmark design of project is the difference in differences with the first --benchmark, or with England where the file has it, at the headline period; of a method that takes others it is that method itself, and the own trend held against it is 'linear'. A synthetic control that misses the baseline (caution donors-fit-poor) does not count.",
      "Placebo p is that of the answer's own rule among all areas, two-sided, whatever --side counts for the answer (turncurve explain placebo).",
      "Four points cannot do better than D by themselves: t has two degrees of freedom, and no rank test of four points can fall below p = 0.083.",
    ],
  },
  placebo: {
    summary: "how unusual a difference is among all areas by the same rule",
    lines: [
      "The same baseline, periods, method and terms are put to every other area of the same level that has all the figures needed; the areas left out are counted by reason. For methods with others the area asked about is in no other area's average or donors.",
      "The area's rank is told on the side of its own difference, ties (within a billionth) sharing the best. p is the number of areas at least as extreme, itself among them, over the number of all: two-sided on the absolute value, unless --side names a side before the figures are seen.",
      "--statistic: 'difference' at the headline period; 'average' over the periods after; 't', that average over its standard error; 'rmspe-ratio', the root mean squared difference after over that before (what the baseline misses its own fit by), where only large counts. JSON has its square too (mspeRatio).",
      "'difference' takes every area's figures as they are: small areas scatter more, and take the high ranks. 't' and 'rmspe-ratio' allow for that.",
      "project makes it where 20 areas or more can be answered, as the p of fewer cannot come down to 0.05; --placebo makes it of fewer, --no-placebo leaves it out.",
      "With one area treated no standard error over areas is valid: those of a regression take the one area for many. A rank says how often such a difference comes about without the cause, not what the cause was.",
      "Rank p-values of many areas at once are not to be adjusted: they are shares of the same list, and add up to nothing new.",
    ],
  },
  "placebo-in-time": {
    summary: "what the rule finds where there should be nothing",
    lines: [
      "The baseline is made to end earlier, its own last part projected and held against what came. Nothing had been done yet, so the differences found there are how far the rule errs by itself.",
      "It needs a baseline of eight points or more. The horizon is the headline's where the baseline is long enough to hold that much out, else the longest it allows; up to ten earlier ends are tried, those nearest to the real one.",
      "A real difference no larger than these is no evidence. They overlap, so they are no sample of independent errors, and give no p.",
    ],
  },
  interval: {
    summary: "how far the projection may err, had the baseline continued",
    lines: [
      "The interval of a period is a prediction interval: where a new figure would lie 95 times in 100 (--level), if the method's assumptions held. It is wider than the interval of the fitted mean (meanLower and meanUpper in JSON).",
      "Average and total come from the joint distribution of all periods, as errors of one fitted line go together: adding up single periods' variances covers only 72 to 81% at a nominal 95%.",
      "With few points the t multiplier is large: 4.3 for four points, 12.7 for three. Two points, or points without scatter, have no interval.",
      "It holds what scatter and estimation contribute, not a trend that would have changed, the choice of baseline, nor revisions. Errors that carry over from period to period make it too narrow (--diagnostics).",
    ],
  },
  people: {
    summary: "the difference turned from a rate into people",
    lines: [
      "Projected people are the projected rate x population / per; the difference is the actual count less that, limits likewise, with actual count and population held fixed.",
      "Population: --population, else the file's column at that period, else count / rate x per; every row says which. Without any there are no people.",
      "Without a published count the actual rate x population stands in its place.",
      "Yearly snapshots added up are person-years, not different people.",
    ],
  },
  quartiles: {
    summary: "where an area stands among the others of its level, and in which quarter (compare --better)",
    lines: [
      "Competition ranking: areas that tie share the best rank among them and the next rank leaves room for all of them; the best is first by --better, and the areas with the figure are counted. Figures within a billionth of each other tie.",
      "Cut points between quarters are type-7 quantiles, as R, NumPy and spreadsheets make them. A is the best quarter, D the worst.",
      "On a cut point the rule is that of the Department for Education's Local Authority Interactive Tool: a quarter reaches up to and including its upper cut point. So a figure on one is in the better band where the lowest is best, and in the worse where the highest is.",
      "Both the level and the change since --since are ranked. Without --better there is neither rank nor band.",
    ],
  },
  "before-and-after": {
    summary: "an area's change beside a benchmark's, with its check of trends (compare --baseline)",
    lines: [
      "Difference in differences of means: the area's mean after the baseline less its mean over it, less the same of the benchmark. It takes for granted that both would have moved alike.",
      "Leads and lags are the gap to the benchmark less that of the last baseline period. The leads, and the slope of the gap over the baseline with its interval, are the check: where the trends differed, 'did-trend' of project carries the gap's own trend on.",
      "With four points the check can show only large differences of trends; that none shows does not prove that there is none.",
      "No standard error over areas is given. With one area ordinary and clustered ones are far too small; its rank among all areas says how unusual the change is.",
    ],
  },
  turn: {
    summary: "when the curve turned, and whether it is still turned",
    lines: [
      "At a stated date: segmented regression, with the change of level and of slope and their Newey-West errors.",
      "At an unknown date: the best joints of a line of straight phases that meet, with an interval from the F statistics of other joints and a p-value by permutation; a date found by search needs that p, as some date always fits best.",
      "A turn in the figures is not what caused it: milestones are drawn beside the curve and never said to be causes.",
    ],
  },
  sensitivity: {
    summary: "how far the answer depends on choices that could have been made otherwise",
    lines: [
      "One choice is changed at a time from the stated one: the baseline's start and length, method, anchor, basis.",
      "The range of the answers is no confidence interval: it is what a critic could have got from the same figures.",
      "An answer whose sign changes within the range should not be a headline.",
    ],
  },
  diagnostics: {
    summary: "tests of a least-squares line's residuals (project --diagnostics)",
    lines: [
      "Durbin-Watson with its exact p, Breusch-Godfrey and Ljung-Box look for errors that carry over from period to period; Breusch-Pagan for a scatter that changes with time; Shapiro-Wilk for residuals that are not normal.",
      "Newey-West and HC3 give the slope a standard error without those assumptions. They do not correct the prediction interval.",
      "With fewer than twelve points the tests have next to no power: a large p is then no evidence that all is well.",
    ],
  },
  rounding: {
    summary: "what is rounded, and when",
    lines: [
      "Everything is computed unrounded and rounded for display only, half away from zero: people to whole numbers, rates to one decimal or as published.",
      "JSON and CSV hold unrounded figures. --round-rates rounds the projection before people are counted, to retrace published figures.",
      "Rates published as whole numbers can be out by half a unit; a caution says what that alone can move.",
    ],
  },
  "exit-codes": {
    summary: "what the number a run ends with means",
    lines: [
      "0 done. 1 done, and a gate named by --fail-on came up. 2 the command line cannot be followed.",
      "65 the data cannot be used, or lacks what was asked for. 66 the input is missing or unreadable.",
      "70 a fault of the tool, or a selftest that does not agree. 73 and 74 the output cannot be created or written.",
    ],
  },
};

/** Other words for a concept, as a reader of an answer may type them. */
export const ALSO_CALLED: Readonly<Record<string, string>> = {
  turned: "verdict",
  bending: "verdict",
  "on-the-baseline": "verdict",
  worse: "verdict",
  "turned-back": "verdict",
  recent: "verdict",
  population: "people",
  level: "interval",
  "how-unusual": "placebo",
  rank: "placebo",
  statistic: "placebo",
  "rmspe-ratio": "placebo",
  quartile: "quartiles",
  band: "quartiles",
  "difference-in-differences": "before-and-after",
  "event-study": "before-and-after",
  "exit-code": "exit-codes",
};

export const CONCEPT_TOPICS: readonly Topic[] = Object.entries(CONCEPTS).map(([name, { summary, lines }]) => ({
  name,
  kind: "concept",
  summary,
  sections: [{ key: "meaning", heading: "", lines }],
}));
