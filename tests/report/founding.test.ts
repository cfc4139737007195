/**
 * The founding report: made again from its recipe, byte for byte what is committed, and with the figures that are
 * published or worked out elsewhere. To write it anew, and then read what changed:
 *
 *     node bin/turncurve.js report fixtures/scrutiny-2019/report.yaml --out fixtures/scrutiny-2019/report --qa-log
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Ran, runCli } from "../cli/runCli.js";

const RECIPE = "fixtures/scrutiny-2019/report.yaml";
const COMMITTED = "fixtures/scrutiny-2019/report";

let folder = "";
let ran: Ran;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "turncurve-founding-"));
  ran = await runCli(["report", RECIPE, "--out", join(folder, "report"), "--qa-log", "--json"]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function filesIn(top: string, inside = ""): string[] {
  return readdirSync(join(top, inside))
    .sort()
    .flatMap((name) => {
      const path = inside === "" ? name : `${inside}/${name}`;
      return statSync(join(top, path)).isDirectory() ? filesIn(top, path) : [path];
    });
}
const made = (path: string): string => readFileSync(join(folder, "report", path), "utf8");

describe("the founding report", () => {
  it("is made again, the same files and the same bytes", () => {
    expect(ran.code, ran.stderr).toBe(0);
    const paths = filesIn(COMMITTED);
    expect(filesIn(join(folder, "report"))).toEqual(paths);
    // Texts first, so that a difference is shown; then every file as bytes.
    for (const path of paths.filter((one) => one !== "data/report.xlsx"))
      expect(made(path), path).toBe(readFileSync(join(COMMITTED, path), "utf8"));
    for (const path of paths)
      expect(readFileSync(join(folder, "report", path)).equals(readFileSync(join(COMMITTED, path))), path).toBe(true);
  });

  it("is found as it stands by --check", async () => {
    const checked = await runCli(["report", RECIPE, "--out", COMMITTED, "--check"]);
    expect(checked.stdout.replace(/\s+/g, " ")).toContain("nothing moved, all 30 files are as the report makes them");
    expect(checked.code).toBe(0);
  });
});

// biome-ignore lint/suspicious/noExplicitAny: reaches into JSON by the names that scripts use
const answer = (id: string): any => JSON.parse(made(`data/${id}.json`)).results[0];

describe("its figures", () => {
  it("are those of the founding example", () => {
    const { headline, periods } = answer("project");
    const last = periods.at(-1);
    expect(last.projected).toBeCloseTo(109, 9);
    expect(last.actual).toBe(76);
    // 109 / 10,000 x 166,268 and that less 1,271; the limits by R.
    expect(last.projectedCount).toBeCloseTo(1812.3212, 6);
    expect(headline.countDifference).toBeCloseTo(-541.3212, 6);
    expect(headline.lower).toBeCloseTo(-933.158337763, 8);
    expect(headline.upper).toBeCloseTo(-149.484062237, 8);
    expect(answer("project").placebo).toMatchObject({ rank: 17, tiedWith: 1, n: 147 });
  });

  it("reach the 539 of the report by the reading of 95 + 13.2 in whole rates, and 1,281 at 76", () => {
    const { headline, periods } = answer("reading");
    expect(periods.at(-1).projected).toBe(108);
    expect(headline.countDifference).toBeCloseTo(1281 - (1281 * 108) / 76, 9);
  });

  it("of the tables are the report's: halved, above both in 2013, below both in 2018; within 5 per cent of England", () => {
    const plans = answer("protection");
    expect([plans.periods[0].value, plans.periods.at(-1).value, plans.changePercent]).toEqual([62, 31, -50]);
    // biome-ignore lint/suspicious/noExplicitAny: as above
    const gaps = plans.benchmarks.map(({ periods }: any) => [periods[0].gap, periods.at(-1).gap]);
    expect(gaps).toEqual([
      [62 - 45, 31 - 53],
      [62 - 38, 31 - 45],
    ]);
    const england = answer("need").benchmarks[1];
    expect(england.periods.at(-1).gapPercent).toBeCloseTo(100 * (360 / 350 - 1), 9);
  });

  it("under other choices run from 309 to 570 fewer", () => {
    const { range } = answer("sensitivity");
    expect([Math.round(-range.highest), Math.round(-range.lowest)]).toEqual([309, 570]);
  });

  it("of the plateau carried on are those of R's glm, with the noise of counting", () => {
    const { history, periods, heldLevel } = answer("plateau");
    expect(history.map(({ actual }: { actual: number }) => actual)).toEqual([76, 76, 76]);
    // R 4.2: glm(n ~ year + offset(log(population)), poisson) on 1239, 1252, 1271; exp(eta +- z sqrt(1 / mu + x'Vx)),
    // the population of 2018 times 1.0484^(3/4).
    const last = periods.at(-1);
    expect(last.population).toBeCloseTo(172267.7304, 4);
    expect(last.projected).toBeCloseTo(76.6858789775, 8);
    expect(last.lower).toBeCloseTo(64.8017227917, 8);
    expect(last.upper).toBeCloseTo(90.7495014206, 8);
    expect(last.projectedCount).toBeCloseTo(1321.05023252, 6);
    expect(last.projectedCountUpper).toBeCloseTo(1563.32106446, 6);
    expect(heldLevel.at[0].count).toBeCloseTo((1271 * 172267.7304) / 166268, 4);
  });
});

describe("its statements", () => {
  it("have the verdicts that the figures give them", () => {
    const claims = JSON.parse(ran.stdout).results[0].claims as {
      readonly id: string;
      readonly verdict: string;
      readonly contradicts: readonly { readonly id: string }[];
    }[];
    const verdicts = Object.fromEntries(
      claims.map(({ id, verdict, contradicts }) => [id, [verdict, ...contradicts.map((other) => other.id)].join(": ")]),
    );
    expect(verdicts).toEqual({
      "safely-at-home": "does not hold",
      "safely-at-home-as-read": "holds",
      "over-1800": "holds",
      "looked-after-january": "holds",
      "rate-2018": "holds",
      "level-2017": "holds",
      "level-2016": "holds",
      halved: "holds",
      "above-neighbours-2013": "holds",
      "above-england-2013": "holds",
      "below-neighbours-2018": "holds",
      "below-england-2018": "holds",
      "close-to-national": "holds",
      "centres-69": "not checked: centres-56",
      "centres-56": "not checked: centres-69",
      "yearly-7": "not checked: peak-4-8",
      "peak-4-8": "not checked: yearly-7",
    });
  });

  it("fail a gate that waits for claims", async () => {
    const out = join(folder, "gated");
    expect((await runCli(["report", RECIPE, "--out", out, "--quiet", "--fail-on", "claim"])).code).toBe(1);
  });
});

it("its log names every file, every caution and every assumption that was asked for", () => {
  const log = made("qa-log.md");
  for (const { sha256 } of JSON.parse(ran.stdout).inputs) expect(log).toContain(sha256);
  for (const id of ["project", "turn", "protection", "need", "sensitivity", "evidence", "reading", "plateau"])
    for (const { code } of answer(id).cautions) expect(log, id).toContain(`| ${code} |`);
  expect(log).toContain("The actual is 1,281, of 2019-01-31, in place of the published count. | as asked (--actual) |");
  expect(log).toContain("--population-growth '4.84%/4y'");
});
