import { problem } from "../../problems.js";

/** A recipe, or a text beside it, as text. Problem: `recipe-syntax` for what is not UTF-8, with the line where it stops being that. */
export function decoded(bytes: Uint8Array, file: string): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    throw problem("recipe-syntax", { detail: "this text is UTF-16", hint: "save it as UTF-8" }, { file });
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const line = lineOfFault(bytes);
    const detail = "this is not UTF-8 text: a character here is of another encoding";
    throw problem("recipe-syntax", { detail, hint: "save it as UTF-8" }, { file, line });
  }
}

/** The first line that is not UTF-8: in UTF-8 a line break is never a part of another character. */
function lineOfFault(bytes: Uint8Array): number {
  for (let line = 1, from = 0; ; line += 1) {
    const end = bytes.indexOf(0x0a, from);
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(from, end < 0 ? undefined : end));
    } catch {
      return line;
    }
    if (end < 0) return line;
    from = end + 1;
  }
}
