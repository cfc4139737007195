/** Opening inputs: files and standard input as byte streams that also take their own fingerprint. */
import { createHash } from "node:crypto";
import { open, readdir, stat } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { describeProblem, EXIT, problem, ProblemError } from "../problems.js";
import type { Source } from "../read/source.js";
import { suggest } from "../read/suggest.js";
import type { Input } from "../render/answer.js";

export interface OpenedSource {
  readonly source: Source;
  /** call when the bytes have been read to their end */
  fingerprint(): Omit<Input, "rows">;
}

/** `-` is standard input; with a file named, standard input is never read. Problems: `no-such-file` and its kin. */
export async function openInput(name: string, stdin: AsyncIterable<Uint8Array>): Promise<OpenedSource> {
  const hash = createHash("sha256");
  let bytes = 0;
  const counted = async function* (chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  };
  const source: Source = { name, bytes: counted(name === "-" ? stdin : await fileBytes(name)) };
  return { source, fingerprint: () => ({ path: name === "-" ? "-" : basename(name), sha256: hash.digest("hex"), bytes }) };
}

/** Runs `work`; a data problem that does not say where it is gets the file it came from. */
export async function namingFile<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.location || describeProblem(error.problem).exit !== EXIT.data) throw error;
    throw new ProblemError({ ...error.problem, location: { file } });
  }
}

const CHUNK = 1 << 16;

async function fileBytes(name: string): Promise<AsyncIterable<Uint8Array>> {
  const found = await stat(name).catch((error: NodeJS.ErrnoException) => error);
  if (found instanceof Error) throw await openProblem(name, found);
  if (found.isDirectory()) throw problem("not-a-file", { what: "a folder" }, { file: name });
  const handle = await open(name).catch((error: NodeJS.ErrnoException) => error);
  if (handle instanceof Error) throw await openProblem(name, handle);
  return handle.createReadStream({ highWaterMark: CHUNK });
}

async function openProblem(name: string, { code, message }: NodeJS.ErrnoException): Promise<Error> {
  if (code !== "ENOENT" && code !== "ENOTDIR") return problem("unreadable", { reason: code === "EACCES" ? "permission denied" : message }, { file: name });
  const siblings = await readdir(dirname(name)).catch((): string[] => []);
  const near = suggest(basename(name), siblings);
  return problem("no-such-file", { suggestion: near === null ? null : name.slice(0, name.length - basename(name).length) + near }, { file: name });
}
