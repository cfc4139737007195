/** Lines over time in a frame, with axes, bands, dated marks, and labels at the lines' right ends. */
import { element, pathOf, stroke } from "./element.js";
import { besideOf, drawLabels, setLabels } from "./endLabels.js";
import { TEXT_SIZE } from "./figure.js";
import { PALETTE } from "./palette.js";
import type { Frame, Plot } from "./plot.js";
import { drawBand, drawLine, inOrder, spacing } from "./plotLines.js";
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
/** Periods nearer than this have no tick of their own. */
const TICKS_APART = 4;

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
  const right = Math.floor(width - MARGIN - Math.max(0, ...labels.map((one) => one.width)) - besideOf(labels));
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
    ...inOrder(plot, frame).map((line) => drawLine(line, plot, frame)),
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

function drawTimes(plot: Plot, times: ReturnType<typeof timeTicks>, frame: Frame): string {
  const { x, left, right, bottom } = frame;
  const labelled = new Set(times.map(({ index }) => index));
  const dense = spacing(plot, frame) < TICKS_APART;
  const ticks = plot.moments
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
