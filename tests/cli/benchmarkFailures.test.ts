/** Benchmarks that cannot be had: each its own code, its own words and its own exit code. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { jsonOf, PANEL, runCli } from "./runCli.js";

const folder = mkdtempSync(join(tmpdir(), "turncurve-"));
afterAll(() => rmSync(folder, { recursive: true }));
function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

const ask = (data: string, ...flags: readonly string[]): string[] => [
  "project",
  data,
  ...["--method", "did", "--baseline", "2009..2012", "--area", "Leeds"],
  ...flags,
];
const PANEL_ASKED = (...flags: readonly string[]): string[] => ask(PANEL, ...flags);
const rates = (...rows: readonly string[]): string =>
  `year,area,level,rate\n${rows.flatMap((row) => [2009, 2010, 2011, 2012, 2013].map((year) => `${year},${row},${year - 1930}\n`)).join("")}`;
const TWO = rates("Leeds,Local authority", "England,National");
const own = (text: string): string[] => [
  "--benchmark",
  "neighbours",
  "--neighbours",
  file(`${Buffer.from(text).toString("hex").slice(-40)}.csv`, text),
];

interface Failure {
  readonly code: string;
  readonly exit: number;
  readonly args: readonly string[];
  readonly stdin?: string;
  readonly says: RegExp;
}

const FAILURES: readonly Failure[] = [
  {
    code: "no-such-benchmark",
    exit: 65,
    args: PANEL_ASKED("--benchmark", "Engalnd"),
    says: /there is no benchmark Engalnd.*Did you mean "England"\?/,
  },
  {
    code: "no-such-benchmark",
    exit: 65,
    args: PANEL_ASKED("--benchmark", "Core citys", "--group", "Core cities=Bristol,Sheffield"),
    says: /Did you mean "Core cities"\?.*\n.*groups: Core cities/,
  },
  {
    code: "benchmark-is-area",
    exit: 65,
    args: PANEL_ASKED("--benchmark", "Leeds"),
    says: /Leeds cannot be a benchmark of itself/,
  },
  {
    code: "benchmark-empty",
    exit: 65,
    args: PANEL_ASKED("--benchmark", "G", "--group", "G=Leeds,Narnia"),
    says: /G: none of its areas but Leeds itself, which is left out, has figures in the file.*\n.*not in the file: Narnia/,
  },
  {
    code: "benchmark-empty",
    exit: 65,
    args: ask("-", "--benchmark", "all"),
    stdin: TWO,
    says: /All other areas: none/,
  },
  {
    code: "no-region-known",
    exit: 65,
    args: [...ask("-", "--benchmark", "region").slice(0, -4), "--area", "Atlantis", "--benchmark", "region"],
    stdin: rates("Atlantis,Local authority", "England,National"),
    says: /not known which region Atlantis lies in/,
  },
  {
    code: "cannot-pool",
    exit: 65,
    args: ask("-", "--benchmark", "all", "--neighbour-average", "pooled", "--per", "10000"),
    stdin: rates("Leeds,Local authority", "York,Local authority"),
    says: /no area of it has both counts and populations to pool.*\n.*--neighbour-average mean/,
  },
  {
    code: "cannot-exclude-self",
    exit: 65,
    args: ask("-", "--benchmark", "England", "--exclude-self", "--per", "10000"),
    stdin: TWO,
    says: /Leeds cannot be subtracted from England: no period has the counts/,
  },
  {
    code: "no-such-neighbour-list",
    exit: 65,
    args: PANEL_ASKED("--benchmark", "neighbours", "--neighbour-list", "2018"),
    says: /statistical-neighbours\.csv: there is no list of neighbours called 2018\. Did you mean "2018-19"\?/,
  },
  {
    code: "which-neighbour-list",
    exit: 65,
    args: PANEL_ASKED(...own("list,area,neighbour\nNear,Leeds,York\nFar,Leeds,Kent\n")),
    says: /there are 2 lists of neighbours here.*\n.*Near, Far[\s\S]*--neighbour-list Near/,
  },
  {
    code: "no-neighbours-listed",
    exit: 65,
    args: PANEL_ASKED(...own("area,neighbour\nYork,Kent\n")),
    says: /has none of Leeds/,
  },
  {
    code: "bad-neighbours",
    exit: 65,
    args: PANEL_ASKED(...own("area,neighbour\nLeeds,Leeds\n")),
    says: /:2: a line of the neighbours file could not be read.*\n.*Leeds is its own neighbour/,
  },
  {
    code: "neighbour-columns",
    exit: 65,
    args: PANEL_ASKED(...own("area,near\nLeeds,York\n")),
    says: /no column holds the neighbours/,
  },
  {
    code: "no-such-file",
    exit: 66,
    args: PANEL_ASKED("--benchmark", "neighbours", "--neighbours", "nowhere.csv"),
    says: /nowhere\.csv/,
  },
  {
    code: "usage",
    exit: 2,
    args: PANEL_ASKED("--benchmark", "neighbours", "--neighbours", "-"),
    says: /--neighbours cannot be standard input/,
  },
  {
    code: "usage",
    exit: 2,
    args: PANEL_ASKED("--benchmark", "England", "--neighbour-list", "2018-19"),
    says: /--neighbour-list is given, but nothing is compared with neighbours.*\n.*--benchmark neighbours/,
  },
  { code: "usage", exit: 2, args: PANEL_ASKED("--group", "Leeds,York"), says: /is not NAME=AREA,AREA/ },
  { code: "usage", exit: 2, args: PANEL_ASKED("--group", "G= , ;"), says: /is not NAME=AREA,AREA/ },
  { code: "usage", exit: 2, args: PANEL_ASKED("--group", "Region=York"), says: /Region means a group already/ },
  {
    code: "usage",
    exit: 2,
    args: PANEL_ASKED("--group", "G=York", "--group", "g=Bradford"),
    says: /--group "g" is given twice/,
  },
];

describe("failures", () => {
  it.each(FAILURES)("$code: $says", async ({ code, exit, args, stdin, says }) => {
    const ran = await runCli(args, stdin === undefined ? {} : { stdin });
    expect(ran.stderr).toContain(`[${code}]`);
    expect(ran.stderr).toMatch(says);
    expect(ran.code).toBe(exit);
    expect(ran.stderr).not.toMatch(/\n\s+at /);
    expect(ran.stdout).toBe("");
  });

  it("of one area leave the others answered", async () => {
    const areas = ["--area", "England", "--benchmark", "England"];
    const answer = await jsonOf(PANEL_ASKED(...areas));
    expect(answer.results.map(({ area }: { area: { name: string } }) => area.name)).toEqual(["Leeds"]);
    expect(answer.unusable).toMatchObject([{ area: { name: "England" }, code: "benchmark-is-area" }]);
  });
});
