/** What `turncurve schema` prints: whole, described, refusing what is not so, and loaded by nobody else. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../src/cli/registry.js";
import { FORMAT_NAMES } from "../../src/render/registry.js";
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
  const built = join(import.meta.dirname, "../../dist/cli");
  const packs = new Map(
    readdirSync(built)
      .filter((name) => name.endsWith(".cjs"))
      .map((name) => [name, readFileSync(join(built, name), "utf8")]),
  );
  /** The packs that one needs at once; what `import()` asks for stands in a function. */
  const neededBy = (pack: string): string[] =>
    [...(packs.get(pack) ?? "").matchAll(/(=>)?require\("\.\/([^"/]+)/g)].flatMap(([, later, from]) =>
      later ? [] : (from as string),
    );
  const withAll = (pack: string, found = new Set<string>()): Set<string> => {
    if (found.has(pack)) return found;
    found.add(pack);
    for (const needed of neededBy(pack)) withAll(needed, found);
    return found;
  };
  const stemOf = (pack: string): string => pack.split(/[-.]/)[0] as string;
  const worked = Object.keys(COMMANDS).map((name) => `run${name[0]?.toUpperCase()}${name.slice(1)}`);
  const started = ["main", ...Object.keys(COMMANDS), ...worked, ...FORMAT_NAMES];

  it("is in some pack", () => expect([...packs.values()].some((text) => text.includes("ZodObject"))).toBe(true));
  it.each(
    [...packs.keys()].filter(
      (pack) => started.includes(stemOf(pack)) && !["schema", "runSchema", "runReport"].includes(stemOf(pack)),
    ),
  )("is not needed by %s", (pack) => {
    for (const needed of withAll(pack)) expect(packs.get(needed)?.includes("ZodObject"), needed).toBe(false);
  });
});
