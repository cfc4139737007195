/** The figures of a `project` run: a curve for each of a few areas, one forest of the differences of many. */
import type { ProjectRun } from "../answer.js";
import { projectForest } from "./areaForest.js";
import { type Drawn, eachOrAll } from "./drawn.js";
import { projectFigure } from "./projectFigure.js";

export const projectFigures = (run: ProjectRun, width: number): Drawn[] =>
  eachOrAll(
    run.results,
    (answer) => projectFigure(run, answer, width),
    () => projectForest(run, width),
  );
