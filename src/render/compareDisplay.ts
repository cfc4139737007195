/** What a comparison found, in sentences that text and Markdown share. */
import { USUAL_BENCHMARKS } from "../analysis/benchmarks/usual.js";
import type { BenchmarkAnswer, CompareAnswer, EventStudy, PlaceAnswer } from "../analysis/comparison/answer.js";
import {
  MORE_OR_FEWER,
  ordinal,
  possessive,
  sayDifference,
  sayLevel,
  sayNumber,
  sayP,
  shownDecimals,
} from "../analysis/wording.js";
import type { CompareRun } from "./answer.js";
import { signed } from "./display.js";
import { listWords, namesOf } from "./othersSentences.js";

/** With whom it is compared, rank and quartile, people at another's rate. */
export function compareFindings(answer: CompareAnswer, { noun }: Asked): string[] {
  return [
    ...usualSentence(answer),
    ...answer.benchmarks.flatMap(membersSentence),
    ...placeSentences(answer),
    ...(answer.numbers ? [OF_NUMBERS] : []),
    ...answer.benchmarks.flatMap((benchmark) => peopleSentence(answer, benchmark, noun)),
  ];
}

export const STUDY_HEADING = "Before and after";

/** The difference in differences of means against each benchmark, with its check of trends; empty without a baseline. */
export function studyFindings(answer: CompareAnswer, { level }: Asked): string[] {
  const found = answer.benchmarks.flatMap(({ area, eventStudy }) =>
    eventStudy ? studySentences(answer, area.name, eventStudy, level) : [],
  );
  return found.length === 0 ? [] : [...found, NO_STANDARD_ERROR];
}

const NO_STANDARD_ERROR =
  "With one area no standard error over areas is given: ordinary and clustered ones come out far too small. How unusual its change is, its rank among all areas says.";

export interface Asked {
  readonly level: number;
  readonly noun: string | null;
}

export const askedOf = ({ question }: CompareRun): Asked => ({
  level: typeof question["level"] === "number" ? question["level"] : 0.95,
  noun: typeof question["noun"] === "string" ? question["noun"] : null,
});

function usualSentence({ benchmarksChosen, benchmarks, notMade }: CompareAnswer): string[] {
  if (benchmarksChosen === "asked") return [];
  const usual: readonly string[] = USUAL_BENCHMARKS;
  const made = benchmarks.flatMap(({ asked, area }) => (usual.includes(asked) ? [area.name] : [])).join(", ");
  if (made === "") return [`No --benchmark is named, and none of the usual can be made: ${sayNotMade(notMade)}.`];
  const not = sayNotMade(notMade);
  return [`No --benchmark is named: compared with ${made}.${not === "" ? "" : ` Not made: ${not}.`}`];
}

const sayNotMade = (notMade: CompareAnswer["notMade"]): string =>
  notMade.map(({ benchmark, message }) => `${benchmark} (${message.replace(/\.$/, "")})`).join("; ");

/** Of an average: of how many areas it is, and which are not in the file. */
function membersSentence({ area, average, list, members, periods }: BenchmarkAnswer): string[] {
  if (average === null) return [];
  const used = periods.flatMap(({ n }) => (n === null ? [] : [n]));
  const [least, most] = [Math.min(...used), Math.max(...used)];
  const n = least === most ? `n = ${most}` : `n = ${least} to ${most}`;
  const which = list === null ? "" : `, ${listWords(list)}`;
  const names = namesOf(members);
  const named = names === "" ? "" : `: ${names}`;
  const areas = members.length === 1 ? "area" : "areas";
  return [`${area.name}${which}: ${average} of ${sayNumber(members.length)} ${areas}, ${n} with a figure${named}.`];
}

/** A place more than the figures have, as what lies between them or is their mean is told to; three are enough. */
const finer = (places: number): number => Math.min(places + 1, Math.max(3, places));

const OF_NUMBERS =
  "These are numbers, not rates: gaps and ranks go with how large an area is; changes per cent compare better.";

/** Rank and quartile, of the figure and of its change. */
export function placeSentences({ place, changePlace, since, at, decimals, indicator }: CompareAnswer): string[] {
  if (indicator.polarity === null && place.of < 2) return [];
  if (indicator.polarity === null)
    return ["No rank, quartile or better and worse: --better lower or --better higher gives them."];
  const falls = { lowest: "largest fall first", highest: "largest rise first" } as const;
  const firsts = { lowest: "lowest first", highest: "highest first" } as const;
  const places = shownDecimals(decimals);
  return [
    ...placeSentence(`${at}`, place, "with a figure", firsts, (cut) => sayNumber(cut, finer(places))),
    ...placeSentence(`Change ${since} to ${at}`, changePlace, "with both figures", falls, (cut) =>
      signed(cut, finer(places)),
    ),
  ];
}

function placeSentence(
  what: string,
  { n, of, rank, tiedWith, best, quartiles, band }: PlaceAnswer,
  having: string,
  order: Readonly<Record<"lowest" | "highest", string>>,
  say: (cut: number) => string,
): string[] {
  if (rank === null || best === null) return [];
  const tied = tiedWith === null || tiedWith === 0 ? "" : ` (${sayNumber(tiedWith + 1)} tied)`;
  const whole = n === of ? `${sayNumber(n)} areas` : `${sayNumber(n)} of ${sayNumber(of)} areas ${having}`;
  const among = n === of ? whole : `the ${whole}`;
  const cuts = quartiles
    ? `; quartile band ${band} (cut points ${trimmed(say(quartiles.lower))}, ${trimmed(say(quartiles.median))} and ${trimmed(say(quartiles.upper))}; A is the best quarter)`
    : "; too few areas for quartiles";
  return [`${what}: ${tied === "" ? "" : "joint "}${ordinal(rank)} of ${among}${tied}, ${order[best]}${cuts}.`];
}

/** 67.0 is 67: a cut point lies half way between figures at times, and on one at others. */
const trimmed = (text: string): string => text.replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "");

/** "At England's rate Leeds would have 1,064 in 2018, 207 fewer than its 1,271." */
function peopleSentence(
  { area, at, people }: CompareAnswer,
  benchmark: BenchmarkAnswer,
  noun: string | null,
): string[] {
  if (people === null || benchmark.people === null) return [];
  const { countAtBenchmark, countGap } = benchmark.people;
  const words = sayDifference(-countGap, 0, MORE_OR_FEWER);
  const whose =
    benchmark.average === null ? `${possessive(benchmark.area.name)} rate` : `the rate of ${benchmark.area.name}`;
  const what = noun === null ? "" : ` ${noun}`;
  return [
    `At ${whose} ${area.name} would have ${sayNumber(countAtBenchmark)}${what} in ${at}, ${words} ${words === "no different" ? "from" : "than"} its ${sayNumber(people.actualCount)}.`,
  ];
}

/** Below so many points of the baseline little can be seen of a difference of trends. */
const FEW_POINTS = 8;

const STUDY_OF_NUMBERS =
  "These are numbers, as large as the areas are: a difference in differences of them goes with how large an area is. turncurve evidence compares in proportion.";

function studySentences(answer: CompareAnswer, name: string, study: EventStudy, level: number): string[] {
  if (answer.numbers) return [STUDY_OF_NUMBERS];
  const places = finer(shownDecimals(answer.decimals));
  const { before, after, differenceInDifferences, gapTrend } = study;
  const say = (value: number): string => sayNumber(value, places);
  const span = ({ from, to, n }: EventStudy["before"]): string =>
    `${from === to ? from : `${from} to ${to}`} (n = ${n})`;
  const means =
    after === null || differenceInDifferences === null
      ? []
      : [
          `Difference in differences of means, ${span(before)} to ${span(after)}: ${answer.area.name} ${say(study.areaBefore)} to ${say(study.areaAfter as number)}, ${name} ${say(study.benchmarkBefore)} to ${say(study.benchmarkAfter as number)}: ${signed(differenceInDifferences, places)}.`,
        ];
  return [...means, trendSentence(name, study, gapTrend, answer.step, level, places)];
}

function trendSentence(
  name: string,
  { before }: EventStudy,
  { slope, lower, upper, pValue, n, trends }: EventStudy["gapTrend"],
  step: string,
  level: number,
  places: number,
): string {
  const moved = `Check of trends: the gap to ${name} moved by ${signed(slope, places)} a ${step} over ${before.from} to ${before.to}`;
  if (lower === null || upper === null || trends === null)
    return `${moved}; ${n === 2 ? "two points cannot say" : "the points lie on a line and leave no scatter to say"} whether the trends differed.`;
  const interval = `${sayLevel(level)} interval ${sayNumber(lower, places)} to ${sayNumber(upper, places)}, n = ${n}, p ${sayP(pValue as number)}`;
  if (trends === "differed")
    return `${moved} (${interval}): the trends differed, so a difference in differences takes in what was under way before; see --method did-trend of project.`;
  const few =
    n < FEW_POINTS
      ? `; with ${n} points only a movement beyond ${sayNumber((upper - lower) / 2, places)} a ${step} would have shown`
      : "";
  return `${moved} (${interval}): no sign of different trends${few}.`;
}
