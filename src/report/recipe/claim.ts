import { parseNumber } from "../../read/numbers.js";
import type { Claim } from "../recipe.js";
import type { ClaimWritten } from "./shape.js";

/** A figure as a document prints it, and with how many decimals; null for what is no figure. */
export function publishedFigure(text: string): { value: number; decimals: number } | null {
  // A power of ten does not say what it was published with.
  const value = /[e%]/i.test(text) ? null : parseNumber(text);
  return value === null ? null : { value, decimals: /\.(\d*)/.exec(text)?.[1]?.length ?? 0 };
}

/** `5` or `1%`; null for what is neither. */
export function toleranceFrom(text: string): Claim["tolerance"] {
  const amount = parseNumber(text);
  if (amount === null || amount < 0) return null;
  return { amount, of: /%$/.test(text) ? "percent" : "unit" };
}

/** A claim that has been checked. `line` is the recipe's. */
export function claimFrom(claim: ClaimWritten, line: number): Claim {
  const { id, text, unit, period, source, result, tolerance, relation, measure } = claim;
  return {
    id,
    text,
    ...(publishedFigure(claim.value) ?? { value: Number.NaN, decimals: 0 }),
    unit,
    period: period ?? null,
    source,
    tolerance: tolerance === undefined ? null : toleranceFrom(tolerance),
    relation: relation ?? "equals",
    result: result ?? null,
    measure: measure ?? null,
    line,
  };
}
