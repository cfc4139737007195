/**
 * How many digits the tests reach against the reference figures, as a Markdown table: one row for each reference case,
 * and with --all for each test file whose figures are of no case. Made from what `expectWithin` noted:
 *
 *   DIGITS=/tmp/digits.jsonl npm test; node tests/digitsTable.mjs /tmp/digits.jsonl
 *
 * A figure is known by the name it is compared under, or by its test's title, where one of them holds the case's name.
 */
import { readFileSync } from "node:fs";

const CASE =
  /\b(?:nist|trend|short|sicily|itsa|statespace|changepoint|fingertips|phe|did|permutation|prop99|dfe|gap-to|causalimpact)-[a-z0-9-]+/;
const NIST = /^(?:longley|noint1|norris|pontius|wampler[1-5])\b/;
/** Test files whose figures are all of these references, under names of their own. */
const OF_FILE = {
  "stats/theilSen": "trend-*, short-leeds4: Theil-Sen, Kendall",
  "stats/structuralModels": "statespace-nile, and other series",
  "cli/methodsReference": "statespace-nile, and other series",
  "stats/ar1Regression": "itsa-california: AR(1), and other series",
  "stats/segmentedRegression": "itsa-california",
  "stats/joinpoint": "changepoint-turn",
  "stats/structuralBreak": "changepoint-nile",
  "stats/trendMarker": "fingertips-trend-markers",
  "stats/rateLimits": "phe-rate, phe-byars-wilson",
  "stats/poissonRegression": "sicily-its, short-leeds4-counts",
  "cli/countMethodsReference": "sicily-its, short-leeds4-counts",
  "analysis/populationError": "gap-to-persons",
  "stats/residualDiagnostics": "diagnostics of other designs (R)",
};
/** Agreement to the last bit is counted as this many digits: a double holds no more. */
const MOST = 15.9;

const digits = (error, size) => (error === 0 ? MOST : Math.min(MOST, Math.max(0, -Math.log10(error / (size || 1)))));
const shown = (value) => (Math.floor(value * 10) / 10).toFixed(1);

function rowOf({ file, test, name }) {
  const nist = NIST.exec(name);
  if (nist) return `nist-${nist[0]}`;
  const found = CASE.exec(name) ?? CASE.exec(test ?? "");
  if (found) return found[0];
  if (/^[a-z]\w*\(/.test(name)) return "distributions";
  const own = file
    .replaceAll("\\", "/")
    .replace(/^.*\/tests\//, "")
    .replace(/\.test\.ts$/, "");
  return OF_FILE[own] ?? own;
}

const rows = new Map();
for (const line of readFileSync(process.argv[2], "utf8").split("\n").filter(Boolean)) {
  const found = JSON.parse(line);
  if (found.wanted === null || found.error === null) continue;
  const reached = digits(found.error, Math.abs(found.wanted));
  const asked = digits(found.allowed, Math.abs(found.wanted));
  const key = rowOf(found);
  const row = rows.get(key) ?? { figures: 0, spare: Number.POSITIVE_INFINITY };
  row.figures += 1;
  // The worst is the one with the least to spare; whole numbers that must be exact have nothing to spare and say nothing.
  const spare = found.allowed === 0 ? Number.POSITIVE_INFINITY : reached - asked;
  if (spare < row.spare) Object.assign(row, { spare, reached, asked, worst: found.name });
  rows.set(key, row);
}

const shownRows = [...rows].filter(([name]) => process.argv.includes("--all") || !/^[a-z]+\/\w+$/.test(name));
const byName = shownRows.sort(([a], [b]) =>
  /[/]/.test(a) === /[/]/.test(b) ? (a < b ? -1 : 1) : /[/]/.test(a) ? 1 : -1,
);
console.log("| case | figures | digits reached | asked | least to spare |\n|---|---:|---:|---:|---|");
for (const [name, { figures, reached, asked, worst }] of byName)
  console.log(
    `| ${name} | ${figures} | ${reached === undefined ? "exact" : shown(reached)} | ${asked === undefined ? "exact" : shown(asked)} | ${worst ?? ""} |`,
  );
