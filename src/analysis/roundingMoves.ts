/** How far rounding of the published figures can move a projection. */
import { methodNamed } from "../methods/registry.js";
import type { Working } from "./working.js";

/** Beyond as many points a method is not tried on each of them by itself. */
const MOST_SINGLE_POINTS = 11;

/**
 * How far the projection at a time can move when every baseline figure may be out by `half` either way.
 *
 * Of a short baseline, and where there is a season, each figure is moved by itself: of a method that is linear in the
 * figures the sum of what each does is the answer. Then all are moved at once, each the way that adds up, as methods of
 * logarithms and medians are not linear. Of a longer baseline only that, in the ways that the methods weigh their
 * figures: as a line does, as a slope from the last actual does, and as a mean does.
 */
export function projectionMoves(working: Working, time: number, half: number): number {
  const { history, terms, question, fit, others, horizon } = working;
  const place = horizon.findIndex(({ index }) => index === time);
  const ahead = others && { ...others.ahead, values: others.ahead.values.map((row) => row.slice(place, place + 1)) };
  const { values, times } = history;
  const at = (one: typeof fit): number =>
    one.forecast({ times: [time], populations: null, others: ahead }).mean[0] as number;
  const before = at(fit);
  const moved = (signs: readonly number[]): number => {
    const nudged = values.map((value, i) => value + half * (signs[i] as number));
    return at(methodNamed(question.method).fit({ ...history, values: nudged }, terms)) - before;
  };
  const together = (signs: readonly number[]): number =>
    Math.max(Math.abs(moved(signs)), Math.abs(moved(signs.map((sign) => -sign))));
  if (values.length > MOST_SINGLE_POINTS && terms.season === null)
    return Math.max(...patterns(times, time).map(together));
  const single = values.map((_, i) => moved(values.map((_value, j) => (i === j ? 1 : 0))));
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
