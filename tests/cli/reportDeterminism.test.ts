/** The bytes of a report depend on the recipe, the files it names and the version: on nothing else. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import readXlsxFile from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { filesUnder, RATES, type ReportWorld, reportWorld } from "./reportWorld.js";
import { runCli } from "./runCli.js";

const BIN = resolve("bin/turncurve.js");
let world: ReportWorld;
let first: Record<string, Buffer>;
const away = mkdtempSync(join(tmpdir(), "turncurve-away-"));
let made = 0;

/** A report of its own in another folder, by the executable. */
function written(env: Readonly<Record<string, string>> = {}, cwd = process.cwd(), recipe = world.recipe) {
  made += 1;
  const out = join(away, `out-${made}`);
  const ran = spawnSync(process.execPath, [BIN, "report", relative(cwd, recipe), "--out", relative(cwd, out)], {
    encoding: "utf8",
    cwd,
    env: { ...process.env, ...env },
  });
  expect(ran.status, ran.stderr).toBe(0);
  return { files: filesUnder(out), stdout: ran.stdout };
}

function expectSame(files: Record<string, Buffer>, but: readonly string[] = []): void {
  expect(Object.keys(files)).toEqual(Object.keys(first));
  const differing = Object.keys(files).filter((path) => !files[path]?.equals(first[path] as Buffer));
  expect(differing).toEqual([...but].sort());
}

beforeAll(() => {
  world = reportWorld();
  first = written().files;
});
afterAll(() => {
  world.remove();
  rmSync(away, { recursive: true });
});

describe("the same bytes", () => {
  it("twice in a row", () => expectSame(written().files));

  it("in-process and in the executable", async () => {
    expect((await runCli(["report", world.recipe, "--out", world.out])).code).toBe(0);
    expectSame(world.outputs());
  });

  it.each([
    [{ TZ: "UTC" }],
    [{ TZ: "Europe/London" }],
    [{ TZ: "Pacific/Kiritimati" }],
    [{ TZ: "America/Los_Angeles" }],
    [{ LANG: "C", LC_ALL: "C" }],
    [{ LANG: "de_DE.UTF-8", LC_ALL: "de_DE.UTF-8" }],
    [{ LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" }],
    [{ COLUMNS: "40" }],
    [{ COLUMNS: "300", TERM: "xterm-256color" }],
    [{ NO_COLOR: "1" }],
    [{ FORCE_COLOR: "3", COLORTERM: "truecolor" }],
  ])("under %j", (env) => expectSame(written(env).files));

  it("in a terminal of any width, and coloured", async () => {
    for (const terminal of [40, 200]) {
      const args = ["report", world.recipe, "--out", join(away, `terminal-${terminal}`), "--color", "always"];
      expect((await runCli(args, { terminal })).code).toBe(0);
      expectSame(filesUnder(join(away, `terminal-${terminal}`)));
    }
  });

  it("from any working folder", () => {
    for (const cwd of [world.folder, away, "/"]) expectSame(written({}, cwd).files);
  });

  it("of the recipe and its files in another folder", () => {
    const moved = join(away, "a folder of another name");
    mkdirSync(moved);
    cpSync(world.folder, moved, { recursive: true, filter: (path) => !path.startsWith(world.out) });
    expectSame(written({}, process.cwd(), join(moved, "recipe.yaml")).files);
  });
});

describe("of the same rows in another order", () => {
  /** Where the fingerprint of an input stands; the files without it must not differ. */
  const WITH_FINGERPRINT = ["report.html", "report.md", "data/project.json", "data/report.xlsx", "manifest.json"];

  it("nothing differs but the fingerprint of the input", async () => {
    const [header, ...rows] = RATES.trim().split("\n");
    const shuffled = rows.map((row, i) => [(i * 7919) % rows.length, row] as const).sort(([a], [b]) => a - b);
    world.write("rates.csv", [header, ...shuffled.map(([, row]) => row), ""].join("\n"));
    const { files } = written();
    world.write("rates.csv", RATES);
    expectSame(files, WITH_FINGERPRINT);
    const shaOf = (from: Record<string, Buffer>): string =>
      JSON.parse((from["manifest.json"] as Buffer).toString("utf8")).inputs[0].sha256;
    for (const path of WITH_FINGERPRINT.filter((name) => !/xlsx|manifest/.test(name))) {
      let text = (files[path] as Buffer).toString("utf8");
      // Pages have the beginning of it.
      for (const n of [64, 12]) text = text.replaceAll(shaOf(files).slice(0, n), shaOf(first).slice(0, n));
      expect(text, path).toBe((first[path] as Buffer).toString("utf8"));
    }
    const sheets = async (from: Record<string, Buffer>) =>
      (await readXlsxFile(from["data/report.xlsx"] as Buffer)).filter(({ sheet }) => sheet !== "Contents");
    expect(await sheets(files)).toEqual(await sheets(first));
    // The manifest holds the fingerprints of those files too.
    const rest = (from: Record<string, Buffer>) => {
      const { inputs, questions, outputs, ...others } = JSON.parse((from["manifest.json"] as Buffer).toString("utf8"));
      return { ...others, outputs: outputs.filter(({ path }: { path: string }) => !WITH_FINGERPRINT.includes(path)) };
    };
    expect(rest(files)).toEqual(rest(first));
  });
});
