/** The figures of a `turn` run: a curve for each of a few areas, one picture of many. */
import type { TurnRun } from "../answer.js";
import { FULL_PICTURES } from "../text/severalAreas.js";
import type { Drawn } from "./figures.js";
import { turnFigure } from "./turnFigure.js";

export function turnFigures(run: TurnRun, width: number): Drawn[] {
  if (run.results.length > FULL_PICTURES) return [];
  return run.results.map((answer, of) => ({ of, figure: turnFigure(run, answer, width) }));
}
