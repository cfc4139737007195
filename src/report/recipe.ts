/** A recipe: what a report says, of which files, in which order. Every text is as its author wrote it. */

import type { Answer } from "../render/answer.js";

/** The parts of a report card, in the order that a scrutiny board reads them. */
export const SECTIONS = ["outcome", "focus", "story", "journey", "performance", "evidence", "next"] as const;
export type Section = (typeof SECTIONS)[number];

export const SECTION_TITLES: Readonly<Record<Section, string>> = {
  outcome: "Outcome",
  focus: "Focus area",
  story: "Story behind the baseline and turning the curve",
  journey: "Summary of the journey: narrative and key milestones",
  performance: "Performance measures",
  evidence: "Additional supporting evidence",
  next: "Next stage: future aspirations, challenges and barriers",
};

/** What of an answer the page of a report shows; the data files hold all of it. */
export const SHOWN = ["sentence", "figure", "table", "findings", "milestones", "cautions", "left out"] as const;
export type Shown = (typeof SHOWN)[number];

/** The commands that a recipe can ask. */
export const ASKED = [
  "project",
  "sensitivity",
  "evidence",
  "compare",
  "turn",
  "forecast",
  "scan",
  "diff",
  "inspect",
] as const satisfies readonly Answer["command"][];
export type Asked = (typeof ASKED)[number];

/** Shown where a question does not say. */
export const USUALLY_SHOWN: readonly Shown[] = ["sentence", "figure", "table", "cautions"];

/** What a report can be written as; its manifest is always among it. */
export const OUTPUTS = ["html", "markdown", "figures", "csv", "json", "excel"] as const;
export type Output = (typeof OUTPUTS)[number];

export interface RecipeInput {
  /** how questions name it */
  readonly id: string;
  /** as written: relative to the recipe's folder, with forward slashes */
  readonly file: string;
  /** which release of the figures it holds, in the author's words */
  readonly release: string | null;
  /** what the file must be, where the recipe pins it: 64 lower-case hexadecimal digits */
  readonly sha256: string | null;
  /** line of the recipe that it begins on */
  readonly line: number;
}

/** One of the commands with its options. */
export interface RecipeQuestion {
  /** of lower-case letters, digits and hyphens: names its files, and its results in placeholders */
  readonly id: string;
  readonly command: Asked;
  /** ids of inputs, in order */
  readonly inputs: readonly string[];
  /**
   * flags without their dashes, in the order written, with their lines in the recipe; a flag given several times has
   * several values, one without a value none
   */
  readonly options: readonly (readonly [flag: string, values: readonly string[], line: number])[];
  /** over the question's part of the page; null for none */
  readonly title: string | null;
  readonly section: Section;
  readonly show: readonly Shown[];
  /** line of the recipe that it begins on */
  readonly line: number;
}

/** How the result must stand to what was published. `above` and `below` are strict. */
export const RELATIONS = ["equals", "at least", "at most", "above", "below"] as const;
export type Relation = (typeof RELATIONS)[number];

/** A statement that was published, to be held against the results and against the others of its measure. */
export interface Claim {
  readonly id: string;
  /** the statement, as published */
  readonly text: string;
  readonly value: number;
  /** as written: how many decimals it was published with */
  readonly decimals: number;
  readonly unit: string;
  readonly period: string | null;
  /** the document and place it stands in */
  readonly source: string;
  /** in the claim's unit, or in per cent of the claim; null for half a unit of its last decimal */
  readonly tolerance: { readonly amount: number; readonly of: "unit" | "percent" } | null;
  /** the result must be ... the value: "over 1,800" is a result `above` 1800 */
  readonly relation: Relation;
  /** a placeholder's inside: where the result stands; null for a claim that only other claims can be held against */
  readonly result: string | null;
  /** claims of one measure and period are held against one another; null for none */
  readonly measure: string | null;
  readonly line: number;
}

export interface Recipe {
  readonly title: string;
  readonly outcome: string;
  readonly focus: string;
  readonly inputs: readonly RecipeInput[];
  readonly questions: readonly RecipeQuestion[];
  /** Markdown files beside the recipe, by the section they open */
  readonly narrative: Readonly<Partial<Record<Section, string>>>;
  readonly claims: readonly Claim[];
  /** all where the recipe names none */
  readonly outputs: readonly Output[];
}
