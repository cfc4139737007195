/**
 * A few line figures as they are written, byte for byte; `npx vitest run tests/render/svg -u` writes them anew. Look at
 * them before they are committed.
 */
import { describe, expect, it } from "vitest";
import { LEEDS, PANEL, runCli } from "../../cli/runCli.js";

const MILESTONES = ["--milestones", "fixtures/scrutiny-2019/milestones.csv"];
const BESIDE = ["Bradford", "Kirklees", "Wakefield"].flatMap((area) => ["--area", area]);
const TURN = ["turn", PANEL, "--area", "Leeds", "--better", "lower"];
const FORECAST = ["forecast", PANEL, "--area", "Leeds", "--baseline", "2012..2018", "--to", "2022"];
const FIGURES: Readonly<Record<string, readonly string[]>> = {
  "project-leeds": [...LEEDS, "--better", "lower", ...MILESTONES],
  "project-leeds-follow": [...LEEDS, "--method", "follow"],
  "project-four-areas": [...LEEDS, ...BESIDE],
  "forecast-leeds": [...FORECAST, "--target", "65@2022", "--better", "lower", "--population-growth", "10%/10y"],
  "turn-leeds": [...TURN, ...MILESTONES],
  "turn-leeds-2013": [...TURN, "--date", "2013"],
  "turn-four-areas": [...TURN, ...BESIDE],
};

describe("line figures", () => {
  it.each(Object.entries(FIGURES))("%s is as it was looked at", async (name, args) => {
    const { stdout, code } = await runCli([...args, "--format", "svg"]);
    expect(code).toBe(0);
    await expect(stdout).toMatchFileSnapshot(`golden/${name}.svg`);
  });
});
