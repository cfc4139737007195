/** Inputs made in memory, and what a read of them comes to. */
import { type Problem, type ProblemCode, type ProblemData, ProblemError } from "../../src/problems.js";
import { type ReadAnswer, readSeries } from "../../src/read/readSeries.js";
import { type AreaRequest, DEFAULT_REQUEST, type ReadRequest } from "../../src/read/request.js";
import type { Source } from "../../src/read/source.js";
import type { Measure } from "../../src/series/series.js";

export const LOCATION = { file: "data.csv" } as const;

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The bytes in pieces, cut at the given places. */
export async function* pieces(bytes: Uint8Array, cuts: readonly number[] = []): AsyncGenerator<Uint8Array> {
  let from = 0;
  for (const cut of [...cuts].sort((a, b) => a - b)) {
    const to = Math.min(Math.max(cut, from), bytes.length);
    if (to > from) yield bytes.subarray(from, to);
    from = to;
  }
  if (from < bytes.length) yield bytes.subarray(from);
}

export async function* texts(...parts: readonly string[]): AsyncGenerator<string> {
  yield* parts;
}

export function sourceOf(content: string | Uint8Array, name = "data.csv", cuts: readonly number[] = []): Source {
  return {
    name,
    bytes: pieces(typeof content === "string" ? bytesOf(content) : content, cuts),
  };
}

export const requestOf = (request: Partial<ReadRequest> = {}): ReadRequest => ({ ...DEFAULT_REQUEST, ...request });

export interface Asked extends Partial<ReadRequest> {
  readonly areas?: AreaRequest;
  readonly benchmarks?: readonly string[];
  readonly name?: string;
  readonly cuts?: readonly number[];
}

export function read(content: string | Uint8Array, asked: Asked = {}): Promise<ReadAnswer> {
  const { areas = "only", benchmarks = [], name, cuts, ...request } = asked;
  return readSeries(sourceOf(content, name, cuts), requestOf(request), areas, benchmarks);
}

/** Label and number of every observation. */
export const pairs = (measure: Measure | null | undefined): [string, number][] =>
  (measure?.observations ?? []).map(({ period, value }) => [period.label, value]);

/** The one series' values, as pairs. */
export async function values(content: string | Uint8Array, asked: Asked = {}): Promise<[string, number][]> {
  const { series } = await read(content, asked);
  return pairs(series[0]?.values ?? series[0]?.counts);
}

/** The problem that stops the work; fails when nothing does, or something that is no problem. */
export async function problemOf(work: () => unknown): Promise<Problem> {
  try {
    await work();
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
  throw new Error("no problem was met");
}

/** The data of the problem, which must have this code. */
export async function dataOf<C extends ProblemCode>(
  code: C,
  work: () => unknown,
): Promise<ProblemData[C] & { line: number | undefined }> {
  const found = await problemOf(work);
  if (found.code !== code) throw new Error(`expected ${code}, met ${found.code}: ${JSON.stringify(found.data)}`);
  return { ...(found.data as ProblemData[C]), line: found.location?.line };
}
