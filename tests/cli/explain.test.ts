/** `explain`: every method, every caution and every word, in every format, and a way out of a slip. */
import { describe, expect, it } from "vitest";
import { VERDICTS } from "../../src/analysis/verdict.js";
import { CAUTION_CODES } from "../../src/cautions.js";
import { METHOD_NAMES, METHODS } from "../../src/methods/registry.js";
import { FORMATS_OF_WORDS, jsonOf, runCli } from "./runCli.js";

const WORDS = ["verdict", "grade", "interval", "people", "turn", "sensitivity", "baseline", "diagnostics"];

describe.each(METHOD_NAMES)("explain %s", (name) => {
  it("says from the registry what the method does, assumes and needs", async () => {
    const { schema, results } = await jsonOf(["explain", name]);
    expect(schema).toBe("turncurve/explain");
    const [topic] = results;
    const { explanation, minimumPoints, summary } = METHODS[name];
    expect(topic).toMatchObject({ name, kind: "method", summary });
    const section = (key: string) => topic.sections.find((one: { key: string }) => one.key === key).lines;
    expect(section("model")).toEqual([explanation.model]);
    const carriesOver = METHODS[name].errors === "accumulating" ? [expect.stringMatching(/^Errors add up/)] : [];
    expect(section("assumes")).toEqual([...explanation.assumes, ...carriesOver]);
    expect(section("use")).toEqual([explanation.use]);
    expect(section("reference")).toEqual([explanation.reference]);
    expect(section("needs")[0]).toMatch(new RegExp(`^A baseline of ${minimumPoints} points`));
  });
  it("fits the page", async () => {
    const { stdout } = await runCli(["explain", name]);
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
  });
});

it.each(CAUTION_CODES)("explain %s: what it means and what to do", async (code) => {
  const [topic] = (await jsonOf(["explain", code])).results;
  expect(topic.kind).toBe("caution");
  expect(topic.sections.map(({ key }: { key: string }) => key)).toEqual(["means", "remedy"]);
  for (const { lines } of topic.sections) expect(lines[0]).toMatch(/^[A-Z-].{9,}\.$/);
});

it.each([...WORDS, ...VERDICTS, "exit codes", "Turned-Back"])("explain %s", async (word) => {
  const ran = await runCli(["explain", ...word.split(" ")]);
  expect(ran.code).toBe(0);
  expect(ran.stdout.split("\n").length).toBeGreaterThan(5);
});

describe("explain alone", () => {
  it("lists every topic", async () => {
    const { question, results } = await jsonOf(["explain"]);
    expect(question.topic).toBeNull();
    const names = results.map(({ name }: { name: string }) => name);
    for (const name of [...METHOD_NAMES, ...CAUTION_CODES, ...WORDS]) expect(names).toContain(name);
    expect(new Set(names).size).toBe(names.length);
    const { stdout } = await runCli(["explain"]);
    for (const name of names) expect(stdout).toContain(name);
  });

  it.each(FORMATS_OF_WORDS)("as %s, alone and of a topic", async (format) => {
    for (const topic of [[], ["linear"], ["short-baseline"]]) {
      const ran = await runCli(["explain", ...topic, "--format", format]);
      expect(ran.code, ran.stderr).toBe(0);
      expect(ran.stdout).not.toMatch(/undefined|\[object/);
    }
  });
});

describe("what there is not", () => {
  it.each([
    ["linaer", /did you mean linear\?/],
    ["short-baselin", /did you mean short-baseline\?/],
    ["project", /turncurve help project/],
    ["zzzzzzzzzz", /turncurve explain lists all there is/],
    ["constructor", /turncurve explain/],
  ])("%s", async (asked, says) => {
    const ran = await runCli(["explain", asked]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toMatch(says);
  });
  it("is an envelope in JSON", async () => {
    const ran = await runCli(["explain", "linaer", "--json"]);
    expect(JSON.parse(ran.stdout)).toMatchObject({ status: "error" });
  });
});
