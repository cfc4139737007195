/** Published statements, held against the results and against one another. */
import type { CheckedClaim, ClaimVerdict, Contradiction } from "../../render/reportAnswer.js";
import type { Claim } from "../recipe.js";
import { allowedBy, allows, isSame, overlap, toleranceOf } from "./allowed.js";
import { claimSentence, contradictionSentence, sayClaim } from "./claimWords.js";
import { subjectsOf } from "./measures.js";

/** What stands where a claim's result points: a figure, unrounded, or why there is none. */
export type Looked =
  | {
      readonly figure: number;
      /** the period the figure is of, where that is not the claim's */
      readonly of?: string;
    }
  | { readonly figure: null; readonly reason: string };

/** Throws the problem of a path that leads nowhere. */
export type LookUpClaim = (claim: Claim & { readonly result: string }) => Looked;

/**
 * Every claim with its verdict, in the order of the recipe. A claim holds when the figure found, unrounded, stands to
 * the published one as its relation says, within its tolerance, limits included; claims of one measure and period
 * contradict one another when no figure is allowed by both.
 * Problems: those of `lookUp`; `claim-units`.
 */
export function checkClaims(claims: readonly Claim[], lookUp: LookUpClaim, recipe: string): CheckedClaim[] {
  const subjects = subjectsOf(claims, recipe);
  return claims.map((claim) => {
    const { result } = claim;
    const looked = result === null ? null : lookUp({ ...claim, result });
    const others = subjects.find((group) => group.includes(claim)) ?? [];
    return {
      id: claim.id,
      text: claim.text,
      value: claim.value,
      decimals: claim.decimals,
      unit: claim.unit,
      period: claim.period,
      measure: claim.measure,
      source: claim.source,
      relation: claim.relation,
      tolerance: toleranceOf(claim),
      result,
      ...held(claim, looked, others.length > 1),
      contradicts: others.filter((other) => contradict(claim, other)).map((other) => told(claim, other)),
    };
  });
}

type Held = Pick<CheckedClaim, "found" | "difference" | "verdict" | "sentence">;

function held(claim: Claim, looked: Looked | null, hasOthers: boolean): Held {
  const unheld = { found: null, difference: null, verdict: "not checked" } as const;
  const said = `${sayClaim(claim).replace(/^./, (first) => first.toUpperCase())} published`;
  const alone =
    claim.measure === null
      ? "no result is named to hold it against"
      : hasOthers
        ? "held against other statements alone"
        : "no result is named to hold it against, nor is there another statement of its measure and period";
  if (looked === null) return { ...unheld, sentence: `${said}; ${alone}.` };
  if (looked.figure === null)
    return { ...unheld, sentence: `${said}; nothing found to hold it against: ${looked.reason}.` };
  const { figure } = looked;
  const allowed = allowedBy(claim);
  const verdict: ClaimVerdict = allows(allowed, figure) ? "holds" : "does not hold";
  // What differs by binary rounding alone is the same figure.
  const difference = isSame(figure, claim.value, allowed.unit) ? 0 : figure - claim.value;
  return {
    found: figure,
    difference,
    verdict,
    sentence: `${claimSentence(claim, figure)}${ofOther(claim, looked.of)}`,
  };
}

const ofOther = ({ period }: Claim, of: string | undefined): string =>
  of === undefined ? "" : ` The figure found is of ${of}, the statement of ${period}.`;

/** Whether no figure can be as both say. */
export const contradict = (one: Claim, other: Claim): boolean =>
  one !== other && !overlap(allowedBy(one), allowedBy(other));

const told = (claim: Claim, other: Claim): Contradiction => ({
  id: other.id,
  text: contradictionSentence(claim, other),
});
