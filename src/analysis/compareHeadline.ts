/** The sentence that opens a comparison. */
import type { CompareAnswer } from "./comparison/answer.js";
import { HIGHER_OR_LOWER, POINTS, sayDifference, sayNumber, shownDecimals, unitWords } from "./wording.js";

type Compared = Pick<
  CompareAnswer,
  | "area"
  | "indicator"
  | "since"
  | "at"
  | "periods"
  | "change"
  | "changePercent"
  | "benchmarks"
  | "decimals"
  | "ownDecimals"
  | "numbers"
>;

/** "Leeds, 2013 to 2018: from 62 to 31 per 10,000, 31 lower; over the same time England 7 higher (difference in differences -38)." */
export function compareHeadline(facts: Compared): string {
  const { at, benchmarks, numbers } = facts;
  const decimals = shownDecimals(facts.decimals);
  const say = (value: number): string => sayDifference(value, decimals, HIGHER_OR_LOWER);
  const theirs = benchmarks.flatMap((benchmark) =>
    benchmark.change === null || benchmark.differenceInDifferences === null
      ? []
      : numbers
        ? [
            `${benchmark.area.name} ${benchmark.changePercent === null ? say(benchmark.change) : percent(benchmark.changePercent)}`,
          ]
        : [
            `${benchmark.area.name} ${sayDifference(benchmark.change, shownDecimals(benchmark.decimals), HIGHER_OR_LOWER)} (difference in differences ${signed(benchmark.differenceInDifferences, decimals)})`,
          ],
  );
  const stands = (["better", "worse", "level"] as const).flatMap((how) => {
    const names = benchmarks.flatMap(({ area, standing }) => (standing === how ? [area.name] : []));
    return names.length === 0 ? [] : [`${how} ${how === "level" ? "with" : "than"} ${inWords(names)}`];
  });
  return [
    compareOpening(facts),
    theirs.length > 0 ? `; over the same time ${theirs.join(", ")}` : "",
    stands.length > 0 ? `; in ${at} ${stands.join(", ")}` : "",
    ".",
  ].join("");
}

/** "Leeds, 2013 to 2018: from 62 to 31 per 10,000, 31 lower" */
export function compareOpening({
  area,
  indicator,
  since,
  at,
  periods,
  change,
  changePercent,
  numbers,
  ownDecimals,
}: Compared): string {
  const places = shownDecimals(ownDecimals);
  const [first] = periods;
  const last = periods.at(-1);
  return `${area.name}, ${since} to ${at}: from ${sayNumber(first?.value ?? 0, places)} to ${sayNumber(last?.value ?? 0, places)}${unitWords(indicator)}, ${sayDifference(change, places, indicator.unit === "percent" ? POINTS : HIGHER_OR_LOWER)}${numbers && changePercent !== null ? ` (${percent(changePercent)})` : ""}`;
}

/** "A", "A and B", "A, B and C"; "Yorkshire and The Humber" has an "and" of its own, and commas alone then part it. */
export const inWords = (names: readonly string[]): string =>
  names.some((name) => name.includes(" and "))
    ? names.join(", ")
    : [names.slice(0, -1).join(", "), ...names.slice(-1)].filter((part) => part !== "").join(" and ");

/** Of numbers, which compare by their changes per cent. */
const percent = (value: number): string => `${signed(value, 0)}%`;

const signed = (value: number, decimals: number): string => `${value > 0 ? "+" : ""}${sayNumber(value, decimals)}`;
