/** Whose figures a projection follows: who is in the benchmark, by which list, and how it moved. */
import type { BenchmarkNamed } from "../analysis/benchmarks/othersAnswer.js";
import type { ProjectAnswer } from "../analysis/projectAnswer.js";
import { sayNumber } from "../analysis/wording.js";

const CHOSEN_BY: Readonly<Record<NonNullable<BenchmarkNamed["list"]>["chosenBy"], string>> = {
  asked: "as asked",
  "in force": "the one in force",
  earliest: "the earliest there is",
  latest: "the latest there is",
  only: "the only one of its file",
};

/** "list 2018-19 (the one in force)" */
export const listWords = ({ name, chosenBy }: NonNullable<BenchmarkNamed["list"]>): string =>
  `list ${name} (${CHOSEN_BY[chosenBy]})`;

/** Names, some of which may have commas of their own; "" for too many to be told one by one. */
export function namesOf(members: BenchmarkNamed["members"]): string {
  const names = members.map(({ name }) => name);
  return names.length > MOST_NAMED ? "" : names.join(names.some((name) => name.includes(",")) ? "; " : ", ");
}
/** Neighbours and groups are few; the areas of a country are many. */
const MOST_NAMED = 15;

/** One sentence for each benchmark; none for a trend of the area's own. */
export function othersSentences(
  { others, baseline }: Pick<ProjectAnswer, "others" | "baseline">,
  places: number,
): string[] {
  return (others?.benchmarks ?? []).map(({ name, members, list, periods }) => {
    const shown = periods.filter(({ period }, i) => period === baseline.to || i === periods.length - 1);
    const figures = shown.map(({ period, value, n }) => {
      const fewer = n !== null && n !== members.length ? ` (of ${sayNumber(n)})` : "";
      return `${sayNumber(value, places)} in ${period}${fewer}`;
    });
    const names = namesOf(members);
    const of = `, of ${sayNumber(members.length)} ${members.length === 1 ? "area" : "areas"}`;
    const who = members.length === 0 ? "" : `${of}${names === "" ? "" : ` (${names})`}`;
    return `Benchmark ${name}: ${figures.join(", ")}${who}${list === null ? "" : `; ${listWords(list)}`}.`;
  });
}
