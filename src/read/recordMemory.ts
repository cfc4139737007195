/** The memory that the WebAssembly of the record walk shares with JavaScript. */

/** The most bytes walked at once. */
export const WALK_BYTES = 3 << 17;
/** Where they lie. */
export const INPUT = 64;
/** the i32 byte place of each delimiter and line feed that is not quoted, in order */
export const MARKS = INPUT + WALK_BYTES + 64;
/** four i32 for each record: see `RECORD` */
export const RECORDS = MARKS + 4 * WALK_BYTES;
/** of a record: the place after its line feed, marks and line feeds so far, whether it may hold bytes beyond ASCII */
export const RECORD = { end: 0, marks: 1, lines: 2, high: 3, size: 4 } as const;
/** a record is at least a line feed */
export const MEMORY_BYTES = RECORDS + 4 * RECORD.size * WALK_BYTES;
