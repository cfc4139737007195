/** Of many areas: a row each, its stated difference within the range of what else could be answered. */
import { wordsOf } from "../../analysis/evidence/words.js";
import { inUnit, type SensitivityUnit } from "../../analysis/sensitivityAnswer.js";
import { type DifferenceWords, sayRange, wordsFor } from "../../analysis/sensitivityWords.js";
import { sayDifference, sayNumber } from "../../analysis/wording.js";
import type { EvidenceRun, SensitivityRun } from "../answer.js";
import { indicatorTitle } from "../display.js";
import { cutNote, describe, differenceAxis, differenceUnit } from "./differences.js";
import type { Figure } from "./figure.js";
import { leftOutNote, sourceNote } from "./figureWords.js";
import { forest } from "./forest.js";
import type { ForestRow } from "./forestRow.js";

interface Ranged {
  readonly name: string;
  readonly period: string;
  readonly unit: SensitivityUnit;
  readonly own: number;
  readonly lowest: number;
  readonly highest: number;
  readonly words: DifferenceWords;
  /** said after the figures */
  readonly more: string;
}

/** The stated choice of each area, and what its other choices give. */
export function sensitivityOfAreas(run: SensitivityRun, width: number): Figure {
  const ranged = run.results.flatMap((answer): Ranged[] => {
    const { area, period, unit, choices } = answer;
    const all = choices.map((choice) => inUnit(choice, unit));
    const [own] = all;
    if (own === undefined) return [];
    const ends = { lowest: Math.min(...all), highest: Math.max(...all) };
    return [{ name: area.name, period, unit, own, ...ends, words: wordsFor(answer), more: "" }];
  });
  const what =
    "Mark: the stated choice. Bar: from the lowest to the highest of all choices; filled where all lie on one side";
  return figure(
    run,
    width,
    ranged,
    `${sayNumber(run.results.length)} areas: how far the choices move each difference`,
    what,
  );
}

/** The own trend of each area, and what the other designs give. */
export function evidenceOfAreas(run: EvidenceRun, width: number): Figure {
  const ranged = run.results.flatMap((answer): Ranged[] => {
    const { area, period, unit, rungs, agreement, grade } = answer;
    const [first] = rungs;
    if (!first) return [];
    const { lowest, highest } = agreement;
    const more = grade ? `, grade ${grade.grade}` : "";
    return [{ name: area.name, period, unit, own: inUnit(first, unit), lowest, highest, words: wordsOf(answer), more }];
  });
  const agreed = run.results.filter(({ agreement }) => agreement.sameSign === agreement.rungs).length;
  const title = `${sayNumber(run.results.length)} areas: all designs agree in sign for ${agreed === 0 ? "none" : sayNumber(agreed)}`;
  const what =
    "Mark: its own trend. Bar: from the lowest to the highest of all designs; filled where all lie on one side";
  return figure(run, width, ranged, title, what);
}

/** Of areas whose differences are in different units those in people are drawn, as they are one scale. */
function figure(
  run: SensitivityRun | EvidenceRun,
  width: number,
  all: readonly Ranged[],
  title: string,
  what: string,
): Figure {
  const unit: SensitivityUnit = all.some((one) => one.unit === "people") ? "people" : "measure";
  const shown = all.filter((one) => one.unit === unit).sort((a, b) => a.own - b.own);
  const rows = shown.map(rowOf);
  const [result] = run.results as unknown as readonly [SensitivityRun["results"][number]];
  const periods = [...new Set(shown.map(({ period }) => period))];
  const words = shown[0]?.words ?? wordsFor(result);
  const when = periods.length === 1 ? (periods[0] as string) : "";
  const { cut, ...drawing } = forest(rows, differenceAxis(differenceUnit(unit, result.indicator), when, words), width);
  const missing = run.results.length - shown.length;
  return {
    title,
    subtitle: `${indicatorTitle(result.indicator)}. ${what}.`,
    description: describe(`${title}.`, rows),
    width,
    ...drawing,
    notes: [
      ...(missing > 0 ? [`${sayNumber(missing)} without people or without an answer are not shown.`] : []),
      ...leftOutNote(run.unusable),
      ...cutNote(cut),
      ...sourceNote(run.inputs),
    ],
  };
}

function rowOf({ name, own, lowest, highest, words, more }: Ranged): ForestRow {
  const said = sayDifference(own, words.decimals, words.words);
  const note = `${said} (${sayRange(lowest, highest, words)})${more}`;
  return { label: name, value: own, lower: lowest, upper: highest, note, filled: lowest > 0 || highest < 0 };
}
