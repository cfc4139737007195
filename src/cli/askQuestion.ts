/** A recipe's question to its answer, by the command's own module. */
import { basename, dirname } from "node:path";
import { describeProblem, EXIT, type Problem, ProblemError, problem } from "../problems.js";
import type { Answer } from "../render/answer.js";
import type { Recipe, RecipeInput, RecipeQuestion } from "../report/recipe.js";
import type { Io } from "./io.js";
import { besideRecipe } from "./recipeFile.js";
import { inRecipeWords, optionsKnown, parsedOptions } from "./recipeOptions.js";

/** What a question is asked for: the recipe it stands in, and that recipe's file as the user named it. */
export interface AskedFor {
  readonly recipe: Recipe;
  readonly file: string;
}

/**
 * The answer as the command itself would give it; its texts are as the files have them. Ask after `checkQuestions`.
 * Problems: those of the command, with the question that asked, and the recipe's file and line where they have no
 * place of their own; `recipe-option` for what a command line would call wrong usage.
 */
export async function askQuestion(question: RecipeQuestion, { recipe, file }: AskedFor, io: Io): Promise<Answer> {
  const inputs = question.inputs.map((id) => recipe.inputs.find((input) => input.id === id) as RecipeInput);
  const { module, options } = await parsedOptions(question, (path) => besideRecipe(file, path));
  try {
    const answer = await module.run(filesOf(inputs, file), options, withoutStdin(io));
    if ("document" in answer) throw new Error(`${question.command} answers no question`);
    return answer;
  } catch (error) {
    throw error instanceof ProblemError ? await told(error.problem, question, file) : error;
  } finally {
    io.progress?.clear();
  }
}

/**
 * Files of one name are told apart by their folders. So that these are the recipe's own words wherever it lies, such
 * paths are left as they are written, after a folder that is always called the same.
 */
function filesOf(inputs: readonly RecipeInput[], file: string): readonly string[] {
  const names = new Set(inputs.map((input) => basename(input.file)));
  const paths = inputs.map((input) => besideRecipe(file, input.file));
  if (names.size === inputs.length || new Set(paths).size < paths.length) return paths;
  return inputs.map((input) => `${dirname(file)}/./${input.file}`);
}

const withoutStdin = ({ stdout, stderr, env, progress }: Io): Io => ({
  get stdin(): never {
    throw problem("usage", { message: "a recipe does not read standard input", hint: "name a file" });
  },
  stdout,
  stderr,
  env,
  ...(progress === undefined ? {} : { progress }),
});

/** What a command line calls its usage is the recipe's own fault; all else stays what it is, with the question that met it. */
async function told(found: Problem, question: RecipeQuestion, file: string): Promise<ProblemError> {
  const here = { file, line: question.line };
  const { exit, message, evidence, hint, location } = describeProblem(found);
  if (exit === EXIT.usage)
    return problem(
      "recipe-option",
      {
        question: question.id,
        message,
        evidence: [...evidence, ...(location === null ? [] : [`of ${location.file}`])],
        hint: inRecipeWords(hint ?? "look at its options", await optionsKnown(question)),
      },
      here,
    );
  const flags = hint?.includes("--") === true ? "; there --area X is written area: X" : "";
  const askedBy = `asked by question ${question.id} (${file}, line ${question.line})${flags}`;
  return new ProblemError({ ...found, location: location ?? here, askedBy });
}
