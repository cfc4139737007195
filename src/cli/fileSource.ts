/** Opening inputs: files and standard input as byte streams that also take their own fingerprint. */
import { createHash } from "node:crypto";
import { closeSync, openSync, readdirSync, readSync, statSync } from "node:fs";
import { basename, dirname } from "node:path";
import { describeProblem, EXIT, ProblemError, problem } from "../problems.js";
import type { Source } from "../read/source.js";
import { suggest } from "../read/suggest.js";
import type { Input } from "../render/answer.js";
import type { Io } from "./io.js";

export interface OpenedSource {
  readonly source: Source;
  /** call when the bytes have been read to their end */
  fingerprint(): Omit<Input, "rows">;
  /** the inputs as the answer lists them: this one with its rows, and the file beside it that was read to understand it */
  inputs(rows: number): readonly Input[];
}

/** `-` is standard input; with a file named, standard input is never read. Problems, on the first read: `no-such-file` and its kin. */
export function openInput(
  name: string,
  io: Io,
  label = name === "-" ? "-" : basename(name),
  keptStdin = false,
): OpenedSource {
  const input = (): AsyncIterable<Uint8Array> => (name === "-" ? io.stdin : fileBytes(name));
  const hash = createHash("sha256");
  let bytes = 0;
  const counted = async function* (chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  };
  let described: Described | null | undefined;
  const source: Source = {
    name,
    label,
    bytes: unpacked(counted(input()), name),
    again: name === "-" && !keptStdin ? null : () => unpacked(input(), name),
    // Looked for when it is asked for, which a file that cannot be read never comes to.
    get meta(): Source | null {
      if (described === undefined) described = describedBeside(name);
      return described?.source ?? null;
    },
  };
  const fingerprint = (): Omit<Input, "rows"> => ({ path: label, sha256: hash.digest("hex"), bytes });
  return {
    source,
    fingerprint,
    inputs: (rows) => [{ ...fingerprint(), rows }, ...(described?.used() ?? [])],
  };
}

interface Described {
  readonly source: Source;
  /** the file as an input, where it was of use */
  used(): readonly Input[];
}

/** `NAME.meta.csv` beside `NAME.csv`, as Explore Education Statistics publishes them; null where there is none. */
function describedBeside(name: string): Described | null {
  if (!/\.csv$/i.test(name) || /\.meta\.csv$/i.test(name)) return null;
  const beside = name.replace(/(\.csv)$/i, ".meta$1");
  if (!statSync(beside, { throwIfNoEntry: false })?.isFile()) return null;
  let input: Input | null = null;
  let read = { sha256: "", bytes: 0 };
  const bytes = async function* (): AsyncGenerator<Uint8Array> {
    const hash = createHash("sha256");
    let length = 0;
    for await (const chunk of fileBytes(beside)) {
      hash.update(chunk);
      length += chunk.length;
      yield chunk;
    }
    read = { sha256: hash.digest("hex"), bytes: length };
  };
  const used = (rows: number): void => {
    input = { path: basename(beside), ...read, rows };
  };
  return {
    source: { name: beside, bytes: bytes(), again: bytes, meta: null, used },
    used: () => (input === null ? [] : [input]),
  };
}

/** The bytes as they are, or what is packed in them where they are gzip. */
async function* unpacked(chunks: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let begun = 0;
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
    first.push(next.value);
    begun += next.value.length;
    if (begun >= 2) break;
  }
  const whole = async function* (): AsyncGenerator<Uint8Array> {
    try {
      yield* first;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  };
  const [one, two] = first.flatMap((chunk) => [...chunk.subarray(0, 2)]);
  if (one !== 0x1f || two !== 0x8b) yield* whole();
  else yield* (await import("./gunzip.js")).gunzip(whole(), { file: name });
}

/** Runs `work`; a data problem that does not say where it is gets the file it came from. */
export async function namingFile<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.location || describeProblem(error.problem).exit !== EXIT.data)
      throw error;
    throw new ProblemError({ ...error.problem, location: { file } });
  }
}

const CHUNK = 1 << 16;

/**
 * The file in chunks, read synchronously: a data file is read from end to end before anything else can happen, and
 * Node's streams and promises for files cost more to load than a small file takes to read.
 */
async function* fileBytes(name: string): AsyncGenerator<Uint8Array> {
  const handle = openFile(name);
  try {
    for (;;) {
      const chunk = new Uint8Array(CHUNK);
      const length = readChunk(name, handle, chunk);
      if (length === 0) return;
      yield chunk.subarray(0, length);
    }
  } finally {
    closeSync(handle);
  }
}

function openFile(name: string): number {
  try {
    if (statSync(name).isDirectory()) throw problem("not-a-file", { what: "a folder" }, { file: name });
    return openSync(name, "r");
  } catch (error) {
    throw error instanceof ProblemError ? error : openProblem(name, error as NodeJS.ErrnoException);
  }
}

function readChunk(name: string, handle: number, chunk: Uint8Array): number {
  try {
    return readSync(handle, chunk);
  } catch (error) {
    throw openProblem(name, error as NodeJS.ErrnoException);
  }
}

function openProblem(name: string, { code, message }: NodeJS.ErrnoException): Error {
  if (code !== "ENOENT" && code !== "ENOTDIR")
    return problem("unreadable", { reason: code === "EACCES" ? "permission denied" : message }, { file: name });
  const near = suggest(basename(name), siblingsOf(name));
  return problem(
    "no-such-file",
    { suggestion: near === null ? null : name.slice(0, name.length - basename(name).length) + near },
    { file: name },
  );
}

function siblingsOf(name: string): string[] {
  try {
    return readdirSync(dirname(name));
  } catch {
    return [];
  }
}
