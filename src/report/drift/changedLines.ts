/** The first lines that only one of two texts has, enough to see what moved. */

const MOST = 4;
const LONGEST = 300;
/** Git may have made the one of the other. */
const LINE_END = /\r?\n/;

export interface ChangedLines {
  readonly was: readonly string[];
  readonly now: readonly string[];
}

export function changedLines(was: string, now: string): ChangedLines {
  return { was: onlyIn(was, now), now: onlyIn(now, was) };
}

function onlyIn(text: string, other: string): string[] {
  const left = new Map<string, number>();
  for (const line of other.split(LINE_END)) left.set(line, (left.get(line) ?? 0) + 1);
  const found: string[] = [];
  for (const line of text.split(LINE_END)) {
    const n = left.get(line) ?? 0;
    if (n > 0) left.set(line, n - 1);
    else if (line.trim() !== "") found.push(line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line);
  }
  return found.length > MOST ? [...found.slice(0, MOST), `and ${found.length - MOST} more lines`] : found;
}
