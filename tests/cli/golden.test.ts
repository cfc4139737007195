/**
 * Transcripts: a command, what it wrote and how it ended, kept beside this test. A change of wording or layout shows
 * up as a change of these files; `npx vitest run tests/cli/golden.test.ts -u` writes them anew.
 */
import { describe, expect, it } from "vitest";
import { COMPARE_PLANS, EES_2022, EES_2025, LEEDS, LOOKED_AFTER, PANEL, PLANS, runCli } from "./runCli.js";

const IN_NEED = "fixtures/scrutiny-2019/children-in-need-per-10000.csv";
const SENSITIVITY = ["sensitivity", ...LEEDS.slice(1)];
const PANEL_RUNS: Readonly<Record<string, readonly string[]>> = {
  "project-leeds": [...LEEDS, "--better", "lower"],
  "project-leeds-ascii": [...LEEDS, "--better", "lower", "--ascii"],
  "project-leeds-539": [
    ...LEEDS,
    "--anchor",
    "last",
    "--round-rates",
    "--actual",
    "1281",
    "--actual-date",
    "2019-01-31",
    "--population",
    "implied",
  ],
  "project-leeds-count": [...LEEDS, "--basis", "count", "--better", "lower"],
  "project-leeds-beyond": [...LEEDS.slice(0, -1), "2021"],
  "project-three-areas": [
    "project",
    PANEL,
    "--area",
    "Leeds",
    "--area",
    "E08000032",
    "--area",
    "Bedford",
    "--baseline",
    "2009..2012",
    "--better",
    "lower",
  ],
  "project-all": ["project", PANEL, "--area", "all", "--baseline", "2009..2012", "--better", "lower"],
  "project-leeds-md": [...LEEDS, "--format", "md"],
  "project-leeds-csv": [...LEEDS, "--format", "csv"],
  "project-leeds-json": [...LEEDS, "--better", "lower", "--json"],
  "project-leeds-ndjson": [
    "project",
    PANEL,
    "--area",
    "Leeds",
    "--area",
    "Bradford",
    "--baseline",
    "2009..2012",
    "--format",
    "ndjson",
  ],
  "sensitivity-leeds": SENSITIVITY,
  "sensitivity-leeds-ascii": [...SENSITIVITY, "--ascii"],
  "sensitivity-leeds-full": [...SENSITIVITY, "--full"],
  "sensitivity-leeds-md": [...SENSITIVITY, "--format", "md"],
  "sensitivity-leeds-csv": [...SENSITIVITY, "--format", "csv"],
  "sensitivity-leeds-json": [...SENSITIVITY, "--json"],
  "sensitivity-plans": ["sensitivity", PLANS, "--area", "Leeds", "--per", "10000", "--baseline", "2013..2016"],
  "help-sensitivity": ["sensitivity", "--help"],
  "compare-plans": COMPARE_PLANS,
  "compare-in-need-md": ["compare", IN_NEED, "--area", "Leeds", "--benchmark", "England", "--format", "md"],
  "compare-plans-csv": [
    "compare",
    PLANS,
    "--area",
    "Leeds",
    "--benchmark",
    "England",
    "--since",
    "2015",
    "--format",
    "csv",
  ],
  "compare-panel-json": ["compare", PANEL, "--area", "Leeds", "--benchmark", "England", "--since", "2012", "--json"],
  "inspect-panel": ["inspect", PANEL],
  "inspect-plans": ["inspect", PLANS],
  "inspect-plans-json": ["inspect", PLANS, "--json"],
  "inspect-titled": ["inspect", "fixtures/layouts/titled-tables.csv"],
  "inspect-titled-json": ["inspect", "fixtures/layouts/titled-tables.csv", "--json"],
  "inspect-titled-table": ["inspect", "fixtures/layouts/titled-tables.csv", "--table", "1"],
  "project-two-releases": [
    "project",
    PANEL,
    EES_2022,
    EES_2025,
    ...LOOKED_AFTER,
    "--area",
    "Leeds",
    "--baseline",
    "2009..2012",
    "--better",
    "lower",
  ],
  "compare-two-releases": ["compare", EES_2022, EES_2025, ...LOOKED_AFTER, "--area", "Leeds", "--benchmark", "England"],
  "inspect-two-releases": ["inspect", EES_2022, EES_2025],
  "diff-releases": ["diff", EES_2022, EES_2025],
  "diff-leeds-md": ["diff", EES_2022, EES_2025, ...LOOKED_AFTER, "--area", "Leeds", "--format", "md"],
  "diff-leeds-csv": ["diff", EES_2022, EES_2025, ...LOOKED_AFTER, "--area", "Leeds", "--format", "csv"],
  "diff-headline": [
    "diff",
    PANEL,
    EES_2022,
    ...LOOKED_AFTER,
    "--area",
    "Leeds",
    "--baseline",
    "2009..2012",
    "--fail-on",
    "headline",
  ],
  "diff-headline-json": [
    "diff",
    EES_2022,
    EES_2025,
    ...LOOKED_AFTER,
    "--area",
    "Leeds",
    "--baseline",
    "2018..2020",
    "--json",
  ],
  "diff-nothing": ["diff", PLANS, PLANS, "--fail-on", "change"],
  "help-diff": ["diff", "--help"],
  "inspect-dfe-wide": ["inspect", "fixtures/layouts/dfe-wide.csv"],
  "inspect-lait": ["inspect", "fixtures/layouts/lait.csv"],
  "inspect-fingertips": ["inspect", "fixtures/layouts/fingertips.csv"],
  "project-dfe-wide": [
    ...["project", "fixtures/layouts/dfe-wide.csv", "--indicator", "CLA_Rate", "--area", "Leeds"],
    ...["--baseline", "2014..2016", "--at", "2018"],
  ],
  demo: ["demo"],
  help: ["--help"],
  "help-project": ["project", "--help"],
  "help-compare": ["help", "compare"],
  "no-arguments": [],
};

function transcript(args: readonly string[], { stdout, stderr, code }: Awaited<ReturnType<typeof runCli>>): string {
  const quoted = args.map((arg) => (/^[\w./:=-]+$/.test(arg) ? arg : `"${arg}"`)).join(" ");
  return `$ turncurve ${quoted}\n${stdout}${stderr === "" ? "" : `--- standard error ---\n${stderr}`}--- exit ${code} ---\n`;
}

describe("transcripts", () => {
  it.each(Object.entries(PANEL_RUNS))("%s", async (name, args) => {
    await expect(transcript(args, await runCli(args))).toMatchFileSnapshot(`golden/${name}.txt`);
  });
});
