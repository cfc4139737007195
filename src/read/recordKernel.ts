/** The record walk's WebAssembly, compiled. */
import { MEMORY_BYTES } from "./recordMemory.js";
import { sameCell } from "./sameCellCode.js";
import { walk } from "./walkCode.js";
import { moduleOf } from "./wasmAssembler.js";

export interface RecordKernel {
  /** see `walkCode.ts` */
  walk(at: number, end: number, delimiter: number): number;
  /** see `sameCellCode.ts` */
  sameCell(record: number, records: number, cell: number, length: number, place: number, width: number): number;
  readonly memory: { readonly buffer: ArrayBuffer };
}

/** What of WebAssembly is used, which the types of Node 20 leave out. */
interface Engine {
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (module: object) => { readonly exports: RecordKernel };
}

const PAGE = 1 << 16;

export function recordKernel(): RecordKernel {
  const { Module, Instance } = (globalThis as unknown as { readonly WebAssembly: Engine }).WebAssembly;
  return new Instance(new Module(moduleOf([walk, sameCell], Math.ceil(MEMORY_BYTES / PAGE)))).exports;
}
