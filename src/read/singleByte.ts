/** Single-byte encodings of Western text: what a decoder leaves as control characters is either known or refused. */

/** The characters of windows-1252 at 0x80 to 0x9f; a blank where it has none. */
const WINDOWS_1252 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

const NOT_ASCII = /[^\0-\x7f]/;
const CONTROL = /[\u0080-\u009f]/;
const CONTROLS = /[\u0080-\u009f]/g;
const ONE_BYTE_EACH = /^(windows-125\d|iso-8859-\d+)$/;

/**
 * The text, and where its first byte that means nothing in the encoding stands (-1: nowhere). Some releases of Node
 * decode windows-1252 as Latin 1, and every decoder turns an undefined byte into a control character; no published
 * table holds one on purpose.
 */
export function withoutControls(encoding: string, text: string): { text: string; undefinedAt: number } {
  if (!ONE_BYTE_EACH.test(encoding) || !CONTROL.test(text)) return { text, undefinedAt: -1 };
  const known =
    encoding === "windows-1252"
      ? text.replace(CONTROLS, (control) => {
          const character = WINDOWS_1252[control.charCodeAt(0) - 0x80] as string;
          return character === " " ? control : character;
        })
      : text;
  return { text: known, undefinedAt: known.search(CONTROL) };
}

/** Whether bytes read as a single-byte encoding are in truth UTF-8: not all ASCII, and whole UTF-8 characters. */
export function looksLikeUtf8(encoding: string, bytes: Uint8Array): boolean {
  if (!ONE_BYTE_EACH.test(encoding) || !bytes.some((byte) => byte >= 0x80)) return false;
  try {
    // As a stream, so that a character cut off at the end is no fault; nor is it yet a character.
    return NOT_ASCII.test(new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true }));
  } catch {
    return false;
  }
}

/** The UTF-16 that text without a mark seems to be, by the zeros beside its Latin letters; null for anything else. */
export function unmarkedUtf16(head: Uint8Array): "utf-16le" | "utf-16be" | null {
  const zeros = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] as number) + 1;
  const [even, odd] = zeros as [number, number];
  const most = head.length / 2;
  // Nearly every second byte is zero, and next to none of the others.
  if (most < 2) return null;
  if (odd > 0.7 * most && even < 0.05 * most) return "utf-16le";
  return even > 0.7 * most && odd < 0.05 * most ? "utf-16be" : null;
}
