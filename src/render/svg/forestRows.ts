/** A forest of rows that are all labelled: label, dots and intervals, figures in words; on a phone the words over the dots. */
import { coordinate, element } from "./element.js";
import { type AxisPlace, drawAxisWords, drawGrid, type Stretch, scaleAxis } from "./forestAxis.js";
import { forestExtent } from "./forestExtent.js";
import { isCut, rowMarks } from "./forestMarks.js";
import { drawPile, PILE_HEIGHT } from "./forestPile.js";
import { type Drawing, type ForestAxis, type ForestLine, isHeading, isPile } from "./forestRow.js";
import { PALETTE } from "./palette.js";
import { fitLines, LINE, linesAt, SMALL, textAt } from "./textAt.js";
import { textWidth } from "./textWidth.js";

/** Narrower than this, a row's words stand over its dot. */
const THREE_COLUMNS = 560;
const MARGIN = 12;
const BETWEEN = 16;
const ROW_GAP = 7;
const HEADING = 24;
const MOST_LINES = 3;
/** Shares of the width: labels have at most so much, dots at least so much. */
const LABELS = 0.34;
const PLOT = 0.32;

export interface Words {
  readonly lines: readonly string[];
  readonly bold: boolean;
}

/** A line with its words set for the room they have, and its height. */
interface SetLine {
  readonly line: ForestLine;
  readonly label: Words;
  readonly note: readonly string[];
  /** of the words, where they stand over the dot */
  readonly head: number;
  readonly height: number;
}

export function forestRows(lines: readonly ForestLine[], axis: ForestAxis, width: number): Drawing {
  const { place, set } = width < THREE_COLUMNS ? oneColumn(lines, width) : threeColumns(lines, width);
  const scaled = scaleAxis(forestExtent(lines, axis), place);
  let y = 2;
  let cut = false;
  const marks: string[] = [];
  const stretches: Stretch[] = [];
  const hairlines: string[] = [];
  for (const { line, label, note, head, height } of set) {
    const middle = y + head + (height - head) / 2;
    if (isHeading(line)) {
      marks.push(
        ...linesAt(MARGIN, y + height / 2 + 2, label.lines, { size: SMALL, bold: true, fill: PALETTE.faintText }),
      );
    } else {
      marks.push(words(label, note, place, head, y, height));
      if (isPile(line)) marks.push(drawPile(line, scaled, y + head, y + height - 4));
      else {
        hairlines.push(`M${coordinate(place.from)} ${coordinate(middle)}H${coordinate(place.to)}`);
        marks.push(rowMarks(line, axis, scaled, middle));
      }
      cut ||= isCut(line, scaled);
    }
    if (!isHeading(line)) stretches.push([y + head, y + height]);
    y += height;
  }
  const bottom = y + 4;
  // Where words stand beside the dots and not over them, its lines run from top to bottom.
  const whole = set.every(({ head }) => head === 0);
  const grid = drawGrid(axis, scaled, whole ? [[0, bottom]] : [...stretches, [y - 4, bottom]]);
  const rowLines = element("path", { d: hairlines.join(""), stroke: PALETTE.grid, "stroke-width": "1" });
  const { words: axisWords, height } = drawAxisWords(axis, scaled, place, bottom + 2);
  return { height: Math.ceil(bottom + 2 + height), drawing: [rowLines, grid, ...marks, axisWords].join("\n"), cut };
}

function words(
  label: Words,
  note: readonly string[],
  { left, right }: AxisPlace,
  head: number,
  y: number,
  height: number,
) {
  const style = { bold: label.bold, fill: label.bold ? PALETTE.area : PALETTE.text };
  if (head === 0) {
    const middle = y + height / 2;
    return (
      linesAt(left, middle, label.lines, style).join("") +
      linesAt(right, middle, note, { ...style, anchor: "end" }).join("")
    );
  }
  const top = y + 4 + LINE / 2;
  const beside = head < (label.lines.length + note.length) * LINE;
  const below = top + (beside ? 0 : label.lines.length * LINE);
  return [
    ...label.lines.map((text, i) => textAt(left, top + i * LINE, text, style)),
    ...note.map((text, i) =>
      textAt(beside ? right : left, below + i * LINE, text, { ...style, anchor: beside ? "end" : "start" }),
    ),
  ].join("");
}

const textsOf = (line: ForestLine): { label: string; note: string; bold: boolean } =>
  isHeading(line)
    ? { label: line.heading, note: "", bold: true }
    : { label: line.label, note: line.note ?? "", bold: "emphasised" in line && line.emphasised === true };

/** Label left, note right, dots between. */
function threeColumns(lines: readonly ForestLine[], width: number): { place: AxisPlace; set: SetLine[] } {
  const texts = lines.filter((line) => !isHeading(line)).map(textsOf);
  const widest = (of: "label" | "note", most: number): number =>
    Math.ceil(Math.min(most, Math.max(0, ...texts.map((one) => textWidth(one[of], 13, one.bold)))));
  const labels = widest("label", width * LABELS);
  const notes = widest("note", width * (1 - PLOT) - labels - 2 * (MARGIN + BETWEEN));
  const from = MARGIN + labels + BETWEEN;
  const to = width - MARGIN - (notes > 0 ? notes + BETWEEN : BETWEEN);
  const set = lines.map((line): SetLine => {
    const { label, note, bold } = textsOf(line);
    const room = isHeading(line) ? width - 2 * MARGIN : labels;
    const style = isHeading(line) ? { size: SMALL, bold } : { bold };
    const own = fitLines(label, room + 0.5, isHeading(line) ? 1 : MOST_LINES, style);
    const said = fitLines(note, notes + 0.5, MOST_LINES, { bold });
    const tall = Math.max(1, own.length, said.length) * LINE + ROW_GAP;
    const height = isHeading(line) ? HEADING : isPile(line) ? Math.max(tall, PILE_HEIGHT) : tall;
    return { line, label: { lines: own, bold }, note: said, head: 0, height };
  });
  return { place: { from, to, left: MARGIN, right: width - MARGIN }, set };
}

/** The words of a row over its dots: side by side where they have room. */
function oneColumn(lines: readonly ForestLine[], width: number): { place: AxisPlace; set: SetLine[] } {
  const room = width - 2 * MARGIN;
  const set = lines.map((line): SetLine => {
    const { label, note, bold } = textsOf(line);
    if (isHeading(line)) {
      const heading = fitLines(label, room, 1, { size: SMALL, bold });
      return { line, label: { lines: heading, bold }, note: [], head: 0, height: HEADING };
    }
    const own = fitLines(label, room, MOST_LINES, { bold });
    const said = fitLines(note, room, MOST_LINES, { bold });
    const beside =
      own.length <= 1 && said.length <= 1 && textWidth(label, 13, bold) + textWidth(note, 13, bold) + BETWEEN <= room;
    const head = (beside ? 1 : own.length + said.length) * LINE + 4;
    const strip = isPile(line) ? PILE_HEIGHT : 18;
    return { line, label: { lines: own, bold }, note: said, head, height: head + strip };
  });
  return { place: { from: MARGIN + 8, to: width - MARGIN - 8, left: MARGIN, right: width - MARGIN }, set };
}
