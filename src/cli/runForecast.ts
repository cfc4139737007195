/** The work of `forecast`: files to series, each to its answer, with the population to come. */
import { basename } from "node:path";
import { stopsEarly } from "../analysis/areaCautions.js";
import { forecast } from "../analysis/forecast.js";
import { forecastMove } from "../analysis/forecastMove.js";
import type { ForecastQuestion } from "../analysis/forecastQuestion.js";
import { withMove } from "../analysis/headlineMove.js";
import { onPeriodsOf, type PopulationProjection } from "../analysis/populationsToCome.js";
import { namingFile } from "../read/namingFile.js";
import type { PopulationFile } from "../read/populationFile.js";
import type { ForecastRun, Input } from "../render/answer.js";
import type { Series } from "../series/series.js";
import { answerEach } from "./answerEach.js";
import { besideData } from "./besideData.js";
import type { Io } from "./io.js";
import { milestonesGiven } from "./milestonesFile.js";
import { namingOneFile, type ReadJob, readInputs, readingAsked } from "./readInputs.js";
import { TOOL } from "./version.js";

export interface ForecastJob extends ReadJob {
  readonly question: ForecastQuestion;
  /** the file of `--population-file` */
  readonly populationFile: string | null;
  /** the file of `--milestones` */
  readonly milestones: string | null;
}

/** Problems: those of reading and of the analysis, with the file; `none-usable`. */
export function runForecast(job: ForecastJob, io: Io): Promise<ForecastRun> {
  return namingOneFile(job, () => answer(job, io));
}

async function answer(job: ForecastJob, io: Io): Promise<ForecastRun> {
  const { question, prefer, populationFile } = job;
  const given = await milestonesGiven(job.milestones, io);
  const { read, otherwise, inputs } = await readInputs(job, [], io);
  const people = await populationsGiven(populationFile, read.series, io);
  const { results, unusable } = answerEach(read, (series, place) => {
    const beside = { projection: people.of(series), milestones: given.milestones };
    const found = forecast(series, question, beside);
    const other = otherwise?.series[place];
    return other ? withMove(found, forecastMove(found, other, question, beside, prefer)) : found;
  });
  return {
    command: "forecast",
    tool: TOOL,
    inputs: [...inputs(), ...people.inputs, ...given.inputs],
    question: {
      ...question,
      populationFile: populationFile && basename(populationFile),
      ...readingAsked(job),
      milestones: given.file,
    },
    results,
    unusable,
    cautions: [...read.cautions, ...stopsEarly(read.series)],
  };
}

interface PopulationsGiven {
  of(series: Series): PopulationProjection | null;
  readonly inputs: readonly Input[];
}

/** Problems: those of `readPopulations`; of an area that the file lacks when it is asked for. */
async function populationsGiven(file: string | null, series: readonly Series[], io: Io): Promise<PopulationsGiven> {
  if (file === null) return { of: () => null, inputs: [] };
  const opened = besideData(file, "--population-file", io);
  const { readPopulations } = await import("../read/populationFile.js");
  const found: PopulationFile = await namingFile(file, () =>
    readPopulations(
      opened.source,
      series.map(({ area }) => area),
    ),
  );
  return {
    of: (one) => {
      const sample = (one.values ?? one.counts)?.observations[0]?.period;
      return sample ? onPeriodsOf(basename(file), found.of(one.area), sample) : null;
    },
    inputs: opened.inputs(found.rows),
  };
}
