/** The executable as the system sees it: streams that close or fill up, files that must stay whole, other folders. */
import { spawn, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { VERSION } from "../../src/cli/version.js";
import { LEEDS, PANEL, runCli } from "./runCli.js";

const BIN = resolve("bin/turncurve.js");
const folder = mkdtempSync(join(tmpdir(), "turncurve-"));
afterAll(() => rmSync(folder, { recursive: true }));

const turncurve = (args: readonly string[], options: Parameters<typeof spawnSync>[2] = {}) =>
  spawnSync(process.execPath, [BIN, ...args], { encoding: "utf8", ...options });

describe("the executable", () => {
  it("tells the version of the package, on both paths", async () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8"));
    expect(VERSION).toBe(version);
    expect(turncurve(["--version"]).stdout).toBe(`${version}\n`);
    expect((await runCli(["--version"])).stdout).toBe(`${version}\n`);
    expect((await runCli(["-V"])).stdout).toBe(`${version}\n`);
  });

  it("works from another folder and says the same as in-process", async () => {
    const args = LEEDS.map((arg) => (arg === PANEL ? resolve(PANEL) : arg));
    for (const flags of [["--json"], ["--format", "csv"], []]) {
      const away = turncurve([...args, ...flags], { cwd: folder });
      expect(away.status).toBe(0);
      expect(away.stdout).toBe((await runCli([...LEEDS, ...flags])).stdout);
    }
  });

  it("is built in ASCII, as which it is read: a mark in a regular expression must mean itself", () => {
    const pieces = readdirSync("dist/cli").filter((name) => name.endsWith(".cjs"));
    expect(pieces.length).toBeGreaterThan(3);
    for (const name of pieces) {
      const text = readFileSync(join("dist/cli", name), "latin1");
      expect(/[\u0080-\u00ff].{0,20}/.exec(text)?.[0], name).toBeUndefined();
    }
    const cost = turncurve([...LEEDS, "--unit-cost", "€980/week"]);
    expect(cost.stdout).toContain("€27.7 million a year less");
  });

  it("gives the same bytes in any time zone, locale and terminal", () => {
    const plain = turncurve([...LEEDS, "--json"]).stdout;
    for (const env of [
      { TZ: "Pacific/Auckland" },
      { LC_ALL: "de_DE.UTF-8", LANG: "de_DE.UTF-8" },
      { COLUMNS: "40", TERM: "dumb" },
    ])
      expect(turncurve([...LEEDS, "--json"], { env: { ...process.env, ...env } }).stdout).toBe(plain);
  });

  it("reads standard input, and never when a file is named", () => {
    const input = readFileSync(PANEL, "utf8");
    const piped = turncurve(
      LEEDS.map((arg) => (arg === PANEL ? "-" : arg)),
      { input },
    );
    expect(piped.status).toBe(0);
    expect(piped.stdout).toContain("541 fewer than");
    expect(turncurve(LEEDS, { input: "nonsense" }).stdout).toContain("541 fewer than");
  });

  it("runs the founding example from any folder", () => {
    const demo = turncurve(["demo"], { cwd: folder });
    expect(demo.status).toBe(0);
    expect(demo.stdout).toMatch(/^Leeds, 2018: 541 children kept safely at home/);
  });

  it("starts without its code caches, or with ones that V8 refuses", () => {
    const copy = join(folder, "copy");
    for (const part of ["bin", "dist", "package.json"]) cpSync(part, join(copy, part), { recursive: true });
    const cli = join(copy, "dist", "cli");
    for (const name of readdirSync(cli).filter((file) => file.endsWith(".cache")))
      writeFileSync(join(cli, name), "not a cache");
    const run = () => spawnSync(process.execPath, [join(copy, "bin", "turncurve.js"), ...LEEDS], { encoding: "utf8" });
    expect(run().stdout).toContain("541 fewer than");
    for (const name of readdirSync(cli).filter((file) => file.endsWith(".cache"))) rmSync(join(cli, name));
    expect(run().stdout).toContain("541 fewer than");
    rmSync(join(copy, "dist"), { recursive: true });
    expect(run()).toMatchObject({ status: 70, stderr: expect.stringContaining("not built yet") });
  });
});

describe("streams", () => {
  it("ends with 0 when the reader closes the pipe", async () => {
    const code = await new Promise<number | null>((done) => {
      const child = spawn(
        process.execPath,
        [BIN, "project", PANEL, "--area", "all", "--baseline", "2009..2012", "--json"],
        { stdio: ["ignore", "pipe", "inherit"] },
      );
      child.stdout.once("data", () => child.stdout.destroy());
      child.on("close", done);
    });
    expect(code).toBe(0);
  });

  it.runIf(existsSync("/dev/full"))("ends with 74 when standard output is full", () => {
    const { status, stderr } = spawnSync("sh", ["-c", `"${process.execPath}" "${BIN}" demo > /dev/full`], {
      encoding: "utf8",
    });
    expect(status).toBe(74);
    expect(stderr).toMatch(/no space left {2}\[cannot-write\]/);
  });

  it("hands a long answer to a pipe whole", () => {
    const args = ["project", PANEL, "--area", "all", "--baseline", "2009..2012", "--json"];
    const { stdout } = spawnSync("sh", ["-c", `"${process.execPath}" "${BIN}" ${args.join(" ")} | cat`], {
      encoding: "utf8",
      maxBuffer: 1 << 26,
    });
    expect(JSON.parse(stdout).results).toHaveLength(147);
  });
});

describe("output files", () => {
  it("are written whole, with the format of their ending, and leave nothing beside them", async () => {
    for (const [name, begins] of [
      ["a.json", "{"],
      ["a.csv", "area,"],
      ["a.md", "**Leeds"],
      ["a.ndjson", '{"schema"'],
      ["a.txt", "Leeds, 2018"],
      ["a", "Leeds, 2018"],
    ] as const) {
      const ran = await runCli([...LEEDS, "-o", join(folder, name)]);
      expect(ran).toMatchObject({ code: 0, stdout: "", stderr: "" });
      expect(readFileSync(join(folder, name), "utf8").startsWith(begins), name).toBe(true);
    }
    expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  it("with an ending that is no format are refused, unless the format is said", async () => {
    const path = join(folder, "report.xlsx");
    const refused = await runCli([...LEEDS, "-o", path]);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toMatch(/ending[\s\S]*\.json/);
    expect(existsSync(path)).toBe(false);
    expect((await runCli([...LEEDS, "-o", path, "--format", "csv"])).code).toBe(0);
  });

  it("keep the old file's permissions, and the link that leads to it", async () => {
    const path = join(folder, "private.json");
    writeFileSync(path, "before", { mode: 0o600 });
    symlinkSync(path, join(folder, "link.json"));
    expect((await runCli([...LEEDS, "-o", join(folder, "link.json")])).code).toBe(0);
    expect(lstatSync(join(folder, "link.json")).isSymbolicLink()).toBe(true);
    expect(readFileSync(path, "utf8")).toMatch(/^\{/);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it("are left as they were when the run fails", async () => {
    const path = join(folder, "kept.json");
    writeFileSync(path, "before");
    expect((await runCli(["project", PANEL, "--area", "Nowhere", "--baseline", "2009..2012", "-o", path])).code).toBe(
      65,
    );
    expect(readFileSync(path, "utf8")).toBe("before");
  });

  it("that cannot be created end with 73", async () => {
    for (const path of [join(folder, "nowhere", "a.json"), folder]) {
      const ran = await runCli([...LEEDS, "-o", path]);
      expect(ran.code).toBe(73);
      expect(ran.stderr).toContain("[cannot-create]");
    }
  });

  it.runIf(existsSync("/dev/full"))("that cannot be written end with 74", async () => {
    const ran = await runCli([...LEEDS, "-o", "/dev/full"]);
    expect(ran.code).toBe(74);
    expect(ran.stderr).toContain("[cannot-write]");
  });

  it("are the old file or the new one, whenever the run is killed", async () => {
    const path = join(folder, "torn.json");
    const whole = (await runCli(["project", PANEL, "--area", "all", "--baseline", "2009..2012", "--json"])).stdout;
    writeFileSync(path, "before");
    for (let delay = 20; delay <= 300; delay += 20) {
      await new Promise<void>((done) => {
        const child = spawn(
          process.execPath,
          [BIN, "project", PANEL, "--area", "all", "--baseline", "2009..2012", "-o", path],
          { stdio: "ignore" },
        );
        setTimeout(() => child.kill("SIGKILL"), delay);
        child.on("close", () => done());
      });
      expect(["before", whole]).toContain(readFileSync(path, "utf8"));
    }
  });
});

describe("gates", () => {
  it("exit 1 when a verdict or a caution that was named comes up, 0 when not", async () => {
    const gate = async (...flags: string[]) => (await runCli([...LEEDS, "--better", "lower", ...flags])).code;
    expect(await gate("--fail-on", "turned")).toBe(1);
    expect(await gate("--fail-on", "worse", "--fail-on", "turned-back")).toBe(0);
    expect(await gate("--fail-on", "worse", "--fail-on", "short-baseline")).toBe(1);
  });
  it("answer all the same, and say on standard error which gate it was", async () => {
    const ran = await runCli([...LEEDS, "--fail-on", "long-horizon"]);
    expect(ran.stdout).toContain("541 fewer");
    expect(ran.stderr).toContain("long-horizon");
    expect((await runCli([...LEEDS, "--quiet"])).stdout).toBe("");
  });
});
