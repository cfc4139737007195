/** What limits a projection and the difference from it. */
import { formatFixed, formatGrouped } from "../stats/rounding.js";
import { listed, type Worded } from "./wording.js";

export interface ProjectionCautions {
  "short-baseline": { n: number; degreesOfFreedom: number | null; multiplier: number | null };
  "three-points": { multiplier: number };
  "two-points": { n: number };
  "perfect-line": { n: number };
  "method-without-interval": { method: string; slope: boolean };
  "assumes-baseline-continues": { assumption: string };
  "long-horizon": { horizon: string; baseline: string };
  /** `walkCoverage`: per cent of random walks that a line's 95% interval six periods ahead covers; null if not a line */
  "autocorrelation-unknown": { n: number; walkCoverage: number | null };
  autocorrelated: { lag1: number; n: number; walkCoverage: number | null; remedy: string | null };
  "baseline-gaps": { periods: readonly string[] };
  "missing-actuals": { periods: readonly { period: string; symbol: string; reason: string }[] };
  /** `donors`: those of the donors are rounded too, and are not counted */
  "rounded-rates": { unit: number; difference: number; people: number | null; period: string; donors: boolean };
  "season-not-modelled": { step: "month" | "quarter" };
  "rates-rounded-on-request": { decimals: number };
  "implied-population": { periods: readonly string[]; asked: boolean };
  "count-from-rate": { periods: readonly { period: string; symbol: string; reason: string }[] };
  "given-population": { population: number; periods: readonly string[] };
  /** how many periods share the error: 0 where no population was in use */
  "population-error": { standardError: number; periods: number; interval: boolean };
  "no-people": { reason: string; periods: readonly string[]; some: boolean };
  "actual-replaced": { period: string; given: number; published: number | null };
  "actual-undated": { period: string };
  "actual-date-differs": { period: string; date: string };
  /** `unknown`: nothing but its figures says that the measure stays above */
  "projection-below-zero": { periods: readonly string[]; unknown: boolean };
  "projection-above-100": { periods: readonly string[] };
  "total-is-person-years": { n: number; step: keyof typeof STEP_WORDS };
  "anchor-approximate": Record<never, never>;
  "poisson-floor": { dispersion: number; periods: readonly string[]; of: number };
  "no-population-offset": { method: string };
  "baseline-population": { source: "column" | "implied" | "given"; periods: readonly string[]; given: number | null };
  "population-missing": { periods: readonly string[] };
  "projected-medians": Record<never, never>;
  "no-verdict": { reason: string };
  "no-actual-yet": { from: string; to: string };
  "earlier-at": { at: string; headline: string };
  "cost-without-people": Record<never, never>;
  "cost-without-calendar": { step: string };
}

const STEP_WORDS = { year: "yearly", quarter: "quarterly", month: "monthly" } as const;

/** Decimals of a published unit: 0 for 1, 10 or 100, 2 for 0.01. */
const decimalsOf = (unit: number): number => Math.max(0, Math.round(-Math.log10(unit)));

/** The worst that is likely, in a number. */
const onAWalk = (coverage: number | null): string =>
  coverage === null ? "" : ` (at worst, on a random walk, a line's 95% interval six periods ahead covers ${coverage}%)`;

export const PROJECTION_WORDING: Worded<ProjectionCautions> = {
  "short-baseline": (d) =>
    `The baseline has ${d.n} points${d.degreesOfFreedom === null ? "" : ` (${d.degreesOfFreedom} ${d.degreesOfFreedom === 1 ? "degree" : "degrees"} of freedom)`}: ${d.multiplier === null ? "" : `the interval is wide for that reason, ${formatFixed(d.multiplier, 2)} standard errors either way, and `}a short run cannot show whether the trend was steady.`,
  "three-points": (d) =>
    `The baseline has only three points, which leaves one degree of freedom: the interval is ${formatFixed(d.multiplier, 1)} standard errors either way. Treat the projection as an illustration.`,
  "two-points": () => "Two points leave nothing to judge a projection by: it has no interval.",
  "perfect-line": (d) =>
    `The ${d.n} baseline figures lie exactly on the fitted trend, so their scatter says nothing about error: the projection has no interval.`,
  "method-without-interval": (d) =>
    `The method ${d.method} gives no interval of the projection, so it cannot say how surely the actuals differ from it${d.slope ? "; an interval of its slope is that of the slope alone" : ""}.`,
  "assumes-baseline-continues": (d) =>
    `The projection assumes that ${d.assumption}; it says nothing about what caused any difference.`,
  "long-horizon": (d) => `The projection runs ${d.horizon} beyond a baseline of ${d.baseline}.`,
  "autocorrelation-unknown": (d) =>
    `Whether one period's error carries into the next cannot be estimated from ${d.n} points; if it does, the true interval is wider${onAWalk(d.walkCoverage)}.`,
  autocorrelated: (d) =>
    `Errors carry over from one period to the next (lag-1 autocorrelation ${formatFixed(d.lag1, 2)}, n = ${d.n}): the true interval is wider than the one shown${onAWalk(d.walkCoverage)}.${d.remedy === null ? "" : ` ${d.remedy} allows for them.`}`,
  "baseline-gaps": (d) => `The baseline was fitted without ${listed(d.periods)}, for which there is no figure.`,
  "missing-actuals": (d) =>
    `No actual for ${listed(d.periods.map((p) => `${p.period} (${p.symbol ? `${p.symbol}: ` : ""}${p.reason})`))}.`,
  "rounded-rates": (d) =>
    `Figures are published to the nearest ${formatGrouped(d.unit, decimalsOf(d.unit))}: rounding ${d.donors ? "of the area's own alone" : "alone"} can move the ${d.period} difference by up to ${formatGrouped(d.difference, decimalsOf(d.unit) + 1)}${d.people === null ? "" : ` (${formatGrouped(d.people, 0)} people)`}.`,
  "season-not-modelled": (d) =>
    `The figures are ${STEP_WORDS[d.step]}: a season, if they have one, is not allowed for by this method.`,
  "rates-rounded-on-request": (d) =>
    `The projection and its limits were rounded to ${d.decimals === 0 ? "whole numbers" : d.decimals === 1 ? "1 decimal" : `${d.decimals} decimals`} before the differences were taken (--round-rates); the intervals of average and total were not.`,
  "implied-population": (d) =>
    d.asked
      ? `The population was implied by count and rate, as asked, for ${listed(d.periods)}.`
      : `The population of ${listed(d.periods)} is not in the file: it is implied by the count and the rate there.`,
  "count-from-rate": (d) =>
    `There is no published count for ${listed(d.periods.map((p) => `${p.period} (${p.symbol ? `${p.symbol}: ` : ""}${p.reason})`))}: the people there are worked out from rate and population.`,
  "population-error": (d) =>
    d.periods === 0 || !d.interval
      ? `The population's standard error of ${formatGrouped(d.standardError, 0)} was not used: ${d.periods === 0 ? "no rate is turned into people here" : "the projection has no interval to widen"}.`
      : `The limits of the difference in people allow for a standard error of ${formatGrouped(d.standardError, 0)} in the population, independent of the rates${d.periods === 1 ? "" : " and taken to be one and the same error in every period"}. Limits of the projected number hold the population fixed.`,
  "given-population": (d) =>
    `The population given, ${formatGrouped(d.population, 0)}, was used for every period${d.periods.length > 0 ? `, in place of the file's own for ${listed(d.periods)}` : ""}.`,
  "no-people": (d) =>
    d.some
      ? `There are no people for ${listed(d.periods)} (${d.reason}), so the average and the total are not turned into people.`
      : `The difference is not turned into people: ${d.reason}.`,
  "actual-replaced": (d) =>
    `The actual for ${d.period} is the count given, ${formatGrouped(d.given, 0)}${d.published === null ? "" : `, not the published ${formatGrouped(d.published, 0)}`}.`,
  "actual-undated": (d) => `The count given for ${d.period} has no date: say when it was taken with --actual-date.`,
  "actual-date-differs": (d) =>
    `The count given is of ${d.date}, not of ${d.period}: the two are not taken at the same time.`,
  "projection-below-zero": (d) =>
    `The projection or its interval falls below zero in ${listed(d.periods)}, which ${d.unknown ? "no figure of this series does" : "the measure cannot"}.`,
  "projection-above-100": (d) =>
    `The projection or its interval rises above 100% in ${listed(d.periods)}, which a share of a whole cannot.`,
  "total-is-person-years": (d) =>
    `The total adds ${d.n} ${STEP_WORDS[d.step]} figures: where they are snapshots it counts person-${d.step}s, not different people.`,
  "anchor-approximate": () => "The interval of a trend carried on from the last actual is approximate.",
  "poisson-floor": (d) =>
    `The baseline's counts scatter less than counting alone would have it (dispersion ${d.dispersion < 1e-6 ? 0 : Number(d.dispersion.toPrecision(2))}, where 1 is expected), which few points may do by luck: the interval ${d.periods.length === d.of ? "shown" : `of ${listed(d.periods)}`} is that of counting noise, the wider of the two.`,
  "no-population-offset": (d) =>
    `The counts stand without a population: growth or decline of the population is part of the trend that --method ${d.method} carries on.`,
  "baseline-population": (d) =>
    d.source === "column"
      ? "The baseline was fitted with the file's own populations, not with the one given."
      : d.source === "given"
        ? `The baseline was fitted with the population given, ${formatGrouped(d.given as number, 0)}, for every period, as the file has none for ${listed(d.periods)}.`
        : `The baseline's counts were fitted as out of populations that their rates imply for ${listed(d.periods)}: these are as rounded as the rates are.`,
  "population-missing": (d) =>
    `Nothing is projected for ${listed(d.periods)}: there is neither an actual nor a population for ${d.periods.length === 1 ? "it" : "them"}.`,
  "projected-medians": () =>
    "Projected figures are medians, as likely too high as too low; average and total add them up, which comes to a little less than the median of a sum.",
  "no-verdict": (d) => `No verdict: ${d.reason}.`,
  "no-actual-yet": (d) =>
    `There is no actual for ${d.from === d.to ? d.from : `${d.from} to ${d.to}`}: projected only.`,
  "earlier-at": (d) => `There is no actual at ${d.at}: the headline is for ${d.headline}.`,
  "cost-without-people": () => "No cost is given: a unit cost is of people, and the difference is not in people here.",
  "cost-without-calendar": (d) =>
    `The cost of the whole is left out: how long one ${d.step} of these figures is, in years, is not known.`,
};
