/** What `turncurve schema` prints: whole, described, refusing what is not so, and loaded by nobody else. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { jsonSchemaOf } from "../../src/schema/jsonSchema.js";
import { SCHEMA_NAMES, SCHEMAS } from "../../src/schema/registry.js";
import { jsonOf, LEEDS, runCli } from "../cli/runCli.js";

type Node = { readonly [key: string]: unknown };
const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null;

/** Every object schema in a JSON Schema, wherever it stands. */
function objectsIn(node: unknown): Node[] {
  if (!isNode(node)) return [];
  return [...(node["type"] === "object" ? [node] : []), ...Object.values(node).flatMap(objectsIn)];
}

describe.each(SCHEMA_NAMES)("the schema of %s", (name) => {
  it("is printed with an identifier, the same whenever it is asked for", async () => {
    const ran = await runCli(["schema", name]);
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(JSON.parse(ran.stdout)).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: `urn:turncurve:schema:${name}:1.0`,
    });
    expect((await runCli(["schema", name, "--json"])).stdout).toBe(ran.stdout);
  });
  it("describes every key, and allows no other", async () => {
    const { $defs = {}, ...rest } = await jsonSchemaOf(name);
    const says = (schema: Node): boolean => {
      const definition = /^#\/\$defs\/(.*)$/.exec(String(schema["$ref"] ?? ""))?.[1];
      const own = definition === undefined ? schema : ($defs as Record<string, Node>)[definition];
      return typeof schema["description"] === "string" || typeof own?.["description"] === "string";
    };
    for (const object of objectsIn({ $defs, rest })) {
      const keys = Object.entries((object["properties"] ?? {}) as Record<string, Node>);
      for (const [key, schema] of keys)
        expect(says(schema), `${key} of ${JSON.stringify(object).slice(0, 200)}`).toBe(true);
      if (keys.length > 0) expect(object["additionalProperties"], JSON.stringify(object).slice(0, 200)).toBe(false);
    }
  });
  it("is valid, strictly taken", async () => {
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
    const schema = { ...(await jsonSchemaOf(name)) };
    expect(() => ajv.compile(schema)).not.toThrow();
  });
});

describe("what is not so", async () => {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  const validate = ajv.compile({ ...(await jsonSchemaOf("result")) });
  const answer = await jsonOf(LEEDS);
  const schema = await SCHEMAS.result.load();
  const judged = (change: (copy: typeof answer) => void): readonly [boolean, boolean] => {
    const copy = structuredClone(answer);
    change(copy);
    return [validate(copy), schema.safeParse(copy).success];
  };
  it("is told from what is", () => expect(judged(() => {})).toEqual([true, true]));
  it.each<[string, (copy: typeof answer) => void]>([
    ["a key removed", (copy) => delete copy.results[0].headline.text],
    ["a key removed deep in a row", (copy) => delete copy.results[0].periods[3].countDifference],
    ["a key added", (copy) => Object.assign(copy.results[0].fit, { slop: 1 })],
    ["a key added to the envelope", (copy) => Object.assign(copy, { when: "now" })],
    ["a string for a number", (copy) => Object.assign(copy.results[0].periods[0], { actual: "88" })],
    ["a number for a string", (copy) => Object.assign(copy.results[0].periods[0], { period: 2013 })],
    ["a part of a whole", (copy) => Object.assign(copy.results[0].fit, { n: 4.5 })],
    ["null where there is always something", (copy) => Object.assign(copy.results[0].periods[0], { projected: null })],
    ["a verdict that there is not", (copy) => Object.assign(copy.results[0], { verdict: "cured" })],
    ["a caution that there is not", (copy) => Object.assign(copy.results[0].cautions[0], { code: "no-such-code" })],
    ["a method that there is not", (copy) => Object.assign(copy.question, { method: "guess" })],
    ["another version", (copy) => Object.assign(copy, { schemaVersion: "2.0" })],
    ["another command's answer", (copy) => Object.assign(copy, { schema: "turncurve/turn" })],
    ["a failure", (copy) => Object.assign(copy, { status: "error" })],
  ])("%s is refused", (_, change) => expect(judged(change)).toEqual([false, false]));
});

describe("zod", () => {
  it("is loaded by the schemas alone", () => {
    const built = join(import.meta.dirname, "../../dist/cli");
    const packs = readdirSync(built).filter((name) => name.endsWith(".cjs"));
    const text = new Map(packs.map((name) => [name, readFileSync(join(built, name), "utf8")]));
    const withZod = packs.filter((name) => text.get(name)?.includes("ZodObject"));
    expect(withZod.length).toBeGreaterThan(0);
    for (const pack of packs.filter((name) => !withZod.includes(name))) {
      // A piece that is asked for at once, not by `import()`, which stands in a function.
      const atOnce = [...(text.get(pack) ?? "").matchAll(/(=>)?require\("\.\/([^"/]+)/g)].filter(([, later]) => !later);
      const loaded = atOnce.map(([, , from]) => from).filter((from) => withZod.includes(from as string));
      expect(loaded.length === 0 || /schema|error|report/i.test(pack), `${pack} loads ${loaded}`).toBe(true);
    }
  });
});
