/** Writing an output file whole or not at all. */
import { closeSync, constants, fsyncSync, openSync, renameSync, statSync, unlinkSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { problem } from "../problems.js";

/**
 * The text goes to a new file beside the target, is flushed, and takes the target's place by renaming: killed at any
 * moment, the target is the old file or the new one. Devices such as /dev/null are written to directly.
 *
 * Synchronous on purpose: with a handler installed, Ctrl-C waits until the temporary file is renamed or gone.
 * Problems: `cannot-create`, `cannot-write`.
 */
export function writeFileWhole(path: string, text: string): void {
  const held = (): void => {};
  process.on("SIGINT", held);
  process.on("SIGTERM", held);
  try {
    if (isDevice(path)) writeAndClose(path, openFor(path, path, constants.O_WRONLY), text);
    else replace(path, text);
  } finally {
    process.off("SIGINT", held);
    process.off("SIGTERM", held);
  }
}

function isDevice(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) throw problem("cannot-create", { reason: "it is a folder" }, { file: path });
  return found !== undefined && !found.isFile();
}

function replace(path: string, text: string): void {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  const handle = openFor(path, temporary, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL);
  try {
    writeAndClose(path, handle, text);
    renameSync(temporary, path);
  } catch (error) {
    unlinkSync(temporary);
    throw error instanceof Error && "problem" in error ? error : writeProblem(path, error);
  }
}

function openFor(path: string, opened: string, flags: number): number {
  try {
    return openSync(opened, flags, 0o666);
  } catch (error) {
    throw problem("cannot-create", { reason: reasonOf(error) }, { file: path });
  }
}

function writeAndClose(path: string, handle: number, text: string): void {
  try {
    const bytes = new TextEncoder().encode(text);
    for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written);
    if (isFlushable(handle)) fsyncSync(handle);
  } catch (error) {
    throw writeProblem(path, error);
  } finally {
    closeSync(handle);
  }
}

/** Devices and pipes have nothing to flush. */
function isFlushable(handle: number): boolean {
  return statSync(`/dev/fd/${handle}`, { throwIfNoEntry: false })?.isFile() ?? true;
}

const writeProblem = (path: string, error: unknown): Error =>
  problem("cannot-write", { reason: reasonOf(error) }, { file: path });

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
