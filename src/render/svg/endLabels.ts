/** Direct labels in a column at the right of a picture. */
import { element, pathOf } from "./element.js";
import { PALETTE } from "./palette.js";
import type { EndLabel, Frame } from "./plot.js";
import { stackLabels } from "./stackLabels.js";
import { textAt } from "./textAt.js";
import { cutText, textWidth, wrapText } from "./textWidth.js";

export interface SetLabel extends EndLabel {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

const LINE = 16;
/** Pixels between one label and the next. */
const APART = 5;
const MOST_LINES = 4;
/** From the picture's edge to the labels. */
export const BESIDE = 20;
/** A label moved further than this is led to by a thin line. */
const MOVED = 7;

/** Labels broken into lines no wider than `widest`, and how large each is. */
export function setLabels(ends: readonly EndLabel[], widest: number, size: number): SetLabel[] {
  return ends.map((end) => {
    const all = end.texts.flatMap((text) => wrapText(text, widest, size, end.bold));
    const lines =
      all.length <= MOST_LINES
        ? all
        : [...all.slice(0, MOST_LINES - 1), cutText(all.slice(MOST_LINES - 1).join(" "), widest, size, end.bold)];
    const width = lines.reduce((most, line) => Math.max(most, textWidth(line, size, end.bold)), 0);
    return { ...end, lines, width, height: lines.length * LINE + APART };
  });
}

/** The column, between `top` and the picture's lower edge. */
export function drawLabels(
  labels: readonly SetLabel[],
  top: number,
  { y, right, bottom }: Frame,
  size: number,
): string {
  const wanted = labels.map(({ value, height }) => ({ at: y(value), height }));
  const middles = stackLabels(wanted, top, bottom);
  return labels
    .flatMap(({ lines, value, fill, bold, height }, i) => {
      const middle = middles[i] as number;
      const first = middle - (height - APART) / 2 + LINE / 2;
      const moved = Math.abs(middle - y(value)) > MOVED;
      const leader = pathOf([
        [right + 2, y(value)],
        [right + 8, y(value)],
        [right + BESIDE - 4, middle],
      ]);
      return [
        ...(moved
          ? [element("path", { d: leader, fill: "none", stroke: PALETTE.faintText, "stroke-width": 0.8 })]
          : []),
        ...lines.map((line, row) => textAt(right + BESIDE, first + row * LINE, line, { size, bold, fill })),
      ];
    })
    .join("\n");
}
