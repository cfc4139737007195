/** Answers to questions about the founding figures, for placeholders to be looked up in. */
import { join, resolve } from "node:path";
import { askQuestion } from "../../../src/cli/askQuestion.js";
import type { Io } from "../../../src/cli/io.js";
import { readRecipe } from "../../../src/report/recipe/readRecipe.js";
import type { Answered } from "../../../src/report/reportFile.js";

const FOLDER = resolve(import.meta.dirname, "../../../fixtures/scrutiny-2019");
const nothing = { write: async () => {}, isTTY: false, columns: undefined };
const io: Io = { stdin: (async function* () {})(), stdout: nothing, stderr: nothing, env: {} };

/** `questions`: id -> command and options, as YAML's flow form has them. */
export async function answeredBy(questions: Readonly<Record<string, readonly [string, string]>>): Promise<Answered[]> {
  const asked = Object.entries(questions).map(
    ([id, [command, options]]) =>
      `  ${id}: {command: ${command}, inputs: looked-after, section: story, options: {${options}}}`,
  );
  const text = [
    "title: x\noutcome: x\nfocus: x\ninputs:",
    "  looked-after: {file: ../looked-after/looked-after-2006-2018.csv}",
    "questions:",
    ...asked,
  ].join("\n");
  const file = join(FOLDER, "recipe.yaml");
  const recipe = await readRecipe(`${text}\n`, file);
  const found: Answered[] = [];
  for (const question of recipe.questions)
    found.push({ question, answer: await askQuestion(question, { recipe, file }, io) });
  return found;
}
