/** Words that several line figures share: unit, milestones, axis, sources. */
import type { MilestoneAnswer } from "../../analysis/milestones.js";
import type { AreaAnswer, IndicatorAnswer } from "../../analysis/projectAnswer.js";
import { sayInterval, sayNumber } from "../../analysis/wording.js";
import { sayFile } from "../../cautions.js";
import type { Input } from "../answer.js";
import { MILESTONES_HEADING, milestoneLines } from "../milestoneLines.js";
import type { Mark } from "./marks.js";
import type { PlotLine } from "./plot.js";
import type { Extent } from "./scale.js";

/** More than so many lines of one kind would make the notes longer than the picture. */
export const MOST_LINES = 12;
const MOST_FILES = 3;
const MOST_GAPS = 3;

/** A figure as it stands beside a line: "76", "4.2%". */
export const sayValue = (value: number, places: number, { unit }: Pick<IndicatorAnswer, "unit">): string =>
  `${sayNumber(value, places)}${unit === "percent" ? "%" : ""}`;

/** "149 to 933" beside "541 fewer"; in full where the limits lie on both sides of nothing. */
export function shortInterval(
  lower: number,
  upper: number,
  places: number,
  words: { readonly fewer: string; readonly more: string },
): string {
  const said = sayInterval(lower, upper, places, words);
  const oneWay = lower >= 0 || upper <= 0;
  return oneWay ? said.slice(0, -(upper <= 0 ? words.fewer : words.more).length - 1) : said;
}

/** Milestones that have a place within the picture. */
export function milestoneMarksOf(milestones: readonly MilestoneAnswer[], first: number, last: number): Mark[] {
  return milestones.flatMap(({ letter, index, endIndex, to, inPicture }, place) => {
    if (index === null || endIndex === null || !inPicture) return [];
    const middle = (index + endIndex) / 2;
    const held = (at: number): number => Math.max(first, Math.min(last, at));
    const [from, end] = to === null ? [middle, middle] : [index, endIndex];
    return [{ place, letter, at: held((from + end) / 2), from: held(from), to: held(end) }];
  });
}

/** The list under the picture: no longer than it can be read. */
export function milestoneNotes(milestones: readonly MilestoneAnswer[], first: number, last: number): string[] {
  if (milestones.length === 0) return [];
  const lines = milestoneLines(milestones, [first, last]);
  const more = lines.length - MOST_LINES;
  return [
    `${MILESTONES_HEADING}:`,
    ...lines.slice(0, more > 1 ? MOST_LINES : lines.length),
    ...(more > 1 ? [`and ${sayNumber(more)} more.`] : []),
  ];
}

/** The same list for a reader who cannot see the picture, to follow what else its description says. */
export function milestonesTold(milestones: readonly MilestoneAnswer[], first: number, last: number): string {
  if (milestones.length === 0) return "";
  const [, ...lines] = milestoneNotes(milestones, first, last);
  return ` Milestones: ${lines.map((line) => line.replace(/\.$/, "")).join("; ")}.`;
}

/** What must be known of an upright axis. */
export const axisNote = ({ low, high }: Extent): string[] =>
  low > 0 || high < 0 ? ["The upright axis does not begin at zero."] : [];

/** That a band goes on beyond the picture, and how far. */
export function cutBandNote(
  rows: readonly { readonly period: string; readonly lower: number | null; readonly upper: number | null }[],
  { low, high }: Extent,
  say: (value: number) => string,
): string[] {
  const beyond = rows.filter(({ lower, upper }) => (lower ?? low) < low || (upper ?? high) > high);
  const worst = beyond.at(-1);
  return worst
    ? [
        `The interval reaches beyond the picture: in ${worst.period} it is ${say(worst.lower as number)} to ${say(worst.upper as number)}.`,
      ]
    : [];
}

/** "Source: looked-after.csv." */
export function sourceNote(inputs: readonly Input[]): string[] {
  if (inputs.length === 0) return [];
  const named = inputs.slice(0, MOST_FILES).map(({ path }) => sayFile(path));
  const more = inputs.length - named.length;
  return [`Source: ${named.join(", ")}${more > 0 ? ` and ${sayNumber(more)} more files` : ""}.`];
}

/** The areas that an answer leaves out are not in its figures; a reader of the figures alone is told. */
export const leftOutNote = (unusable: readonly { readonly area: AreaAnswer }[]): string[] =>
  unusable.length === 0
    ? []
    : [
        `${sayNumber(unusable.length)} ${unusable.length === 1 ? "area" : "areas"} could not be used and are not shown.`,
      ];

/** Why a line of actuals is not in one piece: it is the last of the lines. */
export const brokenNote = (lines: readonly PlotLine[]): string[] =>
  (lines.at(-1)?.pieces.length ?? 0) > 1 ? ["The line is broken where there is no figure."] : [];

/** Periods after the baseline that have no actual though a later one has. */
export function gapNote(
  rows: readonly { readonly period: string; readonly actual: number | null; readonly reason: string | null }[],
): string[] {
  const last = rows.findLastIndex(({ actual }) => actual !== null);
  const gaps = rows.slice(0, last + 1).filter(({ actual }) => actual === null);
  if (gaps.length === 0) return [];
  const said = gaps.slice(0, MOST_GAPS).map(({ period, reason }) => (reason ? `${period} - ${reason}` : period));
  const more = gaps.length - said.length;
  return [`No actual: ${said.join("; ")}${more > 0 ? `; and ${sayNumber(more)} more periods` : ""}.`];
}
