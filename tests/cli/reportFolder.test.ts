/** The folder of a report: nothing is written outside it or over what the report is made from, whatever the data say. */
import { existsSync, linkSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import readXlsxFile from "read-excel-file/node";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { csvCells } from "../../src/report/drift/csvCells.js";
import { filesUnder, HOSTILE, RATES, type ReportWorld, reportWorld } from "./reportWorld.js";
import { runCli } from "./runCli.js";

let world: ReportWorld;
beforeEach(() => {
  world = reportWorld();
});
afterEach(() => world.remove());

const report = (out = world.out, ...flags: string[]) =>
  runCli(["report", world.recipe, "--out", out, "--json", ...flags]);
const problemOf = async (out = world.out, ...flags: string[]) => {
  const ran = await report(out, ...flags);
  return { exit: ran.code, code: ran.code === 0 ? null : JSON.parse(ran.stdout).error.code };
};
const inOut = (path: string): string => join(world.out, path);

describe("the folder", () => {
  it("is made where there is none, but not the one above it", async () => {
    expect(await problemOf(join(world.folder, "no", "out"))).toEqual({ exit: 73, code: "cannot-create" });
    expect(existsSync(join(world.folder, "no"))).toBe(false);
    expect((await report()).code).toBe(0);
  });

  it("is refused where it is a file", async () => {
    writeFileSync(world.out, "");
    expect(await problemOf()).toEqual({ exit: 73, code: "cannot-create" });
  });

  it.each([
    [
      "a file linked elsewhere",
      "report.html",
      () => symlinkSync(join(world.folder, "elsewhere.txt"), inOut("report.html")),
    ],
    ["a link to nothing", "manifest.json", () => symlinkSync(join(world.folder, "nothing"), inOut("manifest.json"))],
    ["a folder linked elsewhere", "data", () => symlinkSync(join(world.folder, "elsewhere"), inOut("data"))],
    ["a file where a folder belongs", "figures", () => writeFileSync(inOut("figures"), "")],
    ["a folder where a file belongs", "report.md", () => mkdirSync(inOut("report.md"))],
  ])("refuses %s, and writes nothing", async (_, __, put) => {
    mkdirSync(world.out);
    mkdirSync(join(world.folder, "elsewhere"));
    writeFileSync(join(world.folder, "elsewhere.txt"), "theirs");
    put();
    const before = readdirSync(world.out);
    expect(await problemOf()).toEqual({ exit: 73, code: "output-in-the-way" });
    expect(await problemOf(world.out, "--check")).toEqual({ exit: 73, code: "output-in-the-way" });
    expect(readdirSync(world.out)).toEqual(before);
    expect(readdirSync(join(world.folder, "elsewhere"))).toEqual([]);
    expect(world.read("elsewhere.txt")).toBe("theirs");
  });

  it.each([
    ["a page", "report.md", "# Mine\n"],
    ["another program's manifest", "manifest.json", '{"name": "an app"}\n'],
  ])("is refused where %s stands that no report wrote, which stays", async (_, name, text) => {
    mkdirSync(world.out);
    writeFileSync(inOut(name), text);
    expect(await problemOf()).toEqual({ exit: 73, code: "output-not-ours" });
    expect(readdirSync(world.out)).toEqual([name]);
    expect(world.read(`out/${name}`)).toBe(text);
    rmSync(inOut(name));
    expect((await report()).code).toBe(0);
  });

  it("may be a link itself, as the user named it, and may be the recipe's own", async () => {
    mkdirSync(join(world.folder, "real"));
    symlinkSync(join(world.folder, "real"), world.out);
    expect((await report()).code).toBe(0);
    expect(existsSync(join(world.folder, "real", "manifest.json"))).toBe(true);
    expect((await report(world.folder)).code).toBe(0);
    expect((await report(world.folder, "--check")).code).toBe(0);
  });

  it.each([
    ["the recipe", "manifest.json", "recipe.yaml"],
    ["an input", "data/plans.csv", "plans.csv"],
    ["a narrative", "report.md", "story.md"],
    ["a list of milestones", "data/project.json", "milestones.csv"],
  ])("is not written over %s", async (_, output, source) => {
    mkdirSync(world.out);
    mkdirSync(inOut("data"));
    // The same file by another name, as a recipe may lie in the folder it is written to.
    linkSync(join(world.folder, source), inOut(output));
    const before = world.read(source);
    expect(await problemOf()).toEqual({ exit: 73, code: "output-is-source" });
    expect(world.read(source)).toBe(before);
    expect(Object.keys(world.outputs())).toEqual([output]);
  });

  it("leaves the half-written files of a process that still runs", async () => {
    mkdirSync(world.out);
    const mine = `.report.md.${process.pid}-0123abcd.tmp`;
    const others = [".report.md.tmp", ".notes.md.999999999-0123abcd.tmp", ".report.md.999999999-0123abcX.tmp"];
    for (const name of [mine, ...others]) writeFileSync(inOut(name), "half");
    await report();
    for (const name of [mine, ...others]) expect(existsSync(inOut(name)), name).toBe(true);
  });
});

describe("hostile names in the data", () => {
  beforeEach(() => {
    const rows = HOSTILE.flatMap((area) =>
      RATES.split("\n")
        .filter((line) => line.includes(",Leeds,"))
        .map((line) => line.replace("Leeds", area)),
    );
    world.write("rates.csv", [...RATES.trim().split("\n"), ...rows, ""].join("\n"));
    world.write(
      "recipe.yaml",
      world.read("recipe.yaml").replace("area: Leeds", "area: all").replace("at: 2018", "at: 2018"),
    );
    world.write("story.md", "Rates <script>alert(2)</script> rose [here](javascript:alert(3)).\n");
  });

  it("name no file, and nothing is written elsewhere", async () => {
    const before = Object.keys(filesUnder(world.folder)).sort();
    expect((await report()).code).toBe(0);
    const after = Object.keys(filesUnder(world.folder)).filter((path) => !path.startsWith("out/"));
    expect(after.sort()).toEqual(before);
    for (const path of Object.keys(world.outputs())) expect(path).toMatch(/^(?:(?:data|figures)\/)?[\w-]+\.[a-z]+$/);
  });

  it("are text in every format: no markup, no formula", async () => {
    await report();
    const html = world.read("out/report.html");
    expect(html).not.toMatch(/<script/i);
    expect(html).not.toMatch(/href="javascript:/i);
    expect(html).toMatch(/&(#60|lt);script/);
    for (const [path, content] of Object.entries(world.outputs()))
      if (path.endsWith(".svg")) expect(content.toString("utf8")).not.toMatch(/<script/i);
    const cells = csvCells(world.read("out/data/project.csv"));
    expect(cells.map(([area]) => area)).toEqual(
      expect.arrayContaining(["../../x", "'=cmd()", "'+1|a`b", "'-2", "CON"]),
    );
    expect(world.read("out/report.md")).not.toMatch(/(?<!\\)<script>alert\(1\)/);
  });

  it("are text in the workbook, and figures are numbers", async () => {
    await report();
    const sheets = await readXlsxFile(inOut("data/report.xlsx"));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(["Contents", "project", "plans"]);
    const rows = sheets[1]?.data ?? [];
    const [header = [], ...data] = rows;
    const csv = csvCells(world.read("out/data/project.csv"));
    expect(header).toEqual(csv[0]);
    expect(data.map(([area]) => area)).toEqual(expect.arrayContaining(HOSTILE));
    expect(data.length).toBe(csv.length - 1);
    const at = (column: string): number => header.indexOf(column);
    data.forEach((row, i) => {
      for (const column of ["actual", "projected", "difference", "lower"]) {
        const written = csv[i + 1]?.[at(column)] ?? "";
        expect(row[at(column)]).toBe(written === "" ? null : Number(written));
      }
      if (row[at("period")] !== null) expect(typeof row[at("period")]).toBe("string");
    });
    const { unzipSync } = await import("fflate");
    const { readFileSync } = await import("node:fs");
    for (const [name, content] of Object.entries(unzipSync(readFileSync(inOut("data/report.xlsx")))))
      expect(new TextDecoder().decode(content), name).not.toMatch(/<f[ >]/);
  });
});

describe("a recipe that is wrong", () => {
  it("writes nothing where one of its questions cannot be answered", async () => {
    world.write("recipe.yaml", world.read("recipe.yaml").replace("area: Leeds", "area: Leedz"));
    expect((await report()).code).toBe(65);
    expect(existsSync(world.out)).toBe(false);
  });

  it("leaves a report that stands there as it was", async () => {
    await report();
    const before = world.outputs();
    rmSync(join(world.folder, "plans.csv"));
    expect((await report()).code).toBe(66);
    expect(world.outputs()).toEqual(before);
  });
});
