/** What limits a synthetic control. */
import { formatGrouped } from "../stats/rounding.js";
import { listed, type Worded } from "./wording.js";

export interface DonorsCautions {
  /** how far the mix misses the baseline, and how far its figures scatter about their mean */
  "donors-fit-poor": {
    rmspe: number;
    scatter: number;
    /** periods of the baseline in which the area lies above, or below, every donor */
    above: readonly string[];
    below: readonly string[];
    of: number;
  };
  "donors-fit-exact": { points: number; donors: number };
  "donors-not-unique": { points: number; donors: number };
  "donors-left-out": { areas: readonly string[]; of: number };
  "donors-set-aside": { areas: readonly string[] };
  /** periods that are not projected, as one of the others has no figure there */
  "others-lack-periods": { others: string; periods: readonly string[] };
  "donors-many": { tried: number; weighted: number };
  "one-donor": { donor: string; weight: number; of: number };
  /** donors without which the difference has the other sign */
  "donor-decides": { difference: number; decides: readonly { name: string; difference: number }[] };
}

/** More names than this are counted. */
const MOST_NAMED = 12;

const short = (value: number): string => {
  const decimals = value === 0 ? 0 : Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return formatGrouped(value, Math.min(decimals, 12));
};

const beyond = (periods: readonly string[], of: number, side: string): string =>
  periods.length === 0
    ? ""
    : `; ${periods.length === of ? "in every period of it" : `in ${listed(periods)}`} the area lies ${side} every donor`;

export const DONORS_WORDING: Worded<DonorsCautions> = {
  "donors-fit-poor": (d) =>
    `The donors do not match the baseline: their mix misses it by ${short(d.rmspe)} (root mean square), while its own figures scatter by ${short(d.scatter)} about their mean${beyond(d.above, d.of, "above")}${beyond(d.below, d.of, "below")}. What they give after it is no measure of what would have been.`,
  "donors-fit-exact": (d) =>
    `The mix of ${d.donors} donors matches all ${d.points} baseline figures exactly${d.donors > d.points ? ", as so many donors easily do with so few: that it matches is no evidence, and there" : ": there"} is no misfit to hold the difference against.`,
  "donors-not-unique": (d) =>
    `The weights are not the only ones that fit as well (${d.donors} donors, ${d.points} baseline figures): the ones with the smallest sum of squares were taken, and others would give another difference.`,
  "donors-left-out": (d) =>
    `Left out of ${formatGrouped(d.of, 0)} donors, as they lack a figure of the baseline or after it: ${listed(d.areas, MOST_NAMED)}.`,
  "donors-set-aside": (d) =>
    `${listed(d.areas, MOST_NAMED)} ${d.areas.length === 1 ? "is" : "are"} no donor, going by the name of a nation or a region: --donors "all,${d.areas[0]}" takes it in.`,
  "others-lack-periods": (d) => `Nothing is projected for ${listed(d.periods)}: ${d.others} figure there.`,
  "donors-many": (d) =>
    `Of the ${formatGrouped(d.weighted, 0)} donors with a weight only the ${formatGrouped(d.tried, 0)} heaviest were left out in their turn: each takes a fit of its own. How far the difference hangs on the others is not known; --donors can name fewer.`,
  "one-donor": (d) =>
    d.of === 1
      ? `${d.donor} is the only donor: this is a comparison with one area, at its own level.`
      : `${formatGrouped(100 * d.weight, 0)}% of the weight is on ${d.donor}: this is little more than a comparison with one area.`,
  "donor-decides": (d) =>
    `The sign of the difference hangs on one donor: ${short(d.difference)}, but ${listed(d.decides.map(({ name, difference }) => `${short(difference)} without ${name}`))}.`,
};
