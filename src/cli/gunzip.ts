/** Gzip undone as it arrives. Loaded only for such input, for Node's streams and zlib take time to load. */
import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { type Location, problem } from "../problems.js";

/** Problem: `bad-file` where the data is cut or broken, after what could be unpacked. */
export async function* gunzip(chunks: AsyncIterable<Uint8Array>, location: Location): AsyncGenerator<Uint8Array> {
  const unpacked = createGunzip();
  // The pipeline destroys both ends when one fails; the loop below meets the error.
  pipeline(Readable.from(chunks, { objectMode: true }), unpacked, () => {});
  try {
    for await (const chunk of unpacked) yield chunk as Uint8Array;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (!/^Z_/.test(code ?? "")) throw error;
    const detail = code === "Z_BUF_ERROR" ? "it ends before its data does" : message;
    throw problem("bad-file", { what: "gzip file", detail }, location);
  }
}
