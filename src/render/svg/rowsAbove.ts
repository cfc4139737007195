/** What stands above a picture: the name of its baseline window, turns with their intervals, letters of milestones. */
import { element, pathOf, stroke } from "./element.js";
import { type Mark, markLabels } from "./marks.js";
import { PALETTE } from "./palette.js";
import type { Frame, Plot } from "./plot.js";
import { textAt } from "./textAt.js";
import { textWidth, wrapText } from "./textWidth.js";

const SIZE = 13;
const LINE = 16;
const MARK_ROW = 20;
const TURN_ROW = 26;

/** Height of all rows, in pixels; `room` is the picture's width. */
export const rowsHeight = ({ window, milestones, turns }: Plot, room: number): number =>
  (window ? wrapText(window.words, room, SIZE).length * LINE + 6 : 0) +
  (turns.length > 0 ? TURN_ROW : 0) +
  (milestones.length > 0 ? MARK_ROW : 0);

/** The window's shade, which lies under everything else. */
export function drawWindow({ window }: Plot, { x, bottom }: Frame, top: number): string {
  if (!window) return "";
  const [from, to] = [x(window.from) - 5, x(window.to) + 5];
  return element("rect", { x: from, y: top, width: to - from, height: bottom - top, fill: PALETTE.window });
}

/** The rows from `top` down, and the upright lines from them to the picture's lower edge. */
export function drawRows(plot: Plot, frame: Frame, top: number): string {
  const drawn: string[] = [];
  let y = top;
  if (plot.window) {
    const { from, to, words } = plot.window;
    const middle = (frame.x(from) + frame.x(to)) / 2;
    for (const line of wrapText(words, frame.right - frame.left, SIZE)) {
      const half = textWidth(line, SIZE) / 2;
      const at = Math.max(frame.left + half, Math.min(frame.right - half, middle));
      drawn.push(textAt(at, y + LINE / 2, line, { anchor: "middle", fill: PALETTE.faintText }));
      y += LINE;
    }
    y += 6;
  }
  if (plot.turns.length > 0) {
    drawn.push(turnRow(plot.turns, frame, y));
    y += TURN_ROW;
  }
  if (plot.milestones.length > 0) drawn.push(milestoneRow(plot.milestones, frame, y));
  return drawn.join("\n");
}

/** Letters on paper of their own, so that no line runs through them. */
function letters(marks: readonly Mark[], noun: string, frame: Frame, y: number, fill: string): string[] {
  return markLabels(marks, noun, frame, SIZE).flatMap(({ at, text }) => {
    const width = textWidth(text, SIZE, true) + 4;
    return [
      element("rect", { x: at - width / 2, y: y - 8, width, height: 16, fill: PALETTE.paper }),
      textAt(at, y, text, { anchor: "middle", bold: true, fill }),
    ];
  });
}

const upright = (at: number, from: number, to: number, dash: string, colour: string): string =>
  stroke(
    pathOf([
      [at, from],
      [at, to],
    ]),
    colour,
    1,
    dash,
  );

function milestoneRow(marks: readonly Mark[], frame: Frame, y: number): string {
  const foot = y + MARK_ROW - 2;
  const spans = marks.filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from || a.to - b.to);
  const lines = marks.flatMap(({ from, to }) =>
    (from === to ? [from] : [from, to]).map((end) =>
      upright(frame.x(end), foot, frame.bottom, "1 3", PALETTE.milestone),
    ),
  );
  // Every other one a little lower, so that two which meet are two.
  const across = spans.map(({ from, to }, place) => bar(frame, from, to, foot + (place % 2) * 5, 2, PALETTE.milestone));
  return [...lines, ...across, ...letters(marks, "milestones", frame, y + 9, PALETTE.faintText)].join("\n");
}

const bar = ({ x }: Frame, from: number, to: number, y: number, weight: number, colour: string): string =>
  stroke(
    pathOf([
      [x(from), y],
      [x(to), y],
    ]),
    colour,
    weight,
  );

/** A turn's interval is a bar under its name. */
function turnRow(marks: readonly Mark[], frame: Frame, y: number): string {
  const foot = y + TURN_ROW - 6;
  const lines = marks.flatMap(({ at, from, to }) => [
    upright(frame.x(at), foot, frame.bottom, "6 3 1 3", PALETTE.text),
    ...(from === to ? [] : [bar(frame, from, to, foot, 3, PALETTE.text)]),
  ]);
  return [...lines, ...letters(marks, "turns", frame, y + 9, PALETTE.text)].join("\n");
}
