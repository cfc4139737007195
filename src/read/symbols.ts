/**
 * The symbols publishers put in place of a number, and what each means. They count only in value columns (`C` and
 * `K` are region codes elsewhere), are never read as 0, and keep their reason.
 */
import { comparable } from "../series/writing.js";

export type SymbolSet = "dfe" | "dfe-legacy" | "lait";

type Meanings = Readonly<Record<string, string>>;

const EVERYWHERE: Meanings = {
  "": "blank",
  na: "not available",
  "n/a": "not available",
  "#n/a": "not available",
  null: "not available",
  none: "not available",
  nan: "not available",
  ":": "not available",
  "..": "not available",
  ".": "not applicable",
  "*": "suppressed",
};

/** Explore Education Statistics and the Government Statistical Service since 2018. */
const DFE: Meanings = {
  ...EVERYWHERE,
  c: "confidential",
  "[c]": "confidential",
  x: "not available",
  "[x]": "not available",
  z: "not applicable",
  "[z]": "not applicable",
  k: "rounds to zero but is not zero",
  low: "rounds to zero but is not zero",
  "[k]": "rounds to zero but is not zero",
  "[low]": "rounds to zero but is not zero",
  u: "unreliable",
  "[u]": "unreliable",
  "-": "not available",
  "–": "not available",
};

export const SYMBOL_SETS: Readonly<Record<SymbolSet, Meanings>> = {
  dfe: DFE,
  // To 2018 the department wrote x for a suppressed figure and - for one that rounds to nothing.
  "dfe-legacy": {
    ...DFE,
    x: "suppressed",
    "-": "rounds to zero but is not zero",
    "–": "rounds to zero but is not zero",
  },
  lait: { ...DFE, "-": "not available", x: "suppressed" },
};

/** Why a cell holds no number; null when it is no known symbol. */
export function symbolReason(cell: string, set: SymbolSet): string | null {
  const symbol = comparable(cell);
  // Councils write a small count as less than the threshold under which they suppress.
  if (/^<\s?\d+$/.test(symbol)) return "suppressed, a small number";
  return Object.hasOwn(SYMBOL_SETS[set], symbol) ? (SYMBOL_SETS[set][symbol] as string) : null;
}
