/** A synthetic control's donors, as text and Markdown show them. */
import type { DonorsAnswer } from "../analysis/donorsAnswer.js";
import type { ProjectAnswer } from "../analysis/projectAnswer.js";
import { HIGHER_OR_LOWER, MORE_OR_FEWER, POINTS, sayDifference, sayInterval, sayNumber } from "../analysis/wording.js";
import { type DisplayTable, NONE, placesOf } from "./display.js";

/** Rows shown; JSON and CSV have all. */
const MOST_ROWS = 15;

/** Weights, and the headline without each donor; null for methods without donors. */
export function donorsTable(answer: ProjectAnswer): DisplayTable | null {
  const { donors, headline } = answer;
  if (!donors) return null;
  const places = placesOf(answer);
  const inPeople = headline.countDifference !== null && answer.basis !== "count";
  const shown = donors.weights.slice(0, MOST_ROWS);
  const rest = donors.weights.slice(MOST_ROWS);
  const without = donors.weights.some((one) => one.without !== null);
  const rows = shown.map(({ name, weight, without: left }) => [
    name,
    weight.toFixed(4),
    ...(without
      ? [
          left === null ? NONE : sayNumber(left.projected, places),
          left?.difference == null ? NONE : sayDifference(left.difference, places, HIGHER_OR_LOWER),
          ...(inPeople
            ? [left?.countDifference == null ? NONE : sayDifference(left.countDifference, 0, MORE_OR_FEWER)]
            : []),
          left === null ? NONE : misfit(left.baselineRmspe),
        ]
      : []),
  ]);
  const sum = rest.reduce((total, { weight }) => total + weight, 0);
  const width = (rows[0]?.length ?? 2) - 2;
  return {
    title: without ? `Donors, and ${headline.period} without each` : "Donors",
    head: [
      "Donor",
      "Weight",
      ...(without ? ["Projected", "Difference", ...(inPeople ? ["In people"] : []), "Misfit"] : []),
    ],
    rows:
      rest.length === 0
        ? rows
        : [...rows, [`${rest.length} more`, sum.toFixed(4), ...Array.from({ length: width }, () => "")]],
    left: [0],
  };
}

/** The misfit before and after, and how far the difference moves when a donor is left out. */
export function donorSentences(answer: ProjectAnswer): string[] {
  const { donors } = answer;
  return donors ? [misfitSentence(donors), ...leftOutSentence(answer, donors)] : [];
}

function misfitSentence({ baselineRmspe, afterRmspe, mspeRatio }: DonorsAnswer): string {
  const before = `Misfit (root mean squared difference) ${misfit(baselineRmspe)} over the baseline`;
  if (afterRmspe === null) return `${before}.`;
  const ratio = mspeRatio === null ? "" : `, ${misfit(mspeRatio)} times as much in mean squares`;
  return `${before}, ${misfit(afterRmspe)} after it${ratio}.`;
}

function leftOutSentence(answer: ProjectAnswer, { leaveOneOut, weights }: DonorsAnswer): string[] {
  if (leaveOneOut === null) return [];
  const words = answer.indicator.unit === "percent" ? POINTS : HIGHER_OR_LOWER;
  const { lowest, highest } = leaveOneOut;
  const range = sayInterval(lowest, highest, placesOf(answer), words);
  const tried = weights.filter(({ without }) => without !== null).length;
  const who = tried < weights.length ? `each of the ${sayNumber(tried)} heaviest donors` : "each donor";
  const each = weights.length === 1 ? `Without ${weights[0]?.name}` : `With ${who} left out in its turn`;
  return [`${each} the ${answer.headline.period} difference is ${range}.`];
}

/** Four figures, without an exponent. */
export const misfit = (value: number): string => {
  const decimals = value === 0 ? 0 : Math.min(Math.max(0, 3 - Math.floor(Math.log10(value))), 12);
  return sayNumber(value, decimals);
};
