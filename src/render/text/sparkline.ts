/** A series in one line of characters, on a stated scale. */
const BLOCKS = "▁▂▃▄▅▆▇█";
const ASCII = "_.-~=+*#";

/** One character a value; null, a gap, is a blank. All at mid height when the scale has no extent. */
export function sparkline(values: readonly (number | null)[], lowest: number, highest: number, ascii: boolean): string {
  const marks = [...(ascii ? ASCII : BLOCKS)];
  const top = marks.length - 1;
  return values
    .map((value) => {
      if (value === null) return " ";
      const share = highest > lowest ? (value - lowest) / (highest - lowest) : 0.5;
      return marks[Math.min(top, Math.max(0, Math.round(share * top)))];
    })
    .join("");
}

/** A sparkline from its own lowest value to its highest. */
export function ownScale(values: readonly (number | null)[], ascii: boolean): string {
  const known = values.filter((value) => value !== null);
  return sparkline(values, Math.min(...known), Math.max(...known), ascii);
}
