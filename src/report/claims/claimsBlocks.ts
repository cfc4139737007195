/** The published statements on a report's page, and as rows for a spreadsheet. */

import { contradictions, verdictWords } from "../../render/claimWords.js";
import type { Cell } from "../../render/csv.js";
import type { DisplayTable } from "../../render/display.js";
import { type Block, list } from "../../render/page/block.js";
import type { CheckedClaim, ClaimVerdict } from "../../render/reportAnswer.js";

/** "12 statements: 9 hold, 1 does not hold, 2 are not checked; 2 contradict another." */
export function claimsSummary(claims: readonly CheckedClaim[]): string {
  const count = (verdict: ClaimVerdict): number => claims.filter((claim) => claim.verdict === verdict).length;
  const [holding, failing, open] = [count("holds"), count("does not hold"), count("not checked")];
  const against = claims.filter(({ contradicts }) => contradicts.length > 0).length;
  const parts = [
    holding === 0 ? "none holds" : `${holding} ${holding === 1 ? "holds" : "hold"}`,
    ...(failing === 0 ? [] : [`${failing} ${failing === 1 ? "does" : "do"} not hold`]),
    ...(open === 0 ? [] : [`${open} ${open === 1 ? "is" : "are"} not checked against a result`]),
  ];
  const contradicting = against === 0 ? "" : `; ${against} contradict another`;
  return `${claims.length} published ${claims.length === 1 ? "statement" : "statements"}: ${parts.join(", ")}${contradicting}.`;
}

/** A heading, a summary, the statements of each source, and what contradicts what; nothing where there are no claims. */
export function claimsBlocks(claims: readonly CheckedClaim[]): Block[] {
  if (claims.length === 0) return [];
  // What only other statements speak to, and against, is told with them.
  const held = claims.filter(({ result, contradicts }) => result !== null || contradicts.length === 0);
  const sources = [...new Set(held.map(({ source }) => source))];
  return [
    { kind: "heading", level: 3, text: "Published statements, held against the results" },
    { kind: "paragraph", text: claimsSummary(claims) },
    ...sources.map((source): Block => {
      const own = held.filter((claim) => claim.source === source);
      return { kind: "table", table: claimsTable(source, own) };
    }),
    ...list(contradictions(claims), "Statements that contradict one another"),
  ];
}

/** The verdict first: it is what is looked for, and short. */
const claimsTable = (source: string, claims: readonly CheckedClaim[]): DisplayTable => ({
  title: source,
  head: ["Verdict", "Statement", "Found"],
  rows: claims.map((claim) => [verdictWords(claim), statementOf(claim), claim.sentence]),
  left: [0, 1, 2],
});

const statementOf = ({ text, period }: CheckedClaim): string =>
  period === null || text.includes(period) ? text : `${text} (${period})`;

/** One row for each claim, figures as numbers and unrounded. */
export function claimRows(claims: readonly CheckedClaim[]): Cell[][] {
  return [
    [
      "id",
      "statement",
      "relation",
      "value",
      "decimals",
      "unit",
      "period",
      "measure",
      "source",
      "tolerance",
      "result",
      "found",
      "difference",
      "verdict",
      "contradicts",
      "sentence",
    ],
    ...claims.map((claim): Cell[] => [
      claim.id,
      claim.text,
      claim.relation,
      claim.value,
      claim.decimals,
      claim.unit,
      claim.period,
      claim.measure,
      claim.source,
      claim.tolerance,
      claim.result,
      claim.found,
      claim.difference,
      claim.verdict,
      claim.contradicts.length === 0 ? null : claim.contradicts.map(({ id }) => id).join("; "),
      [claim.sentence, ...claim.contradicts.map(({ id, text }) => `Contradicts ${id}: ${text}`)].join(" "),
    ]),
  ];
}
