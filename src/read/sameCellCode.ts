/** The code that counts how far down a column one cell repeats, which is most of what a sorted file has to say. */
import { MARKS, RECORD, RECORDS } from "./recordMemory.js";
import {
  again,
  block,
  bytes16,
  type Code,
  exitIf,
  type FunctionCode,
  i32,
  loop,
  namedLocals,
  when,
} from "./wasmAssembler.js";

const PARAMETERS = ["record", "records", "cell", "length", "place", "width"] as const;
const {
  get: the,
  set: put,
  types,
} = namedLocals({ i32: [...PARAMETERS, "marks", "start", "compared", "tail", "address"], i64: [], bytes16: [] });

const BYTES = 4;
const RECORD_BYTES = BYTES * RECORD.size;
/** Of this record, or of the one before it. */
const field = (name: "marks" | "high"): Code => i32.load(RECORDS + BYTES * RECORD[name], the("address"));
const before = (name: "end" | "marks"): Code => i32.load(RECORDS - RECORD_BYTES + BYTES * RECORD[name], the("address"));
const timesFour = (value: Code): Code => i32.shiftLeft(value, i32.of(2));
const OUT_OF_RUN = 1;
const ALL_SIXTEEN = i32.of(0xffff);

const stopAtOddRecord: Code = [
  ...exitIf(i32.greaterOrEqual(the("record"), the("records")), OUT_OF_RUN),
  ...put("address", i32.shiftLeft(the("record"), i32.of(Math.log2(RECORD_BYTES)))),
  ...put("marks", before("marks")),
  ...exitIf(i32.notEqual(i32.subtract(field("marks"), the("marks")), the("width")), OUT_OF_RUN),
  ...exitIf(field("high"), OUT_OF_RUN),
];

const findCell: Code = [
  ...put("start", before("end")),
  // Behind the first column a cell begins after the mark that ends the one before it.
  ...put("address", timesFour(i32.add(the("marks"), the("place")))),
  ...when(the("place"), put("start", i32.add(i32.load(MARKS - BYTES, the("address")), i32.of(1)))),
  ...exitIf(i32.notEqual(i32.subtract(i32.load(MARKS, the("address")), the("start")), the("length")), OUT_OF_RUN),
];

const sixteenOf = (cell: "start" | "cell"): Code => bytes16.load(0, i32.add(the(cell), the("compared")));

const compareCell: Code = [
  ...put("compared", i32.of(0)),
  ...loop(
    when(
      i32.lessThan(the("compared"), the("length")),
      // Bytes after the cell's end need not be equal.
      put("tail", i32.of(0)),
      when(
        i32.lessThan(i32.subtract(the("length"), the("compared")), i32.of(16)),
        put("tail", i32.shiftLeft(i32.of(-1), i32.subtract(the("length"), the("compared")))),
      ),
      exitIf(
        i32.notEqual(
          i32.and(
            i32.or(bytes16.highBits(bytes16.equal(sixteenOf("start"), sixteenOf("cell"))), the("tail")),
            ALL_SIXTEEN,
          ),
          ALL_SIXTEEN,
        ),
        OUT_OF_RUN + 2,
      ),
      put("compared", i32.add(the("compared"), i32.of(16))),
      again(1),
    ),
  ),
];

const body: Code = [
  ...block(loop(stopAtOddRecord, findCell, compareCell, put("record", i32.add(the("record"), i32.of(1))), again(0))),
  ...the("record"),
];

/**
 * The first record from `record` (not 0) on whose cell at `place` is not written as the one of `length` bytes at
 * `cell`, or which is not of `width` cells, or may hold bytes beyond ASCII.
 */
export const sameCell: FunctionCode = {
  name: "sameCell",
  parameters: PARAMETERS.map(() => "i32"),
  locals: types.slice(PARAMETERS.length),
  body,
};
