/** The sensitivity in words: its first sentence, and the line of it that `project` prints. */
import type { Indicator } from "../series/indicator.js";
import { type ChoiceAnswer, inUnit, type SensitivityAnswer, type SensitivitySummary } from "./sensitivityAnswer.js";
import {
  decimalsFor,
  HIGHER_OR_LOWER,
  MORE_OR_FEWER,
  POINTS,
  sayDifference,
  sayInterval,
  sayNumber,
  unitWords,
} from "./wording.js";

/** How differences of a unit are said. */
export interface DifferenceWords {
  readonly decimals: number;
  readonly words: { readonly fewer: string; readonly more: string };
  /** " per 10,000": what the difference is of, where it is not people */
  readonly unit: string;
}

type Facts = Pick<SensitivityAnswer, "unit" | "decimals"> & { readonly indicator: Pick<Indicator, "unit" | "per"> };

/** `largest` is the largest figure beside the differences, which decides how many decimals a reader needs. */
export function differenceWords({ unit, indicator, decimals }: Facts, largest: number): DifferenceWords {
  if (unit === "people") return { decimals: 0, words: MORE_OR_FEWER, unit: "" };
  const percent = indicator.unit === "percent";
  return {
    decimals: decimalsFor(indicator, decimals, largest),
    words: percent ? POINTS : HIGHER_OR_LOWER,
    unit: percent ? "" : unitWords(indicator),
  };
}

/** "no difference", as what a choice gives. */
function sayGiven(value: number, { decimals, words }: DifferenceWords): string {
  const said = sayDifference(value, decimals, words);
  return said === "no different" ? NO_DIFFERENCE : said;
}

const NO_DIFFERENCE = "no difference";

/** "309 to 570 fewer"; one figure where both ends are printed alike. */
export function sayRange(lowest: number, highest: number, said: DifferenceWords): string {
  const { decimals, words } = said;
  const ends = [sayGiven(lowest, said), sayGiven(highest, said)] as const;
  if (ends[0] === ends[1]) return ends[0];
  if (ends.includes(NO_DIFFERENCE)) return `${ends[0]} to ${ends[1]}`;
  return sayInterval(lowest, highest, decimals, words);
}

/** The words for the choices of an answer. */
export function wordsFor(answer: Facts & { readonly choices: readonly ChoiceAnswer[] }): DifferenceWords {
  return differenceWords(answer, Math.max(...answer.choices.map(({ projected }) => Math.abs(projected))));
}

/** "Leeds, 2018: 541 fewer by the stated choice; 13 other choices give 309 to 570 fewer." */
export function sensitivityText(answer: Omit<SensitivityAnswer, "text" | "cautions">, full: boolean): string {
  const { area, period, range, choices, unit } = answer;
  const words = wordsFor(answer);
  const own = sayGiven(inUnit(choices[0] as ChoiceAnswer, unit), words);
  const of = words.unit === "" ? "" : ` (${words.unit.trim()})`;
  const stated = `${area.name}, ${period}: ${own}${of} by the stated choice`;
  if (range === null) return `${stated}; these figures allow no other.`;
  const others = `${sayNumber(range.n)} other ${full ? "combination" : "choice"}${range.n === 1 ? "" : "s"}`;
  return `${stated}; ${others} ${range.n === 1 ? "gives" : "give"} ${sayRange(range.lowest, range.highest, words)}.`;
}

/** "Other reasonable choices give 309 to 570 fewer (12 choices; turncurve sensitivity lists them)." */
export function summaryLine({ lowest, highest, n }: SensitivitySummary, words: DifferenceWords): string {
  const range = sayRange(lowest, highest, words);
  return n === 1
    ? `Another reasonable choice gives ${range} (turncurve sensitivity shows it).`
    : `Other reasonable choices give ${range} (${sayNumber(n)} choices; turncurve sensitivity lists them).`;
}
