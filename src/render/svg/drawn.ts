/** The figures of a run: of each of a few results its own, of many one of them all. */
import { FULL_PICTURES } from "../text/severalAreas.js";
import type { Figure } from "./figure.js";

/** A figure of the answer's result `of`; null for the one of all of them. */
export interface Drawn {
  readonly of: number | null;
  readonly figure: Figure;
}

export const eachOrAll = <Result>(
  results: readonly Result[],
  each: (result: Result) => Figure,
  all: () => Figure,
): Drawn[] =>
  results.length > FULL_PICTURES
    ? [{ of: null, figure: all() }]
    : results.map((result, of) => ({ of, figure: each(result) }));
