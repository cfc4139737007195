/** What a comparison's figure says: its message, what is drawn, and the same for those who cannot see it. */

import { compareOpening, inWords } from "../../analysis/compareHeadline.js";
import type { BenchmarkAnswer, CompareAnswer } from "../../analysis/comparison/answer.js";
import { HIGHER_OR_LOWER, sayDifference, sayNumber, shownDecimals } from "../../analysis/wording.js";
import { indicatorTitle, signed } from "../display.js";
import type { Shown } from "./compareSeries.js";

/** More benchmarks than these are counted, not named. */
const MOST_NAMED = 3;

/** "Leeds, 2012 to 2018: from 95 to 76 per 10,000, 19 lower; in 2018 worse than England" */
export function compareTitle(answer: CompareAnswer): string {
  const { at, benchmarks } = answer;
  const stands = (["better", "worse", "level"] as const).flatMap((how) => {
    const named = benchmarks.filter(({ standing }) => standing === how).map(({ area }) => area.name);
    const whom = benchmarks.length <= MOST_NAMED ? inWords(named) : sayNumber(named.length);
    return named.length === 0 ? [] : [`${how} ${how === "level" ? "with" : "than"} ${whom}`];
  });
  const of = benchmarks.length <= MOST_NAMED ? "" : ` of ${sayNumber(benchmarks.length)} benchmarks`;
  if (stands.length > 0) return `${compareOpening(answer)}; in ${at} ${stands.join(", ")}${of}`;
  const theirs = benchmarks.length > MOST_NAMED ? [] : benchmarks.flatMap((one) => movedWords(one, answer));
  return theirs.length === 0
    ? compareOpening(answer)
    : `${compareOpening(answer)}; over the same time ${theirs.join(", ")}`;
}

/** "England 5 higher"; of numbers the change per cent. */
function movedWords({ area, change, changePercent, decimals }: BenchmarkAnswer, { numbers }: CompareAnswer): string[] {
  if (change === null) return [];
  return numbers && changePercent !== null
    ? [`${area.name} ${signed(changePercent, 0)}%`]
    : [`${area.name} ${sayDifference(change, shownDecimals(decimals), HIGHER_OR_LOWER)}`];
}

export function compareSubtitle({ indicator, area, since }: CompareAnswer, { indexed, benchmarks }: Shown): string {
  const what = indexed
    ? `${indicatorTitle(indicator)}, as an index: ${since} is 100 for each line, as areas are of different size; figures in brackets`
    : indicatorTitle(indicator);
  const others = benchmarks.length === 0 ? "" : "; grey and dashed: what it is compared with";
  return `${what}. Solid: ${area.name}${others}.`;
}

/** The sentence, and the figures at both ends of every line. */
export function compareDescription({ text, benchmarks, since, at }: CompareAnswer): string {
  const said = benchmarks.flatMap(({ area, periods, decimals }) => {
    const [first, last] = [periods[0], periods.at(-1)];
    const say = (value: number): string => sayNumber(value, shownDecimals(decimals));
    return first && last
      ? [`${area.name} ${say(first.value)} in ${first.period}, ${say(last.value)} in ${last.period}`]
      : [];
  });
  return said.length === 0 ? text : `${text} ${since} to ${at}: ${said.join("; ")}.`;
}
