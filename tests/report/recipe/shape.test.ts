/** The schema that editors check recipes with takes what is read, and refuses what is not. */
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { ASKED, SECTIONS } from "../../../src/report/recipe.js";
import { jsonSchemaOf } from "../../../src/schema/jsonSchema.js";
import { GOOD } from "./goodRecipe.js";

const schema = await jsonSchemaOf("recipe");
const valid = new Ajv2020({ strictTypes: false }).compile({ ...schema });

describe("the schema of a recipe", () => {
  it("takes the good recipe as an editor reads it, with numbers and yeses", () => {
    const read = parse(GOOD) as Record<string, unknown>;
    expect(valid(read), JSON.stringify(valid.errors)).toBe(true);
    expect(read).toHaveProperty("questions.project.options.at", 2018);
  });
  it.each([
    ["an unknown key", "outcome:", "outcom:"],
    ["an unknown section", "section: story", "section: stroy"],
    ["a missing file", "    file: ../looked-after/looked-after-2006-2018.csv\n", ""],
    ["an id with capitals", "  neighbours:\n", "  Neighbours:\n"],
    ["a flag that is left out by false", "exclude-self: true", "exclude-self: false"],
    ["a narrative of no section", "  story: narr", "  stry: narr"],
  ])("refuses %s", (_, part, otherwise) => {
    expect(GOOD).toContain(part);
    expect(valid(parse(GOOD.replace(part, otherwise)))).toBe(false);
  });
  it("describes every key, and names the commands and sections", () => {
    const text = JSON.stringify(schema);
    for (const word of [...ASKED, ...SECTIONS]) expect(text).toContain(`"${word}"`);
    const { properties } = schema as { properties: Record<string, { description?: string }> };
    for (const [key, { description }] of Object.entries(properties)) expect(description, key).toBeTruthy();
  });
});
