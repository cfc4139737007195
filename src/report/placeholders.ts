/** Texts whose figures come from the results, so that prose cannot go stale. */
import { markdownText } from "./placeholder/markdownText.js";
import { type Evaluated, evaluate } from "./placeholder/writeFigure.js";
import { Faults } from "./recipe/faults.js";
import type { Answered } from "./reportFile.js";

/** A placeholder that was filled. */
export interface Used {
  /** as it stands in the text, with its braces */
  readonly placeholder: string;
  /** where the value stands in the results */
  readonly path: string;
  /** as it stands there, unrounded; null where something else was written for it */
  readonly value: Evaluated["value"];
  /** what was written, before it was escaped for Markdown */
  readonly written: string;
  /** of the text, from 1 */
  readonly line: number;
}

export interface Filled {
  readonly text: string;
  readonly used: readonly Used[];
}

/** An opening that is escaped, a placeholder within its line, or an opening that is not closed. */
const BRACES = /\\\{\{|\{\{((?:(?!\{\{|\}\})[^\n])*)\}\}|\{\{/g;

/**
 * The Markdown with every `{{ path | filter }}` filled from the results and escaped, in code as in prose; `\{{` writes
 * the braces themselves. `file` names the text in messages. Problem: `recipe-placeholder` with the line, for all that
 * cannot be filled.
 */
export function fill(markdown: string, file: string, answered: readonly Answered[]): Filled {
  const faults = new Faults(file);
  const used: Used[] = [];
  const lines = markdown.split("\n").map((line, place) => {
    if (!line.includes("{{")) return line;
    return line.replace(BRACES, (placeholder: string, inside: string | undefined, at: number) => {
      if (placeholder.startsWith("\\")) return "{{";
      const found = inside === undefined ? unclosed(faults, place + 1) : filling(inside, answered, faults, place + 1);
      if (found === null) return placeholder;
      const { path, value, written } = found;
      used.push({ placeholder, path, value, written, line: place + 1 });
      return markdownText(written, line.slice(0, at), line.slice(at + placeholder.length));
    });
  });
  faults.end();
  return { text: lines.join("\n"), used };
}

function unclosed(faults: Faults, line: number): null {
  const hint = "close them on the same line: {{ project.headline.text }}; \\{{ writes the braces themselves";
  faults.add("recipe-placeholder", { written: "{{", fault: "these braces are not closed", hint, evidence: [] }, line);
  return null;
}

function filling(
  inside: string,
  answered: readonly Answered[],
  faults: Faults,
  line: number,
): (Evaluated & { readonly written: string }) | null {
  try {
    const found = evaluate(inside, answered);
    const { written, reason } = found;
    if (written !== null) return { ...found, written };
    const fault = `the answer gives no value for this${reason === null ? "" : `: ${reason}`}`;
    const hint = `say what to write in its place: {{ ${inside.trim()} | or "not known" }}`;
    faults.add("recipe-placeholder", { written: `{{ ${inside.trim()} }}`, fault, hint, evidence: [] }, line);
  } catch (error) {
    faults.addThrown(error, line);
  }
  return null;
}
