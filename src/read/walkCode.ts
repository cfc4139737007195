/**
 * The code that finds where the records and cells of delimited text begin and end, 64 bytes at a time: a comparison of
 * sixteen bytes with a character gives one bit for each, and quoted stretches are the bits between an odd and an even
 * quotation mark. It reads as csv-parse does: a quotation mark opens only at a cell's start, is doubled inside, and is
 * closed before a delimiter or a line break. It stops before whatever might be read in another way: a quotation mark
 * elsewhere, a NUL, a carriage return without a line feed. JavaScript, byte by byte, takes six times as long.
 */
import { MARKS, RECORD, RECORDS } from "./recordMemory.js";
import {
  again,
  block,
  bytes16,
  type Code,
  exitIf,
  type FunctionCode,
  i32,
  i64,
  loop,
  namedLocals,
  when,
} from "./wasmAssembler.js";

const [QUOTE, LINE_FEED, RETURN] = [0x22, 0x0a, 0x0d];

const PARAMETERS = ["at", "end", "delimiter"] as const;
const {
  get: the,
  set: put,
  types,
} = namedLocals({
  i32: [...PARAMETERS, "records", "marks", "lines", "high", "blockHigh", "left"],
  i64: [
    ...([
      "quotes",
      "feeds",
      "returns",
      "inside",
      "open",
      "close",
      "outside",
      "structural",
      "valid",
      "bit",
      "bad",
    ] as const),
    // What the block before leaves: all ones inside quotation marks; one bit each for how it ended.
    ...(["carryInside", "carryStart", "carryClose", "carryReturn"] as const),
  ],
  bytes16: ["v0", "v1", "v2", "v3", "wanted"],
});

/** One bit for each of the 64 bytes that is the character. */
function bitsOf(character: Code): Code {
  const sixteen = (v: "v0" | "v1" | "v2" | "v3", shift: number): Code =>
    i64.shiftLeft(i64.fromI32(bytes16.highBits(bytes16.equal(the(v), the("wanted")))), i64.of(shift));
  return [
    ...put("wanted", bytes16.filledWith(character)),
    ...i64.or(i64.or(sixteen("v0", 0), sixteen("v1", 16)), i64.or(sixteen("v2", 32), sixteen("v3", 48))),
  ];
}

type Carry = "carryStart" | "carryClose" | "carryReturn";

const not = (bits: Code): Code => i64.xor(bits, i64.of(-1));
const all = (...bits: readonly Code[]): Code => bits.reduce((a, b) => i64.and(a, b));
const any = (...bits: readonly Code[]): Code => bits.reduce((a, b) => i64.or(a, b));
/** The bits one place on, with the last of the block before in front. */
const after = (bits: Code, carry: Carry): Code => any(i64.shiftLeft(bits, i64.of(1)), the(carry));
const lastOf = (bits: Code): Code => i64.shiftRight(bits, i64.of(63));
const isSet = (bits: Code): Code => i32.isZero(i64.isZero(bits));

/** Each bit becomes whether an odd number of bits are set up to and with it. */
const oddSoFar = (name: Parameters<typeof the>[0]): Code =>
  [1, 2, 4, 8, 16, 32].flatMap((shift) => put(name, i64.xor(the(name), i64.shiftLeft(the(name), i64.of(shift)))));

const OUT_OF_WALK = 1;

const readBlock: Code = [
  ...(["v0", "v1", "v2", "v3"] as const).flatMap((v, i) => put(v, bytes16.load(16 * i, the("at")))),
  // Bytes after the end are no part of it.
  ...put("left", i32.subtract(the("end"), the("at"))),
  ...put("valid", i64.of(-1)),
  ...when(
    i32.lessThan(the("left"), i32.of(64)),
    put("valid", i64.subtract(i64.shiftLeft(i64.of(1), i64.fromI32(the("left"))), i64.of(1))),
  ),
  ...put("blockHigh", bytes16.highBits(bytes16.or(bytes16.or(the("v0"), the("v1")), bytes16.or(the("v2"), the("v3"))))),
  // The smallest byte is 0 where there is a NUL; after the end there may be any.
  ...put("wanted", bytes16.smaller(bytes16.smaller(the("v0"), the("v1")), bytes16.smaller(the("v2"), the("v3")))),
  ...when(
    bytes16.anyTrue(bytes16.equal(the("wanted"), bytes16.filledWith(i32.of(0)))),
    exitIf(isSet(all(bitsOf(i32.of(0)), the("valid"))), OUT_OF_WALK + 1),
  ),
];

const readQuotes: Code = [
  ...put("quotes", bitsOf(i32.of(QUOTE))),
  ...put("feeds", all(bitsOf(i32.of(LINE_FEED)), the("valid"))),
  ...put("returns", bitsOf(i32.of(RETURN))),
  ...put("inside", the("quotes")),
  ...oddSoFar("inside"),
  ...put("inside", i64.xor(the("inside"), the("carryInside"))),
  ...put("open", all(the("quotes"), the("inside"))),
  ...put("close", all(the("quotes"), not(the("inside")))),
  ...put("outside", not(the("inside"))),
  ...put("structural", all(any(bitsOf(the("delimiter")), the("feeds")), the("outside"), the("valid"))),
];

const stopAtDoubt: Code = [
  // A mark that opens follows a cell's end or, doubled, one that closes; what follows one that closes ends the cell.
  ...put("bad", all(the("open"), not(after(any(the("structural"), the("close")), "carryStart")))),
  ...put(
    "bad",
    any(
      the("bad"),
      all(after(the("close"), "carryClose"), not(any(the("structural"), the("open"), the("returns")))),
      all(after(the("returns"), "carryReturn"), not(the("feeds"))),
    ),
  ),
  ...exitIf(isSet(all(the("bad"), the("valid"))), OUT_OF_WALK),
  ...put("carryInside", i64.shiftRightSigned(the("inside"), i64.of(63))),
  ...put("carryStart", lastOf(any(the("structural"), the("close")))),
  ...put("carryClose", lastOf(the("close"))),
  ...put("carryReturn", lastOf(the("returns"))),
];

const fieldOf = (name: "end" | "marks" | "lines" | "high"): number => RECORDS + 4 * RECORD[name];
const address = (count: "records" | "marks", shift: number): Code => i32.shiftLeft(the(count), i32.of(shift));
const increased = (name: "records" | "marks" | "lines" | "at", by: Code): Code => put(name, i32.add(the(name), by));
const feedsUpToBit: Code = all(the("feeds"), i64.xor(the("bit"), i64.subtract(the("bit"), i64.of(1))));

const writeMarks: Code = [
  ...put("high", i32.or(the("high"), the("blockHigh"))),
  ...block(
    loop(
      exitIf(i64.isZero(the("structural")), 1),
      put("bit", all(the("structural"), i64.subtract(i64.of(0), the("structural")))),
      i32.store(MARKS, address("marks", 2), i32.add(the("at"), i32.fromI64(i64.countTrailingZeros(the("bit"))))),
      increased("marks", i32.of(1)),
      when(
        isSet(all(the("bit"), the("feeds"))),
        i32.store(
          fieldOf("end"),
          address("records", 4),
          i32.add(the("at"), i32.add(i32.fromI64(i64.countTrailingZeros(the("bit"))), i32.of(1))),
        ),
        i32.store(fieldOf("marks"), address("records", 4), the("marks")),
        i32.store(
          fieldOf("lines"),
          address("records", 4),
          i32.add(the("lines"), i32.fromI64(i64.countOnes(feedsUpToBit))),
        ),
        i32.store(fieldOf("high"), address("records", 4), the("high")),
        put("high", the("blockHigh")),
        increased("records", i32.of(1)),
      ),
      put("structural", i64.xor(the("structural"), the("bit"))),
      again(0),
    ),
  ),
  ...increased("lines", i32.fromI64(i64.countOnes(the("feeds")))),
];

/** Inside the outer block and its loop, so that depth 1 is out of the walk. */
const body: Code = [
  // The first byte is a record's first.
  ...put("carryStart", i64.of(1)),
  ...block(
    loop(
      exitIf(i32.greaterOrEqual(the("at"), the("end")), OUT_OF_WALK),
      readBlock,
      readQuotes,
      stopAtDoubt,
      writeMarks,
      increased("at", i32.of(64)),
      again(0),
    ),
  ),
  // Whether it came to the end, and of how many records.
  ...i32.or(i32.shiftLeft(the("records"), i32.of(1)), i32.greaterOrEqual(the("at"), the("end"))),
];

/**
 * From a record's first byte `at` to `end`: twice the number of complete records found, and one more if nothing was in
 * doubt. Their places are left in the memory.
 */
export const walk: FunctionCode = {
  name: "walk",
  parameters: PARAMETERS.map(() => "i32"),
  locals: types.slice(PARAMETERS.length),
  body,
};
