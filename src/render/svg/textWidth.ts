/**
 * How wide a text is, without a screen: Arial's advance widths, which Arimo, Liberation Sans and Helvetica share. Right
 * for what they hold; a guess, on the wide side, for other letters.
 */

/** Thousandths of the font size, from the space to the tilde. */
const REGULAR = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
];
const BOLD = [
  278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611,
  556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389,
  280, 389, 584,
];
const SPACE = 32;
/** Marks outside ASCII that publishers write, in thousandths; those not listed are guessed. */
const MARKS: Readonly<Record<string, number>> = {
  "\u00a0": 278,
  "£": 556,
  "€": 556,
  "±": 549,
  "×": 584,
  "÷": 549,
  "°": 400,
  "²": 333,
  "³": 333,
  "·": 333,
  "–": 556,
  "—": 1000,
  "‘": 278,
  "’": 278,
  "“": 500,
  "”": 500,
  "•": 350,
  "…": 1000,
  "−": 584,
  "≤": 549,
  "≥": 549,
  "™": 1000,
  "©": 737,
  "®": 737,
  "½": 834,
  "¼": 834,
  "¾": 834,
  "‰": 1000,
  Æ: 1000,
  æ: 889,
  Œ: 1000,
  œ: 944,
};
/** From here on letters fill a square, and pictures more. */
const EAST_ASIAN = 0x1100;
const PICTURES = 0x1f000;

/** In pixels at a font size in pixels. */
export function textWidth(text: string, size: number, bold = false): number {
  const widths = bold ? BOLD : REGULAR;
  let sum = 0;
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    sum += widths[code - SPACE] ?? MARKS[character] ?? widths[accentedBy(character) - SPACE] ?? guess(code);
  }
  return (sum * size) / 1000;
}

/** An accented letter is as wide as the letter. */
const accentedBy = (character: string): number => character.normalize("NFD").charCodeAt(0);

function guess(code: number): number {
  // Marks set over the letter before take no room.
  if (code >= 0x300 && code < 0x370) return 0;
  if (code >= PICTURES) return 1400;
  return code >= EAST_ASIAN && !(code >= 0x2000 && code < 0x2190) ? 1000 : 800;
}

/** Lines no wider than `width`, broken between words; a word wider than a line is broken within. */
export function wrapText(text: string, width: number, size: number, bold = false): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((whole) => pieces(whole, width, size, bold))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line === "" || textWidth(longer, size, bold) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return line === "" ? lines : [...lines, line];
}

/** The same number of lines, as nearly of one length as words allow, so that no word is left alone. */
export function balancedText(text: string, width: number, size: number, bold = false): string[] {
  const lines = wrapText(text, width, size, bold);
  let [narrow, wide] = [0, Math.ceil(width)];
  while (wide - narrow > 1) {
    const middle = Math.floor((narrow + wide) / 2);
    if (wrapText(text, middle, size, bold).length > lines.length) narrow = middle;
    else wide = middle;
  }
  return lines.length < 2 || wide >= width ? lines : wrapText(text, wide, size, bold);
}

function pieces(word: string, width: number, size: number, bold: boolean): string[] {
  if (textWidth(word, size, bold) <= width) return [word];
  const found: string[] = [];
  let piece = "";
  for (const character of word) {
    if (piece !== "" && textWidth(piece + character, size, bold) > width) {
      found.push(piece);
      piece = "";
    }
    piece += character;
  }
  return [...found, piece];
}

/** Cut to fit, with an ellipsis where something is missing. */
export function cutText(text: string, width: number, size: number, bold = false): string {
  if (textWidth(text, size, bold) <= width) return text;
  let cut = [...text];
  while (cut.length > 0 && textWidth(`${cut.join("").trimEnd()}…`, size, bold) > width) cut = cut.slice(0, -1);
  return `${cut.join("").trimEnd()}…`;
}
