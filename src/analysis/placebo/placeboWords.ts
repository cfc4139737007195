/** A placebo in sentences. */
import type { Indicator } from "../../series/indicator.js";
import { decimalsFor, HIGHER_OR_LOWER, ordinal, POINTS, sayDifference, sayNumber, sayP } from "../wording.js";
import type { PlaceboAnswer, PlaceboInTime } from "./placeboAnswer.js";
import type { Statistic } from "./placeboQuestion.js";

type Said = Omit<PlaceboAnswer, "text">;

/** "17th (tied with one) of 147 areas by the same rule, largest reduction first; 18 of 147, Leeds among them, ..." */
export function placeboText(answer: Said, area: string, indicator: Indicator, places: number, numbers = false): string {
  const { n, rank, tiedWith, atLeastAsExtreme, leftOut } = answer;
  const tied = tiedWith === 0 ? "" : ` (tied with ${inWords(tiedWith)})`;
  const out = leftOut.reduce((sum, one) => sum + one.n, 0);
  const reasons = leftOut.map(({ reason, n: areas }) => (leftOut.length === 1 ? reason : `${areas}: ${reason}`));
  const counts = (side: PlaceboAnswer["side"]): string => (answer.side === side && !numbers ? ", which counts" : "");
  const upwards = answer.order === "highest first";
  const oneSide = upwards ? "higher" : "lower";
  const asMuch = `${sayNumber(upwards ? atLeastAsExtreme.higher : atLeastAsExtreme.lower)} of ${sayNumber(n)}, ${area} among them,`;
  const oneP = sayP(upwards ? answer.pHigher : answer.pLower);
  const ps =
    answer.statistic === "rmspe-ratio"
      ? `${asMuch} have one at least as large (p ${oneP})`
      : [
          `${asMuch} differ at least as much that way (one-sided p ${oneP}${counts(oneSide)})`,
          `${sayNumber(atLeastAsExtreme.twoSided)} either way (two-sided p ${sayP(answer.pTwoSided)}${counts("two-sided")})`,
          ...(answer.side === (upwards ? "lower" : "higher")
            ? [`p on the ${answer.side} side${numbers ? "" : ", which counts"}, ${sayP(answer.p)}`]
            : []),
        ].join(", ");
  const median = answer.median === null ? "" : ` ${medianWords(answer, indicator, places)}`;
  const left = out === 0 ? "" : ` Left out: ${sayNumber(out)} (${reasons.join("; ")}).`;
  return `${ordinal(rank)}${tied} of ${sayNumber(n)} areas by the same rule${ofWhat(answer)}, ${orderWords(answer)}; ${ps}.${median}${left}`;
}

/** What is ranked, where it is not the headline difference itself. */
function ofWhat({ statistic, from, to }: Said): string {
  if (statistic === "difference") return "";
  return ` on ${STATISTIC_WORDS[statistic]} ${from === to ? `at ${from}` : `over ${from} to ${to}`}`;
}

export const STATISTIC_WORDS: Readonly<Record<Statistic, string>> = {
  difference: "the difference",
  average: "the average difference",
  t: "the average difference over its standard error",
  "rmspe-ratio": "the ratio of errors (RMSPE) after and before",
};

function orderWords({ statistic, order }: Said): string {
  if (statistic === "difference" || statistic === "average")
    return order === "lowest first" ? "largest reduction first" : "largest increase first";
  if (statistic === "t") return order === "lowest first" ? "lowest t first" : "highest t first";
  return "largest ratio first";
}

function medianWords({ statistic, median }: Said, indicator: Indicator, places: number): string {
  const value = median as number;
  if (statistic === "t" || statistic === "rmspe-ratio") return `Median of all ${sayNumber(value, 2)}.`;
  return `Median of all ${sayDifference(value, places, indicator.unit === "percent" ? POINTS : HIGHER_OR_LOWER)}.`;
}

const NUMBERS = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const inWords = (n: number): string => NUMBERS[n] ?? sayNumber(n);

/** One sentence; null where it could not be made. */
export function inTimeText(
  { starts, stepsAhead, headlineStepsAhead, lowest, highest, difference, atLeastAsLarge }: Omit<PlaceboInTime, "text">,
  step: (n: number) => string,
  indicator: Indicator,
  decimals: number,
): string | null {
  if (lowest === null || highest === null || stepsAhead === null) return null;
  const size = Math.max(Math.abs(difference), Math.abs(lowest), Math.abs(highest));
  const places = decimalsFor(indicator, decimals, size);
  const words = indicator.unit === "percent" ? POINTS : HIGHER_OR_LOWER;
  const real = sayDifference(difference, places, words);
  const [first] = starts;
  const found =
    starts.length === 1 && first
      ? `Had the baseline ended in ${first.to}, ${first.period} would have been ${sayDifference(first.difference, places, words)}`
      : `Had the baseline ended earlier (${starts.length} ends, ${first?.to} to ${starts.at(-1)?.to}), the differences ${step(stepsAhead)} on would have run from ${sayDifference(lowest, places, words)} to ${sayDifference(highest, places, words)}`;
  const reach = stepsAhead === headlineStepsAhead ? "" : ` at ${step(headlineStepsAhead)}`;
  const large = starts.length === 1 ? "" : ` (${atLeastAsLarge} of ${starts.length} are as large)`;
  return `${found}, where there should be none; the real one${reach} is ${real}${large}.`;
}
