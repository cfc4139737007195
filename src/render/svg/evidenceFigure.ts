/** The ladder of evidence: every design a row of a forest, the own trend first and emphasised. */
import type { EvidenceAnswer, RungAnswer } from "../../analysis/evidence/answer.js";
import { evidenceOpening, wordsOf } from "../../analysis/evidence/words.js";
import { inUnit } from "../../analysis/sensitivityAnswer.js";
import type { EvidenceRun } from "../answer.js";
import { indicatorTitle } from "../display.js";
import { placeboSentences } from "../placeboSentences.js";
import {
  cautionTexts,
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
import type { ForestLine } from "./forestRow.js";
import { evidenceOfAreas } from "./rangesOfAreas.js";

/** A figure of each area's own; of very many areas one of them all. */
export const evidenceFigures = (run: EvidenceRun, width: number): Drawn[] =>
  eachOrAll(
    run.results,
    (answer) => evidenceFigure(answer, run, width),
    () => evidenceOfAreas(run, width),
  );

function evidenceFigure(answer: EvidenceAnswer, run: EvidenceRun, width: number): Figure {
  const words = wordsOf(answer);
  const unit = differenceUnit(answer.unit, answer.indicator);
  const lines = ladder(answer);
  const { cut, ...drawing } = forest(lines, differenceAxis(unit, answer.period, words), width);
  return {
    title: evidenceOpening(answer).replace(/; otherwise .*|\.$/, ""),
    subtitle: `${indicatorTitle(answer.indicator)}. Diamond: its own trend. ${marksMeaning(answer.rungs, run.question.level)}`,
    description: describe(answer.text, lines),
    width,
    ...drawing,
    notes: [
      ...gradeNote(answer),
      ...placeboSentences(answer),
      ...cutNote(cut),
      ...cautionTexts(answer.cautions, ["short-baseline", "assumes-baseline-continues"]),
      ...sourceNote(run.inputs),
    ],
  };
}

const gradeNote = ({ grade }: EvidenceAnswer): string[] =>
  grade ? [`Evidence: grade ${grade.grade} - ${grade.reasons.join(", ")}.`] : [];

/** The own trend, then each benchmark's ways under its name, then a mix of other areas. */
function ladder(answer: EvidenceAnswer): ForestLine[] {
  const words = wordsOf(answer);
  let above: string | null = null;
  return answer.rungs.flatMap((rung) => {
    const value = unrounded(inUnit(rung, answer.unit), rung.projected);
    const { lower, upper, kind } = rung;
    const heading = headingOf(rung);
    const row = {
      label: rung.way ?? rung.design,
      value,
      lower,
      upper,
      emphasised: kind === "own trend",
      note: differenceNote({ value, lower, upper }, words),
    };
    const headed = heading !== null && heading !== above ? [{ heading }] : [];
    above = heading;
    return [...headed, row];
  });
}

const headingOf = ({ kind, benchmark }: RungAnswer): string | null =>
  kind === "own trend" ? null : kind === "synthetic" ? "A mix of other areas" : (benchmark?.name ?? null);
