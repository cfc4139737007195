/** Standard output and standard error, with Node's streams for them opened only where nothing less will do. */
import { fstatSync, statSync, writeSync } from "node:fs";
import type { Output } from "./io.js";

/**
 * Node's stream for a file or a pipe takes a tenth of a start to load and then writes synchronously anyway; so files
 * and pipes are written to directly, and the stream is left to terminals and to pipes that will not wait.
 */
export function outputOf(handle: 1 | 2, open: () => NodeJS.WriteStream): Output {
  let opened: NodeJS.WriteStream | null = null;
  const stream = (): NodeJS.WriteStream => {
    // After a failed write the stream may report again; the first report has been dealt with.
    opened ??= open().on("error", () => {});
    return opened;
  };
  return {
    get isTTY() {
      return isDevice(handle) && stream().isTTY === true;
    },
    get columns() {
      return isDevice(handle) ? stream().columns : undefined;
    },
    async write(content) {
      const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
      const written = isDevice(handle) ? 0 : writeDirectly(handle, bytes);
      if (written < bytes.length) await writeByStream(stream(), bytes.subarray(written));
    },
  };
}

/** A terminal or the like. Not /dev/null, which no one needs a stream to write to. */
function isDevice(handle: number): boolean {
  const found = fstatSync(handle);
  return found.isCharacterDevice() && found.rdev !== statSync("/dev/null", { throwIfNoEntry: false })?.rdev;
}

/** How many bytes could be written: fewer than all only when a pipe is full and does not make its writer wait. */
function writeDirectly(handle: number, bytes: Uint8Array): number {
  let written = 0;
  try {
    while (written < bytes.length) written += writeSync(handle, bytes, written);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
  }
  return written;
}

function writeByStream(stream: NodeJS.WriteStream, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.once("error", reject);
    stream.write(bytes, (error) => {
      stream.off("error", reject);
      if (error) reject(error);
      else resolve();
    });
  });
}
