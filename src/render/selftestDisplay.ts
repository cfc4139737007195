/** What `selftest` shows: one sentence, a row for each case, and what does not agree. */
import type { CheckedCase } from "../selftest/selftestCase.js";
import type { SelftestRun } from "./answer.js";
import type { DisplayTable } from "./display.js";

const sayDigits = (digits: number | null): string => (digits === null ? "exact" : digits.toFixed(1));

export function selftestSentence({ results }: SelftestRun): string {
  const failed = results.filter(({ agrees }) => !agrees);
  const figures = results.reduce((sum, one) => sum + one.figures, 0);
  if (failed.length > 0)
    return `${failed.length} of ${results.length} cases ${failed.length === 1 ? "does" : "do"} not agree with the certified figures on this machine: ${failed.map((one) => one.case).join(", ")}.`;
  const digits = results.filter(({ required }) => required !== null).map((one) => one.digits);
  return `All ${results.length} cases agree with their certified figures (${figures} of them): ${sayDigits(Math.min(...digits))} to ${sayDigits(Math.max(...digits))} digits.`;
}

export function selftestTable({ results }: SelftestRun): DisplayTable {
  return {
    title: "Cases",
    head: ["Case", "Figures", "Digits", "Required", "Result"],
    rows: results.map(({ case: name, figures, digits, required, agrees }) => [
      name,
      String(figures),
      sayDigits(digits),
      sayDigits(required),
      agrees ? "ok" : "NOT OK",
    ]),
    left: [0, 4],
  };
}

/** What the digits are, then each figure that does not agree. */
export function selftestNotes({ results }: SelftestRun): string[] {
  return [
    "Digits: significant digits of agreement, rounded down to halves, of the figure with the least to spare; 15.5 is all that a double holds, and the last of them differ between machines.",
    ...results.flatMap(disagreementLines),
  ];
}

const disagreementLines = ({ case: name, disagreements, source }: CheckedCase): string[] =>
  disagreements.map(
    ({ what, expected, found }) =>
      `${name}, ${what}: ${found === null ? "no figure" : String(found)}, certified ${expected} (${source}).`,
  );
