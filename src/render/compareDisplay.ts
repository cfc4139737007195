/** What a comparison found, in sentences and tables that text and Markdown share. */

import { USUAL_BENCHMARKS } from "../analysis/benchmarks/usual.js";
import type {
  BenchmarkAnswer,
  CompareAnswer,
  EventStudy,
  PlaceAnswer,
  RowAnswer,
} from "../analysis/comparison/answer.js";
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
import { type DisplayTable, NONE, signed } from "./display.js";

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

const CHOSEN_BY: Readonly<Record<string, string>> = {
  asked: "as asked",
  "in force": "the one in force",
  earliest: "the earliest",
  latest: "the latest",
  only: "the only one",
};

/** Of an average: of how many areas it is, and which are not in the file. */
function membersSentence({ area, average, list, members, periods }: BenchmarkAnswer): string[] {
  if (average === null) return [];
  const used = periods.flatMap(({ n }) => (n === null ? [] : [n]));
  const [least, most] = [Math.min(...used), Math.max(...used)];
  const n = least === most ? `n = ${most}` : `n = ${least} to ${most}`;
  const which =
    list === null ? "" : `, list ${list.name}${CHOSEN_BY[list.chosenBy] ? ` (${CHOSEN_BY[list.chosenBy]})` : ""}`;
  const named = members.length > 12 ? "" : `: ${sayNames(members.map(({ name }) => name))}`;
  return [
    `${area.name}${which}: ${average} of ${sayNumber(members.length)} ${members.length === 1 ? "area" : "areas"}, ${n} with a figure${named}.`,
  ];
}

/** Names, some of which may have commas of their own. */
const sayNames = (names: readonly string[]): string =>
  names.join(names.some((name) => name.includes(",")) ? "; " : ", ");

/** A place more than the figures have, as what lies between them or is their mean is told to; three are enough. */
const finer = (places: number): number => Math.min(places + 1, Math.max(3, places));

const OF_NUMBERS =
  "These are numbers, not rates: gaps and ranks go with how large an area is; changes per cent compare better.";

function placeSentences({ place, changePlace, since, at, decimals, indicator }: CompareAnswer): string[] {
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

function studySentences(answer: CompareAnswer, name: string, study: EventStudy, level: number): string[] {
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

/** Gaps relative to the last baseline period: leads before it, lags after it. Null without a baseline. */
export function eventTable({ benchmarks, decimals }: CompareAnswer): DisplayTable | null {
  const places = shownDecimals(decimals);
  const studies = benchmarks.flatMap(({ area, eventStudy }) =>
    eventStudy ? [{ name: area.name, study: eventStudy }] : [],
  );
  if (studies.length === 0) return null;
  const points = new Map(studies.flatMap(({ study }) => study.points.map((point) => [point.index, point] as const)));
  const rows = [...points.values()].sort((a, b) => a.index - b.index);
  const bases = new Set(studies.map(({ study }) => study.base));
  return {
    title: `Gap less that of ${bases.size === 1 ? [...bases][0] : "the last baseline period"}: leads before, lags after`,
    head: ["Period", "", ...studies.map(({ name }) => name)],
    rows: rows.map(({ period, index, part }) => [
      period,
      part,
      ...studies.map(({ study }) => {
        const point = study.points.find((one) => one.index === index);
        return point ? signed(point.estimate, places) : NONE;
      }),
    ]),
    left: [0, 1],
  };
}

/** One scale for all would leave every line flat beside the farthest out. */
const LINES = "each line from the area's own lowest to its highest";

const MARKS = { area: ">", benchmark: "+", other: "" } as const;

/** How a sparkline of a row is drawn, on the row's own scale; null is a gap. */
export type Spark = (values: readonly (number | null)[]) => string;

/** The table of areas; null unless asked for. */
export function rowsTable(answer: CompareAnswer, spark: Spark): DisplayTable | null {
  const { rows, decimals, at, since, benchmarks } = answer;
  if (rows === null) return null;
  const first = benchmarks[0]?.area.name;
  const lineOf = (row: RowAnswer): string => {
    const figures = new Map(row.periods.map(({ period, value }) => [period, value]));
    return spark(answer.periods.map(({ period }) => figures.get(period) ?? null));
  };
  const ranked = rows.rows.some(({ rank }) => rank !== null);
  const order = `${rows.reverse ? "in reverse " : ""}by ${rows.sort === "level" ? `the figure of ${at}` : rows.sort}`;
  return {
    ...tableOf(rows.rows, lineOf, decimals, at),
    title: `Areas ${order}; change since ${since}; gap to ${first}${ranked ? `; rank among ${sayNumber(rows.n)} areas` : ""}; ${LINES} (> the area, + a benchmark)`,
  };
}

/** How a long average is made is said beside the table, and would take the room of its figures. */
const shortName = ({ area: { name }, role }: RowAnswer): string =>
  role === "benchmark" && name.length > LONG_NAME ? name.replace(/ \([^)]*\)$/, "") : name;
const LONG_NAME = 28;

function tableOf(
  rows: readonly RowAnswer[],
  lineOf: (row: RowAnswer) => string,
  decimals: number,
  at: string,
): Omit<DisplayTable, "title"> {
  const places = shownDecimals(decimals);
  const ranked = rows.some(({ rank }) => rank !== null);
  return {
    head: ["", "Area", "", at, "change", "gap", ...(ranked ? ["rank", "band"] : [])],
    rows: rows.map((row) => [
      MARKS[row.role],
      shortName(row),
      lineOf(row),
      row.value === null ? NONE : sayNumber(row.value, places),
      signed(row.change, places),
      signed(row.gap, places),
      ...(ranked ? [row.rank === null ? "" : `${row.tiedWith ? "=" : ""}${row.rank}`, row.band ?? ""] : []),
    ]),
    left: [0, 1, 2, 7],
  };
}

/** One row for each area that was asked about, for runs of many. */
export function comparedTable({ results }: CompareRun, spark: Spark): DisplayTable {
  const rows = results.map(rowOfResult);
  const [ats, sinces] = [new Set(results.map(({ at }) => at)), new Set(results.map(({ since }) => since))];
  const firsts = new Set(results.map(({ benchmarks }) => benchmarks[0]?.asked));
  const at = ats.size === 1 ? ([...ats][0] as string) : "latest";
  return {
    ...tableOf(
      rows,
      ({ periods }) => spark(periods.map(({ value }) => value)),
      Math.max(...results.map(({ decimals }) => decimals)),
      at,
    ),
    title: `${sayNumber(results.length)} areas; change since ${sinces.size === 1 ? [...sinces][0] : "each area's first figure"}; gap to ${[...firsts].join(" or ")}; ${LINES}`,
  };
}

function rowOfResult({ area, periods, change, benchmarks, place, at }: CompareAnswer): RowAnswer {
  const gap = benchmarks[0]?.periods.find(({ period }) => period === at) ?? null;
  return {
    area,
    role: "other",
    value: periods.at(-1)?.value ?? null,
    change,
    gap: gap?.gap ?? null,
    gapPercent: gap?.gapPercent ?? null,
    rank: place.rank,
    tiedWith: place.tiedWith,
    band: place.band,
    periods,
  };
}
