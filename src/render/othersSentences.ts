/** Whose figures a projection follows: who is in the benchmark, by which list, and how it moved. */
import type { BenchmarkFollowed } from "../analysis/benchmarks/othersAnswer.js";
import type { ProjectAnswer } from "../analysis/projectAnswer.js";
import { sayNumber } from "../analysis/wording.js";

const CHOSEN: Readonly<Record<NonNullable<BenchmarkFollowed["list"]>["chosenBy"], string>> = {
  asked: "as asked",
  "in force": "the latest begun by then",
  earliest: "the earliest there is",
  latest: "the latest there is",
  only: "the only one of its file",
};

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
    const who =
      members.length === 0
        ? ""
        : `, of ${sayNumber(members.length)} ${members.length === 1 ? "area" : "areas"}${namesOf(members)}`;
    const which = list === null ? "" : `; list ${list.name}, ${CHOSEN[list.chosenBy]}`;
    return `Benchmark ${name}: ${figures.join(", ")}${who}${which}.`;
  });
}

/** Neighbours and groups are few; the areas of a country are not told one by one. */
const MOST_NAMED = 15;
function namesOf(members: BenchmarkFollowed["members"]): string {
  const names = members.map(({ name }) => name);
  return names.length > MOST_NAMED ? "" : ` (${names.join(names.some((name) => name.includes(",")) ? "; " : ", ")})`;
}
