/** Cautions about a forecast, its population, its cost, and milestones. */
import type { Meaning } from "./meaning.js";

export const FORECASTING = {
  "forecast-assumes": [
    "A forecast is where the trend leads if nothing changes: neither a plan nor a target.",
    "Say so beside it.",
  ],
  "actuals-after-baseline": [
    "There are figures after the baseline, so the forecast is made as if from an earlier date.",
    "Set them against it with turncurve project, or end the baseline at the last figure.",
  ],
  "forecast-without-interval": [
    "Nothing is said of how far the forecast may err.",
    "Lengthen the baseline, or use a method that has an interval.",
  ],
  "population-growth-assumed": [
    "The population is carried on at the growth stated, which has an error of its own.",
    "Use a published population projection where there is one.",
  ],
  "population-held": [
    "One population is held for every period.",
    "Give growth or a projection with the forecast's population flags.",
  ],
  "population-projected": [
    "The population is itself a projection, and its error is not in the interval.",
    "Say whose projection it is.",
  ],
  "population-projection-differs": [
    "The population file and the data do not agree where they meet.",
    "Check that both are of the same ages and boundaries.",
  ],
  "population-mid-year": [
    "Mid-year populations are taken as those of the 31 March after them.",
    "Nothing, if the figures are at 31 March.",
  ],
  "forecast-without-people": [
    "The forecast could not be turned into people, or only in part.",
    "Give the population it needs.",
  ],
  "cost-without-people": [
    "A unit cost is of people, and the difference is not in people here.",
    "Give a population with --population or --population-column.",
  ],
  "cost-without-calendar": [
    "How long one period lasts is not known, so a cost of the whole cannot be worked out.",
    "Write the periods as years, quarters or months.",
  ],
  "milestone-in-baseline": [
    "A milestone falls inside the baseline: if the figures moved with it, the baseline is not one trend.",
    "Try a baseline that ends before it.",
  ],
  "milestone-without-place": [
    "A milestone's date has no calendar in common with the periods.",
    "Write it as the file writes its periods.",
  ],
  "milestone-calendar": [
    "To place the milestones something was supposed about the calendar.",
    "Write their dates as the file writes its periods.",
  ],
} as const satisfies Readonly<Record<string, Meaning>>;
