import type { Caution } from "../../cautions.js";
import type { Style } from "../renderer.js";
import { wrap } from "./layout.js";
import type { Paint } from "./paint.js";

/** The cautions as a list, or nothing. */
export function cautionText(cautions: readonly Caution[], { columns }: Style, paint: Paint): string {
  if (cautions.length === 0) return "";
  return [paint.strong("Cautions"), ...cautions.map(({ text }) => wrap(`- ${text}`, columns, "  "))].join("\n");
}
