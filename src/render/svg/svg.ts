/** SVG: the figures of an answer, one under the other. */
import type { Answer } from "../answer.js";
import { cleaned } from "../clean.js";
import type { Drawn } from "./drawn.js";
import { PAGE_WIDTH, svgOf } from "./figure.js";
import { figuresOf } from "./figures.js";

export const renderSvg = (raw: Answer): string => svgFile(figuresOf(cleaned(raw), PAGE_WIDTH));

/** The document of a file that holds nothing else. */
export const svgFile = (drawn: readonly Drawn[]): string =>
  `${svgOf(
    drawn.map(({ figure }) => figure),
    "figure",
  )}\n`;
