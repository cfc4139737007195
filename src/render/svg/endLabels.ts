/** Direct labels in a column at the right of a picture. */
import { pathOf, stroke } from "./element.js";
import { PALETTE } from "./palette.js";
import type { EndLabel, Frame } from "./plot.js";
import { stackLabels } from "./stackLabels.js";
import { fitLinesTo, textAt } from "./textAt.js";
import { cutText, textWidth, wrapText } from "./textWidth.js";

export interface SetLabel extends EndLabel {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

const LINE = 16;
/** Pixels between one label and the next. */
const APART = 5;
const MOST_LINES = 6;
/** Of more labels than these each has fewer lines, so that the column is not longer than a page. */
const MANY = 5;
const VERY_MANY = 10;
/** A piece of a line, and the room it takes before the words. */
const SAMPLE = 20;
const SAMPLE_ROOM = 26;
/** From the picture's edge to the labels: room for the lines that lead to them. */
export const besideOf = (labels: readonly SetLabel[]): number => (labels.length > VERY_MANY ? 46 : 20);
/** A label moved further than this is led to by a thin line. */
const MOVED = 7;

/** Labels broken into lines no wider than `widest`, with samples of their lines before them, and how large each is. */
export function setLabels(ends: readonly EndLabel[], widest: number, size: number): SetLabel[] {
  const most = ends.length > VERY_MANY ? 2 : ends.length > MANY ? 3 : MOST_LINES;
  return ends.map((end) => {
    const indent = end.sample ? SAMPLE_ROOM : 0;
    const lines = linesOf(end, widest, most, size);
    const width = indent + lines.reduce((wide, line) => Math.max(wide, textWidth(line, size, end.bold)), 0);
    return { ...end, lines, width, height: lines.length * LINE + APART };
  });
}

function linesOf({ texts, bold, tail }: EndLabel, widest: number, most: number, size: number): string[] {
  if (tail !== undefined) return fitLinesTo(texts.join(" "), ` ${tail}`, widest, most, { size, bold });
  const all = texts.flatMap((text) => wrapText(text, widest, size, bold));
  if (all.length <= most) return all;
  return [...all.slice(0, most - 1), cutText(all.slice(most - 1).join(" "), widest, size, bold)];
}

/** The column, between `top` and the picture's lower edge. */
export function drawLabels(
  labels: readonly SetLabel[],
  top: number,
  { y, right, bottom }: Frame,
  size: number,
): string {
  const wanted = labels.map(({ value, height }) => ({ at: y(value), height }));
  const beside = besideOf(labels);
  const middles = stackLabels(wanted, top, bottom);
  return labels
    .flatMap(({ lines, value, fill, bold, height, sample }, i) => {
      const middle = middles[i] as number;
      const first = middle - (height - APART) / 2 + LINE / 2;
      const moved = Math.abs(middle - y(value)) > MOVED;
      const leader = pathOf([
        [right + 2, y(value)],
        [right + 8, y(value)],
        [right + beside - 4, middle],
      ]);
      return [
        ...(moved ? [stroke(leader, PALETTE.faintText, 0.8)] : []),
        ...(sample ? [drawSample(sample, right + beside, first)] : []),
        ...lines.map((line, row) =>
          textAt(right + beside + (sample ? SAMPLE_ROOM : 0), first + row * LINE, line, { size, bold, fill }),
        ),
      ];
    })
    .join("\n");
}

const drawSample = ({ colour, weight, dash }: NonNullable<EndLabel["sample"]>, x: number, y: number): string =>
  stroke(
    pathOf([
      [x, y],
      [x + SAMPLE, y],
    ]),
    colour,
    weight,
    dash,
  );
