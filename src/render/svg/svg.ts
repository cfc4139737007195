/** SVG: the figures of an answer, one under the other. */
import type { Answer } from "../answer.js";
import { cleaned } from "../clean.js";
import { PAGE_WIDTH, svgOf } from "./figure.js";
import { figuresOf } from "./figures.js";

export function renderSvg(raw: Answer): string {
  const drawn = figuresOf(cleaned(raw), PAGE_WIDTH);
  return `${svgOf(
    drawn.map(({ figure }) => figure),
    "figure",
  )}\n`;
}
