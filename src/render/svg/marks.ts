/** Upright lines of dated events and turns: their letters in one row above the picture, those that would meet as one. */
import { textWidth } from "./textWidth.js";

export interface Mark {
  /** its place in the list it comes from: letters follow it */
  readonly place: number;
  readonly letter: string;
  /** where its letter stands */
  readonly at: number;
  /** a span, or the interval of a turn; both the same as `at` for a moment */
  readonly from: number;
  readonly to: number;
}

export interface MarkLabel {
  readonly at: number;
  readonly text: string;
}

/** Pixels between two labels. */
const APART = 7;
const MOST_LETTERS = 3;

/** Labels from left to right within `left` to `right`, none over another; `noun` counts those that are too many to name. */
export function markLabels(
  marks: readonly Mark[],
  noun: string,
  { x, left, right }: { readonly x: (index: number) => number; readonly left: number; readonly right: number },
  size: number,
): MarkLabel[] {
  const middle = ({ at }: Mark): number => x(at);
  const groups = [...marks].sort((a, b) => middle(a) - middle(b) || a.place - b.place).map((mark) => [mark]);
  const boxOf = (group: readonly Mark[]): MarkLabel & { readonly half: number } => {
    const text = together(group, noun);
    const half = textWidth(text, size, true) / 2;
    const mean = group.reduce((sum, mark) => sum + middle(mark), 0) / group.length;
    return { text, half, at: Math.max(left + half, Math.min(right - half, mean)) };
  };
  let boxes = groups.map(boxOf);
  for (;;) {
    const meets = boxes.findIndex((box, i) => {
      const next = boxes[i + 1];
      return next !== undefined && box.at + box.half + APART > next.at - next.half;
    });
    if (meets < 0) return boxes.map(({ at, text }) => ({ at, text }));
    const merged = [...(groups[meets] as Mark[]), ...(groups[meets + 1] as Mark[])];
    groups.splice(meets, 2, merged);
    boxes = boxes.toSpliced(meets, 2, boxOf(merged));
  }
}

function together(group: readonly Mark[], noun: string): string {
  const ordered = [...group].sort((a, b) => a.place - b.place);
  const [first, last] = [ordered[0] as Mark, ordered.at(-1) as Mark];
  if (ordered.length <= MOST_LETTERS) return ordered.map(({ letter }) => letter).join(" ");
  return last.place - first.place === ordered.length - 1
    ? `${first.letter} to ${last.letter}`
    : `${ordered.length} ${noun}`;
}
