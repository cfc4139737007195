import { suggest } from "../read/suggest.js";

/** What may have been meant among names of our own, which are short: a slip is measured by the longer of the two. */
export const nearest = (typed: string, names: readonly string[]): string | null =>
  suggest(typed, names) ?? names.find((name) => suggest(name, [typed]) !== null) ?? null;
