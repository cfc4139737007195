/** What `--fail-on` may name, and which of them were asked for. Loaded only where the flag is used. */
import { VERDICTS } from "../analysis/verdict.js";
import { CAUTION_CODES, type CautionCode } from "../cautions.js";
import { problem } from "../problems.js";
import { suggest } from "../read/suggest.js";

const OF_FILE: readonly CautionCode[] = [
  "blank-columns",
  "duplicate-columns",
  "table-found",
  "only-sheet",
  "percent-as-fraction",
  "records-under",
];
const OF_READING: readonly CautionCode[] = ["equal-duplicates", ...OF_FILE];
const OF_COMPARING: readonly CautionCode[] = [
  "benchmark-includes-area",
  "rounded-comparison",
  "benchmark-periods-missing",
];
const OF_JOINING: readonly CautionCode[] = [
  "indicator-names-differ",
  "area-not-in-file",
  "revised-values",
  "withdrawn-values",
  "headline-moves-with-release",
  "kind-of-year-taken",
  "rates-computed",
  "counts-only",
  "condition-matched-elsewhere",
  "condition-not-applied",
  "column-not-in-file",
];
const OF_DIFFING: readonly CautionCode[] = [
  "condition-matched-elsewhere",
  "condition-not-applied",
  "column-not-in-file",
  "repeated-rows",
];
const VERDICT_GATES = VERDICTS.map((verdict) => verdict.replaceAll(" ", "-"));

/** What can come up in a command's answer: a gate that cannot would stand open for ever. */
function gatesOf(command: string): readonly string[] {
  if (command === "inspect") return OF_FILE;
  if (command === "compare") return [...OF_READING, ...OF_JOINING, ...OF_COMPARING];
  if (command === "diff") return ["change", "revision", "headline", ...OF_DIFFING];
  const elsewhere: readonly CautionCode[] = [...OF_COMPARING, "repeated-rows"];
  return [...VERDICT_GATES, ...CAUTION_CODES.filter((code) => !elsewhere.includes(code))];
}

/** The gate that `--fail-on` means. Problem: `usage`, with "did you mean", or for a verdict that nobody can reach. */
export function gateNamed(asked: string, command: string, judged: boolean): string {
  const code = asked.trim().replaceAll(" ", "-");
  const gates = gatesOf(command);
  if (gates.includes(code)) {
    if (judged || !VERDICT_GATES.includes(code)) return code;
    throw problem("usage", {
      message: `--fail-on ${asked} needs a verdict, and a verdict needs to know which way is better`,
      hint: "add --better lower or --better higher",
    });
  }
  const near = suggest(code, gates);
  throw problem("usage", {
    message: `--fail-on ${asked} is nothing that ${command} can answer`,
    hint: near ? `did you mean ${near}?` : `one of ${gates.slice(0, 6).join(", ")}...`,
  });
}
