/** Published statements with what became of them. */
import type { CheckedClaim, Contradiction } from "../render/reportAnswer.js";
import { describing, figure, figureOrNull, list, named, oneOf, text, textOrNull, whole } from "./describing.js";

const contradiction = describing<Contradiction>()({
  id: text("the other claim"),
  text: text("both of them in a sentence"),
});

export const checkedClaim = named(
  "checkedClaim",
  "A published statement, held against the results and against the others.",
  describing<CheckedClaim>()({
    id: text("as the recipe calls it"),
    text: text("the statement, as published"),
    value: figure("its figure"),
    decimals: whole("decimals it was published with"),
    unit: text("the unit of the figure"),
    period: textOrNull("what it is about; null where it does not say"),
    measure: textOrNull("claims of one measure and period are held against one another; null for none"),
    source: text("the document it stands in"),
    relation: text("how the result must stand to it: equals, at least, at most, above, below"),
    tolerance: figure("how far off the result may be, in the claim's unit"),
    result: textOrNull("where in the results it is looked for; null for nowhere"),
    found: figureOrNull("what is found there, unrounded"),
    difference: figureOrNull("found less value"),
    verdict: oneOf(["holds", "does not hold", "not checked"], "what became of it"),
    contradicts: list(contradiction, "claims that cannot be true beside it"),
    sentence: text("all of it in a sentence"),
  }),
);
