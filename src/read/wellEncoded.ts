/** Whether bytes beyond ASCII are what `decode` takes them for, without decoding them. */

const UNDEFINED_IN_WINDOWS_1252 = [0x81, 0x8d, 0x8f, 0x90, 0x9d];

/** By encoding; each is one in which an ASCII byte is that character whatever stands before it. */
export const WELL_ENCODED = {
  "utf-8": isUtf8,
  "windows-1252": isWindows1252,
} as const satisfies Readonly<Record<string, (bytes: Uint8Array, from: number, to: number) => boolean>>;

function isWindows1252(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (UNDEFINED_IN_WINDOWS_1252.includes(bytes[at] as number)) return false;
  return true;
}

/** As a strict decoder has it: no overlong forms, no surrogates, nothing above U+10FFFF. */
function isUtf8(bytes: Uint8Array, from: number, to: number): boolean {
  let at = from;
  while (at < to) {
    const lead = bytes[at] as number;
    at += 1;
    if (lead < 0x80) continue;
    const more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
    if (lead < 0xc2 || lead > 0xf4 || at + more > to) return false;
    const second = bytes[at] as number;
    const lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    if (second < lowest || second > highest) return false;
    for (const end = at + more, rest = at + 1; at < end; at++)
      if (at >= rest && ((bytes[at] as number) & 0xc0) !== 0x80) return false;
  }
  return true;
}
