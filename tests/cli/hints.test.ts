/** What an error says to try works when it is typed. */
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { EES_2022, EES_2025, jsonOf, runCli } from "./runCli.js";

const folder = mkdtempSync(join(tmpdir(), "turncurve "));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

const WIDE = "area,rate_2014,rate_2015,rate_2016,rate_2017,number_2014,number_2015,number_2016,number_2017\n";
const wide = file("wide.csv", `${WIDE}Leeds,1,2,4,4,10,20,40,40\nBradford,1,2,4,4,10,20,40,40\n`);
const tried = (stderr: string): string => /^ {2}try: (.*)$/m.exec(stderr)?.[1] ?? "";

describe("what an error says to try", () => {
  it("is a baseline that can be projected from, where the one named is not the file's", async () => {
    const asked = ["project", wide, "--indicator", "rate", "--area", "Leeds"];
    const { stderr } = await runCli([...asked, "--baseline", "A..B"]);
    const [, ...flag] = tried(stderr).split("for example ");
    expect(flag).toEqual(["--baseline 2014..2016"]);
    expect((await runCli([...asked, ...(flag[0] as string).split(" ")])).code).toBe(0);
  });
  it("names the file, in quotation marks where it needs them", async () => {
    const { stderr } = await runCli([
      "project",
      wide,
      "--indicator",
      "rate",
      "--area",
      "Leedz",
      "--baseline",
      "2014..2016",
    ]);
    expect(tried(stderr)).toContain(`turncurve inspect "${wide}" lists`);
  });
});

describe("an indicator that is not there", () => {
  it("is not said to be missing from a column that is not there either", async () => {
    const { stderr } = await runCli([
      "project",
      wide,
      "--indicator",
      "cost",
      "--area",
      "Leeds",
      "--baseline",
      "2014..2016",
    ]);
    expect(stderr).toContain("there is no indicator cost here.");
  });
});

describe("cautions about files", () => {
  const asked = ["--where", "population_type=Children looked after on 31 March each year", "--area", "Leeds"];
  const files = [EES_2022, EES_2025].map((path) => {
    const name = join(folder, path.split("/").at(-1) as string);
    copyFileSync(path, name);
    return name;
  });
  it.each([[[]], [["--format", "md"]]])("are told from those about an answer %j", async (format: string[]) => {
    const { stdout } = await runCli(["project", ...files, ...asked, "--baseline", "2018..2021", ...format]);
    expect(stdout.match(/^Cautions.*$/gm)?.map((line) => line.replace(":", ""))).toEqual([
      "Cautions",
      "Cautions about the data",
    ]);
  });
  it("are in JSON where they were", async () => {
    const answer = await jsonOf(["project", ...files, ...asked, "--baseline", "2018..2021"]);
    expect(answer.cautions.length).toBeGreaterThan(0);
  });
});
