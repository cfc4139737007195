/** `report`: what it writes, and what `--check` tells when something moved. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { manifest as manifestSchema } from "../../src/schema/manifest.js";
import { wrongIn } from "../schema/valid.js";
import { RATES, type ReportWorld, reportWorld } from "./reportWorld.js";
import { jsonOf, runCli } from "./runCli.js";

let world: ReportWorld;
beforeEach(() => {
  world = reportWorld();
});
afterEach(() => world.remove());

const report = (...flags: string[]) => runCli(["report", world.recipe, "--out", world.out, ...flags]);
const reportJson = async (...flags: string[]) => {
  const { stdout } = await report(...flags, "--json");
  expect(wrongIn(stdout)).toEqual([]);
  return JSON.parse(stdout).results[0];
};
const states = (files: readonly { path: string; state: string }[]): Record<string, string> =>
  Object.fromEntries(files.filter(({ state }) => state !== "as before").map(({ path, state }) => [path, state]));

describe("report", () => {
  it("writes pages, data, workbook and manifest, and says which", async () => {
    const ran = await report();
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(ran.stdout).toContain("files written.");
    const written = Object.keys(world.outputs());
    expect(written).toEqual(
      expect.arrayContaining([
        "report.html",
        "report.md",
        "data/project.csv",
        "data/project.json",
        "data/plans.csv",
        "data/plans.json",
        "data/report.xlsx",
        "manifest.json",
      ]),
    );
    for (const path of written) expect(ran.stdout).toContain(path);
  });

  it("has the data of the commands themselves", async () => {
    await report();
    const beside = (name: string): string => join(world.folder, name);
    const asked = [
      ...["project", beside("rates.csv"), "--area", "Leeds", "--baseline", "2009..2012", "--at", "2018"],
      ...["--better", "lower", "--milestones", beside("milestones.csv")],
    ];
    expect(world.read("out/data/project.csv")).toBe((await runCli([...asked, "--format", "csv"])).stdout);
    expect(JSON.parse(world.read("out/data/project.json"))).toEqual(await jsonOf(asked));
  });

  it("reads in the order of scrutiny: prose first, then the questions with what they show, sources last", async () => {
    await report();
    const page = world.read("out/report.md");
    const places = [
      "# Children looked after in Leeds",
      "## Outcome",
      "All children are safe from harm",
      "## Focus area",
      "## Story behind the baseline and turning the curve",
      "Rates rose until 2012.",
      "### The looked-after curve",
      "## Performance measures",
      "### Child protection plans",
      "## Sources",
      "Department for Education, children looked after, to 2018: rates.csv, 20 rows, sha256",
    ].map((text) => page.indexOf(text));
    expect(places).not.toContain(-1);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    expect(page, "findings are not among what is shown").not.toContain("Anchor");
  });

  it("says in the manifest what everything was made from, without a clock or a path of the machine", async () => {
    await report();
    const text = world.read("out/manifest.json");
    expect(text).not.toContain(world.folder);
    const manifest = JSON.parse(text);
    expect(() => manifestSchema.parse(manifest)).not.toThrow();
    expect(manifest).toMatchObject({
      schema: "turncurve/manifest",
      recipe: { file: "recipe.yaml" },
      inputs: [
        { id: "rates", file: "rates.csv", rows: 20, release: expect.stringContaining("Department") },
        { id: "plans", file: "plans.csv", rows: 6, release: null },
        { id: null, file: "milestones.csv", rows: 2 },
      ],
      narrative: [{ section: "story", file: "story.md" }],
    });
    expect(manifest.questions[0]).toMatchObject({
      id: "project",
      command: "project",
      inputs: ["rates"],
      options: { area: "Leeds", baseline: "2009..2012", milestones: "milestones.csv" },
    });
    const outputs = world.outputs();
    for (const { path, sha256, bytes } of manifest.outputs) {
      const content = outputs[path] as Buffer;
      expect(createHash("sha256").update(content).digest("hex"), path).toBe(sha256);
      expect(content.length, path).toBe(bytes);
    }
    expect([...manifest.outputs.map(({ path }: { path: string }) => path), "manifest.json"].sort()).toEqual(
      Object.keys(outputs).sort(),
    );
  });

  it("writes the log when asked, and checks it then without being asked again", async () => {
    await report("--qa-log");
    expect(existsSync(join(world.out, "qa-log.md"))).toBe(true);
    expect((await report("--check")).code).toBe(0);
    const again = await reportJson();
    expect(states(again.files)).toEqual({ "manifest.json": "moved", "qa-log.md": "no longer made" });
    expect(existsSync(join(world.out, "qa-log.md")), "never deleted").toBe(true);
  });

  it("leaves files alone that are as they should be", async () => {
    await report();
    const before = statSync(join(world.out, "report.md")).ino;
    const again = await report();
    expect(again.stdout).toContain("all as they were");
    expect(statSync(join(world.out, "report.md")).ino).toBe(before);
  });
});

it("writes the outputs that the recipe names, and its manifest", async () => {
  writeFileSync(world.recipe, `${readFileSync(world.recipe, "utf8")}\noutputs: [markdown, csv]\n`);
  const { files } = await reportJson();
  const paths = files.map(({ path }: { path: string }) => path);
  expect(paths).toContain("report.md");
  expect(
    paths.filter((path: string) => !/^(report\.md|manifest\.json|claims\.csv|data\/[a-z0-9-]+\.csv)$/.test(path)),
  ).toEqual([]);
  expect(paths).toContain("manifest.json");
  expect(world.read("out/report.md")).not.toContain("figures/");
  writeFileSync(world.recipe, readFileSync(world.recipe, "utf8").replace("[markdown, csv]", "[markdwon]"));
  const wrong = await report();
  expect(wrong.code).toBe(78);
  expect(wrong.stderr).toContain("outputs");
  expect(wrong.stderr).toContain("markdown");
});

it("does not offer standard input for a recipe that is not there", async () => {
  const { code, stderr } = await runCli(["report", `${world.folder}/nowhere.yaml`, "--out", world.out]);
  expect(code).toBe(66);
  expect(stderr).toContain("there is no such file  [no-such-file]\n  try: check the path\n");
});

describe("report --check", () => {
  it("says one sentence and writes nothing where nothing moved", async () => {
    await report();
    const listing = () => readdirSync(world.out, { recursive: true, withFileTypes: true }).map(({ name }) => name);
    const before = [listing(), statSync(world.out).mtimeMs];
    const ran = await report("--check");
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(ran.stdout.split("\n\n")[0]?.replace(/\s+/g, " ")).toMatch(
      /nothing moved, all \d+ files are as the report makes them\.$/,
    );
    expect([listing(), statSync(world.out).mtimeMs]).toEqual(before);
  });

  it("names the cell that moved, from, to, and the input that changed", async () => {
    await report();
    const before = world.outputs();
    world.write("rates.csv", RATES.replace("2018,Leeds,76,1216", "2018,Leeds,77,1232"));
    const ran = await report("--check");
    expect(ran.code).toBe(1);
    expect(ran.stdout).toMatch(/The file rates\.csv changed: sha256 \w{12} is now \w{12} \(project/);
    expect(ran.stdout).toMatch(/project\s+Leeds\s+2018\s+actual\s+76\s+77/);
    expect(ran.stderr).toBe("turncurve: the report is not what stands in the folder\n");
    expect(world.outputs(), "nothing is written").toEqual(before);
    const { cells, files } = await reportJson("--check");
    expect(cells).toContainEqual(
      expect.objectContaining({
        question: "project",
        area: "Leeds",
        period: "2018",
        column: "actual",
        from: "76",
        to: "77",
      }),
    );
    expect(cells.every(({ question }: { question: string }) => question === "project")).toBe(true);
    const moved = states(files);
    expect(moved).toMatchObject({ "data/project.csv": "moved", "report.md": "moved", "manifest.json": "moved" });
    expect(moved).not.toHaveProperty(["data/plans.csv"]);
    const because = files.find(({ path }: { path: string }) => path === "data/project.csv").because;
    expect(because).toEqual([expect.stringContaining("rates.csv changed")]);
  });

  it("names the option, the narrative and the recipe that changed", async () => {
    await report();
    world.write("recipe.yaml", world.read("recipe.yaml").replace("2009..2012", "2010..2012"));
    world.write("story.md", "Another story.\n");
    const { changed, files } = await reportJson("--check");
    expect(changed).toEqual([
      "the option baseline of project: 2009..2012 is now 2010..2012",
      "the narrative story.md changed",
      "the recipe recipe.yaml changed",
    ]);
    const page = files.find(({ path }: { path: string }) => path === "report.md");
    expect(page.was).toContain("Rates rose until 2012.");
    expect(page.now).toContain("Another story.");
  });

  it("tells what was changed by hand from what moved, and what is missing, unfinished or not of the report", async () => {
    await report();
    writeFileSync(join(world.out, "report.md"), "edited");
    rmSync(join(world.out, "data/plans.csv"));
    writeFileSync(join(world.out, "data/notes.txt"), "mine");
    writeFileSync(join(world.out, ".report.md.999999999-0123abcd.tmp"), "half");
    const checked = await reportJson("--check");
    expect(states(checked.files)).toEqual({ "report.md": "edited", "data/plans.csv": "missing" });
    expect(checked.notes).toEqual([
      "1 half-written file of a run that was stopped.",
      "Not of this report: data/notes.txt.",
    ]);
    await report();
    expect(existsSync(join(world.out, ".report.md.999999999-0123abcd.tmp")), "swept").toBe(false);
    expect(readFileSync(join(world.out, "data/notes.txt"), "utf8")).toBe("mine");
    expect((await report("--check")).code).toBe(0);
  });

  it("tells a question that is gone, and leaves its files where they are", async () => {
    await report();
    const recipe = world.read("recipe.yaml");
    const from = recipe.indexOf("  plans:\n    command");
    world.write("recipe.yaml", recipe.slice(0, from) + recipe.slice(recipe.indexOf("narrative:")));
    const checked = await reportJson("--check");
    expect(states(checked.files)).toMatchObject({
      "data/plans.csv": "no longer made",
      "data/plans.json": "no longer made",
    });
    await report();
    expect(existsSync(join(world.out, "data/plans.csv"))).toBe(true);
    const after = await report("--check");
    expect(after.code).toBe(0);
  });

  it("knows a set that was left half new by its manifest", async () => {
    await report();
    const old = world.outputs();
    world.write("rates.csv", RATES.replace("2018,Leeds,76,1216", "2018,Leeds,77,1232"));
    await report();
    for (const path of ["manifest.json", "data/project.json"])
      writeFileSync(join(world.out, path), old[path] as Buffer);
    const { notes, drift } = await reportJson("--check");
    expect(drift).toBe(true);
    expect(notes.join()).toContain("a run was stopped before its end");
  });

  it("says so where nothing that the report rests on is known to have changed", async () => {
    await report();
    const manifest = JSON.parse(world.read("out/manifest.json"));
    const page = manifest.outputs.find(({ path }: { path: string }) => path === "report.md");
    writeFileSync(join(world.out, "report.md"), "as another build wrote it\n");
    page.sha256 = createHash("sha256").update("as another build wrote it\n").digest("hex");
    writeFileSync(join(world.out, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
    const { files, changed, notes } = await reportJson("--check");
    expect(states(files)).toEqual({ "report.md": "moved", "manifest.json": "moved" });
    expect(changed).toEqual([]);
    expect(notes.join()).toContain("Nothing that the report rests on is known to have changed");
  });

  it("stands a manifest that is none, or that names files elsewhere", async () => {
    await report();
    const manifest = JSON.parse(world.read("out/manifest.json"));
    for (const text of [
      "{",
      "null",
      '{"schema":"turncurve/manifest","inputs":[null],"outputs":[null],"questions":[null],"narrative":[]}',
      JSON.stringify({ ...manifest, outputs: [{ path: "../recipe.yaml", sha256: "0", bytes: 1 }] }),
    ]) {
      writeFileSync(join(world.out, "manifest.json"), text);
      const checked = await reportJson("--check");
      expect(states(checked.files)).toEqual({ "manifest.json": "moved" });
      expect(checked.notes.join()).toContain("no manifest that can be read");
    }
  });

  it("is refused where no report was written", async () => {
    expect(await report("--check", "--json")).toMatchObject({
      code: 66,
      stdout: expect.stringContaining("nothing-to-check"),
    });
    expect(existsSync(world.out)).toBe(false);
  });
});

describe("report --fail-on", () => {
  it("drift: fails a rewriting that moved anything, after it wrote", async () => {
    expect((await report("--fail-on", "drift")).code, "there was nothing to drift from").toBe(0);
    expect((await report("--fail-on", "drift")).code).toBe(0);
    world.write("rates.csv", RATES.replace("2018,Leeds,76,1216", "2018,Leeds,77,1232"));
    expect((await report("--fail-on", "drift")).code).toBe(1);
    expect(world.read("out/data/project.csv")).toContain(",77,");
  });

  it("a caution of any answer", async () => {
    expect((await report("--fail-on", "short-baseline")).code).toBe(1);
    expect((await report("--fail-on", "ranked-numbers")).code).toBe(0);
    expect((await report("--fail-on", "nonsense")).code).toBe(2);
  });
});

describe("figures in the texts", () => {
  const CLAIMED = `claims:
  - id: fewer
    text: 33 lower than the trend
    value: 33
    unit: per 10,000
    source: A report
    result: project.leeds.headline.difference | abs
  - id: far
    text: 50 lower than the trend
    value: 50
    unit: per 10,000
    source: Another report
    result: project.leeds.headline.difference | abs
`;

  it("come from the answers, in the narrative, the title and over a question", async () => {
    world.write("story.md", "It was {{ project.leeds.periods.2018.actual }} in 2018.\n");
    const recipe = world
      .read("recipe.yaml")
      .replace('title: "Children looked after in Leeds"', 'title: "Leeds: {{ project.periods.2018.actual }} in 2018 *"')
      .replace("title: The looked-after curve", 'title: "From {{ project.history.2012.actual }}"');
    world.write("recipe.yaml", recipe);
    await report();
    const page = world.read("out/report.md");
    expect(page).toContain("It was 76 in 2018.");
    expect(page).toContain("# Leeds: 76 in 2018 \\*\n");
    expect(page).toContain("### From 95\n");
    world.write("rates.csv", RATES.replace("2018,Leeds,76,1216", "2018,Leeds,77,1232"));
    expect((await report("--check")).stdout).toContain("It was 77 in 2018.");
  });

  it("are refused where they lead nowhere, with the file and the line", async () => {
    world.write("story.md", "One line.\n\nIt was {{ project.leeds.periods.2018.actul }}.\n");
    const ran = await report();
    expect(ran.code).toBe(78);
    expect(ran.stderr).toContain("story.md:3:");
    expect(ran.stderr).toContain("actual");
    expect(existsSync(world.out)).toBe(false);
  });

  it("are held against what was published: claims on the page, in the answer, as CSV and as a gate", async () => {
    world.write("recipe.yaml", world.read("recipe.yaml") + CLAIMED);
    expect((await report()).code).toBe(0);
    const ran = await report("--fail-on", "claim");
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain("claim, which --fail-on names");
    expect((await report("--check", "--fail-on", "claim")).code).toBe(1);
    const { claims } = await reportJson();
    expect(claims.map(({ id, verdict }: { id: string; verdict: string }) => [id, verdict])).toEqual([
      ["fewer", "holds"],
      ["far", "does not hold"],
    ]);
    expect(world.read("out/claims.csv")).toContain("does not hold");
    expect(world.read("out/report.md")).toContain("### Published statements");
    world.write("recipe.yaml", world.read("recipe.yaml").replace("value: 50", "value: 33"));
    expect((await report("--fail-on", "claim")).code).toBe(0);
  });

  it("are asked for by a recipe that is right", async () => {
    world.write("recipe.yaml", world.read("recipe.yaml").replace("baseline:", "basline:"));
    expect((await report()).code).toBe(78);
    expect(existsSync(world.out)).toBe(false);
  });
});

describe("report's command line", () => {
  it.each([
    [["report"], "report needs a recipe"],
    [["report", "-", "--out", "x"], "cannot be standard input"],
    [["report", "recipe.yaml"], "needs a folder to write to"],
    [["report", "recipe.yaml", "--check"], "needs the folder to compare with"],
  ])("%j is refused", async (args, message) => {
    const ran = await runCli(args);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain(message);
  });

  it.each(["json", "csv", "md", "html"])("answers as %s", async (format) => {
    const ran = await report("--format", format);
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain(format === "html" ? "<!doctype html>" : "data/project.csv");
    expect(ran.stdout).not.toContain(world.folder);
  });

  it("has no figure of its own", async () => {
    expect((await report("--format", "svg")).code).toBe(2);
  });
});
