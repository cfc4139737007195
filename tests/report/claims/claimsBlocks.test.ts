/** Claims on the page and as rows. */
import { expect, it } from "vitest";
import { csvCell } from "../../../src/render/csv.js";
import { markdownOf } from "../../../src/render/markdown.js";
import { checkClaims } from "../../../src/report/claims/checkClaims.js";
import { claimRows, claimsBlocks } from "../../../src/report/claims/claimsBlocks.js";
import type { Claim } from "../../../src/report/recipe.js";

const centres = (id: string, value: number, source: string): Claim => ({
  id,
  text: `${value} children's centres`,
  value,
  decimals: 0,
  unit: "children's centres",
  period: null,
  source,
  tolerance: null,
  relation: "equals",
  result: null,
  measure: "centres",
  line: 1,
});
const claims: readonly Claim[] = [
  {
    ...centres("safely", 539, "Report, March 2019"),
    text: "=539 more",
    unit: "children",
    period: "2018",
    measure: null,
    result: "project",
  },
  centres("centres-report", 69, "Report, March 2019"),
  centres("centres-plan", 56, "Plan"),
];
const checked = checkClaims(claims, () => ({ figure: 541.32 }), "report.yaml");

it("says how many hold, what was found, and what contradicts what, once", () => {
  expect(markdownOf(claimsBlocks(checked))).toMatchInlineSnapshot(`
    "### Published statements, held against the results

    3 published statements: none holds, 1 does not hold, 2 are not checked against a result; 2 contradict another.

    Report, March 2019:

    | Verdict | Statement | Found |
    | --- | --- | --- |
    | does not hold | =539 more (2018) | 539 children published; 541 found: 2 more, beyond half a unit of its last digit (0.5). |

    Statements that contradict one another:

    - 69 children's centres (Report, March 2019) against 56 children's centres (Plan): 13 apart, more than both tolerances allow.
    "
  `);
  expect(claimsBlocks([])).toEqual([]);
});

it("has a row for each, numbers as numbers, and no formula", () => {
  const [head = [], ...rows] = claimRows(checked);
  const cell = (row: number, name: string) => rows[row]?.[head.indexOf(name)];
  expect(rows.map((row) => row.length)).toEqual([head.length, head.length, head.length]);
  expect([cell(0, "value"), cell(0, "found"), cell(0, "tolerance")]).toEqual([539, 541.32, 0.5]);
  expect([cell(1, "found"), cell(1, "verdict"), cell(1, "contradicts")]).toEqual([null, "not checked", "centres-plan"]);
  expect(csvCell(cell(0, "statement") ?? null)).toBe("'=539 more");
});
