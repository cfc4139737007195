/** Figures to be taken with care, whatever is asked of them. */
import { formatGrouped } from "../stats/rounding.js";
import { listed, type Placed, sayPlace, type Worded } from "./wording.js";

export interface FiguresCautions {
  "negative-figures": { measure: string; figures: readonly (Placed & { period: string; value: number })[] };
  "out-of-line": Placed & { measure: string; period: string; value: number; low: number; high: number };
  "figures-disagree": {
    area: string;
    periods: number;
    checked: number;
    per: number;
    worst: Placed & { period: string; published: number; computed: number };
  };
  "percent-above-100": { lowest: number };
  "provisional-figures": { periods: readonly { period: string; note: string }[] };
  "overlapping-periods": { years: number };
  "boundary-change": { area: string; year: number; change: string };
  "area-ended": { area: string; year: number; successors: string };
  "series-starts": { areas: readonly { area: string; period: string }[]; others: string; usual: string };
  "series-stops": { areas: readonly { area: string; period: string }[]; others: string; usual: string };
}

/** A figure with at most two decimals. */
const plain = (value: number): string => formatGrouped(value, 2).replace(/\.?0+$/, "");

export const FIGURES_WORDING: Worded<FiguresCautions> = {
  "negative-figures": (d) =>
    `${d.measure} is below zero, and elsewhere above it, in ${listed(d.figures.map((f) => `${f.period} (${f.value}, ${sayPlace(f)})`))}: is that a slip?`,
  "out-of-line": (d) =>
    `${d.measure} for ${d.period} is ${d.value} (${sayPlace(d)}) where those nearest to it run from ${d.low} to ${d.high}: is a digit or a decimal point amiss?`,
  "figures-disagree": (d) =>
    `Rate, count and population disagree by more than rounding in ${d.periods} of the ${d.checked} ${d.checked === 1 ? "period" : "periods"} of ${d.area} that have all three: most in ${d.worst.period} (${sayPlace(d.worst)}), where the rate is ${plain(d.worst.published)} and count / population x ${formatGrouped(d.per, 0)} is ${plain(d.worst.computed)}. The rate may be of another population.`,
  "percent-above-100": (d) =>
    `Every figure is above 100 (the lowest is ${plain(d.lowest)}), which a percentage of a whole cannot be: check the unit.`,
  "provisional-figures": (d) =>
    `${listed(d.periods.map(({ period }) => period))} ${d.periods.length === 1 ? "is" : "are"} marked provisional by the publisher and may be revised.`,
  "overlapping-periods": (d) =>
    `Each figure is of ${d.years === 1 ? "a whole year and they follow within it" : `${d.years} years together`}, so neighbouring figures share data: they move together, and the true interval is wider than the one shown.`,
  "boundary-change": (d) =>
    `The boundaries of ${d.area} changed in April ${d.year} (${d.change}): unless the publisher has allowed for it, the figures before and after are of different areas.`,
  "area-ended": (d) => `${d.area} ended in April ${d.year} and its figures with it: ${d.successors} took its place.`,
  "series-starts": (d) =>
    `Figures begin late for ${listed(d.areas.map(({ area, period }) => `${area} (${period})`))}: those of ${d.others} begin with ${d.usual}.`,
  "series-stops": (d) =>
    `Figures stop early for ${listed(d.areas.map(({ area, period }) => `${area} (${period})`))}: those of ${d.others} go on to ${d.usual}.`,
};
