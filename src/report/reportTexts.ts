/** What a report says besides its answers, with the figures in it taken from them. */

import type { CheckedClaim } from "../render/reportAnswer.js";
import { claimsBlocks } from "./claims/claimsBlocks.js";
import { fill } from "./placeholders.js";
import type { ReportTexts } from "./reportCard.js";
import type { Answered, Material } from "./reportFile.js";

/** Problem: `recipe-placeholder`, for the text it stands in. */
export function reportTexts(
  { recipe, recipeName, narrative, answered }: Material,
  claims: readonly CheckedClaim[],
): ReportTexts {
  const plain = (text: string, key: string): string => filledPlain(text, `${recipeName} (${key})`, answered);
  return {
    title: plain(recipe.title, "title"),
    outcome: plain(recipe.outcome, "outcome"),
    focus: plain(recipe.focus, "focus"),
    // A question may be called "constructor", which other objects have.
    questionTitles: Object.assign(
      Object.create(null),
      Object.fromEntries(
        recipe.questions.flatMap(({ id, title }) => (title === null ? [] : [[id, plain(title, `title of ${id}`)]])),
      ),
    ),
    narrative: Object.fromEntries(
      Object.entries(narrative).map(([section, { file, text }]) => [section, fill(text, file, answered).text]),
    ),
    claims: claimsBlocks(claims),
  };
}

/** A text that is no Markdown, so that what is filled in is not escaped for it. */
function filledPlain(text: string, file: string, answered: readonly Answered[]): string {
  if (!text.includes("{{")) return text;
  let filled = "";
  let from = 0;
  for (const { placeholder, written } of fill(text, file, answered).used) {
    let at = text.indexOf(placeholder, from);
    // The same words may stand before it with their braces escaped.
    while (text[at - 1] === "\\") at = text.indexOf(placeholder, at + 1);
    filled += text.slice(from, at) + written;
    from = at + placeholder.length;
  }
  return (filled + text.slice(from)).replaceAll("\\{{", "{{");
}
