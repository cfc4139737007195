/** `--format png`: the figure in pixels, or a way to what is missing. */
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it, vi } from "vitest";
import { lettersIn } from "../../src/cli/fontLetters.js";
import { checkRasteriser, pixelsOf } from "../../src/cli/rasteriser.js";
import { describeProblem, type Problem, ProblemError } from "../../src/problems.js";
import { LEEDS, runCli } from "./runCli.js";

const folder = mkdtempSync(join(tmpdir(), "turncurve-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A small figure in place of the answer's own, so that what is tested is what becomes of it. */
vi.mock("../../src/render/svg/figures.js", () => ({
  figuresOf: (_answer: unknown, width: number) => [
    { of: 0, figure: { title: "Leeds", subtitle: "", description: "", width, height: 50, drawing: "", notes: [] } },
  ],
}));

const own = createRequire(import.meta.url);
const installed = ["@resvg/resvg-wasm/index_bg.wasm", "@expo-google-fonts/arimo/package.json"].every((path) => {
  try {
    return own.resolve(path) !== "";
  } catch {
    return false;
  }
});
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" font-family="Arial, Arimo"><title>東</title><rect width="40" height="20" fill="#FFFFFF"/><text x="2" y="14" font-size="12px">Môn 5</text></svg>`;

async function problemOf(work: () => unknown): Promise<Problem> {
  try {
    await work();
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
  throw new Error("no problem");
}

// The packages are optional: an installation without them is whole, and is tested by what follows below.
describe.runIf(installed)("pixels", () => {
  it("are twice the figure's, of the same bytes wherever they are made", async () => {
    const bytes = await pixelsOf(SVG);
    expect(Buffer.from(bytes.subarray(0, 8)).toString("latin1")).toBe("\u0089PNG\r\n\u001a\n");
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([80, 40]);
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(
      "68930fa5f6bc7b5a5c526c98a4a7944a2543cbb95f4a0e4807efed8e1d4dd5c1",
    );
  });
  it("hold the letters", async () => {
    const blank = await pixelsOf(SVG.replace("Môn 5", ""));
    expect((await pixelsOf(SVG)).length).toBeGreaterThan(blank.length);
  });
  it("are refused where the font lacks letters of the figure", async () => {
    const { code, data } = await problemOf(() => pixelsOf(SVG.replace("Môn", "Môn &amp; 京都 ș")));
    expect(code).toBe("letters-not-in-font");
    expect(data).toEqual({ letters: "京 都" });
  });
  it("go to a file, whole", async () => {
    const file = join(folder, "leeds.png");
    const ran = await runCli([...LEEDS, "-o", file]);
    expect(ran).toMatchObject({ code: 0, stdout: "", stderr: "" });
    expect(readFileSync(file).subarray(1, 4).toString()).toBe("PNG");
  });
  it("go to a pipe, and to no terminal", async () => {
    const piped = await runCli([...LEEDS, "--format", "png"]);
    expect(piped.stdout.slice(1, 4)).toBe("PNG");
    const shown = await runCli([...LEEDS, "--format", "png"], { terminal: 80 });
    expect(shown.code).toBe(2);
    expect(shown.stdout).toBe("");
    expect(shown.stderr).toMatch(/a PNG is nothing that a terminal can show[\s\S]*try: -o figure.png/);
    expect((await runCli([...LEEDS, "--format", "png", "--quiet"], { terminal: 80 })).code).toBe(0);
  });
  it("are of figures only", async () => {
    const file = join(folder, "x.png");
    const ran = await runCli(["explain", "-o", file]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain("cannot be written as png");
    expect(existsSync(file)).toBe(false);
  });
  it("have the letters that the font's own table lists", () => {
    const has = lettersIn(readFileSync(own.resolve("@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf")));
    expect([..."AZaz09 £€–…ôŵĿșЖω"].filter((letter) => !has(letter))).toEqual([]);
    expect([..."東नक😀"].filter(has)).toEqual([]);
  });
});

describe("without the packages", () => {
  it("a terminal is refused first, and what to install is said by name", async () => {
    expect((await problemOf(() => checkRasteriser(true))).code).toBe("usage");
    const missing = ["@resvg/resvg-wasm@2.6.2", "@expo-google-fonts/arimo@0.4.3"];
    const { exit, message, hint } = describeProblem({ code: "no-rasteriser", data: { missing } });
    expect(exit).toBe(73);
    expect(message).toContain("not installed: @resvg/resvg-wasm@2.6.2 and @expo-google-fonts/arimo@0.4.3");
    expect(hint).toMatch(/^npm install @resvg\/resvg-wasm@2\.6\.2 @expo-google-fonts\/arimo@0\.4\.3 /);
    if (installed) expect(() => checkRasteriser(false)).not.toThrow();
    else expect((await problemOf(() => checkRasteriser(false))).code).toBe("no-rasteriser");
  });
  it("names the versions that package.json does", () => {
    const { optionalDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
    const code = readFileSync("src/cli/rasteriser.ts", "utf8");
    for (const [name, version] of Object.entries(optionalDependencies))
      expect(code).toContain(`name: "${name}", version: "${version}"`);
  });
});

describe("a font that is none", () => {
  it("has no letters, or is told by an error: never a hang", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 12, maxLength: 200 }), (bytes) => {
        try {
          expect(typeof lettersIn(bytes)("a")).toBe("boolean");
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
      { numRuns: 200, seed: 1 },
    );
  });
});
