import fc from "fast-check";
import { expect, it } from "vitest";
import { decode } from "../../src/read/decode.js";
import { WELL_ENCODED } from "../../src/read/wellEncoded.js";
import { PROPERTY_RUNS } from "../stats/reference.js";
import { LOCATION, pieces } from "./sources.js";

const isUtf8 = WELL_ENCODED["utf-8"];

function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const LEADS = [
  0x00, 0x41, 0x7f, 0x80, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xec, 0xed, 0xee, 0xef, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5,
  0xff,
];
const NEXT = [0x00, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xff];

it("agrees with the strict decoder on every kind of sequence", () => {
  for (const lead of LEADS)
    for (const second of NEXT)
      for (const third of NEXT)
        for (const length of [1, 2, 3, 4]) {
          const bytes = Uint8Array.from([lead, second, third, 0x80].slice(0, length));
          expect(isUtf8(bytes, 0, length), bytes.join()).toBe(decodes(bytes));
        }
});

it("agrees with the strict decoder on texts with a byte changed", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.nat(), fc.nat(255), fc.boolean(), (text, at, byte, change) => {
      const bytes = new TextEncoder().encode(`a${text}`);
      if (change) bytes[at % bytes.length] = byte;
      expect(isUtf8(bytes, 0, bytes.length)).toBe(decodes(bytes));
    }),
    PROPERTY_RUNS,
  );
});

it("knows the bytes that windows-1252 leaves undefined", async () => {
  for (let byte = 0x80; byte <= 0xff; byte++) {
    const bytes = Uint8Array.from([0x61, byte, 0x0a]);
    const { text } = await decode(pieces(bytes), "windows-1252", LOCATION);
    const read = (async () => {
      for await (const _ of text);
      return true;
    })().catch(() => false);
    expect(WELL_ENCODED["windows-1252"](bytes, 0, 3), String(byte)).toBe(await read);
  }
});
