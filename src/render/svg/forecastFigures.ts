/** The figures of a `forecast` run: a curve for each of a few areas, one picture of many. */
import type { ForecastRun } from "../answer.js";
import { FULL_PICTURES } from "../text/severalAreas.js";
import { forecastForest } from "./areaForest.js";
import type { Drawn } from "./figures.js";
import { forecastFigure } from "./forecastFigure.js";

export function forecastFigures(run: ForecastRun, width: number): Drawn[] {
  if (run.results.length > FULL_PICTURES) return [{ of: null, figure: forecastForest(run, width) }];
  return run.results.map((answer, of) => ({ of, figure: forecastFigure(run, answer, width) }));
}
