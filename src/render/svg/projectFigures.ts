/** The figures of a `project` run: a curve for each of a few areas, one forest of the differences of many. */
import type { ProjectRun } from "../answer.js";
import { FULL_PICTURES } from "../text/severalAreas.js";
import { projectForest } from "./areaForest.js";
import type { Drawn } from "./figures.js";
import { projectFigure } from "./projectFigure.js";

export function projectFigures(run: ProjectRun, width: number): Drawn[] {
  if (run.results.length > FULL_PICTURES) return [{ of: null, figure: projectForest(run, width) }];
  return run.results.map((answer, of) => ({ of, figure: projectFigure(run, answer, width) }));
}
