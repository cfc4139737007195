/** What a forecast cannot be asked, and populations that it cannot use. */
import { EXIT, type Worded } from "./wording.js";

export interface ForecastProblems {
  "nothing-ahead": { flag: string; asked: string; last: string; example: string };
  "bad-target": { value: number; reason: string };
  "no-population-to-grow": { area: string };
  "growth-without-calendar": { period: string };
  "population-file-periods": { theirs: string; ours: string };
  "population-file-without-areas": { areas: number };
}

export const FORECAST_WORDING: Worded<ForecastProblems> = {
  "nothing-ahead": {
    exit: EXIT.data,
    message: (d) => `${d.flag}${d.flag.endsWith("@") ? "" : " "}${d.asked} is not after the last actual, ${d.last}`,
    hint: (d) =>
      `a forecast looks ahead (${d.flag}${d.flag.endsWith("@") ? "" : " "}${d.example}); turncurve project compares with the actuals`,
  },
  "bad-target": {
    exit: EXIT.usage,
    message: (d) => `--target ${d.value} cannot be reached: ${d.reason}`,
    hint: () => "write the value as the file writes its figures, for example --target 65@2022",
  },
  "no-population-to-grow": {
    exit: EXIT.data,
    message: (d) => `--population-growth has nothing to begin from: no population of ${d.area} is known`,
    hint: () => "give the one of the last actual: --population 166268",
  },
  "growth-without-calendar": {
    exit: EXIT.data,
    message: (d) =>
      `--population-growth is by the year, and how long a step of these periods (${d.period}) is, is not known`,
    hint: () => "give the populations in a file: --population-file FILE",
  },
  "population-file-periods": {
    exit: EXIT.data,
    message: (d) =>
      `the periods of the population file are written like ${d.theirs}, those of the figures like ${d.ours}`,
    hint: (d) => `write them as the figures do, for example ${d.ours}`,
  },
  "population-file-without-areas": {
    exit: EXIT.data,
    message: (d) => `the population file names no areas, and ${d.areas} are asked about`,
    hint: () => "give it a column of areas, or ask for one --area",
  },
};
