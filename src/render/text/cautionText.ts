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
  return listText(
    heading,
    cautions.map(({ text }) => text),
    { columns },
    paint,
  );
}

/** Sentences as a list under a heading. */
export function listText(
  heading: string,
  sentences: readonly string[],
  { columns }: Pick<Style, "columns">,
  paint: Paint,
): string {
  return [paint.strong(heading), ...sentences.map((text) => wrap(`- ${text}`, columns, "  "))].join("\n");
}
