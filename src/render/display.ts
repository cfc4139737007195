/** The tables and sentences that text and Markdown share, as strings ready to be laid out. */
import type { CompareAnswer } from "../analysis/comparison/answer.js";
import type { PeriodAnswer, ProjectAnswer, SpanAnswer } from "../analysis/projectAnswer.js";
import type { SensitivitySummary } from "../analysis/sensitivityAnswer.js";
import { differenceWords, summaryLine } from "../analysis/sensitivityWords.js";
import {
  decimalsFor,
  HIGHER_OR_LOWER,
  MORE_OR_FEWER,
  POINTS,
  sayDifference,
  sayInterval,
  sayLevel,
  sayNumber,
  shownDecimals,
  unitWords,
} from "../analysis/wording.js";
import { sayFile } from "../cautions.js";
import type { Input, ProjectRun } from "./answer.js";
import { costSentences } from "./costSentences.js";
import { donorSentences } from "./donorsDisplay.js";
import { fitSentence } from "./fitSentence.js";
import { othersSentences } from "./othersSentences.js";
import { placeboSentences } from "./placeboSentences.js";

/** Heads the cautions that concern a whole run, so that they are told from those of an answer. */
export const ABOUT_THE_DATA = "Cautions about the data";

export interface DisplayTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** columns set to the left; the others, figures, to the right */
  readonly left: readonly number[];
}

export const NONE = "-";

/** Decimals to show the figures of one answer with. */
export function placesOf({ indicator, decimals, periods, history }: ProjectAnswer): number {
  const largest = Math.max(
    ...history.map(({ actual }) => Math.abs(actual)),
    ...periods.map(({ projected }) => Math.abs(projected)),
  );
  return decimalsFor(indicator, decimals, largest);
}

/** "Children looked after at 31 March, per 10,000": the indicator with its unit, unless its name has it already. */
export function indicatorTitle({ name, unit, per }: ProjectAnswer["indicator"]): string {
  const capital = name.charAt(0).toUpperCase() + name.slice(1);
  if (unit === "count") return /number|count/i.test(name) ? capital : `${capital}, number`;
  return per === null || unit === "percent" || /per [\d,]+/i.test(name)
    ? capital
    : `${capital},${unitWords({ unit, per })}`;
}

const whereOf = (row: PeriodAnswer): string => {
  if (row.actual === null) return row.reason ?? "";
  if (row.outside === null) return "no interval";
  return row.outside ? (row.actual < row.projected ? "below" : "above") : "inside";
};

/** Every figure of the picture: what came before, the baseline and its fit, the projection and the actuals. */
export function projectTable(answer: ProjectAnswer, level: number): DisplayTable {
  const places = placesOf(answer);
  const actual = (value: number | null): string =>
    value === null ? NONE : sayNumber(value, Math.min(answer.decimals, places));
  const fitted = (value: number | null): string => (value === null ? NONE : sayNumber(value, places));
  return {
    title: indicatorTitle(answer.indicator),
    head: ["Period", "Actual", "Projected", `${sayLevel(level)} interval`, "Difference", "Against interval"],
    rows: [
      ...answer.earlier.map((row) => [row.period, actual(row.actual), "", "", "", "earlier"]),
      ...answer.history.map((row) => [row.period, actual(row.actual), fitted(row.fitted), "", "", "baseline"]),
      ...answer.periods.map((row) => [
        row.period,
        actual(row.actual),
        fitted(row.projected),
        row.lower === null ? NONE : `${sayNumber(row.lower, places)} to ${sayNumber(row.upper as number, places)}`,
        row.difference === null ? NONE : sayDifference(row.difference, places, HIGHER_OR_LOWER),
        whereOf(row),
      ]),
    ],
    left: [0, 5],
  };
}

const SOURCES = { column: "", implied: " (implied)", given: " (given)" } as const;

/** "149 to 933" beside "541 fewer"; in full where the limits lie on both sides of nothing. */
function peopleInterval({ countDifference, countDifferenceLower, countDifferenceUpper }: PeriodAnswer): string {
  if (countDifference === null || countDifferenceLower === null || countDifferenceUpper === null) return NONE;
  const words = sayInterval(countDifferenceLower, countDifferenceUpper, 0, MORE_OR_FEWER);
  return countDifferenceLower > 0 || countDifferenceUpper < 0 ? words.replace(/ (fewer|more)$/, "") : words;
}

/** The same periods in people; null when no period has them. */
export function peopleTable(answer: ProjectAnswer, level: number): DisplayTable | null {
  const rows = answer.periods.filter((row) => row.projectedCount !== null);
  if (rows.length === 0 || answer.basis === "count") return null;
  return {
    title: "In people",
    head: ["Period", "Actual", "Projected", "Difference", `${sayLevel(level)} interval`, "Population"],
    rows: rows.map((row) => [
      row.period,
      row.actualCount === null ? NONE : sayNumber(row.actualCount),
      sayNumber(row.projectedCount as number),
      row.countDifference === null ? NONE : sayDifference(row.countDifference, 0, MORE_OR_FEWER),
      peopleInterval(row),
      row.population === null || row.populationSource === null
        ? NONE
        : `${sayNumber(row.population)}${SOURCES[row.populationSource]}`,
    ]),
    left: [0],
  };
}

/** One row for each area, for runs of many. The period has a column only where it is not the same for all. */
export function areasTable({ results, question }: ProjectRun): DisplayTable {
  const periods = new Set(results.map(({ headline }) => headline.period));
  const dated = periods.size > 1;
  const rows = results.map((answer) => {
    const places = placesOf(answer);
    const row = answer.periods.find(({ period }) => period === answer.headline.period) as PeriodAnswer;
    return [
      answer.area.name,
      ...(dated ? [row.period] : []),
      row.actual === null ? NONE : sayNumber(row.actual, Math.min(answer.decimals, places)),
      sayNumber(row.projected, places),
      row.lower === null ? NONE : `${sayNumber(row.lower, places)} to ${sayNumber(row.upper as number, places)}`,
      row.difference === null ? NONE : signed(row.difference, places),
      answer.verdict ?? whereOf(row),
    ];
  });
  return {
    title: `${sayNumber(results.length)} areas by the same rule${dated ? "" : `, ${[...periods][0]}`} (+/-: actual minus projected)`,
    head: [
      "Area",
      ...(dated ? ["Period"] : []),
      "Actual",
      "Projected",
      `${sayLevel(question.level)} interval`,
      "+/-",
      results.some(({ verdict }) => verdict !== null) ? "Verdict" : "Against interval",
    ],
    rows,
    left: [0, dated ? 6 : 5],
  };
}

/** With its sign; what rounds to nothing has none. */
export const signed = (value: number | null, decimals: number): string => {
  if (value === null) return NONE;
  const text = sayNumber(value, decimals);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
};

const spanWords = (
  span: SpanAnswer,
  places: number,
  what: string,
  unit: ProjectAnswer["indicator"]["unit"],
): string => {
  const words = unit === "percent" ? POINTS : HIGHER_OR_LOWER;
  const interval = span.lower === null ? "no interval" : sayInterval(span.lower, span.upper as number, places, words);
  const people =
    span.countDifference === null
      ? ""
      : `; in people ${sayDifference(span.countDifference, 0, MORE_OR_FEWER)}${span.countDifferenceLower === null ? "" : ` (${sayInterval(span.countDifferenceLower, span.countDifferenceUpper as number, 0, MORE_OR_FEWER)})`}`;
  return `${what} over ${span.from === span.to ? span.from : `${span.from} to ${span.to}`} (n = ${span.n}): ${sayDifference(span.difference, places, words)} (${interval})${people}.`;
};

/** Verdict, recent direction, average and total, in sentences. */
export function findings(answer: ProjectAnswer, level: number): string[] {
  const places = placesOf(answer);
  const { verdict, recent, firstOffBaseline, firstOutside, average, total } = answer;
  const side = answer.indicator.polarity === "higher" ? "above" : "below";
  const since = recent === null ? "" : `; ${recent.direction} since ${recent.since}`;
  const outside =
    firstOutside !== null
      ? `, first outside its interval in ${firstOutside}`
      : average?.lower === null
        ? ""
        : ", never outside its interval on that side";
  const firsts = firstOffBaseline === null ? "" : ` First ${side} the projection in ${firstOffBaseline}${outside}.`;
  return [
    ...(verdict || recent ? [`Verdict: ${verdict ?? "none"}${since}.${firsts}`] : []),
    ...(average && average.n > 1 ? [spanWords(average, places, "Average difference", answer.indicator.unit)] : []),
    ...(total && total.n > 1 ? [spanWords(total, places, "Total difference", answer.indicator.unit)] : []),
    ...(answer.cost ? costSentences(answer.cost) : []),
    fitSentence(answer, level),
    ...donorSentences(answer),
    ...othersSentences(answer, placesOf(answer)),
    ...(answer.sensitivity ? [sensitivityLine(answer, answer.sensitivity)] : []),
    ...placeboSentences(answer),
    ...(answer.grade ? [`Evidence: grade ${answer.grade.grade} - ${answer.grade.reasons.join(", ")}.`] : []),
    ...filesSentence(answer),
  ];
}

interface Filed extends Pick<ProjectAnswer, "earlier" | "history"> {
  readonly periods: readonly (Pick<PeriodAnswer, "period" | "actual"> & { readonly file: string | null })[];
}
export const sensitivityLine = (answer: ProjectAnswer, summary: SensitivitySummary): string => {
  const largest = answer.periods.find(({ period }) => period === answer.headline.period)?.projected ?? 0;
  return summaryLine(summary, differenceWords({ ...answer, unit: summary.unit }, Math.abs(largest)));
};

/** Which file the figures of which periods come from, where they come from several. */
export function filesSentence({ earlier, history, periods }: Filed): string[] {
  const runs: { file: string; from: string; to: string }[] = [];
  for (const { period, file } of [...earlier, ...history, ...periods.filter(({ actual }) => actual !== null)]) {
    const last = runs.at(-1);
    if (file === null) continue;
    if (last?.file === file) last.to = period;
    else runs.push({ file, from: period, to: period });
  }
  if (runs.length < 2) return [];
  const said = runs.map(({ file, from, to }) => `${from === to ? from : `${from} to ${to}`} from ${sayFile(file)}`);
  return [`Figures of ${said.join(", ")}.`];
}

/** One row for each benchmark and period. */
export function compareTable(answer: CompareAnswer): DisplayTable {
  const gaps = shownDecimals(answer.decimals);
  const byPeriod = answer.benchmarks.map(
    ({ decimals, periods }) => [shownDecimals(decimals), new Map(periods.map((row) => [row.period, row]))] as const,
  );
  return {
    title: indicatorTitle(answer.indicator),
    head: ["Period", answer.area.name, ...answer.benchmarks.flatMap(({ area }) => [area.name, "gap", "gap %"])],
    rows: answer.periods.map(({ period, value }) => [
      period,
      sayNumber(value, shownDecimals(answer.ownDecimals)),
      ...byPeriod.flatMap(([places, rows]) => {
        const row = rows.get(period);
        return row
          ? [sayNumber(row.value, places), signed(row.gap, gaps), signed(row.gapPercent, 0)]
          : [NONE, NONE, NONE];
      }),
    ]),
    left: [0],
  };
}

/** Of numbers, as large as the areas are, only the changes per cent can be taken from one another. */
const pointsLess = (own: number | null, theirs: number | null): string =>
  own === null || theirs === null ? NONE : signed(own - theirs, 0);

/** A name longer than this would take the page of its figures. */
const LONG_NAME = 20;

const ownChange = (name: string): string =>
  name.length > LONG_NAME || name.includes(",") ? "own change" : `${name}'s change`;

/** Change over the window, and the difference in differences. */
export function changeTable(answer: CompareAnswer): DisplayTable {
  const places = shownDecimals(answer.decimals);
  const percent = (value: number | null): string => (value === null ? NONE : `${signed(value, 0)}%`);
  return {
    title: `Change ${answer.since} to ${answer.at}`,
    head: ["", "change", "change %", `${ownChange(answer.area.name)}${answer.numbers ? " %" : ""} less theirs`],
    rows: [
      [answer.area.name, signed(answer.change, places), percent(answer.changePercent), ""],
      ...answer.benchmarks.map(({ area, change, changePercent, differenceInDifferences }) => [
        area.name,
        signed(change, places),
        percent(changePercent),
        answer.numbers ? pointsLess(answer.changePercent, changePercent) : signed(differenceInDifferences, places),
      ]),
    ],
    left: [0],
  };
}

/** Where the figures come from. */
export function sourceLines(inputs: readonly Input[], version: string): string[] {
  return [
    ...inputs.map(
      ({ path, rows, sha256 }) => `Source: ${sayFile(path)}, ${sayNumber(rows)} rows, sha256 ${sha256.slice(0, 12)}`,
    ),
    `turncurve ${version}`,
  ];
}
