/** Bytes with a name: a file or standard input, opened by the command line. */
export interface Source {
  /** as the user named it, for messages; "-" is standard input */
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}
