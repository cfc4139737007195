/** What stands above and below the chart: the letters of its marks, and the axis of time. */
import type { Style } from "../renderer.js";
import { columnOf, type Scale } from "./chartScale.js";
import type { Paint } from "./paint.js";

/** A moment marked by an upright line, with a letter or two above it. */
export interface ChartMark {
  /** on the axis of the points' index; between two periods where it falls there */
  readonly index: number;
  readonly letter: string;
}

/**
 * The letters of the marks, each above its line; where two would meet, the later one gives way to the right, and where
 * there is no room left it has no letter.
 */
export function markLetters(marks: readonly ChartMark[], scale: Scale): string {
  let line = "";
  for (const { index, letter } of [...marks].sort((a, b) => a.index - b.index)) {
    const start = Math.max(columnOf(index, scale), line.length === 0 ? 0 : line.length + 1);
    if (start + letter.length <= scale.width) line = line.padEnd(start) + letter;
  }
  return line;
}

interface Moment {
  readonly label: string;
  readonly index: number;
}

/** The time axis: the first and the last label, and those between that have room. */
export function axis(
  points: readonly Moment[],
  scale: Scale,
  margin: number,
  { ascii }: Style,
  paint: Paint,
): string[] {
  const ticks: string[] = Array.from({ length: scale.width }, () => (ascii ? "-" : "─"));
  const text: string[] = Array.from({ length: scale.width + 12 }, () => " ");
  const free = (start: number, length: number): boolean =>
    text.slice(Math.max(0, start - 1), start + length + 1).every((mark) => mark === " ");
  const [first, ...between] = points;
  const last = between.pop();
  for (const point of [first, last, ...between]) {
    if (!point) continue;
    const column = columnOf(point.index, scale);
    const start = Math.max(
      0,
      Math.min(column - Math.floor(point.label.length / 2), scale.width + 11 - point.label.length),
    );
    if (!free(start, point.label.length)) continue;
    for (const [i, mark] of [...point.label].entries()) text[start + i] = mark;
    ticks[column] = ascii ? "+" : "┬";
  }
  const corner = ascii ? "+" : "└";
  return [
    `${" ".repeat(margin - 1)}${paint.faint(corner + ticks.join(""))}`,
    `${" ".repeat(margin)}${text.join("").trimEnd()}`,
  ];
}
