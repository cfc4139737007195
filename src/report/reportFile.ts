/** What a report is made of: its parts on the way, and the files it ends as. */
import type { Answer } from "../render/answer.js";
import type { Recipe, RecipeQuestion, Section } from "./recipe.js";

/** A question with its answer, texts cleaned. */
export interface Answered {
  readonly question: RecipeQuestion;
  readonly answer: Answer;
}

/** An input of the recipe as it was read. */
export interface ReadInput {
  /** null for a file that only an option names, or that came with the package */
  readonly id: string | null;
  /** as the recipe writes it; of one with no id its name without folders */
  readonly file: string;
  readonly release: string | null;
  readonly sha256: string;
  readonly bytes: number;
  /** null where no question read it */
  readonly rows: number | null;
}

/** All that a report is made from; nothing else (no clock, no folder) moves a byte of it. */
export interface Material {
  readonly recipe: Recipe;
  readonly recipeName: string;
  readonly recipeSha256: string;
  /** of each section that has one: its Markdown as written, placeholders and all */
  readonly narrative: Readonly<
    Partial<Record<Section, { readonly file: string; readonly text: string; readonly sha256: string }>>
  >;
  readonly inputs: readonly ReadInput[];
  readonly answered: readonly Answered[];
  readonly version: string;
}

/** A file of the report. */
export interface ReportFile {
  /** relative to the report's folder, forward slashes, of our own making: no `..`, nothing absolute */
  readonly path: string;
  readonly content: string | Uint8Array;
}
