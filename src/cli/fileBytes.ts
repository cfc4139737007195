/** A file's bytes in chunks, and what to say of one that cannot be opened or read. */
import { closeSync, openSync, readdirSync, readSync, statSync } from "node:fs";
import { basename, dirname } from "node:path";
import { ProblemError, problem } from "../problems.js";
import { suggest } from "../read/suggest.js";

/** Chunks; `next` may give one back that nobody needs any more, to be filled again. */
export type Chunks = AsyncGenerator<Uint8Array, void, Uint8Array | undefined>;

/** Enough for most files; larger once the file is seen to be long. */
const CHUNK = 1 << 16;
const LARGE_CHUNK = 1 << 18;

/**
 * The file in chunks, read synchronously: a data file is read from end to end before anything else can happen, and
 * Node's streams and promises for files cost more to load than a small file takes to read.
 */
export async function* fileBytes(name: string, tellSize: (bytes: number) => void): Chunks {
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
