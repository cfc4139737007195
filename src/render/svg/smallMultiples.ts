/** Many small pictures of lines over time in a grid, each with its name, for runs of many areas. */
import { element, pathOf, stroke } from "./element.js";
import type { Place } from "./linePieces.js";
import { ACTUAL, TREND } from "./lineStyles.js";
import { PALETTE } from "./palette.js";
import { linear } from "./scale.js";
import { fitLines, textAt } from "./textAt.js";
import { cutText, textWidth } from "./textWidth.js";
import { valueAxis } from "./valueAxis.js";

/** More would be a poster. */
export const MOST_SMALL = 24;

export interface SmallPicture {
  readonly name: string;
  /** under the name, small */
  readonly remark: string;
  readonly actual: readonly (readonly Place[])[];
  readonly trend: readonly (readonly Place[])[];
  /** upright lines */
  readonly marks: readonly number[];
  readonly first: string;
  readonly last: string;
}

/** `top` is the foot of its name. */
interface Cell {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

const MARGIN = 12;
const GUTTER = 18;
const NARROWEST = 160;
const NAME = 13;
const SMALL = 11;
const LINE = 15;
const NAME_LINES = 2;
const REMARK = LINE + 4;
const PICTURE = 80;
const FOOT = 18;
const BETWEEN = 14;

/** Pictures in rows from left to right, at a width in pixels. */
export function smallMultiples(
  pictures: readonly SmallPicture[],
  percent: boolean,
  width: number,
): { readonly height: number; readonly drawing: string } {
  const columns = Math.max(1, Math.floor((width - 2 * MARGIN + GUTTER) / (NARROWEST + GUTTER)));
  const room = (width - 2 * MARGIN - (columns - 1) * GUTTER) / columns;
  const drawn: string[] = [];
  let top = 6;
  for (let i = 0; i < pictures.length; i += columns) {
    const row = pictures.slice(i, i + columns).map((picture) => ({ picture, name: nameLines(picture, room) }));
    const head = Math.max(...row.map(({ name }) => name.length)) * LINE;
    for (const [place, { picture, name }] of row.entries())
      drawn.push(
        cell(picture, name, percent, { left: MARGIN + place * (room + GUTTER), top: top + head, width: room }),
      );
    top += head + REMARK + PICTURE + FOOT + BETWEEN;
  }
  return { height: top, drawing: drawn.join("\n") };
}

const nameLines = ({ name }: SmallPicture, room: number): string[] =>
  fitLines(name, room, NAME_LINES, { size: NAME, bold: true });

function cell(picture: SmallPicture, name: readonly string[], percent: boolean, { left, top, width }: Cell): string {
  const { remark, actual, trend, marks, first, last } = picture;
  const places = [...actual, ...trend].flat();
  const axis = valueAxis(
    places.map(({ value }) => value),
    [],
    { wanted: 2, percent },
  );
  const widest = Math.max(...axis.ticks.map(({ words }) => textWidth(words, SMALL)));
  const from = left + Math.min(widest, width * 0.6) + 5;
  const upper = top + REMARK + 6;
  const lower = top + REMARK + PICTURE;
  const indexes = places.map(({ index }) => index);
  const [low, high] = [Math.min(...indexes), Math.max(...indexes)];
  const x = linear(low === high ? { low: low - 1, high: high + 1 } : { low, high }, from + 4, left + width - 5);
  const y = linear(axis.extent, lower, upper);
  const line = (pieces: SmallPicture["actual"], colour: string, weight: number, dash: string | null): string => {
    const d = pieces
      .filter((piece) => piece.length > 1)
      .map((piece) => pathOf(piece.map(({ index, value }) => [x(index), y(value)] as const)))
      .join("");
    return d === "" ? "" : stroke(d, colour, weight, dash);
  };
  const lone = [...actual.filter((piece) => piece.length === 1).flat(), ...(actual.at(-1)?.slice(-1) ?? [])];
  const half = (width - 8) / 2;
  return [
    ...name.map((text, i) => textAt(left, top + LINE * (i + 0.5 - name.length), text, { size: NAME, bold: true })),
    textAt(left, top + LINE * 0.5, cutText(remark, width, SMALL), {
      size: SMALL,
      fill: PALETTE.faintText,
    }),
    ...axis.ticks.flatMap(({ value, words }) => [
      stroke(
        pathOf([
          [from, y(value)],
          [left + width, y(value)],
        ]),
        PALETTE.grid,
        1,
      ),
      textAt(from - 4, y(value), words, { size: SMALL, fill: PALETTE.faintText, anchor: "end" }),
    ]),
    ...marks.map((at) =>
      stroke(
        pathOf([
          [x(at), upper],
          [x(at), lower],
        ]),
        PALETTE.text,
        1,
        "6 3 1 3",
      ),
    ),
    line(trend, TREND.colour, 1.6, TREND.dash),
    line(actual, ACTUAL.colour, 1.8, null),
    ...lone.map(({ index, value }) => element("circle", { cx: x(index), cy: y(value), r: 2.4, fill: ACTUAL.colour })),
    textAt(left, lower + 12, cutText(first, half, SMALL), { size: SMALL, fill: PALETTE.faintText }),
    textAt(left + width, lower + 12, cutText(last, half, SMALL), {
      size: SMALL,
      fill: PALETTE.faintText,
      anchor: "end",
    }),
  ]
    .filter((part) => part !== "")
    .join("\n");
}
