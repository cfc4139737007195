/** What is made beside the answers of a report: its texts, its claims with their verdicts, its assurance log. */
import type { CheckedClaim } from "../render/reportAnswer.js";
import { claimsOf } from "../report/claims/claimResults.js";
import { claimRows } from "../report/claims/claimsBlocks.js";
import { reportQaLog } from "../report/qaLog.js";
import type { ReportParts } from "../report/reportFiles.js";
import { reportTexts } from "../report/reportTexts.js";
import type { RecipeMaterial } from "./recipeMaterial.js";

export interface PartsAndClaims extends ReportParts {
  readonly claims: readonly CheckedClaim[];
}

/** `recipe` as the user named it. Problems: `recipe-placeholder`, `claim-units`. */
export function reportParts({ material }: RecipeMaterial, recipe: string, qaLog: boolean): PartsAndClaims {
  const claims = claimsOf(material.recipe, recipe, material.answered);
  const texts = reportTexts(material, claims);
  return {
    material,
    texts,
    claims,
    claimRows: claims.length === 0 ? [] : claimRows(claims),
    qaLog: qaLog ? reportQaLog(material, texts.title, claims) : null,
  };
}
