/** What `turncurve explain` says of one thing. */

export interface Section {
  /** the same in every language and version: `assumes`, `interval` */
  readonly key: string;
  readonly heading: string;
  /** sentences; several stand as a list */
  readonly lines: readonly string[];
}

export interface Topic {
  /** as it is typed: a method, a caution's code, or a word of the tool */
  readonly name: string;
  readonly kind: "method" | "caution" | "concept";
  /** one line */
  readonly summary: string;
  readonly sections: readonly Section[];
}
