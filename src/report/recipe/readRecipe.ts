/** A recipe's text to a Recipe, or to everything that is wrong with it. */
import { type Asked, OUTPUTS, type Recipe, type RecipeInput, type RecipeQuestion, USUALLY_SHOWN } from "../recipe.js";
import type { InputWritten, QuestionWritten } from "./shape.js";
import { keysUnder, lineOf, many, type WrittenKeys } from "./written.js";

/**
 * The recipe in a text, YAML or JSON; `file` names it in messages. Every value is the text that is written.
 * Problems, all of exit code 78 and all that can be told at once in one: `recipe-syntax`, `recipe-key`,
 * `recipe-missing`, `recipe-value`, `recipe-id`, `recipe-input`, `recipe-command`, `recipe-path`,
 * `recipe-placeholder`. The options of questions are the commands' own, and are checked by who can ask them.
 */
export async function readRecipe(text: string, file: string): Promise<Recipe> {
  // YAML and the shapes take longer to load than all else does: nothing but a report loads them.
  const { readWritten } = await import("./readWritten.js");
  const { recipeShape } = await import("./shape.js");
  const { addShapeFaults, bare } = await import("./shapeFaults.js");
  const { addCrossFaults } = await import("./crossFaults.js");
  const { claimFrom } = await import("./claim.js");
  const { Faults } = await import("./faults.js");
  const written = readWritten(text, file);
  const faults = new Faults(file);
  const parsed = recipeShape.safeParse(bare(written));
  addShapeFaults(parsed.error?.issues ?? [], written, faults);
  addCrossFaults(written, faults);
  faults.end();
  if (!parsed.success) throw new Error("a recipe without a fault has the shape of one");
  const { title, outcome, focus, inputs, questions, narrative, claims, outputs } = parsed.data;
  const claimLines = written.entries.find(({ key }) => key === "claims")?.value;
  return {
    title,
    outcome,
    focus,
    inputs: inOrder(written, "inputs", inputs, inputFrom),
    questions: inOrder(written, "questions", questions, questionFrom),
    narrative: Object.fromEntries(Object.entries(narrative ?? {})),
    claims: (claims ?? []).map((claim, place) =>
      claimFrom(claim, (claimLines?.kind === "list" ? claimLines.items[place] : undefined)?.line ?? written.line),
    ),
    outputs: outputs === undefined ? OUTPUTS : many(outputs),
  };
}

/** By the order they are written in: an object would put ids that are numbers first. */
function inOrder<Part, Found>(
  written: WrittenKeys,
  key: string,
  parts: Readonly<Record<string, Part>>,
  from: (id: string, part: Part, line: number, own: WrittenKeys) => Found,
): Found[] {
  return keysUnder(written, key).entries.flatMap(({ key: id, line, value }) => {
    const part = parts[id];
    return part === undefined || value.kind !== "keys" ? [] : [from(id, part, line, value)];
  });
}

const inputFrom = (id: string, { file, release, sha256 }: InputWritten, line: number): RecipeInput => ({
  id,
  file,
  release: release ?? null,
  sha256: sha256?.toLowerCase() ?? null,
  line,
});

function questionFrom(id: string, asked: QuestionWritten, line: number, own: WrittenKeys): RecipeQuestion {
  const options = keysUnder(own, "options");
  return {
    id,
    command: asked.command ?? (id as Asked),
    inputs: many(asked.inputs),
    options: options.entries.flatMap(({ key: flag }) => {
      const value = asked.options?.[flag];
      return value === undefined ? [] : [[flag, value === true ? [] : many(value), lineOf(options, flag)] as const];
    }),
    title: asked.title ?? null,
    section: asked.section,
    show: asked.show === undefined ? USUALLY_SHOWN : many(asked.show),
    line,
  };
}
