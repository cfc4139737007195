/** Which figures each command's answer is drawn as. */
import { type Answer, type ByCommand, byCommand } from "../answer.js";
import type { DRAWN_COMMANDS } from "../drawnCommands.js";
import { compareFigures } from "./compareFigure.js";
import type { Drawn } from "./drawn.js";
import { evidenceFigures } from "./evidenceFigure.js";
import { forecastFigures } from "./forecastFigures.js";
import { projectFigures } from "./projectFigures.js";
import { scanFigures } from "./scanFigure.js";
import { sensitivityFigures } from "./sensitivityFigure.js";
import { turnFigures } from "./turnFigures.js";

type Figures = ByCommand<readonly Drawn[], [width: number]>;
type DrawnCommand = Exclude<(typeof DRAWN_COMMANDS)[number], "demo">;

const none = (): [] => [];

const FIGURES: Pick<Figures, DrawnCommand> & Readonly<Record<Exclude<Answer["command"], DrawnCommand>, typeof none>> = {
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
};

/** Every figure of an answer whose texts are cleaned, `width` pixels wide. */
export const figuresOf = (answer: Answer, width: number): readonly Drawn[] => byCommand(FIGURES, answer, width);
