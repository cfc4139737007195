/** A mark for each choice on one scale, the stated one another mark; of very many choices, how many lie where. */
import { type ChoiceAnswer, inUnit, type SensitivityAnswer } from "../../analysis/sensitivityAnswer.js";
import { wordsFor } from "../../analysis/sensitivityWords.js";
import { sayDifference } from "../../analysis/wording.js";
import type { Style } from "../renderer.js";
import { isCrowded, listedChoices, sorted } from "../sensitivityDisplay.js";
import type { Paint } from "./paint.js";

/** Narrower than this a scale shows nothing. */
const NARROWEST = 16;
const HIGHEST_PILE = 8;
/** Differences this far apart, as a share of the figures, are rounding of the machine. */
const SAME = 1e-9;

interface Marks {
  readonly stated: string;
  readonly other: string;
  readonly zero: string;
  readonly axis: string;
}
const MARKS: Marks = { stated: "●", other: "○", zero: "┊", axis: "─" };
const ASCII_MARKS: Marks = { stated: "*", other: "o", zero: ":", axis: "-" };

/** Empty where all choices give one figure: there is nothing to place them by. */
export function sensitivityPicture(answer: SensitivityAnswer, style: Style, paint: Paint): string {
  const many = isCrowded(answer);
  const choices = many ? sorted(answer) : listedChoices(answer);
  const values = choices.map((choice) => inUnit(choice, answer.unit));
  const [lowest, highest] = [values[0] as number, values.at(-1) as number];
  const largest = Math.max(...choices.map(({ projected, projectedCount }) => Math.abs(projectedCount ?? projected)));
  if (!(highest - lowest > SAME * largest)) return "";
  const marks = style.ascii ? ASCII_MARKS : MARKS;
  const labels = many ? 0 : Math.max(...choices.map(({ label }) => label.length));
  const indent = many ? 2 : Math.min(labels, style.columns - NARROWEST - 2) + 2;
  const width = style.columns - indent;
  const at = (value: number): number => Math.round(((value - lowest) / (highest - lowest)) * (width - 1));
  const zero = lowest < 0 && highest > 0 ? at(0) : null;
  const rows = many
    ? piles(choices, values.map(at), width, zero, marks, paint)
    : choices.map((choice, i) => {
        const label = cut(choice.label, indent - 2, style.ascii).padEnd(indent);
        const mark = choice.stated ? marks.stated : marks.other;
        const line = `${label}${strip(width, zero, at(values[i] as number), mark, marks)}`;
        return choice.stated ? paint.strong(line) : line;
      });
  const { decimals, words } = wordsFor(answer);
  const ends = [sayDifference(lowest, decimals, words), sayDifference(highest, decimals, words)] as const;
  const axis = `${" ".repeat(indent)}${paint.faint(marks.axis.repeat(width))}`;
  const scale = `${" ".repeat(indent)}${scaleLine(ends, zero, width)}`.trimEnd();
  const legend = `${marks.stated} the stated choice, ${marks.other} another${many ? " (or several)" : ""}${zero === null ? "" : `, ${marks.zero} no difference`}`;
  return [...rows, axis, scale, legend].join("\n");
}

const cut = (label: string, width: number, ascii: boolean): string =>
  label.length <= width ? label : `${label.slice(0, width - (ascii ? 2 : 1))}${ascii ? ".." : "…"}`;

function strip(width: number, zero: number | null, place: number, mark: string, { zero: line }: Marks): string {
  const cells = Array.from({ length: width }, (_, i) => (i === zero ? line : " "));
  cells[place] = mark;
  return cells.join("").trimEnd();
}

/** The ends of the scale below it, and nothing where there is room between them. */
function scaleLine([low, high]: readonly [string, string], zero: number | null, width: number): string {
  const free = width - low.length - high.length;
  if (free < 1) return low;
  const fits = zero !== null && zero > low.length && zero < width - high.length - 1;
  if (!fits) return `${low}${" ".repeat(free)}${high}`;
  return `${low}${" ".repeat(zero - low.length)}0${" ".repeat(width - high.length - zero - 1)}${high}`;
}

/** Marks piled up where choices lie together, the stated one at the bottom; each stands for as many as fit the height. */
function piles(
  choices: readonly ChoiceAnswer[],
  places: readonly number[],
  width: number,
  zero: number | null,
  marks: Marks,
  paint: Paint,
): string[] {
  const counts = Array.from({ length: width }, () => 0);
  for (const place of places) counts[place] = (counts[place] ?? 0) + 1;
  const each = Math.max(1, Math.ceil(Math.max(...counts) / HIGHEST_PILE));
  const stated = places[choices.findIndex((choice) => choice.stated)];
  const height = Math.ceil(Math.max(...counts) / each);
  return Array.from({ length: height }, (_, row) => {
    const level = height - row;
    const cells = counts.map((count, i) => {
      if (Math.ceil(count / each) < level) return i === zero ? marks.zero : " ";
      return level === 1 && i === stated ? paint.strong(marks.stated) : marks.other;
    });
    return `  ${cells.join("").trimEnd()}`;
  });
}
