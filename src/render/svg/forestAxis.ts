/** The axis under a forest: gridlines, values in words, the zero line with its label, and what is on the axis. */
import { coordinate, element } from "./element.js";
import type { ForestAxis } from "./forestRow.js";
import { PALETTE } from "./palette.js";
import { type Extent, linear, roundTicks, tickExtent } from "./scale.js";
import { fitLines, LINE, SMALL, textAt } from "./textAt.js";
import { textWidth } from "./textWidth.js";

/** Where the axis runs, in pixels, and between which pixels its words must stay. */
export interface AxisPlace {
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
}

export interface ScaledAxis {
  readonly extent: Extent;
  readonly ticks: readonly number[];
  readonly decimals: number;
  at(value: number): number;
}

/** Room for a value, and between two of them. */
const TICK_ROOM = 56;
const BETWEEN = 8;

export function scaleAxis(extent: Extent, { from, to }: AxisPlace): ScaledAxis {
  const ticks = roundTicks(extent, Math.max(2, Math.floor((to - from) / TICK_ROOM)));
  const whole = tickExtent(ticks);
  return { extent: whole, ticks, decimals: tickDecimals(ticks), at: linear(whole, from, to) };
}

/** The fewest decimals that tell the ticks apart and right. */
export function tickDecimals(ticks: readonly number[]): number {
  const step = (ticks[1] as number) - (ticks[0] as number);
  for (let decimals = 0; decimals < 12; decimals++) {
    const power = 10 ** decimals;
    if (ticks.every((tick) => Math.abs(tick * power - Math.round(tick * power)) <= 1e-6 * step * power))
      return decimals;
  }
  return 12;
}

/** From where to where its upright lines run: not through words. */
export type Stretch = readonly [top: number, bottom: number];

/** Gridlines and the zero line, to be drawn behind the rows. */
export function drawGrid({ zero }: ForestAxis, { ticks, at }: ScaledAxis, stretches: readonly Stretch[]): string {
  const upright = (x: number, stroke: string, width: string): string => {
    const d = stretches.map(([top, bottom]) => `M${coordinate(x)} ${coordinate(top)}V${coordinate(bottom)}`).join("");
    return element("path", { d, stroke, "stroke-width": width });
  };
  const grid = ticks.filter((tick) => tick !== zero?.at).map((tick) => upright(at(tick), PALETTE.grid, "1"));
  return [...grid, ...(zero ? [upright(at(zero.at), PALETTE.text, "1.2")] : [])].join("");
}

/** The axis in words, from `top` on: its values, then what the zero line is and what lies beside it, then its title. */
export function drawAxisWords(axis: ForestAxis, scaled: ScaledAxis, place: AxisPlace, top: number) {
  const { left, right } = place;
  const rows = [valuesRow(axis, scaled, place), zeroRow(axis, scaled, place)].filter((row) => row.length > 0);
  const placed = rows.flatMap((row, i) =>
    row.map(({ x, text, bold }) =>
      textAt(x, top + LINE * (i + 0.5), text, {
        size: SMALL,
        bold,
        anchor: "middle",
        fill: bold ? PALETTE.text : PALETTE.axis,
      }),
    ),
  );
  const lines = fitLines(axis.title, right - left, 3, { size: SMALL });
  const half = Math.max(0, ...lines.map((line) => textWidth(line, SMALL))) / 2;
  const x = within(half, (place.from + place.to) / 2, place);
  const title = lines.map((line, i) =>
    textAt(x, top + 4 + LINE * (rows.length + i + 0.5), line, { size: SMALL, anchor: "middle", fill: PALETTE.axis }),
  );
  return { words: [...placed, ...title].join(""), height: LINE * (rows.length + title.length) + 4 };
}

/** The middle nearest to `x` of a text that stays inside. */
const within = (half: number, x: number, { left, right }: AxisPlace): number =>
  Math.max(left + half, Math.min(right - half, x));

interface AxisWord {
  readonly x: number;
  readonly text: string;
  readonly bold: boolean;
  /** where it may stand instead */
  readonly or?: number;
}

/** Puts words on one line, those first in the list first, and leaves out what has no room. */
function onOneLine(wanted: readonly AxisWord[], place: AxisPlace): AxisWord[] {
  const placed: (AxisWord & { readonly half: number })[] = [];
  for (const { x, text, bold, or } of wanted) {
    const half = textWidth(text, SMALL, bold) / 2;
    const isFree = (at: number): boolean =>
      placed.every((other) => Math.abs(other.x - at) >= other.half + half + BETWEEN);
    const at = [x, or].flatMap((one) => (one === undefined ? [] : [within(half, one, place)])).find(isFree);
    if (at !== undefined && half * 2 <= place.right - place.left) placed.push({ x: at, text, bold, half });
  }
  return placed;
}

/** Zero first, then the ends, then what has room between. */
function valuesRow(axis: ForestAxis, { ticks, decimals, at }: ScaledAxis, place: AxisPlace): AxisWord[] {
  const zero = axis.zero?.at;
  const others = ticks.filter((tick) => tick !== zero);
  const ordered = [...(zero === undefined ? [] : [zero]), ...others.slice(0, 1), ...others.slice(1).reverse()];
  const words = ordered.map((tick) => ({ x: at(tick), text: axis.say(tick, decimals), bold: tick === zero }));
  return onOneLine(words, place);
}

function zeroRow({ zero, sides }: ForestAxis, { at }: ScaledAxis, place: AxisPlace): AxisWord[] {
  if (!zero) return [];
  const middle = at(zero.at);
  const beside = (sides ?? []).flatMap((text, i) => {
    const end = i === 0 ? place.from : place.to;
    if (Math.abs(end - middle) < 1) return [];
    const beside = (textWidth(zero.label, SMALL, true) + textWidth(text, SMALL)) / 2 + BETWEEN + 1;
    return [{ x: (end + middle) / 2, text, bold: false, or: middle + (i === 0 ? -beside : beside) }];
  });
  return onOneLine([{ x: middle, text: zero.label, bold: true }, ...beside], place);
}
