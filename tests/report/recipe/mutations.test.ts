/** A recipe spoilt in any way is a recipe, or a problem of a recipe: never another error. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeProblem, EXIT } from "../../../src/problems.js";
import { readRecipe } from "../../../src/report/recipe/readRecipe.js";
import { problemOf } from "../../read/sources.js";
import { GOOD } from "./goodRecipe.js";

async function isRecipeOrProblem(text: string): Promise<boolean> {
  const recipe = await readRecipe(text, "recipe.yaml").catch(() => null);
  if (recipe !== null) {
    expect(recipe.questions.every(({ inputs, command }) => inputs.length > 0 && command.length > 0)).toBe(true);
    expect(recipe.claims.every(({ value }) => Number.isFinite(value))).toBe(true);
    return true;
  }
  const { exit, message, hint, location } = describeProblem(await problemOf(() => readRecipe(text, "recipe.yaml")));
  expect([exit, location?.file]).toEqual([EXIT.recipe, "recipe.yaml"]);
  expect(message).not.toMatch(/undefined|NaN|\[object/);
  expect(hint).toBeTruthy();
  return true;
}

const place = fc.nat(GOOD.length);
const SCRAPS = [
  ..."[]{}&*!|>%@`\"'#,:-?~<=\t\n \\\u0000\u00e9\ud83d",
  "true",
  "null",
  "__proto__",
  "constructor:",
  "- ",
  ": ",
  "\n---\n",
  "{{",
  "1e999",
];

describe("a recipe", () => {
  it("with a stretch taken out", () =>
    fc.assert(
      fc.asyncProperty(place, fc.nat(60), (from, length) =>
        isRecipeOrProblem(GOOD.slice(0, from) + GOOD.slice(from + length)),
      ),
      { seed: 7, numRuns: 400 },
    ));
  it("with scraps put in", () =>
    fc.assert(
      fc.asyncProperty(place, fc.array(fc.constantFrom(...SCRAPS), { minLength: 1, maxLength: 4 }), (at, scraps) =>
        isRecipeOrProblem(GOOD.slice(0, at) + scraps.join("") + GOOD.slice(at)),
      ),
      { seed: 7, numRuns: 600 },
    ));
  it("with one line in another's place, further in or further out", () =>
    fc.assert(
      fc.asyncProperty(fc.nat(1000), fc.nat(1000), fc.nat(8), (from, to, indent) => {
        const lines = GOOD.split("\n");
        const [line = ""] = lines.splice(from % lines.length, 1);
        lines.splice(to % lines.length, 0, " ".repeat(indent) + line.trim());
        return isRecipeOrProblem(lines.join("\n"));
      }),
      { seed: 7, numRuns: 400 },
    ));
  it("of any shape at all", () =>
    fc.assert(
      fc.asyncProperty(
        fc.object({
          key: fc.constantFrom(
            "title",
            "inputs",
            "questions",
            "claims",
            "narrative",
            "options",
            "show",
            "file",
            "id",
            "value",
            "result",
            "x",
          ),
          maxDepth: 5,
        }),
        (shape) => isRecipeOrProblem(JSON.stringify(shape)),
      ),
      { seed: 7, numRuns: 400 },
    ));
});
