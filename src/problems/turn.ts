/** Questions about turns that the series cannot answer. */
import { EXIT, quote, type Worded } from "./wording.js";

export interface TurnProblems {
  "bad-window": { from: string; to: string };
  "few-to-turn": { figures: number; needed: number; window: boolean };
  "date-outside": { date: string; first: string; last: string };
  "date-side-short": { date: string; before: number; after: number; needed: number };
  "few-for-season": { figures: number; needed: number; season: boolean };
  "change-not-told": { season: boolean };
  "few-for-joinpoints": { figures: number; asked: number; room: number };
  "few-for-breaks": { figures: number; needed: number };
  "negative-for-family": { family: string; period: string; count: number };
  "population-for-family": { family: string; period: string };
  "counts-unfit": { family: string; failure: "separated" | "not-converged" };
}

const figures = (n: number): string => `${n} ${n === 1 ? "figure" : "figures"}`;

export const TURN_WORDING: Worded<TurnProblems> = {
  "bad-window": {
    exit: EXIT.usage,
    message: (d) => `--from ${quote(d.from)} is after --to ${quote(d.to)}`,
    hint: (d) => `--from ${quote(d.to)} --to ${quote(d.from)}`,
  },
  "few-to-turn": {
    exit: EXIT.data,
    message: (d) => `there ${d.figures === 1 ? "is" : "are"} ${figures(d.figures)}; a direction needs ${d.needed}`,
    hint: (d) =>
      d.window
        ? "widen --from and --to, or leave them out"
        : "turncurve inspect FILE shows which periods each area has",
  },
  "date-outside": {
    exit: EXIT.data,
    message: (d) => `--date ${quote(d.date)} leaves no figure on one side of it`,
    evidence: (d) => [`the figures run from ${d.first} to ${d.last}; the date is the first period after the change`],
    hint: (d) => `choose a date after ${d.first}, and not after ${d.last}`,
  },
  "date-side-short": {
    exit: EXIT.data,
    message: (d) =>
      `--date ${quote(d.date)} leaves ${figures(d.before)} before it and ${d.after} from it on; each side needs ${d.needed}`,
    hint: (d) =>
      d.needed > 1 ? "--step-only asks for a change of level alone, with one on a side" : "choose another date",
  },
  "few-for-season": {
    exit: EXIT.data,
    message: (d) =>
      `${figures(d.figures)} cannot tell the change at the date${d.season ? " from the season" : ""}: it needs ${d.needed}`,
    hint: (d) =>
      d.season ? "leave out --season, or use fewer harmonics" : "--step-only asks for a change of level alone",
  },
  "change-not-told": {
    exit: EXIT.data,
    message: (d) =>
      `the change at the date cannot be told from ${d.season ? "the season" : "the trend"} in these figures`,
    hint: (d) =>
      d.season ? "leave out --season, or use fewer harmonics" : "--step-only asks for a change of level alone",
  },
  "few-for-joinpoints": {
    exit: EXIT.data,
    message: (d) =>
      `${figures(d.figures)} have room for ${d.room} ${d.room === 1 ? "joinpoint" : "joinpoints"}, not ${d.asked}`,
    hint: (d) => (d.room > 0 ? `--joinpoints ${d.room}` : "leave out --joinpoints"),
  },
  "few-for-breaks": {
    exit: EXIT.data,
    message: (d) => `${figures(d.figures)} are too few to test for a break: it needs ${d.needed}`,
    hint: () => "leave out --model",
  },
  "negative-for-family": {
    exit: EXIT.data,
    message: (d) => `--family ${d.family} is of counts, and the figure of ${d.period} is ${d.count}`,
    hint: () => "leave out --family, or name the counts with --count-column",
  },
  "population-for-family": {
    exit: EXIT.data,
    message: (d) => `--family ${d.family} needs the population of every period, and there is none for ${d.period}`,
    hint: () => "give one for all periods (--population 166268), or begin later with --from",
  },
  "counts-unfit": {
    exit: EXIT.data,
    message: (d) =>
      d.failure === "separated"
        ? `--family ${d.family} cannot be fitted: the counts of a side, or of a part of the cycle, are all zero`
        : `--family ${d.family} cannot be fitted: the reckoning does not settle`,
    hint: () => "choose another date, leave out --season, or leave out --family",
  },
};
