/** The reading part of `project` and `compare`: one file as it stands, several as releases of one indicator. */
import { namingFile } from "../read/namingFile.js";
import { type ReadAnswer, readSeries } from "../read/readSeries.js";
import type { Preference } from "../read/release.js";
import type { Names } from "../read/releaseRequests.js";
import type { AreaRequest, ReadRequest } from "../read/request.js";
import type { Input } from "../render/answer.js";
import { openInput } from "./fileSource.js";
import type { Io } from "./io.js";

export interface ReadJob {
  readonly files: readonly string[];
  readonly request: ReadRequest;
  /** what the flags call the columns and the indicator, where several files may call them differently */
  readonly names: Names;
  readonly areas: AreaRequest;
  readonly prefer: Preference;
}

/** What was asked of the reading, in JSON's words: beside the question itself it decides which figures were used. */
export const readingAsked = ({ files, request, areas, prefer }: ReadJob) => ({
  areas: areas === "only" ? null : areas,
  prefer: files.length > 1 ? prefer : null,
  indicator: request.indicator,
  where: request.where,
});

export interface InputsRead {
  readonly read: ReadAnswer;
  /** of several files, the same under the other preference; series stand in the same places */
  readonly otherwise: ReadAnswer | null;
  /** call when all is read */
  inputs(): readonly Input[];
}

/** Problems: those of `readSeries`, or of `readReleases`. */
export async function readInputs(job: ReadJob, benchmarks: readonly string[], io: Io): Promise<InputsRead> {
  const [file, ...more] = job.files;
  if (more.length > 0) return readSeveral(job, benchmarks, io);
  const opened = openInput(file as string, io);
  const read = await readSeries(opened.source, job.request, job.areas, benchmarks);
  return { read, otherwise: null, inputs: () => opened.inputs(read.rows) };
}

async function readSeveral(job: ReadJob, benchmarks: readonly string[], io: Io): Promise<InputsRead> {
  const { openInputs } = await import("./severalInputs.js");
  const { readReleases } = await import("../read/readReleases.js");
  const opened = openInputs(job.files, io);
  const { read, otherwise, rows } = await readReleases(
    opened.map(({ source }) => source),
    job.request,
    job.names,
    job.areas,
    benchmarks,
    job.prefer,
  );
  return {
    read,
    otherwise,
    inputs: () => opened.flatMap((input, place) => input.inputs(rows[place] ?? 0)),
  };
}

/** Runs `work`; where there is one file, a data problem that does not say where it is gets it. */
export function namingOneFile<T>({ files }: Pick<ReadJob, "files">, work: () => Promise<T>): Promise<T> {
  return files.length === 1 ? namingFile(files[0] as string, work) : work();
}
