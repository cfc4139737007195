/** One of several files that give the same indicator, as it was read. */
import type { ReadAnswer } from "./readSeries.js";
import type { Source } from "./source.js";

/** Whose figure is used where two releases have one: the file first or last on the command line. */
export type Preference = "first" | "last";

export interface Release {
  readonly source: Source;
  /** what outputs call the file */
  readonly label: string;
  readonly read: ReadAnswer;
}
