/** Text as bytes in the encodings that analysts' files come in. */
export interface Encoding {
  readonly name: string;
  /** what must be said of it; nothing where the byte order mark says it */
  readonly flag: readonly string[];
  readonly mark: readonly number[];
  /** of one UTF-16 code unit; null for UTF-8 */
  readonly unit: ((code: number) => readonly number[]) | null;
}

const little = (code: number): number[] => [code & 255, code >> 8];
const big = (code: number): number[] => [code >> 8, code & 255];

export const ENCODINGS: readonly Encoding[] = [
  { name: "UTF-8", flag: [], mark: [], unit: null },
  { name: "UTF-8 with a mark", flag: [], mark: [0xef, 0xbb, 0xbf], unit: null },
  { name: "UTF-16LE with a mark", flag: [], mark: [0xff, 0xfe], unit: little },
  { name: "UTF-16BE with a mark", flag: [], mark: [0xfe, 0xff], unit: big },
  { name: "UTF-16LE as asked", flag: ["--encoding", "utf-16le"], mark: [], unit: little },
  // The letters used here are the same in Latin-1.
  { name: "Windows-1252", flag: ["--encoding", "windows-1252"], mark: [], unit: (code) => [code] },
];

export function bytesIn({ mark, unit }: Encoding, text: string): Uint8Array {
  const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  return Uint8Array.from([...mark, ...(unit ? units.flatMap(unit) : new TextEncoder().encode(text))]);
}
