/** `selftest`: every case agrees here, every method has one, and a case that does not agree is told and fails the run. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { deliver } from "../../src/cli/deliver.js";
import { runSelftest } from "../../src/cli/runSelftest.js";
import { METHOD_NAMES } from "../../src/methods/registry.js";
import type { ProblemError } from "../../src/problems.js";
import type { SelftestRun } from "../../src/render/answer.js";
import type { FormatName } from "../../src/render/registry.js";
import { FORMATS_OF_WORDS, jsonOf, runCli } from "./runCli.js";

const folder = mkdtempSync(join(tmpdir(), "turncurve-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A package whose only case is this one. */
function packageWith(one: object): string {
  const place = join(folder, "fixtures", "selftest");
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, "cases.json"), JSON.stringify({ cases: [one] }));
  return folder;
}

const T = { case: "t", kind: "distribution", source: "tables" };
const wrong = { ...T, expected: [{ what: "tQuantile", arguments: [0.975, 2], value: 4.3, relative: 1e-9 }] };

async function delivered(answer: SelftestRun, format: FormatName) {
  const written = { stdout: "", stderr: "" };
  const output = (name: "stdout" | "stderr") => ({
    isTTY: false,
    columns: undefined,
    write: async (text: string) => {
      written[name] += text;
    },
  });
  const io = { stdin: (async function* () {})(), stdout: output("stdout"), stderr: output("stderr"), env: {} };
  const code = await deliver(answer, { format, output: null, gates: [] }, {}, io);
  return { ...written, code };
}

describe("the cases of the package", () => {
  it("all agree", async () => {
    const { schema, results } = await jsonOf(["selftest"]);
    expect(schema).toBe("turncurve/selftest");
    for (const one of results) expect(one.disagreements, one.case).toEqual([]);
    expect(new Set(results.map((one: { case: string }) => one.case)).size).toBe(results.length);
  });

  it("there is one for every method", async () => {
    const { results } = await jsonOf(["selftest"]);
    const covered = results.map((one: { method: string | null }) => one.method);
    for (const name of METHOD_NAMES) expect(covered, `fixtures/selftest has a case of ${name}`).toContain(name);
  });

  it.each(FORMATS_OF_WORDS)("as %s", async (format) => {
    const ran = await runCli(["selftest", "--format", format]);
    expect(ran.code).toBe(0);
    expect(ran.stdout).toMatch(/NIST Longley/);
    if (format === "text")
      expect(Math.max(...ran.stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
  });
});

describe("a case that does not agree", () => {
  it.each(FORMATS_OF_WORDS)("fails the run, as %s", async (format) => {
    const ran = await delivered(await runSelftest(packageWith(wrong)), format);
    expect(ran.code).toBe(70);
    expect(ran.stderr).toMatch(/a certified case does not agree/);
    if (format === "text" || format === "md") {
      expect(ran.stdout).toMatch(/1 of 1 cases does not agree[\s\S]*NOT OK/);
      expect(ran.stdout.replace(/\s+/g, " ")).toMatch(
        /tQuantile\\?\(0.975, 2\\?\): 4.3026\d+, certified 4.3 \(tables\)/,
      );
    }
  });

  it("is one whose command fails, and one whose figure is not there", async () => {
    const command = { case: "c", kind: "command", method: "linear", source: "none" };
    const run = ["project", "-", "--baseline", "1..3"];
    const data = {
      columns: ["year", "rate"],
      rows: [
        [1, 5],
        [2, 7],
        [3, 8],
        [4, 9],
      ],
    };
    const figures = async (what: string, rows: unknown[]) =>
      (await runSelftest(packageWith({ ...command, run, data: { ...data, rows }, expected: [{ what, value: 1.5 }] })))
        .results[0];
    expect(await figures("fit.slope", [])).toMatchObject({ agrees: false, disagreements: [{ found: null }] });
    expect(await figures("fit.height", data.rows)).toMatchObject({ agrees: false });
    expect(await figures("fit.slope", data.rows)).toMatchObject({ agrees: true });
  });
});

it("a package without its cases says so", async () => {
  const bare = join(folder, "bare");
  mkdirSync(bare);
  cpSync("package.json", join(bare, "package.json"));
  const problem = await runSelftest(bare).catch((error: unknown) => error);
  expect((problem as ProblemError).problem.code).toBe("no-such-file");
});
