/** A recipe as it is written: texts in keys and lists, each with its line (from 1). */

export interface WrittenText {
  readonly kind: "text";
  /** without blanks at its ends */
  readonly text: string;
  /** neither in quotation marks nor in a block: a word that may mean yes, no or nothing */
  readonly plain: boolean;
  readonly line: number;
}
export interface WrittenList {
  readonly kind: "list";
  readonly items: readonly Written[];
  readonly line: number;
}
export interface WrittenKeys {
  readonly kind: "keys";
  readonly entries: readonly WrittenEntry[];
  readonly line: number;
}
export interface WrittenEntry {
  readonly key: string;
  /** of the key */
  readonly line: number;
  readonly value: Written;
}
export type Written = WrittenText | WrittenList | WrittenKeys;

/** What stands under a key that has keys of its own; nothing where it has none. */
export function keysUnder(written: WrittenKeys, key: string): WrittenKeys {
  const value = written.entries.find((entry) => entry.key === key)?.value;
  return value?.kind === "keys" ? value : { kind: "keys", entries: [], line: written.line };
}

/** The line of a key, or of what it is missing from. */
export const lineOf = ({ entries, line }: WrittenKeys, key: string): number =>
  entries.find((entry) => entry.key === key)?.line ?? line;

export const many = <T>(value: T | readonly T[]): readonly T[] => (Array.isArray(value) ? value : [value as T]);

/** No value at all, or a word that YAML has for it. */
export const isNothing = (written: Written): boolean =>
  written.kind === "text" && (written.text === "" || (written.plain && /^(?:~|null)$/i.test(written.text)));
/** A word that some readers of YAML take for a yes or a no. */
export const isYesOrNo = (written: Written): boolean =>
  written.kind === "text" && written.plain && /^(?:true|false|yes|no|on|off)$/i.test(written.text);
