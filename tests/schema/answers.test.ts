/** Every JSON that the tool writes is what its schemas say, by zod and by another validator on the schema as printed. */
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { afterAll, describe, expect, it } from "vitest";
import { renderJson } from "../../src/render/json.js";
import { jsonSchemaOf } from "../../src/schema/jsonSchema.js";
import { manifest } from "../../src/schema/manifest.js";
import type { SchemaName } from "../../src/schema/registry.js";
import { result } from "../../src/schema/result.js";
import { RATES, RECIPE, reportWorld } from "../cli/reportWorld.js";
import { jsonOf, runCli } from "../cli/runCli.js";
import { COMMAND_LINES, FILES, type Line, NDJSON } from "./commandLines.js";
import { neverFilled, Seen } from "./seen.js";
import { schemaFor, written, wrongIn } from "./valid.js";

const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
const compiled = new Map<SchemaName, ValidateFunction>();
async function validator(name: SchemaName): Promise<ValidateFunction> {
  const found = compiled.get(name) ?? ajv.compile({ ...(await jsonSchemaOf(name)) });
  compiled.set(name, found);
  return found;
}

/** What is no answer of a command. */
const BESIDE: readonly SchemaName[] = ["error", "manifest"];

/** By `result` or `error`, and by the schema of the one command. */
async function expectValid(stdout: string): Promise<void> {
  const objects = written(stdout);
  expect(objects.length).toBeGreaterThan(0);
  expect(wrongIn(stdout)).toEqual([]);
  for (const value of objects) {
    const own = (value as { schema: string }).schema.replace("turncurve/", "") as SchemaName;
    for (const name of new Set([BESIDE.includes(own) ? own : "result", own] as const)) {
      const validate = await validator(name);
      validate(value);
      expect(validate.errors ?? [], name).toEqual([]);
    }
  }
}

const GOLDEN = join(import.meta.dirname, "../cli/golden");
const transcripts = readdirSync(GOLDEN)
  .map((name) => ({ name, text: readFileSync(join(GOLDEN, name), "utf8") }))
  .filter(({ text }) => /^\$ .*json/.test(text) && !text.startsWith("$ turncurve schema"));

describe("transcripts", () => {
  it("are there", () => expect(transcripts.length).toBeGreaterThan(10));
  it.each(transcripts)("$name", async ({ text }) => {
    await expectValid(text.slice(text.indexOf("\n") + 1).replace(/^--- (exit|standard error)[\s\S]*/m, ""));
  });
});

const seen = new Seen();

describe("the founding report", () => {
  const folder = "fixtures/scrutiny-2019/report";
  const made = ["manifest.json", ...readdirSync(join(folder, "data")).map((name) => join("data", name))];
  it.each(made.filter((name) => name.endsWith(".json")))("%s", async (name) => {
    await expectValid(readFileSync(join(folder, name), "utf8"));
  });
});

describe("a report", () => {
  const world = reportWorld(
    `${RECIPE}${["539", "530"]
      .map(
        (value) => `  - id: said-${value}
    text: ${value} fewer children
    value: ${value}
    unit: children
    period: 2018
    measure: children
    source: a report
    result: project.leeds.headline.countDifference | abs
`,
      )
      .join("")}`.replace("  - id", "claims:\n  - id"),
  );
  afterAll(() => world.remove());
  const told = async (exit: number, ...flags: string[]): Promise<void> => {
    const ran = await runCli(["report", world.recipe, "--out", world.out, "--json", ...flags]);
    expect(ran.code, ran.stderr).toBe(exit);
    await expectValid(ran.stdout);
    for (const value of written(ran.stdout)) seen.add(schemaFor(value), value);
  };
  it("written, with its manifest and its data", async () => {
    await told(0, "--qa-log");
    for (const [path, bytes] of Object.entries(world.outputs()).filter(([name]) => name.endsWith(".json"))) {
      await expectValid(bytes.toString());
      if (path === "manifest.json") seen.add(manifest, JSON.parse(bytes.toString()));
    }
  });
  it("checked, whole and with a figure that moved", async () => {
    await told(0, "--qa-log", "--check");
    world.write("rates.csv", RATES.replace("2018,Leeds,76", "2018,Leeds,75"));
    // A benchmark's figure is told from the area's own by its row.
    world.write("plans.csv", world.read("plans.csv").replace(/(2018,[^,]*,[^,]*,)\d+/, "$177"));
    await told(1, "--qa-log", "--check");
  });
});

describe("command lines", () => {
  afterAll(() => rmSync(FILES, { recursive: true }));
  const asked = ({ args }: Line): string => args.join(" ");
  it.each(COMMAND_LINES.map((line) => [asked(line), line] as const))("%s", async (_, line) => {
    const { args, stdin, exit = 0 } = line;
    const world = stdin === undefined ? {} : { stdin };
    const ran = await runCli([...args, "--json"], world);
    expect(ran.code, ran.stderr).toBe(exit);
    await expectValid(ran.stdout);
    for (const value of written(ran.stdout)) seen.add(schemaFor(value), value);
    if (!NDJSON.includes(line)) return;
    const lines = await runCli([...args, "--format", "ndjson"], world);
    expect(lines.code, lines.stderr).toBe(exit);
    await expectValid(lines.stdout);
  });
  it("a certified case that does not agree", async () => {
    const [one, ...rest] = (await jsonOf(["selftest"])).results;
    const disagreements = [
      { what: "tQuantile(0.975, 2)", expected: 4.3, found: 4.302652729749462 },
      { what: "fit.slope", expected: 2, found: null },
    ];
    const tool = { name: "turncurve", version: "1" } as const;
    const results = [{ ...one, agrees: false, disagreements }, ...rest];
    const json = renderJson({ command: "selftest", tool, inputs: [], question: {}, results, cautions: [] });
    await expectValid(json);
    for (const value of written(json)) seen.add(result, value);
  });
  it("fill every key that there is", () => {
    // What a group's members are called on the command line is never a code.
    expect(neverFilled(seen).filter((key) => !key.endsWith("groups.members.code"))).toEqual([]);
  });
});
