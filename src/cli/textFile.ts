/** A small text of UTF-8, whole: a recipe, or a narrative beside it. */
import { problem } from "../problems.js";
import { sha256Of } from "../report/sha256.js";
import { fileBytes } from "./fileBytes.js";

/** Far above any recipe or chapter; what is longer is another file. */
const MOST_BYTES = 4_000_000;

export interface TextFile {
  /** without a byte order mark, every line break as one `\n` */
  readonly text: string;
  /** of the bytes */
  readonly sha256: string;
}

/** Problems: `no-such-file` and its kin; `bad-file` for one that is no text of UTF-8 or far too long. `what` it is: "a recipe". */
export async function readTextFile(path: string, what: string): Promise<TextFile> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of fileBytes(path, () => {})) {
    // A copy: the reader fills its chunk again.
    chunks.push(chunk.slice());
    length += chunk.length;
    if (length > MOST_BYTES) throw notText(path, what, `it is longer than ${MOST_BYTES / 1e6} MB`);
  }
  const bytes = Buffer.concat(chunks);
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (text.includes("\0")) throw notText(path, what, "it holds bytes that no text has");
    return { text: text.replace(/\r\n?/g, "\n"), sha256: sha256Of(bytes) };
  } catch (error) {
    throw error instanceof TypeError ? notText(path, what, "it is not UTF-8") : error;
  }
}

const notText = (path: string, what: string, detail: string): Error =>
  problem("bad-file", { what, detail, hint: "save it as a text of UTF-8" }, { file: path });
