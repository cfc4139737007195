/** Where the texts of an SVG lie, by the widths that it was laid out with. */
import { textWidth } from "../../../src/render/svg/textWidth.js";
import { parseXml, textOf, walk } from "./xmlTree.js";

export interface TextBox {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Above and below the line that letters stand on, as shares of the font size: Arial's. */
const ABOVE = 0.73;
const BELOW = 0.21;
/** Coordinates are rounded to a tenth of a pixel. */
const ROUNDING = 0.21;

interface Page {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly TextBox[];
}

export function textBoxes(svg: string): Page {
  const root = parseXml(svg);
  const number = (value: string | undefined): number => {
    const found = Number(value?.replace(/px$/, ""));
    if (!Number.isFinite(found)) throw new Error(`${value} is no number`);
    return found;
  };
  const standard = number(root.attributes.get("font-size"));
  const boxes = [...walk(root)]
    .filter(({ node }) => node.name === "text")
    .map(({ node, x, y }): TextBox => {
      const { attributes } = node;
      const text = textOf(node);
      const size = attributes.has("font-size") ? number(attributes.get("font-size")) : standard;
      const width = textWidth(text, size, attributes.get("font-weight") === "bold");
      const share = { start: 0, middle: 0.5, end: 1 }[attributes.get("text-anchor") ?? "start"];
      if (share === undefined) throw new Error("unknown text-anchor");
      const left = x + number(attributes.get("x")) - share * width;
      const line = y + number(attributes.get("y"));
      return { text, left, right: left + width, top: line - ABOVE * size, bottom: line + BELOW * size };
    });
  const [, , width, height] = (root.attributes.get("viewBox") ?? "").split(" ").map(Number);
  return { width: width as number, height: height as number, boxes };
}

const over = (a: TextBox, b: TextBox): boolean =>
  a.left + ROUNDING < b.right &&
  b.left + ROUNDING < a.right &&
  a.top + ROUNDING < b.bottom &&
  b.top + ROUNDING < a.bottom;

/** What is wrong with how the texts lie; empty when nothing is. */
export function layoutFaults(svg: string): string[] {
  const { width, height, boxes } = textBoxes(svg);
  const outside = boxes
    .filter(
      ({ left, right, top, bottom }) =>
        left < -ROUNDING || top < -ROUNDING || right > width + ROUNDING || bottom > height + ROUNDING,
    )
    .map(({ text }) => `"${text}" leaves the picture`);
  const ordered = [...boxes].sort((a, b) => a.top - b.top);
  const meeting = ordered.flatMap((box, i) => {
    const faults: string[] = [];
    for (const other of ordered.slice(i + 1)) {
      if (other.top > box.bottom) break;
      if (over(box, other)) faults.push(`"${box.text}" over "${other.text}"`);
    }
    return faults;
  });
  return [...outside, ...meeting];
}

/** Every number among the attributes that place something: none of them may be missing or endless. */
export function badNumbers(svg: string): string[] {
  return [...walk(parseXml(svg))].flatMap(({ node }) =>
    [...node.attributes].flatMap(([key, value]) =>
      /NaN|Infinity|undefined/.test(value) ? [`${node.name} ${key}=${value}`] : [],
    ),
  );
}
