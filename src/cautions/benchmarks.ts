/** What limits a benchmark: whom it is made of, and when. */
import { formatGrouped } from "../stats/rounding.js";
import { listed, type Worded } from "./wording.js";

export interface BenchmarksCautions {
  /** members that the file lacks, with what may have been meant by those; `used` is how many it is made of */
  "benchmark-members-missing": {
    benchmark: string;
    missing: readonly string[];
    nearest: Readonly<Record<string, string>>;
    used: number;
  };
  /** periods in which fewer members than usual have a figure */
  "benchmark-n-varies": {
    benchmark: string;
    members: number;
    periods: readonly { period: string; n: number }[];
  };
  /** figures as large as the areas are, carried over in numbers and not in proportion */
  "benchmark-of-numbers": { benchmark: string };
  "area-left-out-of-group": { area: string; benchmark: string };
  "benchmark-populations-implied": { benchmark: string; periods: readonly string[] };
  "area-not-subtracted": { benchmark: string; periods: readonly string[] };
  "neighbour-list-age": {
    kind: "later" | "superseded" | "figures-later";
    list: string;
    at: string;
    other: string | null;
  };
}

export const BENCHMARKS_WORDING: Worded<BenchmarksCautions> = {
  "benchmark-members-missing": (d) =>
    `${d.benchmark}: ${d.missing.length} of the ${d.missing.length + d.used} areas named ${d.missing.length === 1 ? "has no figures here" : "have no figures here"} (${listed(d.missing.map(sayNearest(d.nearest)), 12)}), so it is of the other ${formatGrouped(d.used, 0)}.`,
  "benchmark-of-numbers": (d) =>
    `These are numbers, not rates: what ${d.benchmark} moved by goes with how large it is, and says little of another's. --change ratio carries over the proportion.`,
  "benchmark-n-varies": (d) =>
    `${d.benchmark} is of fewer than its ${formatGrouped(d.members, 0)} areas in some periods: ${listed(d.periods.map(({ period, n }) => `${formatGrouped(n, 0)} in ${period}`))}; a change there can be one of who is counted.`,
  "area-left-out-of-group": (d) => `${d.area} is itself named in ${d.benchmark}, and is left out of it.`,
  "benchmark-populations-implied": (d) =>
    `${d.benchmark}: populations are implied by counts and rates in ${listed(d.periods)}, and are as rounded as those.`,
  "area-not-subtracted": (d) =>
    `${d.benchmark} has no figure for ${listed(d.periods)}: the counts and populations that it takes are not in the file.`,
  "neighbour-list-age": (d) =>
    d.kind === "later"
      ? `The neighbours are those of the list ${d.list}, drawn up after ${d.at}: areas alike then may not have been alike before.`
      : d.kind === "superseded"
        ? `The neighbours are those of the list ${d.list}, which the list ${d.other} had followed by ${d.at}.`
        : `The neighbours are those of the list ${d.list}; the figures are from a file that runs on to ${d.other} and may have been revised since, so they can differ from those published when the list was in use.`,
};

const sayNearest =
  (nearest: Readonly<Record<string, string>>) =>
  (name: string): string =>
    nearest[name] === undefined ? name : `${name}: did you mean ${nearest[name]}?`;
