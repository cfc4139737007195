/** The nouns that every answer shares: areas, indicators, periods, cautions. */

import * as z from "zod";
import type { AreaAnswer, IndicatorAnswer } from "../analysis/projectAnswer.js";
import { VERDICTS } from "../analysis/verdict.js";
import { CAUTION_CODES } from "../cautions.js";
import { METHOD_NAMES } from "../methods/registry.js";
import { PROBLEM_CODES } from "../problems.js";
import {
  type CautionTold,
  describing,
  figureOrNull,
  named,
  oneOf,
  oneOfOrNull,
  text,
  textOrNull,
} from "./describing.js";

export const areaShape = {
  name: text("its name, as the file has it"),
  code: textOrNull("its code, such as E08000035; null where the file has none"),
};

export const area = named("area", "An area.", describing<AreaAnswer>()(areaShape));

export const unit = oneOf(["rate", "percent", "count", "value"], "what its figures are");
export const polarity = oneOfOrNull(["lower", "higher"], "which way is better; null where nobody said");

export const indicator = named(
  "indicator",
  "An indicator, with its unit and which way is better.",
  describing<IndicatorAnswer>()({
    name: text("its name"),
    unit,
    per: figureOrNull("a rate is per this many people; null for anything else"),
    polarity,
  }),
);

export const basis = oneOf(["rate", "count"], "whether rates (or percentages, or values) or counts were used");
export const basisOrNull = oneOfOrNull(["rate", "count"], "which figures to use; null for the rate where there is one");
export const step = oneOf(["year", "quarter", "month", "day", "step"], "what one step of a period's index is");
export const anchor = oneOf(
  ["fitted", "last"],
  "whether the projection starts from the fitted line or the last actual",
);
export const change = z.enum(["added", "ratio"]);
export const method = named("method", "How a projection is made.", z.enum(METHOD_NAMES));
export const verdict = named("verdict", "Whether the curve has turned, against the baseline.", z.enum(VERDICTS));
export const problemCode = named("problemCode", "The code of a problem.", z.enum(PROBLEM_CODES));
export const cautionCode = named("cautionCode", "The code of a caution.", z.enum(CAUTION_CODES));
export const populationSource = z.enum(["given", "column", "implied"]);
export const decimals = z.int().describe("decimals the figures are published with");

export const caution = named(
  "caution",
  "Something that limits the answer.",
  describing<CautionTold>()({
    code: cautionCode,
    text: text("the sentence a reader sees"),
    data: z.record(z.string(), z.unknown()).describe("what the sentence is made of; the keys are each code's own"),
  }),
);
