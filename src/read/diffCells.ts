/** One cell of two releases: the same, or what became of it. */
import { tidy } from "../series/writing.js";
import { sameNumber } from "./numbers.js";
import type { ReleaseCells } from "./releaseCells.js";

/** `suppressed`: a number became a symbol; `published`: a symbol became a number; `remarked`: one symbol, then another. */
export const CHANGE_KINDS = ["changed", "suppressed", "published", "remarked", "vanished", "appeared"] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A number, a symbol as written, or null where there is nothing. */
export type CellValue = number | string | null;

export interface CellChange {
  readonly kind: ChangeKind | "same";
  readonly old: CellValue;
  readonly new: CellValue;
  /** lines of the two files; null where there is no cell */
  readonly oldLine: number | null;
  readonly newLine: number | null;
}

export interface Cell {
  readonly text: string;
  readonly line: number;
}

/** As published: the kind of blank between digits tells thousands from two numbers. */
function cellValue(published: string, { readNumber }: ReleaseCells): CellValue {
  const text = tidy(published);
  return text === "" ? null : (readNumber(published) ?? text);
}

const kindOf = (old: CellValue, next: CellValue): CellChange["kind"] | null => {
  if (old === null) return next === null ? null : "appeared";
  if (next === null) return "vanished";
  if (typeof old === "number")
    return typeof next !== "number" ? "suppressed" : sameNumber(old, next) ? "same" : "changed";
  if (typeof next === "number") return "published";
  return old.toLowerCase() === next.toLowerCase() ? "same" : "remarked";
};

/**
 * The cells that stand under one key in each release: nearly always one and one. Where a key comes more than once,
 * equal figures are matched first and the rest in order of size, so that the order of rows says nothing.
 */
export function compareCells(
  old: readonly Cell[],
  next: readonly Cell[],
  releases: { readonly old: ReleaseCells; readonly new: ReleaseCells },
): CellChange[] {
  const before = filled(old, releases.old);
  const after = filled(next, releases.new);
  const changes: CellChange[] = [];
  if (before.length > 1 || after.length > 1)
    for (let i = before.length - 1; i >= 0; i--) {
      const own = before[i] as Valued;
      const equal = after.findIndex(({ value }) => kindOf(own.value, value) === "same");
      if (equal < 0) continue;
      changes.push(changeOf(own, after[equal] as Valued));
      before.splice(i, 1);
      after.splice(equal, 1);
    }
  for (let i = 0; i < Math.max(before.length, after.length); i++)
    changes.push(changeOf(before[i] ?? null, after[i] ?? null));
  return changes;
}

interface Valued {
  readonly value: CellValue;
  readonly line: number;
}

function filled(cells: readonly Cell[], release: ReleaseCells): Valued[] {
  const found = cells.flatMap(({ text, line }) => {
    const value = cellValue(text, release);
    return value === null ? [] : [{ value, line }];
  });
  return found.length < 2 ? found : found.sort((a, b) => rank(a.value, b.value));
}

const rank = (a: CellValue, b: CellValue): number => {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a !== typeof b) return typeof a === "number" ? -1 : 1;
  return String(a) < String(b) ? -1 : 1;
};

function changeOf(old: Valued | null, next: Valued | null): CellChange {
  return {
    kind: kindOf(old?.value ?? null, next?.value ?? null) ?? "same",
    old: old?.value ?? null,
    new: next?.value ?? null,
    oldLine: old?.line ?? null,
    newLine: next?.line ?? null,
  };
}
