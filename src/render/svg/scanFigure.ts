/** Every area, or every indicator, by one rule: ranked rows of a forest, and of more than fit a caterpillar. */

import { relative } from "../../analysis/relative.js";
import type { ScanRow, ScanSort } from "../../analysis/scan/answer.js";
import { outsideWords, placesOf, SORTED_BY, sayOrder, scannedWords, shortName } from "../../analysis/scan/headline.js";
import type { DifferenceWords } from "../../analysis/sensitivityWords.js";
import { HIGHER_OR_LOWER, MORE_OR_FEWER, POINTS, sayLevel, sayNumber } from "../../analysis/wording.js";
import type { ScanRun } from "../answer.js";
import { indicatorTitle } from "../display.js";
import { cautionTexts, cutNote, differenceAxis, differenceNote, differenceUnit, unrounded } from "./differences.js";
import type { Drawn } from "./drawn.js";
import type { Figure } from "./figure.js";
import { sourceNote } from "./figureWords.js";
import { forest, MOST_LABELLED } from "./forest.js";
import { type ForestAxis, type ForestLine, type ForestRow, isRow } from "./forestRow.js";

/** How many rows a text alternative tells. */
const MOST_TOLD = 12;

export const scanFigures = (run: ScanRun, width: number): Drawn[] => [{ of: null, figure: scanFigure(run, width) }];

function scanFigure(run: ScanRun, width: number): Figure {
  const { results, summary, question } = run;
  const top = question.top ?? results.length;
  const shown = results.slice(0, top);
  const further = results.slice(top).filter(({ marked }) => marked);
  const measure = measureOf(run);
  const rowOf = (row: ScanRow): ForestRow => ({
    label: `${rankOf(row)}${nameOf(row, run)}`,
    ...measure.figures(row),
    emphasised: row.marked,
    filled: row.outside === true,
  });
  const lines: ForestLine[] = [
    ...shown.map(rowOf),
    ...(further.length > 0 ? [{ heading: "Further down" }, ...further.map(rowOf)] : []),
  ];
  const { cut, ...drawing } = forest(lines, measure.axis, width);
  const row = results[0] as ScanRow;
  const first = top < results.length ? ` First ${sayNumber(top)} of ${sayNumber(results.length)}.` : "";
  const at = isSame(results, ({ period }) => period) ? `, ${row.period}` : "";
  return {
    title: `${scannedWords(summary, row)} by the same rule${at}: ${outsideWords(summary, question.level)}`,
    subtitle: `${subjectOf(run)}: ranked by ${SORTED_BY[summary.sortedBy]}, ${sayOrder(summary)}.${first} ${meaning(run, measure)}`,
    description: description(run, lines),
    width,
    ...drawing,
    notes: [
      ...summary.marked.map(({ text }) => text),
      ...(summary.leftOut > 0
        ? [`${sayNumber(summary.leftOut)} left out, as the rule could not be applied to them.`]
        : []),
      ...cutNote(cut),
      ...cautionTexts(run.cautions, ["many-comparisons", "rows-below-zero", "assumes-baseline-continues"]),
      ...sourceNote(run.inputs),
    ],
  };
}

const isSame = (rows: readonly ScanRow[], of: (row: ScanRow) => unknown): boolean => new Set(rows.map(of)).size === 1;

const rankOf = ({ rank, tiedWith }: ScanRow): string =>
  rank === null ? "" : `${sayNumber(rank)}${tiedWith === 0 ? "" : "="} `;

function nameOf({ area, indicator }: ScanRow, { summary: { over } }: ScanRun): string {
  if (over === "indicators") return shortName(indicator.name);
  return over === "areas" ? area.name : `${area.name}: ${shortName(indicator.name)}`;
}

function subjectOf({ results, summary: { over } }: ScanRun): string {
  const row = results[0] as ScanRow;
  return over === "areas" ? indicatorTitle(row.indicator) : over === "indicators" ? row.area.name : "Every series";
}

const NO_SHARE = " No line where the interval of what was projected reaches zero.";

function meaning({ summary, question, results }: ScanRun, { intervals, shares }: Measure): string {
  const marked = results.some((row) => row.marked) ? " Diamonds: marked." : "";
  if (summary.withInterval === 0) return `None has an interval.${marked}`;
  const level = sayLevel(question.level);
  // A share of what may be zero or less has no end.
  const lacking = shares && results.some(({ lower }) => lower !== null && lower <= 0) ? NO_SHARE : "";
  return `${intervals ? `Lines: ${level} intervals. ` : ""}Filled marks: outside the ${level} interval; open: inside, or without one.${lacking}${marked}`;
}

interface Measure {
  readonly axis: ForestAxis;
  readonly intervals: boolean;
  readonly shares?: true;
  figures(row: ScanRow): Pick<ForestRow, "value" | "lower" | "upper" | "note">;
}

const PERCENT: DifferenceWords = { decimals: 1, words: { fewer: "% lower", more: "% higher" }, unit: "" };

/** What rows are ranked by, as the figures of a forest; of several units the differences as shares. */
function measureOf(run: ScanRun): Measure {
  const { results, summary } = run;
  const row = results[0] as ScanRow;
  const when = isSame(results, ({ period }) => period) ? row.period : "";
  const units = isSame(results, ({ indicator }) => `${indicator.unit} ${indicator.per}`);
  const sort: ScanSort = summary.sortedBy === "difference" && !units ? "relative" : summary.sortedBy;
  if (sort === "t") return inStandardErrors(when);
  if (sort === "relative") return asShares(when);
  if (sort === "people") return inPeople(when);
  const words = {
    decimals: placesOf(results),
    words: row.indicator.unit === "count" ? MORE_OR_FEWER : row.indicator.unit === "percent" ? POINTS : HIGHER_OR_LOWER,
    unit: "",
  };
  return {
    axis: differenceAxis(differenceUnit("measure", row.indicator), when, words),
    intervals: true,
    figures: ({ difference, actual, projected, lower, upper }) => {
      const figures = {
        value: unrounded(difference, projected),
        lower: upper === null ? null : actual - upper,
        upper: lower === null ? null : actual - lower,
      };
      return { ...figures, note: differenceNote(figures, words) };
    },
  };
}

function inPeople(when: string): Measure {
  const words = { decimals: 0, words: MORE_OR_FEWER, unit: "" };
  return {
    axis: differenceAxis("people", when, words),
    intervals: true,
    figures: ({ countDifference, countDifferenceLower: lower, countDifferenceUpper: upper }) => ({
      value: countDifference,
      lower,
      upper,
      note: countDifference === null ? "no people" : differenceNote({ value: countDifference, lower, upper }, words),
    }),
  };
}

function asShares(when: string): Measure {
  return {
    axis: differenceAxis("per cent of what was projected", when, { words: HIGHER_OR_LOWER }),
    intervals: true,
    shares: true,
    figures: (row) => {
      const shares = relative(row.actual, row.projected, row.lower, row.upper);
      const [value, lower, upper] = [shares.relativeDifference, shares.relativeLower, shares.relativeUpper].map(
        (one) => (one === null ? null : 100 * one),
      ) as [number | null, number | null, number | null];
      const note = value === null ? "no share: projected below zero" : sayShare({ value, lower, upper });
      return { value, lower, upper, note };
    },
  };
}

/** "30.3% lower (11.0 to 42.7)" */
function sayShare(figures: { readonly value: number; readonly lower: number | null; readonly upper: number | null }) {
  return differenceNote(figures, PERCENT).replaceAll(" %", "%");
}

function inStandardErrors(when: string): Measure {
  const words = { decimals: 2, words: HIGHER_OR_LOWER, unit: "" };
  return {
    axis: differenceAxis("standard errors", when, words),
    intervals: false,
    figures: ({ t }) => ({
      value: t,
      lower: null,
      upper: null,
      note: t === null ? "no interval" : differenceNote({ value: t, lower: null, upper: null }, words),
    }),
  };
}

/** The sentences, and the first rows with those that are marked. */
function description({ summary }: ScanRun, lines: readonly ForestLine[]): string {
  const rows = lines.filter(isRow);
  const told = rows.length <= MOST_LABELLED ? rows : rows.filter((row, i) => i < MOST_TOLD || row.emphasised);
  const said = told.map(({ label, note }) => `${label}: ${note ?? ""}`).join("; ");
  return `${[summary.text, ...summary.marked.map(({ text }) => text)].join(" ")} ${said}.`;
}
