/** Which letters a TrueType font has: its table of characters, in the two forms that fonts of today use. */

const COVERAGE = "cmap";
const BASIC_PLANE = 4;
const ALL_PLANES = 12;

/** Whether the font has a shape for a letter. */
export function lettersIn(font: Uint8Array): (letter: string) => boolean {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = Array.from({ length: view.getUint16(4) }, (_, i) => 12 + 16 * i);
  const entry = tables.find((at) => String.fromCharCode(...font.subarray(at, at + 4)) === COVERAGE);
  if (entry === undefined) return () => false;
  const cmap = view.getUint32(entry + 8);
  const ranges = Array.from({ length: view.getUint16(cmap + 2) }, (_, i) =>
    rangesOf(view, cmap + view.getUint32(cmap + 4 + 8 * i + 4)),
  ).flat();
  return (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return ranges.some(([first, last]) => code >= first && code <= last);
  };
}

function rangesOf(view: DataView, at: number): [first: number, last: number][] {
  const form = view.getUint16(at);
  if (form === BASIC_PLANE) {
    const segments = view.getUint16(at + 6) / 2;
    return Array.from({ length: segments }, (_, i) => [
      view.getUint16(at + 16 + 2 * segments + 2 * i),
      view.getUint16(at + 14 + 2 * i),
    ]);
  }
  if (form !== ALL_PLANES) return [];
  return Array.from({ length: view.getUint32(at + 12) }, (_, i) => [
    view.getUint32(at + 16 + 12 * i),
    view.getUint32(at + 20 + 12 * i),
  ]);
}
