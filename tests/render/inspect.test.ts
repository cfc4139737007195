/** What `inspect` prints of files with very many columns, long names and symbols everywhere. */
import { describe, expect, it } from "vitest";
import { runCli } from "../cli/runCli.js";

const inspected = async (stdin: string, ...flags: string[]): Promise<string> =>
  (await runCli(["inspect", "-", ...flags], { stdin })).stdout;

const numbered = (n: number, name: string): string[] => Array.from({ length: n }, (_, i) => `${name}${i + 1}`);
const panel = (measures: readonly string[], cell: string): string =>
  [
    ["year", "area", ...measures].join(","),
    ...[2014, 2015, 2016].map((year) => [year, "Leeds", ...measures.map(() => 5)].join(",")),
    ["2017", "Leeds", ...measures.map(() => cell)].join(","),
  ].join("\n");

describe("a file of many measures", () => {
  const file = panel(numbered(40, "plans_"), "c");
  it("has its columns on one line and says where they all are", async () => {
    const text = await inspected(file);
    expect(text).toMatch(/^plans_1 to plans_40 \(40 columns\) {2}an indicator to choose, listed below$/m);
    expect(text).toContain("and 28 more\n--format csv lists all 40\n");
    expect(await inspected(file, "--format", "csv")).toContain("indicator,plans_40,,3");
  });
  it("has each symbol on one line", async () => {
    expect(await inspected(file)).toContain(
      '"c" (confidential) in 40 cells of 40 columns: plans_1 (1), plans_2 (1), plans_3\n' +
        "  (1), plans_4 (1), plans_5 (1) and 35 more\n",
    );
  });
});

describe("names", () => {
  it("are whole, however long what is said of them", async () => {
    const header = "LA,Children who were the subject of a plan,,\n,2014,2015,2016\n";
    const columns = (await inspected(`${header}Leeds,1,2,3\nBradford,4,5,6\nWakefield,4,5,6\n`)).split("\n\n")[1];
    expect(columns).toContain("Children");
    expect(columns).not.toContain("…");
    const { stdout } = await runCli(["inspect", "fixtures/layouts/absence.csv", "--color", "never"], { terminal: 70 });
    expect(stdout).toMatch(/^sess_authorised_percent {2,}an indicator/m);
  });
  it("with a label have each a line, which CSV has too", async () => {
    const { stdout } = await runCli(["inspect", "fixtures/layouts/absence.csv"]);
    expect(stdout).toMatch(/^sess_overall_percent: Overall absence rate \(\d+\)$/m);
    const csv = await runCli(["inspect", "fixtures/layouts/absence.csv", "--format", "csv"]);
    expect(csv.stdout).toMatch(/^indicator,sess_overall_percent,Overall absence rate,\d+$/m);
  });
  it("of one period is not a range", async () => {
    expect(await inspected("year,area,rate\n2014,Leeds,5\n2014,Bradford,6\n")).toContain("\n2014, kind: year\n");
  });
});
