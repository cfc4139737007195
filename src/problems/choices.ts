/** What there is to choose from, a line each. */

/** One of the values a user may choose from, what a key stands for, and the rows that hold it (null for a column). */
export interface Choice {
  readonly value: string;
  readonly label?: string;
  readonly rows: number | null;
}

/** One of the tables of a file or sheet: lines are the file's own, `rows` those of data. */
export interface TableChoice {
  readonly number: number;
  readonly title: string | null;
  readonly firstLine: number;
  readonly lastLine: number;
  readonly rows: number;
  readonly columns: number;
}

export interface SheetChoice {
  readonly name: string;
  readonly tables: readonly TableChoice[];
}

/** The first choices, a line each, and how many there are beside them. */
export const choiceLines = (choices: readonly Choice[], most = 12): string[] => [
  ...choices
    .slice(0, most)
    .map(
      ({ value, label, rows }) =>
        `${value || "(blank)"}${label ? `  ${label}` : ""}${rows === null ? "" : `  (${rows} ${rows === 1 ? "row" : "rows"})`}`,
    ),
  ...(choices.length > most ? [`and ${choices.length - most} more`] : []),
];
const tableLine = (t: TableChoice): string =>
  `${t.title === null ? "" : `${t.title}, `}lines ${t.firstLine} to ${t.lastLine} (${t.rows} ${t.rows === 1 ? "row" : "rows"}, ${t.columns} columns)`;
/** A sheet with its tables, on one line. */
export const sheetLine = ({ name, tables }: SheetChoice): string =>
  `${name}: ${tables.length === 0 ? "no table" : tables.map(tableLine).join("; ")}`;
/** A table with its number, on one line. */
export const numberedTableLine = (table: TableChoice): string => `${table.number}: ${tableLine(table)}`;
