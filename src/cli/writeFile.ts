/** Writing an output file whole or not at all. */
import { randomBytes } from "node:crypto";
import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { ProblemError, problem } from "../problems.js";

/**
 * The text or the bytes go to a new file beside the target, which is flushed and takes the target's place by renaming:
 * killed at any moment, the target is the old file or the new one. A link is followed and the old file's permissions are kept.
 * Devices such as /dev/null are written to directly.
 *
 * Synchronous on purpose, with Ctrl-C held back until the temporary file is renamed or gone, and obeyed then.
 * Problems: `cannot-create`, `cannot-write`.
 */
export function writeFileWhole(path: string, content: string | Uint8Array): void {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const held: NodeJS.Signals[] = [];
  const hold = (signal: NodeJS.Signals): void => void held.push(signal);
  const signals = ["SIGINT", "SIGTERM"] as const;
  for (const signal of signals) process.on(signal, hold);
  try {
    if (isDevice(path)) writeAndClose(path, openFor(path, path, constants.O_WRONLY, 0o666), bytes);
    else replace(path, bytes);
  } finally {
    // A signal that came meanwhile is delivered on the next turn, while the handlers still stand.
    setImmediate(() => {
      for (const signal of signals) process.off(signal, hold);
      for (const signal of held) process.kill(process.pid, signal);
    });
  }
}

const temporaryName = (name: string): string => `.${name}.${process.pid}-${randomBytes(4).toString("hex")}.tmp`;

/** Of a file called so: what it was to become, and the process that was writing it; null for any other file. */
export function temporaryOf(name: string): { readonly of: string; readonly process: number } | null {
  const [, of, id] = /^\.(.+)\.(\d{1,10})-[0-9a-f]{8}\.tmp$/.exec(name) ?? [];
  return of === undefined ? null : { of, process: Number(id) };
}

function isDevice(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) throw problem("cannot-create", { reason: "it is a folder" }, { file: path });
  return found !== undefined && !found.isFile();
}

function replace(path: string, bytes: Uint8Array): void {
  const old = statSync(path, { throwIfNoEntry: false });
  const target = old ? realpathSync(path) : path;
  const temporary = join(dirname(target), temporaryName(basename(target)));
  const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL;
  const handle = openFor(path, temporary, flags, old ? old.mode & 0o777 : 0o666);
  try {
    writeAndClose(path, handle, bytes);
    renameSync(temporary, target);
  } catch (error) {
    // Gone where its folder was taken away meanwhile.
    rmSync(temporary, { force: true });
    throw error instanceof ProblemError ? error : writeProblem(path, error);
  }
}

function openFor(path: string, opened: string, flags: number, mode: number): number {
  try {
    return openSync(opened, flags, mode);
  } catch (error) {
    throw problem("cannot-create", { reason: reasonOf(error) }, { file: path });
  }
}

function writeAndClose(path: string, handle: number, bytes: Uint8Array): void {
  try {
    for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written);
    // Devices and pipes have nothing to flush.
    if (fstatSync(handle).isFile()) fsyncSync(handle);
  } catch (error) {
    throw writeProblem(path, error);
  } finally {
    closeSync(handle);
  }
}

const writeProblem = (path: string, error: unknown): Error =>
  problem("cannot-write", { reason: reasonOf(error), file: true }, { file: path });

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: "no space left",
  ENOENT: "there is no such folder",
  EACCES: "permission denied",
  EROFS: "the disk is read-only",
  ENOTDIR: "part of the path is not a folder",
};

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ""] ?? message;
}
