import type { Caution } from "../../cautions.js";
import type { Style } from "../renderer.js";
import { wrap } from "./layout.js";
import type { Paint } from "./paint.js";

/** The cautions as a list, or nothing; the heading says what they are of where another list stands beside it. */
export function cautionText(
  cautions: readonly Caution[],
  { columns }: Style,
  paint: Paint,
  heading = "Cautions",
): string {
  if (cautions.length === 0) return "";
  return [paint.strong(heading), ...cautions.map(({ text }) => wrap(`- ${text}`, columns, "  "))].join("\n");
}
