import { suggest } from "../read/suggest.js";

/**
 * What may have been meant among names of our own, which are short: a slip is measured by the longer of the two, and
 * letters that changed places are one slip.
 */
export const nearest = (typed: string, names: readonly string[]): string | null =>
  suggest(typed, names) ??
  names.find((name) => lettersOf(name) === lettersOf(typed)) ??
  names.find((name) => suggest(name, [typed]) !== null) ??
  null;

const lettersOf = (name: string): string => [...name.toLowerCase()].sort().join("");
