/** How far an answer depends on its choices: every choice a row of a forest; of hundreds a pile, and what shared options give. */
import { CHANGES, type ChoiceAnswer, inUnit, type SensitivityAnswer } from "../../analysis/sensitivityAnswer.js";
import { sayRange, wordsFor } from "../../analysis/sensitivityWords.js";
import { sayNumber } from "../../analysis/wording.js";
import type { SensitivityRun } from "../answer.js";
import { indicatorTitle } from "../display.js";
import { isCrowded, listedChoices, optionRanges } from "../sensitivityDisplay.js";
import {
  cutNote,
  describe,
  differenceAxis,
  differenceNote,
  differenceUnit,
  marksMeaning,
  unrounded,
} from "./differences.js";
import { type Drawn, eachOrAll } from "./drawn.js";
import type { Figure } from "./figure.js";
import { sourceNote } from "./figureWords.js";
import { forest } from "./forest.js";
import { usualValues } from "./forestExtent.js";
import type { ForestLine, ForestRow } from "./forestRow.js";
import { sensitivityOfAreas } from "./rangesOfAreas.js";

/** What is changed, over the choices that change it. */
const HEADINGS: Readonly<Record<(typeof CHANGES)[number] | "several", string>> = {
  baseline: "Another start of the baseline",
  method: "Another method",
  benchmark: "A benchmark's change in place of the trend",
  anchor: "Another anchor",
  basis: "Another basis",
  population: "Another population",
  several: "Several changed at once",
};

/** A figure of each area's own; of very many areas one of them all. */
export const sensitivityFigures = (run: SensitivityRun, width: number): Drawn[] =>
  eachOrAll(
    run.results,
    (answer) => sensitivityFigure(answer, run, width),
    () => sensitivityOfAreas(run, width),
  );

function sensitivityFigure(answer: SensitivityAnswer, run: SensitivityRun, width: number): Figure {
  const crowded = isCrowded(answer);
  const words = wordsFor(answer);
  const unit = differenceUnit(answer.unit, answer.indicator);
  const lines = crowded ? combinationLines(answer) : choiceLines(answer);
  const { cut, ...drawing } = forest(lines, differenceAxis(unit, answer.period, words), width);
  const subject = indicatorTitle(answer.indicator);
  const subtitle = crowded
    ? `${subject}. Grey columns: how many combinations give a difference. Bars: the lowest and the highest of those that share an option, and how many these are. Diamond: the stated choice.`
    : `${subject}. Diamond: the stated choice; every other row changes one thing. ${marksMeaning(answer.choices, run.question.level)}`;
  return {
    title: answer.text.replace(/\.$/, "") + (crowded ? usualRange(answer) : ""),
    subtitle,
    description: describe(answer.text, lines),
    width,
    ...drawing,
    notes: [...choicesLeftOut(answer), ...cutNote(cut), ASSUMES, ...sourceNote(run.inputs)],
  };
}

/** ", all but 15 of them 204 to 581 fewer": a few far out are not to stand for hundreds. */
function usualRange(answer: SensitivityAnswer): string {
  const others = answer.choices.filter(({ stated }) => !stated).map((choice) => inUnit(choice, answer.unit));
  const usual = usualValues(others);
  const far = others.length - usual.length;
  if (far === 0) return "";
  return `, all but ${sayNumber(far)} of them ${sayRange(Math.min(...usual), Math.max(...usual), wordsFor(answer))}`;
}

const ASSUMES = "Every row assumes that what it projects would have continued; none says what caused a difference.";

/** The stated choice, then the others by what they change, each kind from the largest reduction on. */
function choiceLines(answer: SensitivityAnswer): ForestLine[] {
  const words = wordsFor(answer);
  const rowOf = (choice: ChoiceAnswer): ForestRow => {
    const value = unrounded(inUnit(choice, answer.unit), choice.projected);
    const { lower, upper, label, stated } = choice;
    const note = differenceNote({ value, lower, upper }, words);
    return { label: stated ? statedLabel(choice) : label, value, lower, upper, emphasised: stated, note };
  };
  const listed = listedChoices(answer);
  return [
    ...listed.filter(({ stated }) => stated).map(rowOf),
    ...([...CHANGES, "several"] as const).flatMap((changed): ForestLine[] => {
      const own = listed.filter((choice) => !choice.stated && choice.changed === changed);
      return own.length === 0 ? [] : [{ heading: HEADINGS[changed] }, ...own.map(rowOf)];
    }),
  ];
}

const statedLabel = ({ method, baseline }: ChoiceAnswer): string =>
  `the stated choice: ${method}, ${baseline[0]} to ${baseline[1]}`;

function combinationLines(answer: SensitivityAnswer): ForestLine[] {
  const words = wordsFor(answer);
  const values = answer.choices.map((choice) => inUnit(choice, answer.unit));
  const stated = inUnit(answer.choices[0] as ChoiceAnswer, answer.unit);
  const ranges = optionRanges(answer);
  return [
    {
      label: `all ${sayNumber(values.length)} combinations`,
      values,
      emphasised: stated,
      note: sayRange(Math.min(...values), Math.max(...values), words),
    },
    ...CHANGES.flatMap((change): ForestLine[] => {
      const own = ranges.filter((range) => range.change === change);
      const rows = own.map(({ option, stated: asStated, n, lowest, highest }) => ({
        label: `${option}${asStated ? " (stated)" : ""}, ${sayNumber(n)}`,
        value: null,
        lower: lowest,
        upper: highest,
        note: sayRange(lowest, highest, words),
      }));
      return rows.length === 0 ? [] : [{ heading: `By ${change}` }, ...rows];
    }),
  ];
}

/** Choices that these figures do not allow. */
function choicesLeftOut({ leftOut }: SensitivityAnswer): string[] {
  if (leftOut.length === 0) return [];
  const [first, ...more] = new Set(leftOut.map(({ message }) => message));
  const labels = leftOut.map(({ label }) => label).join(", ");
  return [`Left out: ${labels}${more.length === 0 && first ? `: ${first.replace(/\.$/, "")}` : ""}.`];
}
