/** Which figures each command's answer is drawn as. */
import { type Answer, type ByCommand, byCommand } from "../answer.js";
import { compareFigures } from "./compareFigure.js";
import { evidenceFigures } from "./evidenceFigure.js";
import type { Figure } from "./figure.js";
import { forecastFigures } from "./forecastFigures.js";
import { projectFigures } from "./projectFigures.js";
import { scanFigures } from "./scanFigure.js";
import { sensitivityFigures } from "./sensitivityFigure.js";
import { turnFigures } from "./turnFigures.js";

/** A figure of the answer's result `of`; null for the one of all of them. */
export interface Drawn {
  readonly of: number | null;
  readonly figure: Figure;
}

type Draw = (answer: never, width: number) => readonly Drawn[];

const none = (): Drawn[] => [];

const FIGURES = {
  project: projectFigures,
  sensitivity: sensitivityFigures,
  evidence: evidenceFigures,
  compare: compareFigures,
  turn: turnFigures,
  forecast: forecastFigures,
  scan: scanFigures,
  inspect: none,
  diff: none,
  explain: none,
  selftest: none,
  report: none,
} satisfies Record<Answer["command"], Draw> as ByCommand<readonly Drawn[], [number]>;

/** Every figure of an answer whose texts are cleaned, `width` pixels wide. */
export const figuresOf = (answer: Answer, width: number): readonly Drawn[] => byCommand(FIGURES, answer, width);
