/** Several inputs of one command: named so that outputs can tell them apart, and each readable more than once. */
import { problem } from "../problems.js";
import { type OpenedSource, openInput } from "./fileSource.js";
import type { Io } from "./io.js";

/**
 * The inputs in their order. Standard input among them is kept in memory, as it may have to be looked at before it is
 * read. Problem: `usage` for standard input named twice.
 */
export function openInputs(files: readonly string[], io: Io): OpenedSource[] {
  if (files.filter((file) => file === "-").length > 1)
    throw problem("usage", { message: "standard input is named twice", hint: "it can be read but once" });
  const labels = labelsOf(files);
  const kept = files.includes("-") ? { ...io, stdin: keptBytes(io.stdin) } : io;
  return files.map((file, place) => openInput(file, kept, labels[place], true));
}

/** File names without folders; where two are the same, with as many of their folders as tell them apart. */
export function labelsOf(files: readonly string[]): string[] {
  const parts = files.map((file) => (file === "-" ? ["-"] : file.split(/[/\\]/).filter((part) => part !== "")));
  const last = (place: number, n: number): string => (parts[place] as string[]).slice(-n).join("/");
  return files.map((file, place) => {
    const others = files.flatMap((other, i) => (i === place || other === file ? [] : [i]));
    const length = (parts[place] as string[]).length;
    let n = 1;
    while (n < length && others.some((other) => last(other, n) === last(place, n))) n += 1;
    return last(place, n);
  });
}

/** Bytes that can be gone through again and again. */
function keptBytes(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  let kept: Promise<Uint8Array[]> | null = null;
  const all = async (): Promise<Uint8Array[]> => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of bytes) chunks.push(chunk);
    return chunks;
  };
  return {
    async *[Symbol.asyncIterator]() {
      kept ??= all();
      yield* await kept;
    },
  };
}
