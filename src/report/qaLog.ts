/** The assurance log of a report: one section for each of its questions. */
import { shellWord } from "../problems.js";
import { cleanText } from "../render/clean.js";
import { qaLogOf } from "../render/qaLog.js";
import type { CheckedClaim } from "../render/reportAnswer.js";
import type { Answered, Material } from "./reportFile.js";

/** Markdown. `title` is the report's, its placeholders filled. */
export const reportQaLog = (
  { recipe, inputs, answered, version }: Material,
  title: string,
  statements: readonly CheckedClaim[],
): string =>
  qaLogOf(
    answered.map(({ question, answer }) => ({
      ref: question.id,
      title: question.title === null ? null : cleanText(question.title),
      asked: commandOf(question, recipe.inputs),
      flags: question.options.map(([flag]) => flag),
      answer,
    })),
    { title, version, sources: inputs, statements },
  );

/** As it could be typed in the recipe's folder. */
function commandOf({ command, inputs, options }: Answered["question"], known: Material["recipe"]["inputs"]): string {
  const files = inputs.map((id) => known.find((input) => input.id === id)?.file ?? id);
  const flags = options.flatMap(([flag, values]) =>
    values.length === 0 ? [`--${flag}`] : values.flatMap((value) => [`--${flag}`, value]),
  );
  return ["turncurve", command, ...files, ...flags].map((word) => shellWord(cleanText(word))).join(" ");
}
