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
  const input = new FingerprintedInput(name, io);
  let described: Described | null | undefined;
  const source: Source = {
    name,
    label,
    bytes: unpacked(input.read(), name),
    again: name === "-" && !keptStdin ? null : () => unpacked(input.read(), name),
    // Looked for when it is asked for, which a file that cannot be read never comes to.
    get meta(): Source | null {
      if (described === undefined) described = describedBeside(name, io);
      return described?.source ?? null;
    },
  };
  const fingerprint = (): Omit<Input, "rows"> => ({ path: label, ...input.fingerprint() });
  return { source, fingerprint, inputs: (rows) => [{ ...fingerprint(), rows }, ...(described?.used() ?? [])] };
}

interface Described {
  readonly source: Source;
  /** the file as an input, where it was of use */
  used(): readonly Input[];
}

/** `NAME.meta.csv` beside `NAME.csv`, as Explore Education Statistics publishes them; null where there is none. */
function describedBeside(name: string, io: Io): Described | null {
  if (!/\.csv$/i.test(name) || /\.meta\.csv$/i.test(name)) return null;
  const beside = name.replace(/(\.csv)$/i, ".meta$1");
  if (!statSync(beside, { throwIfNoEntry: false })?.isFile()) return null;
  const input = new FingerprintedInput(beside, io);
  let rowsUsed: number | null = null;
  const used = (rows: number): void => {
    rowsUsed = rows;
  };
  return {
    source: { name: beside, bytes: input.read(), again: () => input.read(), meta: null, used },
    used: () => (rowsUsed === null ? [] : [{ path: basename(beside), ...input.fingerprint(), rows: rowsUsed }]),
  };
}

/** Bytes that take their own fingerprint whenever they are read to their end. */
class FingerprintedInput {
  readonly #name: string;
  readonly #io: Io;
  readonly #readings: Bytes[] = [];
  #size: number | null = null;
  #whole: { readonly sha256: string; readonly bytes: number } | null = null;

  constructor(name: string, io: Io) {
    this.#name = name;
    this.#io = io;
  }

  read(): Bytes {
    const reading = this.#read();
    this.#readings.push(reading);
    return reading;
  }

  async *#read(): Bytes {
    const chunks = this.#chunks()[Symbol.asyncIterator]();
    const hash = createHash("sha256");
    let bytes = 0;
    let spent: Uint8Array | undefined;
    try {
      for (;;) {
        const next = await chunks.next(spent);
        if (next.done) break;
        hash.update(next.value);
        bytes += next.value.length;
        await this.#io.progress?.advance(this.#name, bytes, this.#size);
        spent = yield next.value;
      }
      this.#whole = { sha256: hash.digest("hex"), bytes };
    } finally {
      await chunks.return?.();
    }
  }

  #chunks(): AsyncIterable<Uint8Array, unknown, Uint8Array | undefined> {
    if (this.#name === "-") return this.#io.stdin;
    return fileBytes(this.#name, (total) => {
      this.#size = total;
    });
  }

  /** Of the whole; readings that were given up on the way are closed. */
  fingerprint(): { readonly sha256: string; readonly bytes: number } {
    for (const reading of this.#readings) void reading.return();
    if (this.#whole === null) throw new Error(`${this.#name} was not read to its end`);
    return this.#whole;
  }
}

/** The bytes as they are, or what is packed in them where they are gzip. */
async function* unpacked(chunks: Bytes, name: string): Bytes {
  const begun: Uint8Array[] = [];
  while (begun.reduce((sum, chunk) => sum + chunk.length, 0) < 2) {
    const next = await chunks.next();
    if (next.done) break;
    begun.push(next.value);
  }
  const [one, two] = begun.flatMap((chunk) => [...chunk.subarray(0, 2)]);
  const whole = resumed(begun, chunks);
  if (one !== 0x1f || two !== 0x8b) yield* whole;
  else {
    yield* (await import("./gunzip.js")).gunzip(lent(whole), { file: name });
    // What stands after the packed data belongs to the file all the same, and to its fingerprint.
    for await (const _ of whole);
  }
}

/** The rest of the chunks for whoever may stop in the middle. */
const lent = (chunks: Bytes): AsyncIterable<Uint8Array> => ({
  [Symbol.asyncIterator]: () => ({ next: () => chunks.next() }),
});

async function* resumed(begun: readonly Uint8Array[], rest: Bytes): Bytes {
  try {
    let spent: Uint8Array | undefined;
    for (const chunk of begun) spent = yield chunk;
    for (;;) {
      const next = await rest.next(spent);
      if (next.done) return;
      spent = yield next.value;
    }
  } finally {
    await rest.return();
  }
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
