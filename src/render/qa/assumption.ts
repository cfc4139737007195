/** One line of an assurance log, and the question it stands under. */
import type { Caution } from "../../cautions.js";
import type { Answer } from "../answer.js";

export interface Assumption {
  /** what was taken to be so, in a sentence */
  readonly assumed: string;
  /** who or what says so: asked for, the tool's default, the file, a convention */
  readonly from: string;
  /** what it does to the answer if it is not so; empty where that is plain */
  readonly unless: string;
}

/** One result of an answer. */
export interface QaResult {
  /** the area; the file of a survey */
  readonly of: string;
  readonly sentence: string;
  /** "D", with its reasons; null where the evidence is not graded */
  readonly grade: string | null;
  readonly assumptions: readonly Assumption[];
  readonly cautions: readonly Caution[];
  readonly leftOut: readonly string[];
}

/** A question with its answer, texts cleaned. */
export interface QaEntry {
  /** short, of its own in the log: the id of a report's question, or the command */
  readonly ref: string;
  readonly title: string | null;
  /** the command as it was asked, files without folders */
  readonly asked: string;
  /** the flags it was asked with, without dashes */
  readonly flags: readonly string[];
  readonly answer: Answer;
}

/** An answer of one command, with the flags it was asked with. */
export interface Asked<A extends Answer = Answer> {
  readonly answer: A;
  readonly flags: readonly string[];
}

/** Whether a choice was the asker's or the tool's. */
export const chosen = ({ flags }: Pick<Asked, "flags">, flag: string): string =>
  flags.includes(flag) ? `as asked (--${flag})` : "the default, as nothing else was asked";

type Told = Answer["question"];
type KeyOf<Q> = Q extends unknown ? keyof Q : never;
type ValueAt<Q, K> = Q extends unknown ? (K extends keyof Q ? NonNullable<Q[K]> : never) : never;

/** What stands in the question under a key that some command's question has; null where this one has none. */
export const asked = <K extends KeyOf<Told>>({ question }: Answer, key: K): ValueAt<Told, K> | null =>
  (question as Readonly<Partial<Record<K, ValueAt<Told, K>>>>)[key] ?? null;

/** "2013, 2015 to 2018" of labels that are in order, `all` being every one there is. */
export function sayRuns(some: readonly string[], all: readonly string[]): string {
  const runs: [string, string][] = [];
  for (const label of some) {
    const last = runs.at(-1);
    if (last && all.indexOf(last[1]) === all.indexOf(label) - 1) last[1] = label;
    else runs.push([label, label]);
  }
  return runs.map(([from, to]) => (from === to ? from : `${from} to ${to}`)).join(", ");
}

/** Columns left blank, for a person to fill. */
export const REVIEW_COLUMNS = ["Owner", "Date", "Agreed?"] as const;
export const BLANK = REVIEW_COLUMNS.map(() => "");
