/** What the wordings of cautions are made of. */

/** The compiler refuses a code that nobody has worded. */
export type Worded<Data> = { readonly [C in keyof Data]: (data: Data[C]) => string };

/** Where a figure stands: its line, and of several files the one. */
export interface Placed {
  readonly line: number;
  readonly file: string | null;
}

/** A file as outputs call it; "-" is standard input. */
export const sayFile = (file: string): string => (file === "-" ? "standard input" : file);

export const sayPlace = ({ line, file }: Placed): string =>
  `line ${line}${file === null ? "" : ` of ${sayFile(file)}`}`;

/** Items that have commas of their own are told apart by semicolons. */
export const listed = (items: readonly string[], most = 6): string =>
  items.slice(0, most).join(items.some((item) => item.includes(",")) ? "; " : ", ") +
  (items.length > most ? ` and ${items.length - most} more` : "");
