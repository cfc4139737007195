/**
 * As much of a WebAssembly assembler as one small function needs. Instructions are lists of bytes, written as
 * expressions: `i64.and(get(a), get(b))` is the code of both operands and then that of the operator.
 * Opcodes: https://webassembly.github.io/spec/core/binary/instructions.html
 */
export type Code = readonly number[];

/** Signed LEB128, which also encodes small natural numbers where the format wants unsigned ones below 64. */
function signedLeb(value: number): number[] {
  const bytes: number[] = [];
  let left = value;
  for (;;) {
    const low = left & 0x7f;
    left >>= 7;
    if ((left === 0 && (low & 0x40) === 0) || (left === -1 && (low & 0x40) !== 0)) return [...bytes, low];
    bytes.push(low | 0x80);
  }
}

export function unsignedLeb(value: number): number[] {
  const bytes: number[] = [];
  let left = value;
  while (left >= 0x80) {
    bytes.push((left & 0x7f) | 0x80);
    left >>>= 7;
  }
  return [...bytes, left];
}

const operator =
  (...opcode: number[]) =>
  (...operands: readonly Code[]): Code => [...operands.flat(), ...opcode];

/** A load or store: what it works on, then its opcode, no alignment promised, at a fixed offset. */
const access =
  (...opcode: number[]) =>
  (offset: number, ...operands: readonly Code[]): Code => [...operands.flat(), ...opcode, 0, ...unsignedLeb(offset)];

const SIMD = 0xfd;

export const i32 = {
  of: (value: number): Code => [0x41, ...signedLeb(value)],
  isZero: operator(0x45),
  notEqual: operator(0x47),
  greaterOrEqual: operator(0x4e),
  lessThan: operator(0x48),
  add: operator(0x6a),
  subtract: operator(0x6b),
  and: operator(0x71),
  or: operator(0x72),
  shiftLeft: operator(0x74),
  fromI64: operator(0xa7),
  load: access(0x28),
  store: access(0x36),
};

export const i64 = {
  of: (value: number): Code => [0x42, ...signedLeb(value)],
  isZero: operator(0x50),
  countTrailingZeros: operator(0x7a),
  countOnes: operator(0x7b),
  subtract: operator(0x7d),
  and: operator(0x83),
  or: operator(0x84),
  xor: operator(0x85),
  shiftLeft: operator(0x86),
  /** keeps the sign */
  shiftRightSigned: operator(0x87),
  shiftRight: operator(0x88),
  fromI32: operator(0xad),
};

/** Sixteen bytes at once. */
export const bytes16 = {
  load: access(SIMD, 0x00),
  filledWith: operator(SIMD, 0x0f),
  equal: operator(SIMD, 0x23),
  or: operator(SIMD, 0x50),
  anyTrue: operator(SIMD, 0x53),
  /** the highest bit of each byte, as a number of sixteen bits */
  highBits: operator(SIMD, ...unsignedLeb(0x64)),
  smaller: operator(SIMD, ...unsignedLeb(0x77)),
};

const NO_RESULT = 0x40;
/** `exit(depth)` inside leaves the block, `again(depth)` begins the loop anew; depth counts the blocks around it. */
export const block = (...body: readonly Code[]): Code => [0x02, NO_RESULT, ...body.flat(), 0x0b];
export const loop = (...body: readonly Code[]): Code => [0x03, NO_RESULT, ...body.flat(), 0x0b];
export const when = (condition: Code, ...body: readonly Code[]): Code => [
  ...condition,
  0x04,
  NO_RESULT,
  ...body.flat(),
  0x0b,
];
export const exitIf = (condition: Code, depth: number): Code => [...condition, 0x0d, depth];
export const again = (depth: number): Code => [0x0c, depth];

const TYPES = { i32: 0x7f, i64: 0x7e, bytes16: 0x7b } as const;
type TypeName = keyof typeof TYPES;

export interface FunctionCode {
  readonly name: string;
  /** the first locals */
  readonly parameters: readonly TypeName[];
  readonly locals: readonly TypeName[];
  readonly body: Code;
}

/** Functions that each return an i32, exported by name over an exported `memory` of so many pages of 64 KiB. */
export function moduleOf(functions: readonly FunctionCode[], memoryPages: number): Uint8Array<ArrayBuffer> {
  const vector = (items: readonly Code[]): Code => [...unsignedLeb(items.length), ...items.flat()];
  const section = (id: number, content: Code): Code => [id, ...unsignedLeb(content.length), ...content];
  const text = (letters: string): Code => vector([...letters].map((letter) => [letter.charCodeAt(0)]));
  const types = functions.map(({ parameters }) => [
    0x60,
    ...vector(parameters.map((type) => [TYPES[type]])),
    1,
    TYPES.i32,
  ]);
  const bodies = functions.map(({ locals, body }) => {
    const code: Code = [...vector(locals.map((type) => [1, TYPES[type]])), ...body, 0x0b];
    return [...unsignedLeb(code.length), ...code];
  });
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, vector(types)),
    ...section(3, vector(functions.map((_, i) => [i]))),
    ...section(5, vector([[0x00, ...unsignedLeb(memoryPages)]])),
    ...section(7, vector([[...text("memory"), 0x02, 0], ...functions.map(({ name }, i) => [...text(name), 0x00, i])])),
    ...section(10, vector(bodies)),
  ]);
}

/** Locals by name instead of by place. */
export function namedLocals<Name extends string>(types: Readonly<Record<TypeName, readonly Name[]>>) {
  const names = [...types.i32, ...types.i64, ...types.bytes16];
  const place = (name: Name): number => names.indexOf(name);
  return {
    get: (name: Name): Code => [0x20, ...unsignedLeb(place(name))],
    set: (name: Name, value: Code): Code => [...value, 0x21, ...unsignedLeb(place(name))],
    types: (["i32", "i64", "bytes16"] as const).flatMap((type) => types[type].map(() => type)),
  };
}
