/** What a report says besides its answers: texts with their placeholders filled, claims with their verdicts, the log. */
import type { CheckedClaim } from "../render/reportAnswer.js";
import type { ReportParts } from "../report/reportFiles.js";
import type { RecipeMaterial } from "./recipeMaterial.js";

export interface PartsAndClaims extends ReportParts {
  readonly claims: readonly CheckedClaim[];
}

export function reportParts({ material }: RecipeMaterial, qaLog: boolean): PartsAndClaims {
  const { title, outcome, focus } = material.recipe;
  const narrative = Object.fromEntries(Object.entries(material.narrative).map(([k, { text }]) => [k, text]));
  return {
    material,
    texts: { title, outcome, focus, narrative, claims: [] },
    claims: [],
    claimRows: [],
    qaLog: qaLog ? "# Log\n" : null,
  };
}
