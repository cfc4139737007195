/** Very many dots and intervals, a few pixels each: the first, the last and the emphasised have their names beside them. */
import { coordinate, element } from "./element.js";
import { type AxisPlace, drawAxisWords, drawGrid, type ScaledAxis, scaleAxis } from "./forestAxis.js";
import { forestExtent } from "./forestExtent.js";
import { isCut, rowMarks } from "./forestMarks.js";
import { type Drawing, type ForestAxis, type ForestRow, isFilled } from "./forestRow.js";
import { PALETTE } from "./palette.js";
import { stackLabels } from "./stackLabels.js";
import { fitLinesTo, LINE, linesAt } from "./textAt.js";
import { textWidth } from "./textWidth.js";

const MARGIN = 12;
/** From one row to the next, in pixels, and how high all may be together. */
const PITCH = 6;
const HIGHEST = 1020;
/** Rows named at either end. */
const NAMED = 6;
/** The column of names takes at most this share of the width. */
const NAMES = 0.42;
const LEADER = 22;
const SMALL_DIAMOND = 5;
const SMALLEST_DOT = 2;

export function caterpillar(rows: readonly ForestRow[], axis: ForestAxis, width: number): Drawing {
  const pitch = Math.min(PITCH, HIGHEST / rows.length);
  const top = 6;
  const bottom = top + pitch * rows.length;
  const placed = rows.map((row, i) => ({ row, y: top + pitch * (i + 0.5) }));
  const drawable = placed.filter(({ row }) => row.value !== null);
  const ends = new Set([...drawable.slice(0, NAMED), ...drawable.slice(-NAMED)]);
  const named = placed.filter((one) => ends.has(one) || one.row.emphasised);
  const widest = Math.max(0, ...named.map(({ row }) => textWidth(textOf(row), 13, row.emphasised === true)));
  const names = Math.ceil(Math.min(width * NAMES, widest));
  const x = width - MARGIN - names;
  const place: AxisPlace = { from: MARGIN + 8, to: x - LEADER - 12, left: MARGIN, right: width - MARGIN };
  const scaled = scaleAxis(forestExtent(rows, axis), place);
  const labels = named.map(({ row, y }) => ({
    row,
    y,
    lines: fitLinesTo(row.label, briefly(row), names + 0.5, 2, { bold: row.emphasised === true }),
  }));
  const middles = stackLabels(
    labels.map(({ y, lines }) => ({ at: y, height: lines.length * LINE })),
    0,
    Math.max(
      bottom + top,
      labels.reduce((sum, { lines }) => sum + lines.length * LINE, 0),
    ),
  );
  const height = Math.max(bottom + top, ...middles.map((y, i) => y + ((labels[i]?.lines.length ?? 1) * LINE) / 2));
  const written = labels.map(({ row, y, lines }, i) => {
    const middle = middles[i] as number;
    const style = row.emphasised ? { bold: true, fill: PALETTE.area } : {};
    const d = `M${coordinate(afterMarks(row, scaled))} ${coordinate(y)}H${coordinate(place.to + 10)}L${coordinate(x - 6)} ${coordinate(middle)}h3`;
    return (
      element("path", {
        d,
        fill: "none",
        stroke: row.emphasised ? PALETTE.area : PALETTE.benchmarks[2],
        "stroke-width": "1",
      }) + linesAt(x, middle, lines, style).join("")
    );
  });
  const emphasised = named.flatMap(({ row, y }) =>
    row.emphasised ? [rowMarks(row, axis, scaled, y, SMALL_DIAMOND)] : [],
  );
  const drawn = drawAxisWords(axis, scaled, place, height + 6);
  return {
    height: Math.ceil(height + 6 + drawn.height),
    drawing: [
      drawGrid(axis, scaled, [[0, height + 4]]),
      ...thin(rows, axis, scaled, top, pitch),
      ...written,
      ...emphasised,
      drawn.words,
    ].join("\n"),
    cut: rows.some((row) => isCut(row, scaled)),
  };
}

/** What stands in brackets, such as limits, is left to the line itself. */
const briefly = ({ note }: ForestRow): string => (note ? `, ${note.replace(/ \([^()]*\)/, "")}` : "");

const textOf = (row: ForestRow): string => row.label + briefly(row);

/** Where the leader of a row begins: right of its interval. */
function afterMarks({ value, lower, upper }: ForestRow, { at, extent: { low, high } }: ScaledAxis): number {
  const furthest = Math.max(...[value, lower, upper].filter((one) => one !== null && !Number.isNaN(one)).map(Number));
  return at(Number.isFinite(furthest) ? Math.max(low, Math.min(high, furthest)) : high) + 8;
}

/** All rows but the emphasised, in a few paths: a line for each interval, a round dot for each value. */
function thin(rows: readonly ForestRow[], axis: ForestAxis, scaled: ScaledAxis, top: number, pitch: number): string[] {
  const { low, high } = scaled.extent;
  const within = (value: number): number => scaled.at(Math.max(low, Math.min(high, value)));
  const lines = { filled: "", open: "" };
  let arrows = "";
  const dots = { filled: "", open: "" };
  for (const [i, row] of rows.entries()) {
    if (row.emphasised) continue;
    const y = coordinate(top + pitch * (i + 0.5));
    const kind = isFilled(row, axis) ? "filled" : "open";
    const { value, lower, upper } = row;
    if (lower !== null && upper !== null && !Number.isNaN(lower) && !Number.isNaN(upper))
      lines[kind] += `M${coordinate(within(lower))} ${y}H${coordinate(within(upper))}`;
    if ((lower !== null && lower < low) || (value !== null && value < low))
      arrows += `M${coordinate(scaled.at(low) - 4)} ${y}l5 -2v4z`;
    if ((upper !== null && upper > high) || (value !== null && value > high))
      arrows += `M${coordinate(scaled.at(high) + 4)} ${y}l-5 -2v4z`;
    if (value !== null && value >= low && value <= high) dots[kind] += `M${coordinate(scaled.at(value))} ${y}h0`;
  }
  const stroked = (d: string, stroke: string, width: number, round: boolean): string =>
    d === ""
      ? ""
      : element("path", {
          d,
          fill: "none",
          stroke,
          "stroke-width": String(width),
          "stroke-linecap": round ? "round" : null,
        });
  const size = Math.round(Math.max(SMALLEST_DOT, Math.min(5, pitch * 0.85)) * 10) / 10;
  // Smaller ones have no room for a hole, and are pale.
  const hollow = size > 3.5;
  return [
    arrows === "" ? "" : element("path", { d: arrows, fill: PALETTE.axis }),
    stroked(lines.open, PALETTE.benchmarks[2], Math.min(1, pitch / 3), false),
    stroked(lines.filled, PALETTE.axis, Math.min(1.4, pitch / 3), false),
    stroked(dots.open, hollow ? PALETTE.axis : PALETTE.benchmarks[2], size, true),
    hollow ? stroked(dots.open, PALETTE.paper, Math.round((size - 2) * 10) / 10, true) : "",
    stroked(dots.filled, PALETTE.text, size, true),
  ].filter((path) => path !== "");
}
