/** The axis of time: which periods are labelled, evenly skipping where not all have room. */
import type { PeriodStep } from "../../series/period.js";
import { usualGap } from "./linePieces.js";
import { fitLines } from "./textAt.js";
import { textWidth } from "./textWidth.js";

export interface Moment {
  readonly label: string;
  readonly index: number;
}

export interface TimeTick {
  readonly index: number;
  /** the middle of the label, moved in from the edge where it would stick out */
  readonly at: number;
  readonly lines: readonly string[];
}

/** Labels are broken into lines no wider than this, and cut after so many. */
const WIDEST = 92;
const MOST_LINES = 3;
/** Pixels between two labels. */
const APART = 10;

const TENS = [1, 2, 3, 4, 5, 10, 20, 25, 50, 100, 200, 500, 1000];
/** How many steps there may be from one label to the next. */
const STRIDES: Readonly<Record<PeriodStep, readonly number[]>> = {
  year: TENS,
  step: TENS,
  quarter: [1, 2, 4, 8, 12, 20, 40, 80, 200, 400],
  month: [1, 2, 3, 6, 12, 24, 36, 60, 120, 240, 600, 1200],
  day: [1, 2, 7, 14, 28, 56, 91, 182, 364, 728, 1820, 3640],
};

/**
 * The labels that fit side by side, the last period's always among them; `x` is where an index lies, and no label leaves
 * `left` to `right`.
 */
export function timeTicks(
  moments: readonly Moment[],
  step: PeriodStep,
  size: number,
  { x, left, right }: { readonly x: (index: number) => number; readonly left: number; readonly right: number },
): TimeTick[] {
  const last = moments.at(-1);
  if (!last) return [];
  const unit = usualGap(moments.map(({ index }) => index));
  const room = Math.min(WIDEST, right - left);
  const set = ({ index, label }: Moment): TimeTick & { readonly width: number } => {
    const lines = fitLines(label, room, MOST_LINES, { size });
    const width = lines.reduce((widest, line) => Math.max(widest, textWidth(line, size)), 0);
    return { index, lines, width, at: Math.min(right - width / 2, Math.max(left + width / 2, x(index))) };
  };
  for (const stride of STRIDES[step]) {
    const every = (index: number): boolean => {
      const steps = (last.index - index) / (unit * stride);
      return Math.abs(steps - Math.round(steps)) < 1e-6;
    };
    const ticks = moments.filter(({ index }) => every(index)).map(set);
    if (ticks.length < 2) break;
    if (apart(ticks)) return ticks;
  }
  return keptApart(moments.map(set));
}

type Wide = TimeTick & { readonly width: number };

const free = (before: Wide, after: Wide): boolean => before.at + before.width / 2 + APART <= after.at - after.width / 2;

const apart = (ticks: readonly Wide[]): boolean =>
  ticks.every((tick, i) => i === 0 || free(ticks[i - 1] as Wide, tick));

/** From the last backwards, each that has room: for periods without an even step. */
function keptApart(ticks: readonly Wide[]): Wide[] {
  const kept: Wide[] = [];
  for (const tick of [...ticks].reverse()) {
    const after = kept.at(-1);
    if (!after || free(tick, after)) kept.push(tick);
  }
  return kept.reverse();
}
