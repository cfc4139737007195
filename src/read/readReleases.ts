/** Several files that are releases of one indicator, read each by its own plan and joined. */
import type { Caution } from "../cautions.js";
import { joinReleases } from "./joinReleases.js";
import { namingFile } from "./namingFile.js";
import { type ReadAnswer, readSeries } from "./readSeries.js";
import type { Preference, Release } from "./release.js";
import { type Names, releaseRequests, type SettledRelease } from "./releaseRequests.js";
import type { AreaRequest, ReadRequest } from "./request.js";
import { labelOf, type Source } from "./source.js";

export interface ReleasesAnswer {
  readonly read: ReadAnswer;
  /** the same with the other preference: its series and benchmarks stand in the same places */
  readonly otherwise: ReadAnswer;
  /** of each file */
  readonly rows: readonly number[];
}

export interface ReadEach {
  readonly releases: readonly Release[];
  /** what had to be asked of a file in other words */
  readonly cautions: readonly Caution[];
}

/** Each file by its own plan. Problems: those of `readSeries`, each with its file, and of `releaseRequests`. */
export async function readEach(
  sources: readonly Source[],
  settled: readonly SettledRelease[],
  wanted: AreaRequest,
  benchmarkNames: readonly string[],
): Promise<ReadEach> {
  const releases: Release[] = [];
  for (const [place, source] of sources.entries()) {
    const { request } = settled[place] as SettledRelease;
    const read = await namingFile(source.name, () => readSeries(source, request, wanted, benchmarkNames, true));
    releases.push({ source, label: labelOf(source), read });
  }
  return { releases, cautions: settled.flatMap(({ cautions }) => cautions) };
}

/**
 * Several files as one reading; where a name or a condition must be looked for in each first, sources without `again`
 * cannot be read. Problems: those of `readEach` and of `joinReleases`.
 */
export async function readReleases(
  sources: readonly Source[],
  request: ReadRequest,
  names: Names,
  wanted: AreaRequest,
  benchmarkNames: readonly string[],
  prefer: Preference,
): Promise<ReleasesAnswer> {
  const settled = await releaseRequests(sources, request, names);
  const { releases, cautions } = await readEach(sources, settled, wanted, benchmarkNames);
  const join = (preference: Preference): ReadAnswer => joinReleases(releases, wanted, benchmarkNames, preference);
  const read = join(prefer);
  return {
    read: { ...read, cautions: [...cautions, ...read.cautions] },
    otherwise: join(prefer === "last" ? "first" : "last"),
    rows: releases.map((release) => release.read.rows),
  };
}
