/** How far rounding of the published figures can move a projection. */
import { methodNamed } from "../methods/registry.js";
import type { Working } from "./working.js";

/** Beyond as many points a method is not tried on each of them by itself. */
const MOST_SINGLE_POINTS = 11;

/**
 * How far the projection at a time can move when every figure it is made of may be out by `half` either way: the
 * area's own of the baseline and those of the benchmarks that it follows, at the time itself too. An average of rounded
 * figures is out by no more than one of them. The figures of donors are not moved.
 *
 * Of a short baseline, and where there is a season, each figure is moved by itself: of a method that is linear in the
 * figures the sum of what each does is the answer. Then all are moved at once, each the way that adds up, as methods of
 * logarithms and medians are not linear. Of a longer baseline only that, in the ways that the methods weigh their
 * figures: as a line does, as a slope from the last actual does, and as a mean does.
 */
export function projectionMoves(working: Working, time: number, half: number): number {
  const { others, question } = working;
  const followed = methodNamed(question.method).others === "donors" ? 0 : (others?.history.values.length ?? 0);
  const rows = [OWN, ...Array.from({ length: followed }, (_, row) => row)];
  return rows.reduce((sum, row) => sum + movesOfRow(working, row, time, half), 0);
}

/** In place of the number of a benchmark's row. */
const OWN = -1;

/** What the figures of one area can do: the area's own over the baseline, or a benchmark's there and at the time. */
function movesOfRow({ history, terms, question, others, horizon }: Working, row: number, time: number, half: number) {
  const { values, times } = history;
  const place = horizon.findIndex(({ index }) => index === time);
  const method = methodNamed(question.method);
  const nudge = (figures: readonly number[], signs: readonly number[]): number[] =>
    figures.map((figure, i) => figure + half * (signs[i] as number));
  /** Signs of the baseline's figures, and of a benchmark's at the time after them. */
  const projected = (signs: readonly number[]): number => {
    const theirs = history.others && {
      ...history.others,
      values: history.others.values.map((own, i) => (i === row ? nudge(own, signs) : own)),
    };
    const then = others && {
      ...others.ahead,
      values: others.ahead.values.map((own, i) =>
        nudge(own.slice(place, place + 1), [i === row ? (signs[times.length] as number) : 0]),
      ),
    };
    const fit = method.fit({ ...history, values: row === OWN ? nudge(values, signs) : values, others: theirs }, terms);
    return fit.forecast({ times: [time], populations: null, others: then }).mean[0] as number;
  };
  const figures = row === OWN ? times.length : times.length + 1;
  const before = projected(Array.from({ length: figures }, () => 0));
  const moved = (signs: readonly number[]): number => projected(signs) - before;
  const together = (signs: readonly number[]): number =>
    Math.max(Math.abs(moved(signs)), Math.abs(moved(signs.map((sign) => -sign))));
  if (values.length > MOST_SINGLE_POINTS && terms.season === null) {
    // A benchmark's past counts against its present.
    const ways = patterns(times, time).map((signs) => (row === OWN ? signs : [...signs.map((sign) => -sign), 1]));
    return Math.max(...ways.map(together));
  }
  const single = Array.from({ length: figures }, (_, i) =>
    moved(Array.from({ length: figures }, (_value, j) => (i === j ? 1 : 0))),
  );
  const sum = single.reduce((total, move) => total + Math.abs(move), 0);
  return Math.max(sum, together(single.map(Math.sign)));
}

/** The signs of the weights that a line, a slope from the last actual and a mean give the figures. */
function patterns(times: readonly number[], time: number): number[][] {
  const middle = times.reduce((sum, one) => sum + one, 0) / times.length;
  const spread = times.reduce((sum, one) => sum + (one - middle) ** 2, 0);
  const last = times.length - 1;
  return [
    times.map((one) => Math.sign(1 / times.length + ((one - middle) * (time - middle)) / spread)),
    times.map((one, i) => (i === last ? 1 : Math.sign(one - middle))),
    times.map(() => 1),
  ];
}
