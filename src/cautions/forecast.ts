/** What limits a forecast, its target and its people. */
import { formatFixed, formatGrouped } from "../stats/rounding.js";
import { listed, type Worded } from "./wording.js";

export interface ForecastCautions {
  "forecast-assumes": { phrase: string };
  "actuals-after-baseline": { end: string; last: string; periods: number };
  /** what would have an interval, in flags that can be typed; empty where nothing was found */
  "forecast-without-interval": { tries: readonly string[] };
  "population-growth-assumed": { percent: number; years: number; perYear: number; from: string; population: number };
  "population-held": { population: number };
  "population-projected": { file: string; from: string; to: string };
  "population-projection-differs": { file: string; period: string; theirs: number; own: number; ownPeriod: string };
  "population-mid-year": { file: string };
  "forecast-without-people": { reason: string; some: boolean };
}

const percent = (share: number): string => `${Number(share.toPrecision(4))}%`;

export const FORECAST_WORDING: Worded<ForecastCautions> = {
  "forecast-assumes": (d) =>
    `The forecast is where ${d.phrase} leads if nothing changes, in the area or around it: it is neither a plan nor a target.`,
  "actuals-after-baseline": (d) =>
    `The figures go on to ${d.last}, after the baseline's end, ${d.end}: this is a forecast from an earlier date, and knows nothing of ${d.periods === 1 ? "that figure" : `those ${d.periods} figures`}. turncurve project sets them against it.`,
  "forecast-without-interval": (d) =>
    `There is no interval, so nothing is said of how far the forecast may err.${d.tries.length > 0 ? ` One can be had with ${listed(d.tries).replace(/, ([^,]*)$/, ", or with $1")}.` : ""}`,
  "population-growth-assumed": (d) =>
    `The population is assumed to change by ${percent(d.percent)} in ${d.years === 1 ? "a year" : `${d.years} years`}${d.years === 1 ? "" : ` (${formatFixed(d.perYear, 2)}% a year, compounded)`}, from ${formatGrouped(d.population, 0)} in ${d.from}.`,
  "population-held": (d) =>
    `The population given, ${formatGrouped(d.population, 0)}, is held for every period of the forecast.`,
  "population-projected": (d) =>
    `The population of ${d.from === d.to ? d.from : `${d.from} to ${d.to}`} is that of ${d.file}: a projection too, whose own error is not in the interval.`,
  "population-projection-differs": (d) =>
    `${d.file} gives ${formatGrouped(d.theirs, 0)} for ${d.period}, where the data have ${formatGrouped(d.own, 0)}${d.period === d.ownPeriod ? "" : ` for ${d.ownPeriod}`}: is it of the same people?`,
  "population-mid-year": (d) =>
    `${d.file} holds mid-year populations: each is taken as that of the year after it, since figures at 31 March refer to the estimate of the June before.`,
  "forecast-without-people": (d) =>
    `The forecast is ${d.some ? "turned into people only in part" : "not turned into people"}: ${d.reason}.`,
};
