/** Lines over time in a frame, with axes, bands, dated marks, and labels at the lines' right ends. */
import { element, pathOf } from "./element.js";
import { BESIDE, drawLabels, setLabels } from "./endLabels.js";
import { TEXT_SIZE } from "./figure.js";
import { type Bounds, heldBetween, usualGap } from "./linePieces.js";
import { PALETTE } from "./palette.js";
import type { Frame, Plot, PlotBand, PlotLine } from "./plot.js";
import { drawRows, drawWindow, rowsHeight } from "./rowsAbove.js";
import { type Extent, linear } from "./scale.js";
import { textAt } from "./textAt.js";
import { textWidth } from "./textWidth.js";
import { timeTicks } from "./timeAxis.js";
import { type ValueAxis, valueAxis } from "./valueAxis.js";

export interface DrawnPlot {
  /** in pixels */
  readonly height: number;
  readonly drawing: string;
  readonly extent: Extent;
}

const TICK_SIZE = 12;
const TICK_LINE = 14;
const MARGIN = 12;
/** Between the frame's edge and the first and last period. */
const INSET = 8;
/** Above the picture, for the upper half of the highest tick. */
const TOP = 8;
const DOT = 3.2;
/** Dots nearer to each other than this, in pixels, are left out but for the last. */
const DOTS_APART = 9;

interface Size {
  /** of the picture within its axes */
  readonly height: number;
  readonly labels: number;
  /** pixels from one tick to the next, about */
  readonly tick: number;
}
const PAGE: Size = { height: 300, labels: 178, tick: 50 };
const PHONE: Size = { height: 230, labels: 104, tick: 46 };
/** Narrower than this is a phone. */
const NARROW = 560;

/** The picture at `width` pixels; every text is within it, and none over another. */
export function drawPlot(plot: Plot, width: number): DrawnPlot {
  const size = width < NARROW ? PHONE : PAGE;
  const axis = valueAxis(
    [
      ...plot.lines.flatMap(({ pieces }) => pieces.flat().map(({ value }) => value)),
      ...(plot.level === null ? [] : [plot.level]),
    ],
    plot.bands.flatMap(({ runs }) => runs.flat().flatMap(({ lower, upper }) => [lower, upper])),
    { wanted: Math.round(size.height / size.tick), percent: plot.percent },
  );
  const labels = setLabels(plot.ends, size.labels, TEXT_SIZE);
  const left = Math.ceil(MARGIN + Math.max(...axis.ticks.map(({ words }) => textWidth(words, TICK_SIZE))) + 6);
  const right = Math.floor(width - MARGIN - Math.max(0, ...labels.map((one) => one.width)) - BESIDE);
  const above = rowsHeight(plot, right - left);
  const top = above + TOP;
  const stacked = labels.reduce((sum, one) => sum + one.height, 0);
  const bottom = Math.max(top + size.height, stacked);
  const [first, last] = [plot.moments[0]?.index ?? 0, plot.moments.at(-1)?.index ?? 0];
  const span = first === last ? { low: first - 1, high: last + 1 } : { low: first, high: last };
  const x = linear(span, left + INSET, right - INSET);
  const frame: Frame = { x, y: linear(axis.extent, bottom, top), left, right, top, bottom };
  const times = timeTicks(plot.moments, plot.step, TICK_SIZE, { x, left: 4, right: width - 4 });
  const lines = Math.max(1, ...times.map((tick) => tick.lines.length));
  const drawing = [
    drawWindow(plot, frame, 0),
    ...plot.bands.map((band) => drawBand(band, frame, axis.extent)),
    drawValues(axis, frame),
    drawTimes(plot, times, frame),
    drawRows(plot, frame, 0),
    plot.level === null ? "" : levelLine(plot.level, frame),
    ...plot.lines.map((line) => drawLine(line, plot, frame)),
    ...plot.rings.map(({ index, value }) => ring(x(index), frame.y(value))),
    ...plot.diamonds.map(({ index, value }) => diamond(x(index), frame.y(value))),
    bracket(plot, frame),
    drawLabels(labels, 0, frame, TEXT_SIZE),
  ];
  return {
    height: bottom + 10 + lines * TICK_LINE,
    drawing: drawing.filter((part) => part !== "").join("\n"),
    extent: axis.extent,
  };
}

const stroke = (d: string, colour: string, weight: number, dash: string | null = null): string =>
  element("path", { d, fill: "none", stroke: colour, "stroke-width": weight, "stroke-dasharray": dash });

function drawValues({ ticks }: ValueAxis, { y, left, right }: Frame): string {
  return ticks
    .flatMap(({ value, words }) => {
      const level = pathOf([
        [left, y(value)],
        [right, y(value)],
      ]);
      return [
        stroke(level, value === 0 ? PALETTE.axis : PALETTE.grid, 1),
        textAt(left - 6, y(value), words, { size: TICK_SIZE, fill: PALETTE.faintText, anchor: "end" }),
      ];
    })
    .join("\n");
}

function drawTimes({ moments }: Plot, times: ReturnType<typeof timeTicks>, { x, left, right, bottom }: Frame): string {
  const labelled = new Set(times.map(({ index }) => index));
  const dense = x(usualGap(moments.map(({ index }) => index))) - x(0) < 4;
  const ticks = moments
    .filter(({ index }) => labelled.has(index) || !dense)
    .map(
      ({ index }) =>
        `${pathOf([
          [x(index), bottom],
          [x(index), bottom + (labelled.has(index) ? 6 : 3)],
        ])}`,
    );
  const floor = pathOf([
    [left, bottom],
    [right, bottom],
  ]);
  const texts = times.flatMap(({ at, lines }) =>
    lines.map((line, row) =>
      textAt(at, bottom + 15 + row * TICK_LINE, line, { size: TICK_SIZE, fill: PALETTE.faintText, anchor: "middle" }),
    ),
  );
  return [stroke([floor, ...ticks].join(""), PALETTE.axis, 1), ...texts].join("\n");
}

/** A run of one period is a bar, as there is nothing to join it to. */
function drawBand({ runs, fill }: PlotBand, { x, y }: Frame, { low, high }: Extent): string {
  const edge = (run: readonly Bounds[], key: "lower" | "upper"): [number, number][] => {
    const line = run.map((bounds) => ({ index: bounds.index, value: bounds[key] }));
    const held = heldBetween(line, low, high).map(({ index, value }): [number, number] => [x(index), y(value)]);
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

function drawLine({ pieces, colour, weight, dash, dots }: PlotLine, plot: Plot, { x, y }: Frame): string {
  const paths = pieces
    .filter((piece) => piece.length > 1)
    .map((piece) => pathOf(piece.map(({ index, value }) => [x(index), y(value)] as const)))
    .join("");
  const roomy = x(usualGap(plot.moments.map(({ index }) => index))) - x(0) >= DOTS_APART;
  const last = pieces.at(-1)?.at(-1);
  const dotted = dots
    ? pieces.flatMap((piece) => piece.filter((place) => roomy || piece.length === 1 || place === last))
    : pieces.flatMap((piece) => (piece.length === 1 ? piece : []));
  return [
    ...(paths === "" ? [] : [stroke(paths, colour, weight, dash)]),
    ...dotted.map(({ index, value }) => element("circle", { cx: x(index), cy: y(value), r: DOT, fill: colour })),
  ].join("\n");
}

const levelLine = (value: number, { y, left, right }: Frame): string =>
  stroke(
    pathOf([
      [left, y(value)],
      [right, y(value)],
    ]),
    PALETTE.text,
    1.2,
    "2 2",
  );

const ring = (cx: number, cy: number): string =>
  element("circle", { cx, cy, r: 5.5, fill: PALETTE.paper, stroke: PALETTE.text, "stroke-width": 1.6 });

const diamond = (cx: number, cy: number): string =>
  element("path", {
    d: `${pathOf([
      [cx - 6, cy],
      [cx, cy - 6],
      [cx + 6, cy],
      [cx, cy + 6],
    ])}Z`,
    fill: PALETTE.text,
  });

/** Beside the last period where it is that one's, else beside its own. */
function bracket({ bracket: wanted }: Plot, { x, y, right }: Frame): string {
  if (!wanted) return "";
  const [from, to] = wanted.values.map(y) as [number, number];
  const own = x(wanted.index);
  const at = own + INSET >= right - 1 ? right + 4 : own;
  const ends = at === own ? 4 : 0;
  return stroke(
    pathOf([
      [at - 4, from],
      [at + ends, from],
      [at, from],
      [at, to],
      [at - 4, to],
      [at + ends, to],
    ]),
    PALETTE.text,
    1.4,
  );
}
