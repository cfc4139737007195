/** The sensitivity as tables and sentences that text and Markdown share. */
import {
  CHANGES,
  type Change,
  type ChoiceAnswer,
  inUnit,
  type LeftOut,
  type SensitivityAnswer,
} from "../analysis/sensitivityAnswer.js";
import { type DifferenceWords, sayRange, wordsFor } from "../analysis/sensitivityWords.js";
import { ordinal, sayDifference, sayInterval, sayLevel, sayNumber } from "../analysis/wording.js";
import { type DisplayTable, indicatorTitle } from "./display.js";

/** More combinations than this are told by what they share, not one by one. */
const MOST_LISTED = 40;
/** More starts of the baseline than this are told by some of them. */
const MOST_STARTS = 12;

/** Whether the answer is of so many combinations that no list of them could be read. */
export const isCrowded = ({ choices }: SensitivityAnswer): boolean =>
  choices.length > MOST_LISTED && choices.some(({ changed }) => changed === "several");

/** From the lowest difference, the largest reduction, to the highest. */
export const sorted = ({ choices, unit }: SensitivityAnswer): readonly ChoiceAnswer[] =>
  [...choices].sort((a, b) => inUnit(a, unit) - inUnit(b, unit));

/** The choices to list: all, but of very many starts of the baseline some, evenly from the lowest to the highest. */
export function listedChoices(answer: SensitivityAnswer): readonly ChoiceAnswer[] {
  const all = sorted(answer);
  const starts = all.filter(({ changed }) => changed === "baseline");
  if (starts.length <= MOST_STARTS) return all;
  const step = (starts.length - 1) / (MOST_STARTS - 1);
  const kept = new Set(Array.from({ length: MOST_STARTS }, (_, i) => starts[Math.round(i * step)]));
  return all.filter((choice) => choice.changed !== "baseline" || kept.has(choice));
}

const NONE = "-";

/** "149 to 933" beside "541 fewer"; in full where the limits lie on both sides of nothing. */
export function intervalOf(
  { lower, upper }: Pick<ChoiceAnswer, "lower" | "upper">,
  { decimals, words }: DifferenceWords,
): string {
  if (lower === null || upper === null) return NONE;
  const said = sayInterval(lower, upper, decimals, words);
  return lower > 0 || upper < 0 ? said.replace(` ${lower > 0 ? words.more : words.fewer}`, "") : said;
}

export const whereOf = ({ outside, difference }: Pick<ChoiceAnswer, "outside" | "difference">): string =>
  outside === null ? NONE : outside ? (difference < 0 ? "below" : "above") : "inside";

/** One row for each choice, in the order of the picture. */
export function choicesTable(answer: SensitivityAnswer, level: number): DisplayTable {
  const words = wordsFor(answer);
  const people = answer.unit === "people";
  return {
    title: people ? `${indicatorTitle(answer.indicator)}: people` : indicatorTitle(answer.indicator),
    head: ["Choice", "Projected", "Difference", `${sayLevel(level)} interval`, "Actual"],
    rows: listedChoices(answer).map((choice) => [
      choice.label,
      sayNumber(people ? (choice.projectedCount as number) : choice.projected, words.decimals),
      sayDifference(inUnit(choice, answer.unit), words.decimals, words.words),
      intervalOf(choice, words),
      whereOf(choice),
    ]),
    left: [0, 4],
  };
}

/** What of a choice is of a kind: "2006 to 2012", "loglinear". */
const OPTION: { readonly [C in Change]: (choice: ChoiceAnswer) => string | null } = {
  baseline: ({ baseline }) => `${baseline[0]} to ${baseline[1]}`,
  method: ({ method }) => method,
  benchmark: ({ benchmark }) => benchmark,
  anchor: ({ anchor }) => (anchor === "last" ? "last actual" : "fitted line"),
  basis: ({ basis }) => `${basis}s`,
  population: ({ population }) => population,
};

/** Of many combinations, those that share an option. */
export interface OptionRange {
  readonly change: Change;
  readonly option: string;
  readonly stated: boolean;
  readonly n: number;
  readonly lowest: number;
  readonly highest: number;
}

/** What those that share an option give, for every kind of change of which there are two options or more. */
export function optionRanges(answer: SensitivityAnswer): OptionRange[] {
  const [stated] = answer.choices as readonly [ChoiceAnswer];
  return CHANGES.flatMap((change) => {
    const groups = new Map<string, number[]>();
    for (const choice of answer.choices) {
      const option = OPTION[change](choice);
      if (option !== null) groups.set(option, [...(groups.get(option) ?? []), inUnit(choice, answer.unit)]);
    }
    if (groups.size < 2) return [];
    const own = OPTION[change](stated);
    return startsTogether(change, groups, own).map(([option, differences]) => ({
      change,
      option,
      stated: option === own,
      n: differences.length,
      lowest: Math.min(...differences),
      highest: Math.max(...differences),
    }));
  });
}

/** The same as a table. */
export function optionsTable(answer: SensitivityAnswer): DisplayTable {
  const words = wordsFor(answer);
  const rows = optionRanges(answer).map(({ change, option, stated, n, lowest, highest }) => [
    `${change} ${option}${stated ? " (stated)" : ""}`,
    sayNumber(n),
    sayRange(lowest, highest, words),
  ]);
  return { title: "Combinations by what they share", head: ["Choice", "Combinations", "Range"], rows, left: [0] };
}

/** Very many starts of the baseline: the stated one, and all others as one. */
function startsTogether(
  change: Change,
  groups: ReadonlyMap<string, number[]>,
  stated: string | null,
): (readonly [string, number[]])[] {
  const all = [...groups];
  if (change !== "baseline" || all.length <= MOST_STARTS) return all;
  const others = all.filter(([option]) => option !== stated);
  return [
    ...all.filter(([option]) => option === stated),
    [`of ${sayNumber(others.length)} other starts`, others.flatMap(([, differences]) => differences)],
  ];
}

const SOURCES = { column: "population of the file", implied: "population implied", given: "population given" } as const;

/** Every choice that was made, so that a reader sees what the others differ from. */
function statedLine({ choices, indicator }: SensitivityAnswer): string {
  const { method, anchor, baseline, basis, population } = choices[0] as ChoiceAnswer;
  const people = population === null ? "" : `, ${SOURCES[population]}`;
  const of = basis === "rate" && indicator.unit !== "rate" ? "figures as published" : `${basis}s`;
  return `Stated: method ${method} from the ${anchor === "last" ? "last actual" : "fitted line"}, baseline ${baseline[0]} to ${baseline[1]}, on the ${of}${people}.`;
}

const BY = {
  baseline: "the baseline's start",
  method: "the method",
  benchmark: "a benchmark's change in place of the trend",
  anchor: "the anchor",
  basis: "the basis",
  population: "the population",
} as const;

/** Where the stated choice stands, what each kind of change does, and what was left out. */
export function sensitivityFindings(answer: SensitivityAnswer): string[] {
  const { rank, range, byChange, leftOut, unit } = answer;
  const words = wordsFor(answer);
  const all = answer.choices.map((choice) => inUnit(choice, unit));
  const ties = rank.ties === 0 ? "" : `, equal with ${sayNumber(rank.ties)} ${rank.ties === 1 ? "other" : "others"}`;
  const low = sayDifference(Math.min(...all), words.decimals, words.words);
  const high = sayDifference(Math.max(...all), words.decimals, words.words);
  const place = `Sorted from ${low} to ${high}, the stated choice is ${ordinal(rank.place)} of ${sayNumber(rank.of)}${ties}.`;
  const alone = byChange.map(
    ({ changed, lowest, highest, n }) =>
      `${BY[changed]} ${sayRange(lowest, highest, words)}${n > 1 ? ` (${sayNumber(n)})` : ""}`,
  );
  return [
    statedLine(answer),
    ...(range === null ? [] : [place]),
    ...(alone.length > 0 ? [`By what is changed alone: ${alone.join("; ")}.`] : []),
    ...leftOutLines(leftOut),
    ...unlistedLine(answer),
    "turncurve project gives the stated choice in full, with all its cautions.",
  ];
}

/** Where not every choice is listed: how many are not, and what lists them. */
function unlistedLine(answer: SensitivityAnswer): string[] {
  const unlisted = answer.choices.length - listedChoices(answer).length;
  if (isCrowded(answer)) return ["--json and --format csv list every combination."];
  return unlisted === 0
    ? []
    : [
        `${sayNumber(unlisted)} more ${unlisted === 1 ? "start of the baseline lies" : "starts of the baseline lie"} between those listed: --json and --format csv list all.`,
      ];
}

/** What was left out for one reason, on one line; the reason in words where it is the same for all. */
function leftOutLines(leftOut: readonly LeftOut[]): string[] {
  const codes = [...new Set(leftOut.map(({ code }) => code))];
  return codes.map((of) => {
    const same = leftOut.filter(({ code }) => code === of);
    const labels = same.map(({ label, choices }) => `${label}${choices > 1 ? ` (${sayNumber(choices)})` : ""}`);
    const messages = [...new Set(same.map(({ message }) => message))];
    return `Left out [${of}]: ${labels.join(", ")}${messages.length === 1 ? `: ${messages[0]}` : ""}.`;
  });
}
