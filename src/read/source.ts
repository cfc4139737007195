/** Chunks; `next` takes one back that is not needed any more, to be filled again, and else each chunk is its own. */
export type Bytes = AsyncIterable<Uint8Array, unknown, Uint8Array | undefined>;

/** Bytes with a name: a file or standard input, opened by the command line. */
export interface Source {
  /** as the user named it, for messages; "-" is standard input */
  readonly name: string;
  readonly bytes: Bytes;
  /** the same bytes from the beginning once more; null for standard input, which can be read but once */
  readonly again: (() => Bytes) | null;
  /** the file that describes this one's columns and lies beside it, as Explore Education Statistics publishes them; null for none */
  readonly meta: Source | null;
}
