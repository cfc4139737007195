/** What runs of many areas say once. */
import { sayNumber } from "../../analysis/wording.js";
import type { Caution } from "../../cautions.js";
import type { Unusable } from "../answer.js";
import type { Style } from "../renderer.js";
import { wrap } from "./layout.js";
import type { Paint } from "./paint.js";

/** More areas than this are set as one table; each alone still has its full picture. */
export const FULL_PICTURES = 3;

/** The areas that could not be used, each with its reason. */
export function notUsed(unusable: readonly Unusable[], { columns }: Style, paint: Paint): string {
  if (unusable.length === 0) return "";
  const lines = unusable.map(({ area, message, code }) => wrap(`- ${area.name}: ${message} [${code}]`, columns, "  "));
  return [paint.strong("Not used"), ...lines].join("\n");
}

/** Each kind of caution once, with how many areas it concerns. */
export function sharedCautions(
  results: readonly { readonly cautions: readonly Caution[] }[],
  { columns }: Style,
  paint: Paint,
): string {
  const byCode = new Map<string, { text: string; areas: number }>();
  // One area may have the same caution of several benchmarks.
  const each = results.flatMap(({ cautions }) => [...new Map(cautions.map((one) => [one.code, one])).values()]);
  for (const { code, text } of each)
    byCode.set(code, { text: byCode.get(code)?.text ?? text, areas: (byCode.get(code)?.areas ?? 0) + 1 });
  const lines = [...byCode].map(([code, { text, areas }]) =>
    wrap(`- ${code} (${sayNumber(areas)} ${areas === 1 ? "area" : "areas"}), for example: ${text}`, columns, "  "),
  );
  return [paint.strong("Cautions"), ...lines].join("\n");
}
