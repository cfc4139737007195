/** Claims that cannot be held against anything. */
import { EXIT, quote, type Worded } from "./wording.js";

export interface ClaimProblems {
  /** claims of one measure and period in several units */
  "claim-units": {
    measure: string;
    claims: readonly { readonly id: string; readonly line: number; readonly unit: string }[];
  };
  /** what stands at a claim's result is no figure */
  "claim-not-a-figure": { id: string; result: string; found: string };
}

export const CLAIMS_WORDING: Worded<ClaimProblems> = {
  "claim-units": {
    exit: EXIT.recipe,
    message: (d) =>
      `claims of the measure ${quote(d.measure)} are in different units, and cannot be held against one another`,
    evidence: (d) => d.claims.map(({ id, line, unit }) => `line ${line}: ${id} is in ${quote(unit)}`),
    hint: () => "give them one unit, with the values in it, or measures of their own",
  },
  "claim-not-a-figure": {
    exit: EXIT.recipe,
    message: (d) => `the result of claim ${quote(d.id)} is no figure: ${quote(d.result)} is ${quote(d.found)}`,
    hint: () => "name a number of the question's JSON, such as headline.countDifference",
  },
};
