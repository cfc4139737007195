/** The figures of a `forecast` run: a curve for each of a few areas, one picture of many. */
import type { ForecastRun } from "../answer.js";
import { forecastForest } from "./areaForest.js";
import { type Drawn, eachOrAll } from "./drawn.js";
import { forecastFigure } from "./forecastFigure.js";

export const forecastFigures = (run: ForecastRun, width: number): Drawn[] =>
  eachOrAll(
    run.results,
    (answer) => forecastFigure(run, answer, width),
    () => forecastForest(run, width),
  );
