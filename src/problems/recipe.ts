/** Recipes that cannot be followed, and texts that ask the results for what they do not hold. */
import { didYouMean, EXIT, listed, quote, shellWord, type Worded, type Wording } from "./wording.js";

/** What else is wrong in the same file, each with its line, and how many faults that is. */
interface Besides {
  readonly others?: readonly string[];
  readonly more?: number;
}

export interface RecipeProblems {
  /** not YAML of the plain kind that a recipe is written in */
  "recipe-syntax": Besides & { detail: string; hint: string };
  "recipe-key": Besides & { key: string; of: string; suggestion: string | null; known: readonly string[] };
  "recipe-missing": Besides & { key: string; of: string; example: string };
  "recipe-value": Besides & { key: string; fault: string; hint: string; known?: readonly string[] };
  "recipe-id": Besides & { id: string; of: string; fault: string; hint: string };
  "recipe-input": Besides & { input: string; question: string; suggestion: string | null; known: readonly string[] };
  "recipe-command": Besides & {
    command: string;
    question: string;
    /** whether it was left out, so that the question's id was taken */
    unnamed: boolean;
    suggestion: string | null;
    known: readonly string[];
  };
  "recipe-option": Besides & { question: string; message: string; evidence?: readonly string[]; hint: string };
  "recipe-path": Besides & { key: string; path: string; fault: string; hint: string };
  /** an input that is not the one pinned */
  "recipe-pin": Besides & { input: string; expected: string; found: string; recipe: string; line: number };
  "recipe-placeholder": Besides & { written: string; fault: string; hint: string; evidence: readonly string[] };
}

/** A wording with the other faults of the file under its own evidence. */
function together<Data extends Besides>(wording: Omit<Wording<Data>, "exit">): Wording<Data> {
  return {
    ...wording,
    exit: EXIT.recipe,
    evidence: (d) => [
      ...(wording.evidence?.(d) ?? []),
      ...(d.others ?? []),
      ...((d.more ?? 0) > 0 ? [`and ${d.more} more`] : []),
    ],
  };
}

/** A text of the recipe, in quotation marks and cut where it is long. */
const shown = (text: string): string => `"${text.length > 60 ? `${text.slice(0, 57)}...` : text}"`;

export const RECIPE_WORDING: Worded<RecipeProblems> = {
  "recipe-syntax": together({ message: (d) => d.detail, hint: (d) => d.hint }),
  "recipe-key": together({
    message: (d) => `${d.of} has no key ${shown(d.key)}.${didYouMean(d.suggestion)}`,
    evidence: (d) => (d.known.length > 0 ? [`keys: ${listed(d.known, 20)}`] : []),
    hint: (d) => (d.suggestion === null ? "take it out, or use one of the keys above" : `write it as ${d.suggestion}:`),
  }),
  "recipe-missing": together({
    message: (d) => `${d.of} needs the key ${quote(d.key)}`,
    hint: (d) => `add a line: ${d.example}`,
  }),
  "recipe-value": together({
    message: (d) => `${d.key}: ${d.fault}`,
    evidence: (d) => (d.known === undefined ? [] : [`it may be: ${listed(d.known, 20)}`]),
    hint: (d) => d.hint,
  }),
  "recipe-id": together({ message: (d) => `${d.of} ${shown(d.id)}: ${d.fault}`, hint: (d) => d.hint }),
  "recipe-input": together({
    message: (d) =>
      `question ${d.question} asks of the input ${shown(d.input)}, which is not listed.${didYouMean(d.suggestion)}`,
    evidence: (d) => [d.known.length > 0 ? `inputs: ${listed(d.known, 20)}` : "the recipe lists no input"],
    hint: (d) => (d.suggestion === null ? "list it under inputs, with its file" : `inputs: ${d.suggestion}`),
  }),
  "recipe-command": together({
    message: (d) =>
      d.unnamed
        ? `question ${d.question} does not say which command it asks`
        : `question ${d.question}: ${shown(d.command)} is no command that a recipe can ask.${didYouMean(d.suggestion)}`,
    evidence: (d) => [`commands: ${listed(d.known, 20)}`],
    hint: (d) => `command: ${d.suggestion ?? d.known[0] ?? ""}`,
  }),
  "recipe-option": together({
    message: (d) => `question ${d.question}: ${d.message}`,
    evidence: (d) => d.evidence ?? [],
    hint: (d) => d.hint,
  }),
  "recipe-path": together({ message: (d) => `${d.key}: ${shown(d.path)} ${d.fault}`, hint: (d) => d.hint }),
  "recipe-pin": together({
    message: (d) => `this is not the file that input ${d.input} was pinned to (${d.recipe}, line ${d.line})`,
    evidence: (d) => [`sha256 pinned: ${d.expected}`, `sha256 found:  ${d.found}`],
    hint: (d) => `bring the file that was pinned back, or accept this one: sha256: ${shellWord(d.found)}`,
  }),
  "recipe-placeholder": together({
    message: (d) => `${shown(d.written)}: ${d.fault}`,
    evidence: (d) => d.evidence,
    hint: (d) => d.hint,
  }),
};
