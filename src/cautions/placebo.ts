/** What limits the rank of a difference among all areas. */
import { formatGrouped } from "../stats/rounding.js";
import { listed, type Worded } from "./wording.js";

export interface PlaceboCautions {
  "placebo-few-areas": { n: number; smallestP: number };
  "placebo-left-out": {
    leftOut: number;
    of: number;
    reasons: readonly { readonly reason: string; readonly areas: number }[];
  };
  "placebo-exact-fit": { areas: readonly string[]; of: number };
  "placebo-of-counts": {
    /** whether the file has rates beside the numbers */
    rates: boolean;
  };
  "placebo-poor-fit": {
    area: string;
    /** root mean squared distance of the fit from the baseline, the area's own and the other areas' median */
    own: number;
    usual: number;
  };
  "placebo-not-made": { statistic: string; reason: string };
}

const digits = (value: number): string => String(Number(value.toPrecision(3)));

export const PLACEBO_WORDING: Worded<PlaceboCautions> = {
  "placebo-few-areas": (d) =>
    `The placebo has ${d.n} areas only: its p cannot be below ${formatGrouped(d.smallestP, d.smallestP < 0.095 ? 3 : 2)}, however large the difference.`,
  "placebo-left-out": (d) =>
    `The placebo leaves out ${formatGrouped(d.leftOut, 0)} of ${formatGrouped(d.of, 0)} areas (${d.reasons.map(({ reason, areas }) => `${formatGrouped(areas, 0)}: ${reason}`).join("; ")}): those left may not stand for all.`,
  "placebo-exact-fit": (d) =>
    `The rule fits the baseline of ${listed(d.areas, 3)} exactly, so the ratio after to before has no bound there: ${d.areas.length === 1 ? "it counts" : `these ${d.areas.length} of ${d.of} count`} as more extreme.`,
  "placebo-of-counts": (d) =>
    `The placebo ranks numbers, of large areas and small: large areas have large differences whatever happened. Its p does not count for the grade. ${d.rates ? "--basis rate compares like with like, as --statistic rmspe-ratio does" : "--statistic rmspe-ratio compares like with like"}.`,
  "placebo-poor-fit": (d) =>
    `The projection is ${digits(d.own)} away from ${d.area}'s own baseline (root mean square), where the other areas' median is ${digits(d.usual)}: its rank by the difference may show a poor fit. --statistic rmspe-ratio allows for that.`,
  "placebo-not-made": (d) => `There is no placebo by ${d.statistic}: ${d.reason}.`,
};
