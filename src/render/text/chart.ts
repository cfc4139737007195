/**
 * The curve: actual (solid) against projected (dashed) with the interval as a shaded band, over time to scale.
 * asciichart draws each line; its rows are laid over one another here, with the axis and the labels around them.
 */
import asciichart from "asciichart";
import { sayNumber } from "../../analysis/wording.js";
import type { Style } from "../renderer.js";
import { axis, type ChartMark, markLetters } from "./chartAxis.js";
import { columnOf, HEIGHT, rowOf, type Scale } from "./chartScale.js";
import type { Paint } from "./paint.js";

export interface ChartPoint {
  readonly label: string;
  readonly index: number;
  readonly actual: number | null;
  readonly projected: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** a narrower interval within it, shaded darker */
  readonly inner?: { readonly lower: number; readonly upper: number } | null;
}

/** Decimals to show: of the axis and the projection, and of the published actuals. */
export interface Decimals {
  readonly projected: number;
  readonly actual: number;
}

export interface ChartPlan {
  readonly decimals: Decimals;
  /** what the dashed line is called at its end */
  readonly dashed: string;
  readonly marks: readonly ChartMark[];
}

interface Cell {
  readonly mark: string;
  readonly brush: (text: string) => string;
}

type Grid = (Cell | null)[][];
interface Place {
  readonly index: number;
  readonly value: number;
}

type Symbols = [string, string, string, string, string, string, string, string, string, string];
const SOLID: Symbols = ["─", "─", "─", "─", "─", "╰", "╭", "╮", "╯", "│"];
const DASHED: Symbols = ["╌", "╌", "╌", "╌", "╌", "╰", "╭", "╮", "╯", "┆"];
const SOLID_ASCII: Symbols = ["-", "-", "-", "-", "-", "\\", "/", "\\", "/", "|"];
const DASHED_ASCII: Symbols = [".", ".", ".", ".", ".", ".", ".", ".", ".", ":"];

/** Null when there is too little to draw: fewer than two points in time. */
export function drawChart(
  points: readonly ChartPoint[],
  { decimals, dashed, marks }: ChartPlan,
  style: Style,
  paint: Paint,
): string | null {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last || last.index <= first.index) return null;
  const values = points.flatMap(({ actual, projected, lower, upper }) =>
    [actual, projected, lower, upper].filter((value) => value !== null),
  );
  const lowest = Math.min(...values);
  const highest = Math.max(...values);
  // Nor of what differs in its last bits alone, such as exp(log 44) beside 44: the plotting would never come to an end.
  if (highest - lowest <= 1e-9 * Math.max(Math.abs(lowest), Math.abs(highest))) return null;
  const labels = { low: sayNumber(lowest, decimals.projected), high: sayNumber(highest, decimals.projected) };
  const margin = Math.max(labels.low.length, labels.high.length, 6) + 2;
  const ends = endLabels(points, decimals, dashed);
  const width = style.columns - margin - Math.max(...ends.map(({ text }) => text.length)) - 1;
  if (width < 20) return null;
  const scale: Scale = { from: first.index, to: last.index, lowest, highest, width };
  const grid: Grid = Array.from({ length: rowOf(lowest, scale) + 1 }, () => Array.from({ length: width }, () => null));
  shade(grid, points, scale, style.ascii ? "'" : "░", paint);
  shade(grid, points.map(innerOf), scale, style.ascii ? '"' : "▒", paint);
  const shown = marks.filter(({ index }) => index >= scale.from && index <= scale.to);
  for (const { index } of shown)
    for (const row of grid) row[columnOf(index, scale)] = { mark: style.ascii ? "!" : "┊", brush: paint.faint };
  const place =
    (key: "actual" | "projected") =>
    (point: ChartPoint): Place[] =>
      point[key] === null ? [] : [{ index: point.index, value: point[key] as number }];
  const spacing = Math.min(...points.slice(1).map(({ index }, i) => index - (points[i] as ChartPoint).index));
  layLine(grid, [points.flatMap(place("projected"))], scale, style.ascii ? DASHED_ASCII : DASHED, paint.projected);
  layLine(
    grid,
    unbroken(points.flatMap(place("actual")), spacing, points),
    scale,
    style.ascii ? SOLID_ASCII : SOLID,
    paint.actual,
  );
  return [
    ...(shown.length > 0 ? [`${" ".repeat(margin)}${markLetters(shown, scale)}`] : []),
    ...framed(grid, scale, ends, decimals.projected, margin, style, paint),
    ...axis(points, scale, margin, style, paint),
  ].join("\n");
}

interface Sampled {
  readonly column: number;
  readonly values: readonly number[];
}

/** Values at every column from the first place to the last, straight lines between. */
function sampled(places: readonly Place[], scale: Scale): Sampled | null {
  const [first] = places;
  const last = places.at(-1);
  if (!first || !last || first === last) return null;
  const start = columnOf(first.index, scale);
  const end = columnOf(last.index, scale);
  const values: number[] = [];
  let segment = 0;
  for (let column = start; column <= end; column++) {
    const index = scale.from + ((scale.to - scale.from) * column) / (scale.width - 1);
    while (segment < places.length - 2 && index > (places[segment + 1] as Place).index) segment += 1;
    const a = places[segment] as Place;
    const b = places[segment + 1] as Place;
    const share = Math.min(1, Math.max(0, (index - a.index) / (b.index - a.index)));
    values.push(a.value + share * (b.value - a.value));
  }
  return { column: start, values };
}

/** A single place as a column of its own. */
function alone([place]: readonly Place[], scale: Scale): Sampled | null {
  return place ? { column: columnOf(place.index, scale), values: [place.value] } : null;
}

/** Pieces between gaps: where a period of the picture has no actual, the line is broken. */
function unbroken(places: readonly Place[], spacing: number, points: readonly ChartPoint[]): Place[][] {
  const pieces: Place[][] = [];
  for (const place of places) {
    const piece = pieces.at(-1);
    const before = piece?.at(-1);
    const gap =
      before &&
      (points.some(({ index, actual }) => index > before.index && index < place.index && actual === null) ||
        place.index - before.index > 20 * spacing);
    if (piece && !gap) piece.push(place);
    else pieces.push([place]);
  }
  return pieces;
}

function layLine(
  grid: Grid,
  pieces: readonly (readonly Place[])[],
  scale: Scale,
  symbols: Symbols,
  brush: (text: string) => string,
): void {
  for (const piece of pieces) {
    const line = sampled(piece, scale);
    if (!line || line.values.length < 2) {
      for (const { index, value } of piece)
        (grid[rowOf(value, scale)] as (Cell | null)[])[columnOf(index, scale)] = { mark: "o", brush };
      continue;
    }
    const drawn = asciichart.plot(line.values, {
      min: scale.lowest,
      max: scale.highest,
      height: HEIGHT,
      offset: 1,
      format: () => " ",
      symbols,
    });
    for (const [row, text] of drawn.split("\n").entries()) {
      // The first character is asciichart's own axis.
      for (const [i, mark] of [...text].slice(1).entries())
        if (mark !== " ") (grid[row] as (Cell | null)[])[line.column + i] = { mark, brush };
    }
  }
}

type Bounded = Pick<ChartPoint, "index" | "lower" | "upper">;

const innerOf = ({ index, inner }: ChartPoint): Bounded => ({
  index,
  lower: inner?.lower ?? null,
  upper: inner?.upper ?? null,
});

/** The interval, column by column, under the lines. */
function shade(grid: Grid, points: readonly Bounded[], scale: Scale, mark: string, paint: Paint): void {
  const bounded = points.filter(({ lower }) => lower !== null);
  const limit = (key: "lower" | "upper"): Place[] =>
    bounded.map((point) => ({ index: point.index, value: point[key] as number }));
  const lower = sampled(limit("lower"), scale) ?? alone(limit("lower"), scale);
  const upper = sampled(limit("upper"), scale) ?? alone(limit("upper"), scale);
  if (!lower || !upper) return;
  for (const [i, low] of lower.values.entries()) {
    for (let row = rowOf(upper.values[i] as number, scale); row <= rowOf(low, scale); row++)
      (grid[row] as (Cell | null)[])[lower.column + i] = { mark, brush: paint.faint };
  }
}

interface EndLabel {
  readonly text: string;
  readonly value: number;
  readonly key: "actual" | "projected";
}

/** Direct labels at the right end; those that would share a row are set one apart when drawn. */
function endLabels(points: readonly ChartPoint[], decimals: Decimals, dashed: string): EndLabel[] {
  return (["projected", "actual"] as const).flatMap((key) => {
    const last = points.findLast((point) => point[key] !== null);
    return last
      ? [
          {
            key,
            value: last[key] as number,
            text: ` ${key === "projected" ? dashed : key} ${sayNumber(last[key] as number, decimals[key])}`,
          },
        ]
      : [];
  });
}

function framed(
  grid: Grid,
  scale: Scale,
  ends: readonly EndLabel[],
  decimals: number,
  margin: number,
  { ascii }: Style,
  paint: Paint,
): string[] {
  const taken = new Map<number, EndLabel>();
  for (const end of ends) {
    let row = rowOf(end.value, scale);
    while (taken.has(row)) row += row < grid.length - 1 ? 1 : -1;
    taken.set(row, end);
  }
  const rows = grid.length - 1;
  return grid.map((cells, row) => {
    const value = scale.highest - ((scale.highest - scale.lowest) * row) / rows;
    const label = row % 3 === 0 || row === rows ? sayNumber(value, decimals) : "";
    const end = taken.get(row);
    const body = paintRow(cells);
    return `${label.padStart(margin - 1)}${ascii ? "|" : "┤"}${body}${end ? paint[end.key](end.text) : ""}`.trimEnd();
  });
}

/** A row with each run of one colour painted at once. */
function paintRow(cells: readonly (Cell | null)[]): string {
  const runs: { text: string; brush: Cell["brush"] | null }[] = [];
  for (const cell of cells) {
    const brush = cell?.brush ?? null;
    const run = runs.at(-1);
    if (run && run.brush === brush) run.text += cell?.mark ?? " ";
    else runs.push({ text: cell?.mark ?? " ", brush });
  }
  return runs.map(({ text, brush }) => (brush ? brush(text) : text)).join("");
}
