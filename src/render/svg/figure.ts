/** A figure, drawn, and how figures become an SVG document or a piece of a page. */
import { element, escapeXml } from "./element.js";
import { FONT, PALETTE } from "./palette.js";
import { balancedText, wrapText } from "./textWidth.js";

export interface Figure {
  /** the message, in words: "Leeds, 2018: 541 fewer than the earlier trend would have given" */
  readonly title: string;
  /** what is drawn: the indicator, its unit, what is solid and what is dashed */
  readonly subtitle: string;
  /** the text alternative: what a reader who cannot see the figure must know, its main figures among it */
  readonly description: string;
  readonly width: number;
  /** of the drawing, in pixels */
  readonly height: number;
  /** markup, in coordinates from 0 0 to width height */
  readonly drawing: string;
  /** set small under the drawing, such as the caution that belongs beside the headline */
  readonly notes: readonly string[];
}

/** Widths figures are drawn in: of a page, and of a phone. */
export const PAGE_WIDTH = 760;
export const PHONE_WIDTH = 380;

export const TEXT_SIZE = 13;
const TITLE = { size: 18, line: 23 };
const SUBTITLE = { size: 13, line: 17 };
const NOTE = { size: 12, line: 16 };
const MARGIN = 12;

interface SetFigure {
  readonly height: number;
  readonly markup: string;
}

/** Title, subtitle, drawing and notes, one under the other. */
function set(figure: Figure): SetFigure {
  const room = figure.width - 2 * MARGIN;
  let y = MARGIN;
  const lines = (texts: readonly string[], { size, line }: typeof NOTE, fill: string, bold: boolean): string[] =>
    texts
      .flatMap((text) => (bold ? balancedText : wrapText)(text, room, size, bold))
      .map((text) => {
        y += line;
        const attributes = { x: MARGIN, y: y - line * 0.25, "font-size": `${size}px`, fill };
        return element("text", { ...attributes, "font-weight": bold ? "bold" : null }, escapeXml(text));
      });
  const head = [
    ...lines([figure.title], TITLE, PALETTE.text, true),
    ...lines(figure.subtitle === "" ? [] : [figure.subtitle], SUBTITLE, PALETTE.faintText, false),
  ];
  y += MARGIN / 2;
  const drawing = element("g", { transform: `translate(0 ${Math.round(y)})` }, figure.drawing);
  y = Math.round(y) + figure.height + MARGIN * 0.75;
  const foot = lines(figure.notes, NOTE, PALETTE.faintText, false);
  return { height: Math.ceil(y + MARGIN), markup: [...head, drawing, ...foot].join("\n") };
}

/** One `<svg>` of all, one under the other; `id` begins every id in it, as a page may hold several. */
export function svgOf(figures: readonly Figure[], id: string): string {
  const width = Math.max(...figures.map((figure) => figure.width));
  let height = 0;
  const bodies = figures.map((figure) => {
    const { markup, height: own } = set(figure);
    const body = height === 0 ? markup : element("g", { transform: `translate(0 ${height})` }, markup);
    height += own;
    return body;
  });
  const title = figures.map((figure) => figure.title).join(" ");
  const description = figures.map((figure) => figure.description).join(" ");
  const attributes = {
    xmlns: "http://www.w3.org/2000/svg",
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    role: "img",
    "aria-labelledby": `${id}-title ${id}-description`,
    "font-family": FONT,
    "font-size": `${TEXT_SIZE}px`,
  };
  return element(
    "svg",
    attributes,
    `\n${element("title", { id: `${id}-title` }, escapeXml(title))}`,
    `\n${element("desc", { id: `${id}-description` }, escapeXml(description))}`,
    `\n${element("rect", { width, height, fill: PALETTE.paper })}`,
    `\n${bodies.join("\n")}\n`,
  );
}
