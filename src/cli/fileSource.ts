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
}

/** `-` is standard input; with a file named, standard input is never read. Problems, on the first read: `no-such-file` and its kin. */
export function openInput(
  name: string,
  io: Io,
  label = name === "-" ? "-" : basename(name),
  keptStdin = false,
): OpenedSource {
  let size: number | null = null;
  const tellSize = (total: number): void => {
    size = total;
  };
  const input = (): AsyncIterable<Uint8Array> => (name === "-" ? io.stdin : fileBytes(name, tellSize));
  /** of the first reading that came to the end */
  let fingerprint: Pick<Input, "sha256" | "bytes"> | null = null;
  const counted = async function* (input: AsyncIterable<Uint8Array>): Bytes {
    const hash = createHash("sha256");
    let bytes = 0;
    const chunks = input[Symbol.asyncIterator]();
    let spent: Uint8Array | undefined;
    try {
      for (;;) {
        const next = await chunks.next(spent);
        if (next.done) break;
        if (fingerprint === null) hash.update(next.value);
        bytes += next.value.length;
        await io.progress?.advance(name, bytes, size);
        spent = yield next.value;
      }
      fingerprint ??= { sha256: hash.digest("hex"), bytes };
    } finally {
      await chunks.return?.();
    }
  };
  const fromStart = (): Bytes => unpacked(counted(input()), name);
  const source: Source = {
    name,
    label,
    bytes: fromStart(),
    again: name === "-" && !keptStdin ? null : fromStart,
    meta: null,
  };
  return {
    source,
    fingerprint: () => {
      if (fingerprint === null) throw new Error("the input was not read to its end");
      return { path: label, ...fingerprint };
    },
  };
}

/** The bytes as they are, or what is packed in them where they are gzip. */
async function* unpacked(chunks: Bytes, name: string): Bytes {
  const iterator = chunks[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let begun = 0;
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
    first.push(next.value);
    begun += next.value.length;
    if (begun >= 2) break;
  }
  const whole = async function* (): Bytes {
    let spent: Uint8Array | undefined;
    try {
      yield* first;
      for (;;) {
        const next = await iterator.next(spent);
        if (next.done) return;
        spent = yield next.value;
      }
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

type Bytes = AsyncGenerator<Uint8Array, void, Uint8Array | undefined>;

/** Enough for most files; larger once the file is seen to be long. */
const CHUNK = 1 << 16;
const LARGE_CHUNK = 1 << 18;

/**
 * The file in chunks, read synchronously: a data file is read from end to end before anything else can happen, and
 * Node's streams and promises for files cost more to load than a small file takes to read.
 */
async function* fileBytes(name: string, tellSize: (bytes: number) => void): Bytes {
  const handle = openFile(name, tellSize);
  try {
    let chunk = new Uint8Array(CHUNK);
    for (let passed = 0; ; ) {
      const length = readChunk(name, handle, chunk);
      if (length === 0) return;
      passed += length;
      const spent = yield chunk.subarray(0, length);
      const size = passed < LARGE_CHUNK ? CHUNK : LARGE_CHUNK;
      if (spent?.buffer !== chunk.buffer || chunk.length < size) chunk = new Uint8Array(size);
    }
  } finally {
    closeSync(handle);
  }
}

function openFile(name: string, tellSize: (bytes: number) => void): number {
  try {
    const found = statSync(name);
    if (found.isDirectory()) throw problem("not-a-file", { what: "a folder" }, { file: name });
    if (found.isFile()) tellSize(found.size);
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
