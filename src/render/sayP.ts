import { sayNumber } from "../analysis/wording.js";

/** A p-value as it is printed: two digits, and never 0. */
export function sayP(p: number): string {
  if (p < 0.0001) return "<0.0001";
  return p < 0.001 ? sayNumber(p, 4) : p < 0.095 ? sayNumber(p, 3) : sayNumber(p, 2);
}
