/** Bands and lines of a picture, in its frame. */
import { element, pathOf, stroke } from "./element.js";
import { type Bounds, heldBetween, thinned, usualGap } from "./linePieces.js";
import type { Frame, Plot, PlotBand, PlotLine } from "./plot.js";
import type { Extent } from "./scale.js";

const DOT = 3.2;
/** Dots nearer to each other than this, in pixels, are left out but for the last. */
const DOTS_APART = 9;

/** A run of one period is a bar, as there is nothing to join it to. */
export function drawBand({ runs, fill }: PlotBand, { x, y }: Frame, { low, high }: Extent): string {
  const edge = (run: readonly Bounds[], key: "lower" | "upper"): [number, number][] => {
    const line = run.map((bounds) => ({ index: bounds.index, value: bounds[key] }));
    const held = heldBetween(thinned(line, x), low, high).map(({ index, value }): [number, number] => [
      x(index),
      y(value),
    ]);
    const [only] = held;
    return only && held.length === 1
      ? [
          [only[0] - 5, only[1]],
          [only[0] + 5, only[1]],
        ]
      : held;
  };
  return runs
    .map((run) => element("path", { d: `${pathOf([...edge(run, "upper"), ...edge(run, "lower").reverse()])}Z`, fill }))
    .join("\n");
}

/** Pixels from one period to the next. */
export const spacing = ({ moments }: Plot, { x }: Frame): number =>
  x(usualGap(moments.map(({ index }) => index))) - x(0);

/** Below this many pixels from period to period figures make a cloud: thin, and under the lines through it. */
const CLOUD = 2;

export const inOrder = (plot: Plot, frame: Frame): PlotLine[] =>
  spacing(plot, frame) >= CLOUD
    ? [...plot.lines]
    : [...plot.lines]
        .sort((a, b) => Number(b.dots) - Number(a.dots))
        .map((line) => (line.dots ? { ...line, weight: Math.min(line.weight, 1.2) } : line));

export function drawLine({ pieces, colour, weight, dash, dots }: PlotLine, plot: Plot, frame: Frame): string {
  const { x, y } = frame;
  const paths = pieces
    .filter((piece) => piece.length > 1)
    .map((piece) => pathOf(thinned(piece, x).map(({ index, value }) => [x(index), y(value)] as const)))
    .join("");
  const roomy = spacing(plot, frame) >= DOTS_APART;
  const last = pieces.at(-1)?.at(-1);
  const dotted = dots
    ? pieces.flatMap((piece) => piece.filter((place) => roomy || piece.length === 1 || place === last))
    : pieces.flatMap((piece) => (piece.length === 1 ? piece : []));
  return [
    ...(paths === "" ? [] : [stroke(paths, colour, weight, dash)]),
    ...dotted.map(({ index, value }) => element("circle", { cx: x(index), cy: y(value), r: DOT, fill: colour })),
  ].join("\n");
}
