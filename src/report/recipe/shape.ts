/** What a recipe is made of, key by key: it checks recipes, and is what `schema recipe` prints. */
import * as z from "zod";
import { ASKED, OUTPUTS, RELATIONS, SECTION_TITLES, SECTIONS, SHOWN, USUALLY_SHOWN } from "../recipe.js";

/** Letters, digits and hyphens: an id is a part of file names and of placeholders. */
export const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const LONGEST_ID = 60;

/** An editor sees 2018 as a number; a recipe is read as written, so here it is a text. */
const written = (description: string) => z.string().meta({ type: ["string", "number"], description });
const path = (description: string) =>
  z.string().meta({ description: `${description}, relative to the recipe's folder, with forward slashes` });
const oneOrMore = <T extends z.ZodType>(one: T) => z.union([one, z.array(one)]);
/** By id; what an id may be is told with more care than a pattern can. */
const byId = <T extends z.ZodType>(one: T, description: string) =>
  z.record(z.string(), one).meta({ description, propertyNames: { pattern: ID.source, maxLength: LONGEST_ID } });

export const inputShape = z.strictObject({
  file: path("the data file"),
  release: written("which release of the figures it is, in words; printed with the sources").optional(),
  sha256: written("the file's sha256: another file is then refused").optional(),
});

export const questionShape = z.strictObject({
  command: z
    .enum(ASKED)
    .optional()
    .meta({ description: "the command asked; may be left out where the id is its name" }),
  inputs: oneOrMore(written("id of an input")).meta({ description: "id of an input, or a list of them, in order" }),
  options: z
    .record(z.string(), z.union([written("the flag's value"), z.literal(true), z.array(written("one of its values"))]))
    .optional()
    .meta({ description: "the command's own flags without their dashes; true for a flag without a value" }),
  section: z.enum(SECTIONS).meta({
    description: `where the answer stands: ${SECTIONS.map((name) => `${name} (${SECTION_TITLES[name]})`).join("; ")}`,
  }),
  title: written("a heading over the answer").optional(),
  show: oneOrMore(z.enum(SHOWN))
    .optional()
    .meta({
      description: `what of the answer the page shows (default: ${USUALLY_SHOWN.join(", ")})`,
    }),
});

export const claimShape = z.strictObject({
  id: written("names the claim in messages and in claims.csv"),
  text: written("the statement, as published"),
  value: written("its figure, with the decimals it was published with"),
  unit: written("what the figure counts: children, per 10,000, GBP"),
  period: written("the period it speaks of").optional(),
  source: written("the document and place it stands in"),
  result: written(
    "where the result stands, as in a placeholder: project.leeds.headline.countDifference | abs",
  ).optional(),
  tolerance: written("how far the result may be off: 5, or 1% (default: half a unit of the last decimal)").optional(),
  relation: z.enum(RELATIONS).optional().meta({ description: "the result must be ... the value (default: equals)" }),
  measure: written("claims of one measure and period are held against one another").optional(),
});

export const recipeShape = z.strictObject({
  title: written("the report's title"),
  outcome: written("the outcome that the report is about"),
  focus: written("the focus area"),
  inputs: byId(inputShape, "the data files, by an id that questions name"),
  questions: byId(
    questionShape,
    "what is asked of them, by an id that names files and placeholders; in the report's order",
  ),
  narrative: z
    .partialRecord(z.enum(SECTIONS), path("a Markdown file"))
    .optional()
    .meta({ description: "Markdown files that open sections; {{ placeholders }} are filled from the results" }),
  claims: z.array(claimShape).optional().meta({ description: "published statements to hold against the results" }),
  outputs: oneOrMore(z.enum(OUTPUTS))
    .optional()
    .meta({ description: "what the report is written as, beside its manifest (default: all)" }),
});

export type InputWritten = z.infer<typeof inputShape>;
export type QuestionWritten = z.infer<typeof questionShape>;
export type ClaimWritten = z.infer<typeof claimShape>;

/** The keys that may stand at a place of a recipe; empty where any may. */
export function keysAt(place: readonly PropertyKey[]): readonly string[] {
  if (place.length === 0) return Object.keys(recipeShape.shape);
  if (place.length === 1) return place[0] === "narrative" ? SECTIONS : [];
  const shapes = { inputs: inputShape, questions: questionShape, claims: claimShape };
  const shape = place.length === 2 ? shapes[place[0] as keyof typeof shapes] : undefined;
  return shape === undefined ? [] : Object.keys(shape.shape);
}
