/** Chunks; `next` takes one back that is not needed any more, to be filled again, and else each chunk is its own. */
export type Bytes = AsyncIterable<Uint8Array, unknown, Uint8Array | undefined>;

/** Bytes with a name: a file or standard input, opened by the command line. */
export interface Source {
  /** as the user named it, for messages; "-" is standard input */
  readonly name: string;
  /** what outputs call it: without folders, unless two inputs could not be told apart; by default the last part of its name */
  readonly label?: string;
  readonly bytes: Bytes;
  /** the same bytes from the beginning once more; absent where they can be read but once, as standard input */
  readonly again?: (() => Bytes) | undefined;
  /** the file that describes this one's columns and lies beside it, as Explore Education Statistics publishes them */
  readonly meta?: Source | undefined;
  /** of such a file: told of its rows when they were of use, as the answer then rests on it too */
  readonly used?: (rows: number) => void;
}

/** What outputs call the source: no path of a machine. */
export const labelOf = ({ name, label }: Source): string => label ?? (name.split(/[/\\]/).at(-1) || name);

/** The source from its beginning, for a look before it is read; of one that can be read but once, the source itself. */
export const afresh = (source: Source): Source =>
  source.again ? { ...source, bytes: source.again(), meta: source.meta && afresh(source.meta) } : source;
