/** Command lines whose JSON, taken together, meets every part of the schemas. */

import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { COMPARE_LEEDS, EES_2022, EES_2025, LEEDS, LOOKED_AFTER, PANEL, PLANS } from "../cli/runCli.js";
import { workbookOf } from "../read/workbooks.js";

export interface Line {
  readonly args: readonly string[];
  readonly stdin?: string | Uint8Array;
  readonly exit?: number;
}

const MILESTONES = ["--milestones", "fixtures/scrutiny-2019/milestones.csv"];
const BETTER = ["--better", "lower"];
const SEVERAL = ["Leeds", "Bradford", "Bedford", "Nowhere"].flatMap((area) => ["--area", area]);
const JOINED = [PANEL, EES_2022, EES_2025, ...LOOKED_AFTER, "--area", "Leeds"];
const LAIT = "fixtures/layouts/lait.csv";
const BASELINE = ["--baseline", "2009..2012"];
const AHEAD = ["forecast", PANEL, "--area", "Leeds", "--baseline", "2012..2018"];
const TURN = ["turn", PANEL, "--area", "Leeds"];

const quarterly = `quarter,rate_per_10000,children,population\n${Array.from({ length: 40 }, (_, i) => {
  const rate = 80 + i / 4 + [3, -2, 1, -2][i % 4]! + ((i * 7) % 5) / 3;
  return `${2008 + Math.floor(i / 4)} Q${(i % 4) + 1},${rate.toFixed(1)},${Math.round(rate * 16)},160000\n`;
}).join("")}`;
const QUARTERS = ["--baseline", "2008Q1..2014Q4"];

/** Ten areas that move about a common line, over fifteen years: enough for controls, donors and every diagnostic. */
const areas = `year,area,rate_per_10000,children,population\n${Array.from({ length: 25 }, (_, area) =>
  Array.from({ length: 22 }, (_, i) => {
    const rate =
      60 +
      area +
      i * 0.8 +
      ((i * (3 + area)) % 7) / 2 +
      ((i * i * (area + 2)) % 5) / 3 -
      (area === 0 && i > 15 ? 9 : 0);
    return `${2001 + i},Area ${area},${rate.toFixed(2)},${Math.round(rate * 10)},100000\n`;
  }).join(""),
).join("")}`;
const with25 = (method: string, ...benchmarks: readonly string[]): Line => ({
  args: [
    ...["project", "-", "--area", "Area 0", "--baseline", "2001..2016", ...BETTER, "--method", method],
    ...benchmarks.flatMap((benchmark) => ["--benchmark", benchmark]),
    ...(method.startsWith("local") ? ["--diagnostics"] : ["--statistic", "rmspe-ratio"]),
  ],
  stdin: areas,
});
/** A trend that jumps and bends. */
const BROKEN = `year,rate
${Array.from({ length: 30 }, (_, i) => {
  const rate = i < 15 ? 60 + i : 95 - 2 * (i - 15);
  return `${1990 + i},${rate + ((i * 7) % 5) / 5}
`;
}).join("")}`;
const SCAN_LAIT = ["scan", LAIT, "--indicator", "all", "--baseline", "2016..2020"];
const EXACT = "year,A,B,C\n2009,10,8,12\n2010,12,9,15\n2011,13,10,16\n2012,12,9,15\n2013,15,11,18\n";

const MESSY = [
  "a report,,,",
  "year,area,category,number",
  "2010,Leeds,boys,10",
  "2010,Leeds,girls,c",
  "2011,Leeds,boys,1O",
  "2011,Leeds,boys,12",
  "whenever,Leeds,boys,12",
  "2012,Leeds,boys,13",
  "2012,Leeds,girls,14",
  "2012,Bradford,boys,13",
  "Source: nobody,,,",
  "",
].join("\n");
const SHEET = [
  ["year", "rate"],
  [2009, 88],
  [2010, 93],
  [2011, 94],
] as const;
const book = workbookOf({ Rates: SHEET, Others: SHEET });

const folder = mkdtempSync(join(tmpdir(), "turncurve-"));
/** A file beside the data. */
export const FILES = folder;
function beside(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}
const toCome = beside("people.csv", "year,area,population\n2019,Leeds,168000\n2020,Leeds,169000\n2021,Leeds,170000\n");
const noted = beside("noted.csv", "date,label,note\n2012,Inspection (example),of all services\n");
const neighbours = beside(
  "lists.csv",
  "list,la_code,area,closeness_order,neighbour_code,neighbour\nOurs,383,Leeds,1,380,Bradford\nOurs,383,Leeds,2,382,Kirklees\n",
);
const provisional =
  "year,rate,number,population\n2009,88,1400,160000\n2010,93,1480,160000\n2011 (prov),94,1500,160000\n2012,95,1520,160000\n2013 (prov),90,1440,160000\n";

const PROJECTED: readonly Line[] = [
  { args: [...LEEDS, ...BETTER, ...MILESTONES, "--unit-cost", "£980/week", "--diagnostics", "--placebo"] },
  {
    args: [
      ...[...LEEDS, "--anchor", "last", "--round-rates", "--population", "implied"],
      ...["--actual", "1281", "--actual-date", "2019-01-31", "--milestones", noted],
    ],
  },
  { args: [...LEEDS, "--basis", "count", "--population-se", "500", "--noun", "children", "--no-placebo"] },
  { args: ["project", PANEL, ...SEVERAL, ...BASELINE, "--statistic", "rmspe-ratio"] },
  { args: ["project", ...JOINED, ...BASELINE, ...BETTER, "--prefer", "first", "--at", "2021"] },
  ...["loglinear", "quasi-poisson", "follow"].map((method) => ({ args: [...LEEDS, ...BETTER, "--method", method] })),
  {
    args: [
      ...[...LEEDS, "--method", "did", "--benchmark", "neighbours", "--neighbours", neighbours],
      ...["--neighbour-list", "Ours", "--neighbour-average", "median", "--change", "ratio"],
    ],
  },
  { args: [...LEEDS, "--method", "synthetic", "--donors", "Bradford,Kirklees"] },
  ...["linear-ar1", "local-level", "local-trend", "did-trend"].map((method) => with25(method, "Area 3")),
  ...["controls", "controls-local-level"].map((method) => with25(method, "Area 3", "Area 4")),
  with25("synthetic"),
  { args: ["project", "-", ...QUARTERS, "--season", "dummies", "--diagnostics", "--lag", "3"], stdin: quarterly },
  {
    args: ["project", "-", ...QUARTERS, "--season", "harmonics:1", "--cycle", "4", "--method", "quasi-poisson"],
    stdin: quarterly,
  },
  { args: ["project", "-", "--baseline", "2009..2010"], stdin: "year,rate\n2009,88\n2010,90\n2011,c\n2012,95\n" },
  { args: ["project", "-", "--baseline", "2009..2012"], stdin: provisional },
  { args: ["project", "-", "--area", "A", ...BASELINE, "--method", "synthetic"], stdin: EXACT },
  {
    args: [
      "project",
      "fixtures/layouts/dfe-wide.csv",
      "--indicator",
      "CLA_Rate",
      "--area",
      "Leeds",
      "--baseline",
      "2014..2016",
    ],
  },
  { args: ["sensitivity", ...LEEDS.slice(1), "--full"] },
  { args: ["sensitivity", PANEL, ...SEVERAL, ...BASELINE, "--benchmark", "England"] },
  { args: ["evidence", PANEL, ...SEVERAL.slice(0, 6), ...BASELINE, ...BETTER, "--benchmark", "England"] },
  { args: ["evidence", "-", "--area", "A", ...BASELINE], stdin: EXACT },
  { args: ["evidence", ...with25("linear", "Area 3").args.slice(1)], stdin: areas },
];

const OTHERS: readonly Line[] = [
  { args: [...COMPARE_LEEDS, "--at", "2018", "--noun", "children"] },
  { args: ["compare", PANEL, "--area", "Leeds", "--area", "Bradford", "--rows", "neighbours", "--sort", "gap"] },
  { args: ["compare", PLANS, "--area", "Leeds"] },
  { args: ["compare", ...JOINED, "--benchmark", "England", "--exclude-self", "--group", "Two=Bradford,Kirklees"] },
  { args: [...TURN, ...BETTER, ...BASELINE, ...MILESTONES, "--area", "Bedford"] },
  { args: [...TURN, "--date", "2013", "--family", "quasi-poisson", "--step-only", "--from", "2007", "--to", "2018"] },
  { args: [...TURN, "--date", "2013", "--family", "quasi-poisson"] },
  { args: [...TURN, "--date", "2013"] },
  { args: ["turn", "-", "--date", "2013Q1", "--season", "harmonics:1", "--family", "poisson"], stdin: quarterly },
  { args: ["turn", "-", "--season", "dummies", "--date", "2013Q1", "--lag", "2"], stdin: quarterly },
  { args: ["turn", "-", "--model", "level", "--permutations", "99", "--joinpoints", "1"], stdin: quarterly },
  { args: ["turn", "-", "--model", "trend", "--permutations", "99"], stdin: BROKEN },
  { args: [...AHEAD, "--target", "65@2022", "--population-growth", "10%/10y", ...BETTER, ...MILESTONES] },
  { args: [...AHEAD, "--target", "95@2022", "--to", "2022", "--population-file", toCome] },
  {
    args: [...AHEAD.slice(0, -1), "2009..2012", "--to", "2020", "--method", "quasi-poisson", "--population", "170000"],
  },
  { args: [...AHEAD, "--area", "Bradford", "--area", "Isles of Scilly", "--to", "2020", "--method", "theil-sen"] },
  {
    args: ["scan", PANEL, ...BASELINE, "--at", "2018", "--mark", "Leeds", "--mark", "Bedford", "--top", "5", ...BETTER],
  },
  { args: [...SCAN_LAIT, "--at", "2023", "--mark", "Leeds"] },
  { args: [...SCAN_LAIT, "--area", "Leeds", "--area", "Nowhere", "--sort", "t"] },
  { args: [...SCAN_LAIT, "--area", "Leeds", "--mark", "Number of Looked after Children"] },
  { args: ["scan", PANEL, ...BASELINE, "--at", "2018", "--method", "follow"] },
  { args: ["explain"] },
  { args: ["explain", "short-baseline"] },
  { args: ["selftest"] },
  { args: ["demo"] },
];

const FILES_ALONE: readonly Line[] = [
  ...["lait", "dfe-wide", "fingertips", "absence"].map((name) => ({
    args: ["inspect", `fixtures/layouts/${name}.csv`],
  })),
  { args: ["inspect", PANEL, "--indicator", "Children looked after at 31 March"] },
  { args: ["inspect", EES_2022, EES_2025] },
  { args: ["inspect", "fixtures/layouts/titled-tables.csv"] },
  { args: ["inspect", "fixtures/layouts/titled-tables.csv", "--table", "1"] },
  { args: ["inspect", "-"], stdin: MESSY },
  { args: ["inspect", "-"], stdin: book },
  { args: ["inspect", "-", "--sheet", "Others"], stdin: book },
  { args: ["diff", EES_2022, EES_2025] },
  { args: ["diff", EES_2022, EES_2025, ...LOOKED_AFTER, "--area", "Leeds", "--baseline", "2018..2020"] },
  { args: ["diff", PANEL, EES_2022, ...LOOKED_AFTER, "--area", "Leeds", "--area", "Bradford", ...BASELINE] },
  { args: ["diff", PLANS, PLANS] },
];

/** A gate, and a failure of every exit code that a command line can reach. */
const FAILED: readonly Line[] = [
  { args: [...LEEDS, ...BETTER, "--fail-on", "turned"], exit: 1 },
  { args: ["project", PANEL], exit: 2 },
  { args: ["projct"], exit: 2 },
  { args: ["schema", "reslt"], exit: 2 },
  { args: [...LEEDS.slice(0, 2), "--area", "Leds", ...BASELINE], exit: 65 },
  { args: ["project", "-", ...BASELINE], stdin: "year,rate\n2009,88\n2010,x1\n", exit: 65 },
  { args: ["project", "-", ...BASELINE], stdin: 'year,rate\n2009,88\n2010,"90\n', exit: 65 },
  { args: ["project", "nowhere.csv", ...BASELINE], exit: 66 },
  { args: [...LEEDS, "-o", "no/such/folder/x.json"], exit: 73 },
];

export const COMMAND_LINES: readonly Line[] = [...PROJECTED, ...OTHERS, ...FILES_ALONE, ...FAILED];

/** Of these the lines of NDJSON too: of several areas, of rows with what was left out, of no result at all. */
export const NDJSON: readonly Line[] = COMMAND_LINES.filter(
  ({ args }) => args.filter((arg) => arg === "--area").length > 1 || args[0] === "inspect" || args[0] === "diff",
);
