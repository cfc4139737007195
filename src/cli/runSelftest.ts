/** The work of `selftest`: every case of the package's own, through the code that users run. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { problem } from "../problems.js";
import type { SelftestRun } from "../render/answer.js";
import { figureAt } from "../selftest/figureAt.js";
import { type CheckedCase, type CommandCase, checkCase, type SelftestCase } from "../selftest/selftestCase.js";
import { statisticsFigures } from "../selftest/statisticsCases.js";
import type { Io, Output } from "./io.js";
import { run } from "./run.js";
import { TOOL } from "./version.js";

/** Cases stand in the JSON files of `fixtures/selftest`. Problem: `no-such-file` where the package came without them. */
export async function runSelftest(folder: string): Promise<SelftestRun> {
  const fixtures = join(folder, "fixtures");
  const results: CheckedCase[] = [];
  for (const tested of casesIn(fixtures))
    results.push(
      checkCase(tested, tested.kind === "command" ? await commandFigures(tested, fixtures) : statisticsFigures(tested)),
    );
  return { command: "selftest", tool: TOOL, inputs: [], question: {}, results, cautions: [] };
}

function casesIn(fixtures: string): SelftestCase[] {
  const place = join(fixtures, "selftest");
  const files = existsSync(place) ? readdirSync(place).filter((name) => name.endsWith(".json")) : [];
  if (files.length === 0) throw problem("no-such-file", { suggestion: null }, { file: "fixtures/selftest" });
  return files.sort().flatMap((name) => JSON.parse(readFileSync(join(place, name), "utf8")).cases as SelftestCase[]);
}

/** Runs the command line of the case; figures are null where it fails. */
async function commandFigures(tested: CommandCase, fixtures: string): Promise<(number | null)[]> {
  const written: string[] = [];
  const heard: Output = {
    isTTY: false,
    columns: undefined,
    write: async (text) => {
      written.push(String(text));
    },
  };
  const { columns, rows } = tested.data ?? { columns: [], rows: [] };
  const io: Io = {
    stdin: (async function* () {
      yield new TextEncoder().encode([columns, ...rows].map((row) => `${row.join(",")}\n`).join(""));
    })(),
    stdout: heard,
    stderr: { ...heard, write: async () => {} },
    env: {},
  };
  const args = tested.run.map((arg) => arg.replace("{fixtures}", fixtures));
  const method = tested.method === null ? [] : ["--method", tested.method];
  const code = await run([...args, ...method, "--json"], io);
  if (code !== 0) return tested.expected.map(() => null);
  const [result] = JSON.parse(written.join("")).results;
  return tested.expected.map(({ what }) => figureAt(result, what));
}
