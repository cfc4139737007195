/** A population projection in a file of its own: periods and people, of one area or of many. */
import { ProblemError, problem } from "../problems.js";
import type { Area } from "../series/area.js";
import { isPopulationName } from "../series/indicator.js";
import type { Measure, Series } from "../series/series.js";
import { type ReadAnswer, readSeries } from "./readSeries.js";
import { type AreaRequest, DEFAULT_REQUEST } from "./request.js";
import type { Source } from "./source.js";

export interface PopulationFile {
  /** the populations of an area. Problem: `no-such-area` */
  of(area: Area): Measure;
  /** rows of data read */
  readonly rows: number;
}

/**
 * The file's populations: its population column, else its only column of figures. A file without areas is of whichever
 * area is asked about, so it serves one only. Problems: those of `readSeries`; `no-such-area`.
 */
export async function readPopulations(source: Source, areas: readonly Area[]): Promise<PopulationFile> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source.bytes) chunks.push(chunk.slice());
  const again = async function* (): AsyncGenerator<Uint8Array> {
    yield* chunks;
  };
  const kept = (): Source => ({ ...source, bytes: again(), again });
  const names = areas.flatMap(({ name, code }) => (code === null ? [name] : [name, code]));
  const { read, named } = await readEither(kept, names);
  if (!named && areas.length > 1)
    throw problem("population-file-without-areas", { areas: areas.length }, { file: source.name });
  const find = (area: Area): Series | undefined => {
    if (!named) return read.series[0];
    const meant = read.meanings.get(area.name) ?? (area.code === null ? undefined : read.meanings.get(area.code));
    return read.series.find((series) => series.area === meant);
  };
  return {
    rows: read.rows,
    of: (area) => {
      const found = find(area);
      const measure = found?.populations ?? found?.counts ?? found?.values;
      if (measure && measure.observations.length > 0) return measure;
      const others = read.series.map((series) => series.area.name);
      throw problem(
        "no-such-area",
        { area: area.name, suggestion: null, areas: others, total: others.length, change: null },
        { file: source.name },
      );
    },
  };
}

/** By the areas' names; or whole, where the file names none. */
async function readEither(kept: () => Source, names: readonly string[]): Promise<{ read: ReadAnswer; named: boolean }> {
  try {
    const read = await readColumn(kept, names);
    return { read, named: read.namesAreas };
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.code !== "no-such-area") throw error;
    const whole = await readColumn(kept, "only").catch(() => null);
    if (whole === null || whole.namesAreas) throw error;
    return { read: whole, named: false };
  }
}

/** A column called population is no indicator to the reader, unless there is nothing else to read. */
async function readColumn(kept: () => Source, wanted: AreaRequest): Promise<ReadAnswer> {
  try {
    return await readSeries(kept(), DEFAULT_REQUEST, wanted, []);
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.code !== "layout-unknown") throw error;
    const { columns, missing } = error.problem.data;
    const [value, ...more] = columns.filter(isPopulationName);
    if (missing !== "value" || value === undefined || more.length > 0) throw error;
    const request = { ...DEFAULT_REQUEST, columns: { ...DEFAULT_REQUEST.columns, value } };
    return readSeries(kept(), request, wanted, []);
  }
}
