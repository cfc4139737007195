/** The sentence that opens a comparison. */
import type { CompareAnswer } from "./comparison/answer.js";
import { HIGHER_OR_LOWER, sayDifference, sayNumber, shownDecimals, unitWords } from "./wording.js";

/** "Leeds, 2013 to 2018: from 62 to 31 per 10,000, 31 lower; over the same time England 7 higher (difference in differences -38)." */
export function compareHeadline({
  area,
  indicator,
  since,
  at,
  periods,
  change,
  benchmarks,
  decimals: published,
}: Pick<
  CompareAnswer,
  "area" | "indicator" | "since" | "at" | "periods" | "change" | "benchmarks" | "decimals"
>): string {
  const decimals = shownDecimals(published);
  const say = (value: number): string => sayDifference(value, decimals, HIGHER_OR_LOWER);
  const [first] = periods;
  const last = periods.at(-1);
  const own = `${area.name}, ${since} to ${at}: from ${sayNumber(first?.value ?? 0, decimals)} to ${sayNumber(last?.value ?? 0, decimals)}${unitWords(indicator)}, ${say(change)}`;
  const theirs = benchmarks.flatMap((benchmark) =>
    benchmark.change === null || benchmark.differenceInDifferences === null
      ? []
      : [
          `${benchmark.area.name} ${say(benchmark.change)} (difference in differences ${signed(benchmark.differenceInDifferences, decimals)})`,
        ],
  );
  const stands = benchmarks.flatMap(({ area: { name }, standing }) =>
    standing === null ? [] : [`${standing} ${standing === "level" ? "with" : "than"} ${name}`],
  );
  return [
    own,
    theirs.length > 0 ? `; over the same time ${theirs.join(", ")}` : "",
    stands.length > 0 ? `; in ${at} ${stands.join(", ")}` : "",
    ".",
  ].join("");
}

const signed = (value: number, decimals: number): string => `${value > 0 ? "+" : ""}${sayNumber(value, decimals)}`;
