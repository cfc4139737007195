/** Bytes with a name: a file or standard input, opened by the command line. */
export interface Source {
  /** as the user named it, for messages; "-" is standard input */
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** the same bytes from the beginning once more; null for standard input, which can be read but once */
  readonly again: (() => AsyncIterable<Uint8Array>) | null;
  /** the file that describes this one's columns and lies beside it, as Explore Education Statistics publishes them; null for none */
  readonly meta: Source | null;
}
