/**
 * A run that is killed at any moment leaves each output whole, old or new. `KILLS=500` for more moments, `KILLS_TOLD=1`
 * to print what was found.
 */
import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, watch } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, it } from "vitest";
import { filesUnder, RATES, reportWorld } from "./reportWorld.js";
import { runCli } from "./runCli.js";

const BIN = resolve("bin/turncurve.js");
const KILLS = Number(process.env["KILLS"] ?? 12);
const world = reportWorld();
const base = mkdtempSync(join(tmpdir(), "turncurve-killed-"));
afterAll(() => {
  world.remove();
  rmSync(base, { recursive: true });
});

/** Numbers from 0 to 1, the same in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

const versions = ["old", "new"].map((name, i) => ({
  folder: join(base, name),
  rates: i === 0 ? RATES : RATES.replace("2018,Leeds,76,1216", "2018,Leeds,77,1232"),
}));

interface Run {
  readonly killed: boolean;
  readonly milliseconds: number;
}

/** Kills after a time, or a time after the first sign of writing where `writing` is true; never, where it is null. */
function runAndKill(out: string, after: number | null, writing: boolean): Promise<Run> {
  return new Promise((done) => {
    const began = performance.now();
    const child = spawn(process.execPath, [BIN, "report", world.recipe, "--out", out], { stdio: "ignore" });
    const kill = () => setTimeout(() => child.kill("SIGKILL"), after ?? 0);
    const watcher = writing && after !== null ? watch(out, { recursive: true }, () => kill()) : null;
    const timer = writing || after === null ? null : kill();
    child.on("exit", (_, signal) => {
      watcher?.close();
      if (timer) clearTimeout(timer);
      done({ killed: signal === "SIGKILL", milliseconds: performance.now() - began });
    });
  });
}

const isLeft = (path: string): boolean => path.endsWith(".tmp");

it(`of ${KILLS} kills none leaves a torn file, and a set left half new is known`, async () => {
  const whole: Record<string, Buffer>[] = [];
  for (const { folder, rates } of versions) {
    world.write("rates.csv", rates);
    expect((await runCli(["report", world.recipe, "--out", folder])).code).toBe(0);
    whole.push(filesUnder(folder));
  }
  const [old, next] = whole as [Record<string, Buffer>, Record<string, Buffer>];
  const out = join(base, "out");
  cpSync(join(base, "old"), out, { recursive: true });
  const { milliseconds } = await runAndKill(out, null, false);
  expect(filesUnder(out)).toEqual(next);

  const found = { killed: 0, untouched: 0, mixed: 0, finished: 0, leftovers: 0 };
  const chance = random(20190331);
  for (let i = 0; i < KILLS; i += 1) {
    rmSync(out, { recursive: true });
    cpSync(join(base, "old"), out, { recursive: true });
    // Every other time while it writes, which is a small part of a run.
    const writing = i % 2 === 0;
    const { killed } = await runAndKill(out, writing ? chance() * 60 : chance() * milliseconds * 1.1, writing);
    if (killed) found.killed += 1;
    const standing = filesUnder(out);
    const outputs = Object.entries(standing).filter(([path]) => !isLeft(path));
    expect(outputs.map(([path]) => path)).toEqual(Object.keys(old));
    let changed = 0;
    for (const [path, content] of outputs) {
      const isOld = content.equals(old[path] as Buffer);
      expect(isOld || content.equals(next[path] as Buffer), `${path} after kill ${i}`).toBe(true);
      if (!isOld) changed += 1;
    }
    found.leftovers += Object.keys(standing).length - outputs.length;
    const mixed = changed > 0 && !standing["manifest.json"]?.equals(next["manifest.json"] as Buffer);
    found[changed === 0 ? "untouched" : mixed ? "mixed" : "finished"] += 1;
    if (mixed && found.mixed % 10 === 1) {
      const checked = await runCli(["report", world.recipe, "--out", out, "--check", "--json"]);
      expect(checked.code).toBe(1);
      expect(JSON.parse(checked.stdout).results[0].notes.join(" ")).toContain("a run was stopped before its end");
    }
    if (i % 10 === 9) {
      // The next run mends it, and takes away what was left.
      expect((await runCli(["report", world.recipe, "--out", out])).code).toBe(0);
      expect(filesUnder(out)).toEqual(next);
    }
  }
  if (process.env["KILLS_TOLD"]) console.log(found);
  expect(found.killed).toBeGreaterThan(0);
});

it("a folder that a killed run began holds whole files only, and the next run goes on with it", async () => {
  const chance = random(7);
  for (let i = 0; i < Math.max(4, KILLS / 10); i += 1) {
    const out = join(base, `fresh-${i}`);
    await runAndKill(out, 150 + chance() * 600, false);
    if (!existsSync(out)) continue;
    const standing = filesUnder(out);
    const whole = filesUnder(join(base, "new"));
    for (const [path, content] of Object.entries(standing))
      if (!isLeft(path)) expect(content.equals(whole[path] as Buffer), path).toBe(true);
    expect(Object.keys(standing).every(isLeft) || "manifest.json" in standing).toBe(true);
    expect(readdirSync(out).every((name) => isLeft(name) || name in whole || ["data", "figures"].includes(name))).toBe(
      true,
    );
    expect((await runCli(["report", world.recipe, "--out", out])).code).toBe(0);
    expect(filesUnder(out)).toEqual(whole);
  }
});
