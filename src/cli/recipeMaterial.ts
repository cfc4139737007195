/** A recipe and the files beside it, to all that its report is made from. */
import { basename } from "node:path";
import { cleaned } from "../render/clean.js";
import { type Recipe, type RecipeInput, SECTIONS, type Section } from "../report/recipe.js";
import type { Answered, Material, ReadInput } from "../report/reportFile.js";
import { askQuestion } from "./askQuestion.js";
import { FingerprintedInput } from "./fingerprintedInput.js";
import type { Io } from "./io.js";
import type { SourceFile } from "./outputFolder.js";
import { besideRecipe, checkPins, openRecipe, readTextFile } from "./recipeFile.js";
import { checkQuestions } from "./recipeOptions.js";
import { VERSION } from "./version.js";

export interface RecipeMaterial {
  readonly material: Material;
  /** the files that no output may replace */
  readonly sources: readonly SourceFile[];
}

/**
 * Reads the recipe and its narratives, and asks each of its questions in order.
 * Problems: those of `openRecipe`, `checkQuestions` and `checkPins`; of reading each file; of each question, located in
 * the recipe.
 */
export async function recipeMaterial(path: string, io: Io): Promise<RecipeMaterial> {
  const { recipe, sha256 } = await openRecipe(path);
  await checkQuestions(recipe, path);
  await checkPins(recipe, path);
  const narrative = await narrativesOf(recipe, path);
  const answered: Answered[] = [];
  for (const question of recipe.questions) {
    const answer = await askQuestion(question, { recipe, file: path }, io);
    answered.push({ question, answer: cleaned(answer) });
  }
  return {
    material: {
      recipe: cleaned(recipe),
      recipeName: basename(path),
      recipeSha256: sha256,
      narrative,
      inputs: await readInputsOf(recipe, path, answered, io),
      answered,
      version: VERSION,
    },
    sources: sourcesOf(path, recipe),
  };
}

type Narrative = Material["narrative"];

async function narrativesOf(recipe: Recipe, path: string): Promise<Narrative> {
  const found: Partial<Record<Section, { file: string; text: string; sha256: string }>> = {};
  for (const section of SECTIONS) {
    const file = recipe.narrative[section];
    if (file === undefined) continue;
    const { text, sha256 } = await readTextFile(besideRecipe(path, file));
    found[section] = { file, text: text.replace(/\r\n?/g, "\n"), sha256 };
  }
  return found;
}

/** The inputs as the recipe names them, then every other file that an answer rests on. */
async function readInputsOf(
  recipe: Recipe,
  recipeFile: string,
  answered: readonly Answered[],
  io: Io,
): Promise<ReadInput[]> {
  const read = answered.flatMap(({ answer }) => answer.inputs);
  const own: ReadInput[] = [];
  for (const { id, file, release } of recipe.inputs) {
    const found = await fingerprintOf(besideRecipe(recipeFile, file), io);
    own.push({ id, file, release, ...found, rows: read.find(({ sha256 }) => sha256 === found.sha256)?.rows ?? null });
  }
  const known = new Set(own.map(({ sha256 }) => sha256));
  const beside = read.flatMap(({ path, sha256, bytes, rows }): ReadInput[] => {
    if (known.has(sha256)) return [];
    known.add(sha256);
    return [{ id: null, file: path, release: null, sha256, bytes, rows }];
  });
  return [...own, ...beside];
}

async function fingerprintOf(path: string, io: Io) {
  const input = new FingerprintedInput(path, io);
  for await (const _ of input.read());
  return input.fingerprint();
}

/** Everything that the recipe names by a path: inputs, narratives, and whatever option is the name of a file beside it. */
function sourcesOf(path: string, recipe: Recipe): SourceFile[] {
  const beside = (file: string): string => besideRecipe(path, file);
  return [
    { path, what: "the recipe" },
    ...recipe.inputs.map(({ file }: RecipeInput) => ({ path: beside(file), what: `the input ${file}` })),
    ...Object.values(recipe.narrative).map((file) => ({ path: beside(file), what: `the narrative ${file}` })),
    ...recipe.questions.flatMap(({ options }) =>
      options.flatMap(([, values]) =>
        values.map((value) => ({ path: beside(value), what: `${value}, which the recipe names` })),
      ),
    ),
  ];
}
