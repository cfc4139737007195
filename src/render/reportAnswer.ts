/** What `report` has to say when it is done: which files, which claims hold, what moved. */

import type { Caution } from "../cautions.js";

export type ClaimVerdict =
  /** the result stands to the claim as it must, within its tolerance */
  | "holds"
  | "does not hold"
  /** nothing in the results to hold it against */
  | "not checked";

/** Two published statements of one measure and period that cannot both be. */
export interface Contradiction {
  /** the other claim */
  readonly id: string;
  /** the sentence of it */
  readonly text: string;
}

/** A claim with what became of it. */
export interface CheckedClaim {
  readonly id: string;
  readonly text: string;
  readonly value: number;
  /** how many it was published with */
  readonly decimals: number;
  readonly unit: string;
  readonly period: string | null;
  /** claims of one measure and period are held against one another; null for none */
  readonly measure: string | null;
  readonly source: string;
  readonly relation: string;
  /** in the claim's unit */
  readonly tolerance: number;
  /** where in the results; null where it is held against other claims alone */
  readonly result: string | null;
  /** what is found there */
  readonly found: number | null;
  /** found minus value, unrounded */
  readonly difference: number | null;
  readonly verdict: ClaimVerdict;
  readonly contradicts: readonly Contradiction[];
  /** all of it in one sentence */
  readonly sentence: string;
}

/** What became of a file of a report since it was last written. */
export type FileState =
  /** there was none */
  | "new"
  /** byte for byte as it was */
  | "as before"
  /** what the report now says is not what the file said */
  | "moved"
  /** what the report says is as it was, but someone has changed the file since */
  | "edited"
  /** both */
  | "moved and edited"
  /** it is gone since */
  | "missing"
  /** an earlier report made it; this one does not */
  | "no longer made";

/** A file of the report, as it is to be. */
export interface ReportedFile {
  /** relative to the report's folder */
  readonly path: string;
  /** null for a file that is no longer made */
  readonly sha256: string | null;
  readonly bytes: number | null;
  readonly state: FileState;
  /** of a file that moved: which of the things it rests on changed */
  readonly because: readonly string[];
  /** of a text that moved, the first lines that it no longer has, and those it now has */
  readonly was: readonly string[];
  readonly now: readonly string[];
}

/** A cell of a data file that is not what it was; null where there was none, or is none now. */
export interface MovedCell {
  readonly question: string;
  readonly area: string | null;
  readonly period: string | null;
  /** what else tells its row from the others: "benchmark England" */
  readonly row: string | null;
  readonly column: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** A question of the report, answered. */
export interface ReportedQuestion {
  readonly id: string;
  readonly command: string;
  /** its answer in a sentence; null where the command says none */
  readonly sentence: string | null;
  readonly cautions: readonly Caution[];
}

/** A report, written or checked. */
export interface ReportResult {
  readonly title: string;
  readonly questions: readonly ReportedQuestion[];
  readonly claims: readonly CheckedClaim[];
  readonly files: readonly ReportedFile[];
  /** every one of them; the files that hold them are among `files` */
  readonly cells: readonly MovedCell[];
  /** what changed of all that the report rests on, in sentences; empty where nothing is known to have */
  readonly changed: readonly string[];
  /** what else there is to say of the folder */
  readonly notes: readonly string[];
  /** whether anything differs from what stood in the folder; null where no report stood there */
  readonly drift: boolean | null;
}
