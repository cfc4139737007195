/** Values of a Parquet column as text, no digit lost on the way. */
import type { FileMetaData, SchemaElement } from "hyparquet";

const decoder = new TextDecoder();

/** Dates and times as the text they stand for: 2018-03-31, 2018-03-31 12:30:00. */
export const parsers = {
  dateFromDays: (days: number): string => isoDate(days * 86_400_000),
  timestampFromMilliseconds: (millis: bigint): string => isoDate(Number(millis)),
  timestampFromMicroseconds: (micros: bigint): string => isoDate(Number(micros / 1000n)),
  timestampFromNanoseconds: (nanos: bigint): string => isoDate(Number(nanos / 1_000_000n)),
};

function isoDate(time: number): string {
  if (!(Math.abs(time) <= 8.64e15)) return "";
  const [day, clock] = new Date(time).toISOString().split("T") as [string, string];
  return clock === "00:00:00.000Z" ? day : `${day} ${clock.replace(/\.000Z$/, "").replace("Z", "")}`;
}

/**
 * Decimals are left as the whole numbers they are stored as, since the package would make them floating-point ones.
 * Returns each decimal column's digits after the point.
 */
export function plainDecimals({ schema }: FileMetaData): Map<string, number> {
  const scales = new Map<string, number>();
  for (const element of schema) {
    if (element.converted_type !== "DECIMAL" && element.logical_type?.type !== "DECIMAL") continue;
    scales.set(element.name, element.scale ?? 0);
    delete element.converted_type;
    delete element.logical_type;
  }
  return scales;
}

/** How the values of a column become text; `scale` for one of decimals. A missing value is a blank cell. */
export function cellReader({ type }: SchemaElement, scale: number | null): (value: unknown) => string {
  if (scale !== null)
    return (value) => (value === null || value === undefined ? "" : decimalText(unscaled(value), scale));
  if (type === "FLOAT") return (value) => (typeof value === "number" ? singleText(value) : plainText(value));
  return plainText;
}

function plainText(value: unknown): string {
  if (typeof value === "string") return value;
  if (value === null || value === undefined) return "";
  if (value instanceof Uint8Array) return decoder.decode(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return String(value);
}

/** The fewest digits that are this number in single precision: 0.1, where the nearest double is 0.10000000149011612. */
function singleText(value: number): string {
  for (let digits = 6; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return String(short);
  }
  return String(value);
}

/** Whole numbers stored as such, or as bytes with the sign in the first. */
function unscaled(value: unknown): bigint {
  if (!(value instanceof Uint8Array)) return BigInt(value as number | bigint);
  let number = 0n;
  for (const byte of value) number = number * 256n + BigInt(byte);
  return value.length > 0 && (value[0] as number) >= 128 ? number - 2n ** BigInt(value.length * 8) : number;
}

function decimalText(number: bigint, scale: number): string {
  if (scale <= 0) return String(number * 10n ** BigInt(-scale));
  const digits = String(number < 0n ? -number : number).padStart(scale + 1, "0");
  return `${number < 0n ? "-" : ""}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}
