/** How far the headline depends on the choices made. */
import type { ChoiceRange, SensitivitySummary } from "../analysis/sensitivityAnswer.js";
import { describing, figure, named, oneOf, whole } from "./describing.js";

export const sensitivityUnit = oneOf(
  ["people", "measure"],
  "what differences are counted in: people, or the indicator's own unit",
);

export const rangeShape = {
  lowest: figure("the lowest difference; the largest reduction where there is one"),
  highest: figure("the highest difference"),
  n: whole("how many choices"),
};

export const range = named(
  "range",
  "Lowest and highest difference of some choices.",
  describing<ChoiceRange>()(rangeShape),
);

export const sensitivitySummary = named(
  "sensitivitySummary",
  "The headline under other reasonable choices.",
  describing<SensitivitySummary>()({ ...rangeShape, unit: sensitivityUnit }),
);
