/** Text at a place, and text of several lines cut to the room it has. */
import { element, escapeXml } from "./element.js";
import { TEXT_SIZE } from "./figure.js";
import { PALETTE } from "./palette.js";
import { cutText, textWidth, wrapText } from "./textWidth.js";

export interface TextStyle {
  readonly size?: number;
  readonly bold?: boolean;
  readonly fill?: string;
  readonly anchor?: "start" | "middle" | "end";
}

/** The font size of axes and of columns of figures. */
export const SMALL = 12;
/** From one line to the next of text set in `TEXT_SIZE`. */
export const LINE = 16;

/** `x` by the anchor, `y` the middle of the line, as labels are set beside what they name. */
export function textAt(x: number, y: number, text: string, style: TextStyle = {}): string {
  const { size = TEXT_SIZE, bold = false, fill = PALETTE.text, anchor = "start" } = style;
  const attributes = {
    x,
    // The middle of Arial's figures and small letters lies about a third of its size above the baseline.
    y: y + size * 0.35,
    "font-size": size === TEXT_SIZE ? null : `${size}px`,
    "font-weight": bold ? "bold" : null,
    "text-anchor": anchor === "start" ? null : anchor,
    fill,
  };
  return element("text", attributes, escapeXml(text));
}

/** Lines around the middle `y`. */
export const linesAt = (x: number, y: number, lines: readonly string[], style: TextStyle = {}): string[] =>
  lines.map((line, i) => textAt(x, y + (i - (lines.length - 1) / 2) * LINE, line, style));

/** At most `most` lines, the last of which ends with `tail` whatever is cut before it. */
export function fitLinesTo(
  text: string,
  tail: string,
  width: number,
  most: number,
  { size = TEXT_SIZE, bold = false }: TextStyle,
): string[] {
  const whole = wrapText(text + tail, width, size, bold);
  const room = width - textWidth(tail, size, bold);
  // A tail that leaves no room is cut like any other text.
  if (whole.length <= most || room < width / 4) return fitLines(text + tail, width, most, { size, bold });
  const lines = wrapText(text, width, size, bold);
  const last = cutText(lines.slice(most - 1).join(" "), room, size, bold);
  return [...lines.slice(0, most - 1), last + tail];
}

/** At most `most` lines, the last cut with an ellipsis where more would follow. */
export function fitLines(text: string, width: number, most: number, { size = TEXT_SIZE, bold = false }: TextStyle) {
  const lines = wrapText(text, width, size, bold);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most - 1);
  return [...kept, cutText(lines.slice(most - 1).join(" "), width, size, bold)];
}
