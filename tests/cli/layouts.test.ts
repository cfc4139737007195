/** Files in the layouts of their publishers: what `inspect` proposes can be asked, and the answer says what was read. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { jsonOf, PANEL, PLANS, runCli } from "./runCli.js";

const LAYOUTS = "fixtures/layouts";

/** The flags of the command that `inspect` ends on. */
function flagsOf(text: string): string[] {
  const command = text.slice(text.indexOf("turncurve project")).split("\n\n")[0] ?? "";
  const words = command.replaceAll("\\\n", " ").match(/(?:[^\s"']|"[^"]*"|'[^']*')+/g) ?? [];
  return words.slice(3).map((word) => word.replace(/["']/g, ""));
}

describe("what inspect proposes", () => {
  it.each<[string, string, string]>([
    [`${LAYOUTS}/dfe-wide.csv`, "2014..2016", "2018"],
    [`${LAYOUTS}/lait.csv`, "2016..2020", "2025"],
    [`${LAYOUTS}/fingertips.csv`, "2015..2016", "2017"],
    [`${LAYOUTS}/absence.csv`, "201213..201516", "201617"],
    [PANEL, "2009..2012", "2018"],
    [PLANS, "2013..2016", "2018"],
  ])("of %s has an answer", async (file, baseline, at) => {
    const { stdout } = await runCli(["inspect", file]);
    const flags = flagsOf(stdout).map((flag) => (flag === "A..B" ? baseline : flag));
    const answer = await jsonOf(["project", file, ...flags, "--at", at]);
    expect(answer.results[0].headline.period).toBe(at);
  });
  it("repeats the flags it was given itself", async () => {
    const stdin = "LA,LA Name,Income,Line\n383,Leeds,1,a\n384,Wakefield,2,a\n";
    const { stdout } = await runCli(["inspect", "-", "--period", "2013-14", "--where", "Line=a"], { stdin });
    expect(stdout).toContain("There are figures of one period, 2013-14: a baseline needs two or more.");
    const two = `year,area,rate,kind\n2013,Leeds,1,x\n2014,Leeds,2,x\n2013,Leeds,5,y\n2014,Leeds,6,y\n`;
    const ran = await runCli(["inspect", "-", "--per", "1000", "--delimiter", ",", "--where", "kind=y"], {
      stdin: two,
    });
    expect(flagsOf(ran.stdout)).toEqual([
      "--per",
      "1000",
      "--delimiter",
      ",",
      "--where",
      "kind=y",
      "--baseline",
      "A..B",
    ]);
  });
  it("proposes choices that stand together in the file", async () => {
    const stdin = [
      "year,area,kind,part,rate",
      ...["a,Total", "a,Total", "b,x", "b,x", "b,y"].flatMap((pair, i) => [`${2010 + i},Leeds,${pair},${i + 1}`]),
      ...[2010, 2011, 2012].flatMap((year) => [`${year},Leeds,c,x,3`, `${year},Leeds,c,y,4`, `${year},Leeds,b,z,5`]),
    ].join("\n");
    const { next, filters } = (await jsonOf(["inspect", "-"], { stdin })).results[0];
    expect(filters.map(({ choices: [first] }: { choices: { value: string }[] }) => first?.value)).toEqual([
      "b",
      "Total",
    ]);
    expect(next.where).toEqual([
      ["kind", "a"],
      ["part", "Total"],
    ]);
  });
});

describe("answers", () => {
  it("a department's wide table gives its figures in people", async () => {
    const answer = await jsonOf([
      ...["project", `${LAYOUTS}/dfe-wide.csv`, "--indicator", "CLA_Rate", "--area", "Leeds"],
      ...["--baseline", "2014..2016", "--at", "2018"],
    ]);
    const last = answer.results[0].periods.at(-1);
    expect(last).toMatchObject({ actual: 76, actualCount: 1271, population: 166_268, populationSource: "column" });
  });
});

describe("the file of descriptions", () => {
  const folder = mkdtempSync(join(tmpdir(), "turncurve-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const asked = [
    ...["--area", "Leeds", "--baseline", "201213..201516", "--indicator", "sess_overall_percent"],
    ...["--where", "term=Total", "--where", "school_type=Special"],
  ];
  it("is found beside the data and is one of the inputs", async () => {
    const answer = await jsonOf(["project", `${LAYOUTS}/absence.csv`, ...asked]);
    expect(answer.inputs).toMatchObject([
      { path: "absence.csv", rows: 60 },
      { path: "absence.meta.csv", rows: 6, bytes: 485, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
    expect(answer.results[0].indicator.name).toBe("Special, Overall absence rate");
  });
  it("is found beside data that are compressed", async () => {
    const packed = join(mkdtempSync(join(folder, "gz-")), "absence.csv.gz");
    writeFileSync(packed, gzipSync(readFileSync(`${LAYOUTS}/absence.csv`)));
    copyFileSync(`${LAYOUTS}/absence.meta.csv`, packed.replace(".csv.gz", ".meta.csv"));
    const answer = await jsonOf(["project", packed, ...asked]);
    expect(answer.results[0].indicator.name).toBe("Special, Overall absence rate");
  });
  it("is not missed where there is none", async () => {
    const alone = join(folder, "absence.csv");
    copyFileSync(`${LAYOUTS}/absence.csv`, alone);
    const answer = await jsonOf(["project", alone, ...asked]);
    expect([answer.inputs.length, answer.cautions]).toEqual([1, []]);
    expect(answer.results[0].indicator.name).toBe("Special, sess overall percent");
  });
});
