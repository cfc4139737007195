/** What forests of differences have in common: their axis, the words beside a row, what their marks mean. */
import type { SensitivityUnit } from "../../analysis/sensitivityAnswer.js";
import type { DifferenceWords } from "../../analysis/sensitivityWords.js";
import { signOf } from "../../analysis/signOf.js";
import { HIGHER_OR_LOWER, sayDifference, sayLevel, sayNumber, unitWords } from "../../analysis/wording.js";
import type { Caution, CautionCode } from "../../cautions.js";
import type { Indicator } from "../../series/indicator.js";
import { intervalOf } from "../sensitivityDisplay.js";
import { type ForestAxis, type ForestLine, isRow } from "./forestRow.js";

/** What differences are counted in: "people", "per 10,000", "percentage points"; nothing for plain values. */
export function differenceUnit(unit: SensitivityUnit, indicator: Pick<Indicator, "unit" | "per">): string {
  if (unit === "people") return "people";
  if (indicator.unit === "percent") return "percentage points";
  return indicator.unit === "count" ? "number" : unitWords(indicator).trim();
}

/** Differences from what was projected; `when` is the period, where it is the same for all rows. */
export function differenceAxis(unit: string, when: string, { words }: Pick<DifferenceWords, "words">): ForestAxis {
  const counted = unit === "" ? "" : `, ${unit}`;
  // Points are named in the title, and lower and higher are enough beside the line.
  const sides = unit === "percentage points" ? HIGHER_OR_LOWER : words;
  return {
    title: `Actual less projected${when === "" ? "" : `, ${when}`}${counted}`,
    zero: { at: 0, label: "no difference" },
    sides: [sides.fewer, sides.more],
    say: (value, decimals) => sayNumber(Math.abs(value), decimals),
  };
}

/** A difference that is nothing but the machine's rounding is none. */
export const unrounded = (difference: number, projected: number): number =>
  signOf(difference, projected) === 0 ? 0 : difference;

interface Figures {
  readonly value: number;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** "541 fewer (149 to 933)" */
export function differenceNote({ value, lower, upper }: Figures, words: DifferenceWords): string {
  // Points are named by the axis.
  const short = words.words.fewer.startsWith("percentage") ? { ...words, words: HIGHER_OR_LOWER } : words;
  const said = sayDifference(value, short.decimals, short.words);
  return lower === null || upper === null ? said : `${said} (${intervalOf({ lower, upper }, short)})`;
}

/** What filled and open marks mean. */
export function marksMeaning(rows: readonly Pick<Figures, "lower">[], level: number): string {
  const some = rows.some(({ lower }) => lower !== null);
  if (!some) return "None has an interval.";
  const none = rows.some(({ lower }) => lower === null) ? ", or there is none" : "";
  return `Lines: ${sayLevel(level)} intervals. Filled marks: the interval leaves out no difference; open: it does not${none}.`;
}

/** That an arrow goes on. */
export const cutNote = (cut: boolean): string[] =>
  cut ? ["An arrow at the edge: the mark or its interval lies beyond the figure."] : [];

/** The text of the first of some cautions that an answer has. */
export function cautionTexts(cautions: readonly Caution[], codes: readonly CautionCode[]): string[] {
  return codes.flatMap((code) => {
    const found = cautions.find((one) => one.code === code);
    return found ? [found.text] : [];
  });
}

/** The sentence, and the figures of every row in words. */
export function describe(text: string, lines: readonly ForestLine[]): string {
  const said = lines.filter(isRow).map(({ label, note }) => (note ? `${label}: ${note}` : label));
  return said.length === 0 ? text : `${text} ${said.join("; ")}.`;
}
