/** What the wordings of problems are made of. */

/** Exit codes, after sysexits where it has one. */
export const EXIT = {
  done: 0,
  gate: 1,
  usage: 2,
  data: 65,
  noInput: 66,
  bug: 70,
  cannotCreate: 73,
  cannotWrite: 74,
  recipe: 78,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** How a problem is told. A group of problems is a table of their data and one of these. */
export interface Wording<Data> {
  readonly exit: ExitCode;
  readonly message: (data: Data) => string;
  /** what in the input shows it */
  readonly evidence?: (data: Data) => readonly string[];
  /** one thing to try */
  readonly hint?: (data: Data) => string | null;
}

/** The compiler refuses a code that nobody has worded. */
export type Worded<Data> = { readonly [C in keyof Data]: Wording<Data[C]> };

/** The end of a sentence; nothing where there is no suggestion. */
export const didYouMean = (suggestion: string | null): string =>
  suggestion === null ? "" : ` Did you mean "${suggestion}"?`;
/** In quotation marks where it is more than a word. */
export const quote = (text: string): string => (/^[\w.:/-]+$/.test(text) ? text : `"${text}"`);
/** A word of a command line to copy: in quotation marks that a shell leaves alone, whatever a file put in it. */
export const shellWord = (text: string): string => {
  if (/^[\w.:/=-]+$/.test(text)) return text;
  return /["\\$`!%\n]/.test(text) ? `'${text.replaceAll("'", "'\\''")}'` : `"${text}"`;
};
export const listed = (items: readonly string[], most = 8): string =>
  items.slice(0, most).join(", ") + (items.length > most ? `, and ${items.length - most} more` : "");
/** The line under a list that was cut. */
export const rest = (shown: number, total: number): string[] => (total > shown ? [`and ${total - shown} more`] : []);
