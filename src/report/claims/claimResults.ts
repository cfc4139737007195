/** A recipe's claims, held against the answers to its questions. */
import { problem } from "../../problems.js";
import type { CheckedClaim } from "../../render/reportAnswer.js";
import { evaluate } from "../placeholder/writeFigure.js";
import { Faults } from "../recipe/faults.js";
import type { Recipe } from "../recipe.js";
import type { Answered } from "../reportFile.js";
import { checkClaims, type Looked } from "./checkClaims.js";
import { otherPeriod } from "./otherPeriod.js";

/**
 * Every claim with its verdict. `file` names the recipe in messages. Problems: `recipe-placeholder` with its line, for
 * all results that lead nowhere or to no figure; `claim-units`.
 */
export function claimsOf({ claims }: Recipe, file: string, answered: readonly Answered[]): CheckedClaim[] {
  const faults = new Faults(file);
  const looked = new Map<string, Looked>();
  for (const { id, result, period, line } of claims) {
    if (result === null) continue;
    try {
      const found = figureAt(result, answered);
      const of = found.figure === null || period === null ? null : otherPeriod(result, period, answered);
      looked.set(id, of === null || found.figure === null ? found : { ...found, of });
    } catch (error) {
      faults.addThrown(error, line);
    }
  }
  faults.end();
  return checkClaims(claims, ({ id }) => looked.get(id) ?? NOTHING, file);
}

const NOTHING = { figure: null, reason: "the answer does not say" } as const;

/** The figure as it stands there, unrounded unless a filter rounds it. Problem: `recipe-placeholder` for a text. */
function figureAt(result: string, answered: readonly Answered[]): Looked {
  const { number, value, reason } = evaluate(result, answered);
  if (number !== null) return { figure: number };
  if (value === null) return { figure: null, reason: reason ?? NOTHING.reason };
  throw problem("recipe-placeholder", {
    written: result,
    fault: `this is ${JSON.stringify(value)}, and a claim is held against a figure`,
    hint: "name a figure, such as project.leeds.headline.countDifference",
    evidence: [],
  });
}
