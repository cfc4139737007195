/** What `--fail-on` may name, and which of them were asked for. Loaded only where the flag is used. */
import { VERDICTS } from "../analysis/verdict.js";
import { CAUTION_CODES } from "../cautions.js";
import { problem } from "../problems.js";
import { suggest } from "../read/suggest.js";

export const GATES: readonly string[] = [...VERDICTS.map((verdict) => verdict.replaceAll(" ", "-")), ...CAUTION_CODES];

/** The gate that `--fail-on` means. Problem: `usage` with "did you mean". */
export function gateNamed(asked: string): string {
  const code = asked.trim().replaceAll(" ", "-");
  if (GATES.includes(code)) return code;
  const near = suggest(code, GATES);
  throw problem("usage", {
    message: `--fail-on ${asked} is no verdict and no caution`,
    hint: near ? `did you mean ${near}?` : `one of ${VERDICTS.join(", ")}, or a caution's code`,
  });
}
