/** Claims that cannot be held against anything. */
import { EXIT, quote, type Worded } from "./wording.js";

export interface ClaimProblems {
  /** claims of one measure and period in several units */
  "claim-units": {
    measure: string;
    claims: readonly { readonly id: string; readonly line: number; readonly unit: string }[];
  };
}

export const CLAIMS_WORDING: Worded<ClaimProblems> = {
  "claim-units": {
    exit: EXIT.recipe,
    message: (d) =>
      `claims of the measure ${quote(d.measure)} are in different units, and cannot be held against one another`,
    evidence: (d) => d.claims.map(({ id, line, unit }) => `line ${line}: ${id} is in ${quote(unit)}`),
    hint: () => "give them one unit, with the values in it, or measures of their own",
  },
};
