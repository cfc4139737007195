/** Opening inputs: files and standard input as sources, with the file that describes their columns where one lies beside. */
import { statSync } from "node:fs";
import { basename } from "node:path";
import type { Source } from "../read/source.js";
import type { Input } from "../render/answer.js";
import { FingerprintedInput } from "./fingerprintedInput.js";
import type { Io } from "./io.js";
import { unpacked } from "./unpacked.js";

export interface OpenedSource {
  readonly source: Source;
  /** the inputs as the answer lists them, when the bytes have been read: this one with its rows, and the file beside it that was read to understand it */
  inputs(rows: number): readonly Input[];
}

type InputIo = Pick<Io, "stdin" | "progress">;

/** Without a word of progress; and standard input, which Node opens when it is first asked for, is not asked for. */
export const quietly = (io: InputIo): InputIo => ({
  get stdin() {
    return io.stdin;
  },
});

/** `-` is standard input; with a file named, standard input is never read. Problems, on the first read: `no-such-file` and its kin. */
export function openInput(
  name: string,
  io: InputIo,
  label = name === "-" ? "-" : basename(name),
  keptStdin = false,
): OpenedSource {
  const input = new FingerprintedInput(name, io);
  let described: Described | null | undefined;
  const source: Source = {
    name,
    label,
    bytes: unpacked(input.read(), name),
    again: name === "-" && !keptStdin ? undefined : () => unpacked(input.read(), name),
    // Looked for once, however often it is asked for.
    get meta(): Source | undefined {
      if (described === undefined) described = describedBeside(name, io);
      return described?.source;
    },
  };
  return {
    source,
    inputs: (rows) => [{ path: label, ...input.fingerprint(), rows }, ...(described?.used() ?? [])],
  };
}

interface Described {
  readonly source: Source;
  /** the file as an input, where it was of use */
  used(): readonly Input[];
}

/** `NAME.meta.csv` beside `NAME.csv` or `NAME.csv.gz`, as Explore Education Statistics publishes them; null where there is none. */
function describedBeside(name: string, io: InputIo): Described | null {
  const unpacked = name.replace(/\.gz$/i, "");
  if (!/\.csv$/i.test(unpacked) || /\.meta\.csv$/i.test(unpacked)) return null;
  const beside = unpacked.replace(/(\.csv)$/i, ".meta$1");
  if (!isFile(beside)) return null;
  const input = new FingerprintedInput(beside, quietly(io));
  let rows: number | null = null;
  const used = (n: number): void => {
    rows = n;
  };
  return {
    source: { name: beside, bytes: input.read(), again: () => input.read(), used },
    used: () => (rows === null ? [] : [{ path: basename(beside), ...input.fingerprint(), rows }]),
  };
}

function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  } catch {
    return false;
  }
}
