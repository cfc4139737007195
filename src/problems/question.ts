/** Questions that the series cannot answer. */
import { EXIT, quote, rest, shellWord, type Worded } from "./wording.js";

export interface QuestionProblems {
  "no-such-basis": { basis: string; has: string };
  "bad-baseline": { text: string; reversed: boolean };
  "no-such-period": { text: string; flag: string; first: string; last: string; example?: string };
  "baseline-outside-data": { from: string; to: string; first: string; last: string };
  "symbol-in-baseline": { period: string; symbol: string; reason: string; change?: string };
  /** `method` where the number needed is its own */
  "too-few-points": { points: number; needed: number; from: string; to: string; method?: string };
  "at-before-baseline-end": { at: string; end: string; flag?: string };
  "at-off-step": { at: string; step: string; nearest: string; flag?: string };
  "too-far-ahead": { at: string; flag: string; most: string; farthest: string };
  "nothing-after-baseline": { end: string };
  "no-actual-to-compare": { end: string };
  /** `reason` says why, with the symbol that stands there */
  "no-actual-at": { period: string; reason: string };
  "actual-without-people": { period: string; perKnown: boolean };
  "no-benchmark-overlap": { area: string; benchmark: string };
  "since-not-before-at": { since: string; at: string };
  /** an area whose figures give the comparison one period only */
  "one-period": { area: string; period: string };
  "counts-needed": { method: string; period: string };
  "negative-count": { method: string; period: string; count: number };
  "population-needed": { method: string; period: string };
  "per-needed": { method: string };
  "not-positive": { method: string; period: string; value: number };
  "no-season": { step: string };
  /** more waves than the periods of a cycle can tell apart */
  "season-too-fine": { pairs: number; cycle: number };
  /** parts of the cycle that the baseline shows, where the season needs more of them */
  "season-not-shown": { parts: number; needed: number; cycle: number };
  /** a period to project whose part of the season the baseline never shows */
  "season-part-unseen": { period: string; cycle: number };
  "no-count-trend": { method: string; reason: "all-zero" | "separated" | "not-converged" };
  /** `what` was asked about, where not areas */
  "none-usable": { total: number; reasons: readonly string[]; what?: string };
}

/** A flag with what stands behind it: `--at 2018`, and `--target 65@2022` where the flag brings the beginning along. */
const typed = (flag: string, value: string): string => `${flag}${flag.endsWith("@") ? "" : " "}${value}`;

export const QUESTION_WORDING: Worded<QuestionProblems> = {
  "no-such-basis": {
    exit: EXIT.data,
    message: (d) => `the file has no ${d.basis} for this area; it has ${d.has}`,
    hint: (d) => (d.basis === "count" ? "name the column with --count-column" : "name the column with --value-column"),
  },
  "bad-baseline": {
    exit: EXIT.usage,
    message: (d) => `--baseline ${quote(d.text)} ${d.reversed ? "ends before it starts" : "is not a range of periods"}`,
    hint: () => "write the first and the last period with two dots between: --baseline 2009..2012",
  },
  "no-such-period": {
    exit: EXIT.data,
    message: (d) => `${typed(d.flag, quote(d.text))} is not a period of this series`,
    evidence: (d) => [`its periods run from ${d.first} to ${d.last}`],
    hint: (d) =>
      `write it the way the file does, for example ${typed(d.flag, shellWord(d.example ?? (d.flag === "--baseline" ? `${d.first}..${d.last}` : d.last)))}`,
  },
  "baseline-outside-data": {
    exit: EXIT.data,
    message: (d) => `the baseline ${d.from}..${d.to} is not inside the figures`,
    evidence: (d) => [`the figures run from ${d.first} to ${d.last}`],
    hint: (d) => `choose a baseline between ${d.first} and ${d.last}`,
  },
  "symbol-in-baseline": {
    exit: EXIT.data,
    message: (d) => `the baseline holds no figure for ${d.period}: ${d.reason}${d.symbol ? ` (${d.symbol})` : ""}`,
    evidence: (d) => (d.change ? [d.change] : []),
    hint: () => "choose another baseline, or fit without that period with --allow-gaps",
  },
  "too-few-points": {
    exit: EXIT.data,
    message: (d) =>
      `the baseline ${d.from}..${d.to} holds ${d.points} ${d.points === 1 ? "figure" : "figures"}; ${d.method === undefined ? "a trend" : `--method ${d.method}`} needs ${d.needed}`,
    hint: (d) => (d.method === undefined ? "choose a longer baseline" : "choose a longer baseline, or --method linear"),
  },
  "at-before-baseline-end": {
    exit: EXIT.usage,
    message: (d) => `${typed(d.flag ?? "--at", d.at)} is not after the baseline's end, ${d.end}`,
    hint: (d) => `${(d.flag ?? "--at").split(" ")[0]} names the period to project to, after the baseline`,
  },
  "at-off-step": {
    exit: EXIT.data,
    message: (d) => `${typed(d.flag ?? "--at", d.at)} is not one of the baseline's steps of ${d.step}`,
    hint: (d) => `try ${typed(d.flag ?? "--at", d.nearest)}`,
  },
  "too-far-ahead": {
    exit: EXIT.data,
    message: (d) => `${typed(d.flag, d.at)} is more than ${d.most} after the last period of the file`,
    hint: (d) => `nearer: ${typed(d.flag, d.farthest)} at the most`,
  },
  "nothing-after-baseline": {
    exit: EXIT.data,
    message: (d) => `there is no figure after the baseline's end, ${d.end}`,
    hint: () => "end the baseline earlier; turncurve forecast looks ahead of the figures, as far as --to says",
  },
  "no-actual-to-compare": {
    exit: EXIT.data,
    message: (d) => `there is no actual after the baseline's end, ${d.end}, to set a projection against`,
    hint: () => "end the baseline earlier; turncurve project gives a projection without an actual",
  },
  "no-actual-at": {
    exit: EXIT.data,
    message: (d) => `there is no actual at ${d.period}: ${d.reason}`,
    hint: () => "choose another --at",
  },
  "actual-without-people": {
    exit: EXIT.data,
    message: (d) =>
      `--actual gives a count for ${d.period}, where there is no published rate, and ${d.perKnown ? "no population to make one from" : "the file does not say per how many people its rates are"}`,
    hint: (d) => `give ${d.perKnown ? "--population N" : "--per N"}, or work on the counts with --basis count`,
  },
  "no-benchmark-overlap": {
    exit: EXIT.data,
    message: (d) => `${d.area} and ${d.benchmark} have no two periods in common`,
    hint: () => "turncurve inspect FILE shows which periods each area has",
  },
  "one-period": {
    exit: EXIT.data,
    message: (d) => `the figures of ${d.area} leave one period to compare, ${d.period}: a change needs two`,
    hint: () => "turncurve inspect FILE shows which periods each area has",
  },
  "since-not-before-at": {
    exit: EXIT.usage,
    message: (d) => `--since ${d.since} is not before --at ${d.at}`,
    hint: () => "--since is the start of the comparison, --at its end",
  },
  "counts-needed": {
    exit: EXIT.data,
    message: (d) => `--method ${d.method} is fitted to counts, and there is none for ${d.period}`,
    hint: () => "name their column with --count-column, or choose another --method",
  },
  "negative-count": {
    exit: EXIT.data,
    message: (d) => `--method ${d.method} is fitted to counts, and that of ${d.period} is ${d.count}`,
    hint: () => "choose another --method, or name the counts with --count-column",
  },
  "population-needed": {
    exit: EXIT.data,
    message: (d) => `--method ${d.method} needs the population of every period, and there is none for ${d.period}`,
    hint: () => "give one for all periods: --population 166268",
  },
  "per-needed": {
    exit: EXIT.data,
    message: (d) => `--method ${d.method} needs to know per how many people the rates are, which the file does not say`,
    hint: () => "say it (--per 10000), or work on the counts with --basis count",
  },
  "not-positive": {
    exit: EXIT.data,
    message: (d) => `--method ${d.method} works on logarithms, and the figure of ${d.period} is ${d.value}`,
    hint: () => "choose another --method or another --baseline",
  },
  "no-season": {
    exit: EXIT.data,
    message: (d) => `--season needs figures of months or quarters, and these are by ${d.step}`,
    hint: () => "leave out --season, or say how many periods a cycle has: --cycle 12",
  },
  "season-too-fine": {
    exit: EXIT.usage,
    message: (d) => `--season harmonics:${d.pairs} has more waves than a cycle of ${d.cycle} periods can show`,
    hint: (d) => (d.cycle < 4 ? "leave out --season, or try --season dummies" : "try --season harmonics:1"),
  },
  "season-not-shown": {
    exit: EXIT.data,
    message: (d) =>
      `the baseline shows ${d.parts} of the ${d.cycle} periods of a cycle, and the season asked for needs ${d.needed}`,
    hint: () => "choose a longer baseline, fewer --season harmonics, or leave out --season",
  },
  "season-part-unseen": {
    exit: EXIT.data,
    message: (d) =>
      `the baseline never shows the part of the season that ${d.period} falls in, so its level is not known`,
    hint: () => "choose a baseline of whole cycles, or --season harmonics:1",
  },
  "no-count-trend": {
    exit: EXIT.data,
    message: (d) =>
      d.reason === "all-zero"
        ? `--method ${d.method} finds no trend: every count of the baseline is 0`
        : d.reason === "separated"
          ? `--method ${d.method} finds no trend: the counts of the baseline are zero in such places that the steepest trend fits them best`
          : `--method ${d.method} finds no trend in the counts of the baseline: the fit does not come to rest`,
    hint: () => "choose another --method or another --baseline",
  },
  "none-usable": {
    exit: EXIT.data,
    message: (d) => `none of the ${d.total} ${d.what ?? "areas"} could be used`,
    evidence: (d) => [...d.reasons.slice(0, 8), ...rest(Math.min(8, d.reasons.length), d.reasons.length)],
    hint: () => "ask for another baseline or another area",
  },
};
