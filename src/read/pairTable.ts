/** What was first seen under each pair of numbers, in 12 bytes a place that are no part of the JavaScript heap. */

const FIRST_PLACES = 1 << 10;
/** a, b and the value; a value of 0 is an empty place */
const SLOT = 3;

export class PairTable {
  #slots = new Int32Array(FIRST_PLACES * SLOT);
  #mask = FIRST_PLACES - 1;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The value that was first given with the pair; 0 where this one is. `a` and `b` are of 32 bits, `value` is above 0. */
  firstOf(a: number, b: number, value: number): number {
    const slots = this.#slots;
    const at = placeOf(slots, this.#mask, a | 0, b | 0);
    const first = slots[at + 2] as number;
    if (first !== 0) return first;
    slots[at] = a;
    slots[at + 1] = b;
    slots[at + 2] = value;
    this.#size += 1;
    if (this.#size * 4 > this.#mask * 3) this.#grow();
    return 0;
  }

  /** The value first given with the pair; 0 for none. */
  find(a: number, b: number): number {
    return this.#slots[placeOf(this.#slots, this.#mask, a | 0, b | 0) + 2] as number;
  }

  #grow(): void {
    const old = this.#slots;
    const slots = new Int32Array(old.length * 2);
    const mask = this.#mask * 2 + 1;
    for (let from = 0; from < old.length; from += SLOT) {
      if (old[from + 2] === 0) continue;
      const at = placeOf(slots, mask, old[from] as number, old[from + 1] as number);
      for (let i = 0; i < SLOT; i++) slots[at + i] = old[from + i] as number;
    }
    this.#slots = slots;
    this.#mask = mask;
  }
}

/** Where the pair stands, or the empty place for it. */
function placeOf(slots: Int32Array, mask: number, a: number, b: number): number {
  let slot = scrambled(a ^ Math.imul(b, 0x9e3779b1)) & mask;
  for (;;) {
    const at = slot * SLOT;
    if (slots[at + 2] === 0 || (slots[at] === a && slots[at + 1] === b)) return at;
    slot = (slot + 1) & mask;
  }
}

/** Each bit of the number told to all of the 32. */
export function scrambled(number: number): number {
  let n = number;
  n = Math.imul(n ^ (n >>> 16), 0x85ebca6b);
  n = Math.imul(n ^ (n >>> 13), 0xc2b2ae35);
  return n ^ (n >>> 16);
}
