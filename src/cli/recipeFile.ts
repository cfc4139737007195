/** A recipe's file and the files it pins. */
import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
import { ProblemError, problem } from "../problems.js";
import { decoded } from "../report/recipe/decoded.js";
import { readRecipe } from "../report/recipe/readRecipe.js";
import type { Recipe } from "../report/recipe.js";
import { sha256Of } from "../report/sha256.js";
import { fileBytes } from "./fileBytes.js";

/** A path of the recipe from where the run stands. */
export function besideRecipe(recipeFile: string, path: string): string {
  const joined = join(dirname(recipeFile), path);
  // A file called "-" would be standard input.
  return joined === "-" ? "./-" : joined;
}

/** A file that a recipe names, or the recipe. */
async function* bytesAt(file: string): AsyncGenerator<Uint8Array> {
  try {
    yield* fileBytes(file, () => {});
  } catch (error) {
    const found = error instanceof ProblemError ? error.problem : null;
    if (found?.code !== "no-such-file") throw error;
    throw problem("no-such-file", { ...found.data, alone: true }, found.location);
  }
}

/** Bytes: more than any text that a report is made from. */
const LARGEST_TEXT = 4_000_000;

export interface TextFile {
  readonly text: string;
  /** of the file's bytes */
  readonly sha256: string;
}

/** A recipe, or a text beside it. Problems: `no-such-file` and its kin; `recipe-syntax` for what is no text, or too long. */
export async function readTextFile(file: string): Promise<TextFile> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Copied, as the next chunk may be read into the same place.
  for await (const chunk of bytesAt(file)) {
    chunks.push(chunk.slice());
    length += chunk.length;
    if (length > LARGEST_TEXT)
      throw problem(
        "recipe-syntax",
        { detail: "this file is too long for a text of a report", hint: "check that it is the file you mean" },
        { file },
      );
  }
  const bytes = Buffer.concat(chunks);
  return { text: decoded(bytes, file), sha256: sha256Of(bytes) };
}

/** Problems: `usage` for standard input; those of `readTextFile` and `readRecipe`. */
export async function openRecipe(file: string): Promise<{ readonly recipe: Recipe } & TextFile> {
  if (file === "-")
    throw problem("usage", {
      message: "a recipe cannot be standard input: it names files from its own folder",
      hint: "save it as a file",
    });
  const found = await readTextFile(file);
  return { recipe: await readRecipe(found.text, file), ...found };
}

/** Holds every input to its pin, if it has one. Problems: `recipe-pin`, for the input's file; `no-such-file` and its kin. */
export async function checkPins(recipe: Recipe, file: string): Promise<void> {
  for (const input of recipe.inputs) {
    if (input.sha256 === null) continue;
    const path = besideRecipe(file, input.file);
    const hash = createHash("sha256");
    for await (const chunk of bytesAt(path)) hash.update(chunk);
    const found = hash.digest("hex");
    if (found !== input.sha256)
      throw problem(
        "recipe-pin",
        { input: input.id, expected: input.sha256, found, recipe: file, line: input.line },
        { file: path },
      );
  }
}
