/** A stream of pseudo-random draws, wholly decided by its seed. */
export interface RandomStream {
  /** A uniform draw, 0 <= u < 1, with 53 random bits. */
  uniform(): number;
  /** A draw from the standard normal distribution. */
  normal(): number;
  /** A whole number 0 <= k < bound, each equally likely. */
  integerBelow(bound: number): number;
}

/**
 * Starts a stream from one 32-bit seed: the same seed gives the same draws on every machine.
 *
 * The generator is xoshiro128** (Blackman & Vigna 2018): 128 bits of state, 32-bit arithmetic only, which JavaScript
 * does exactly. The seed is spread over the state by splitmix32, so that seeds 1 and 2 give unrelated streams.
 * Throws RangeError when the seed is not a whole number from 0 to 2^32 - 1.
 */
export function randomStream(seed: number): RandomStream {
  if (!(Number.isInteger(seed) && seed >= 0 && seed <= 0xffffffff)) {
    throw new RangeError(`seed must be a whole number from 0 to 4294967295, got ${seed}`);
  }
  const nextBits = xoshiro128(spreadSeed(seed));
  let spareNormal: number | null = null;

  function uniform(): number {
    // 26 high bits and 27 high bits make one 53-bit fraction.
    const high = nextBits() >>> 6;
    const low = nextBits() >>> 5;
    return (high * 134217728 + low) / 9007199254740992;
  }

  /** Marsaglia's polar method: a point in the unit disc gives two independent normals; the second is kept. */
  function normal(): number {
    if (spareNormal !== null) {
      const kept = spareNormal;
      spareNormal = null;
      return kept;
    }
    for (;;) {
      const across = 2 * uniform() - 1;
      const up = 2 * uniform() - 1;
      const squaredRadius = across * across + up * up;
      if (squaredRadius > 0 && squaredRadius < 1) {
        const stretch = Math.sqrt((-2 * Math.log(squaredRadius)) / squaredRadius);
        spareNormal = up * stretch;
        return across * stretch;
      }
    }
  }

  function integerBelow(bound: number): number {
    if (!(Number.isInteger(bound) && bound >= 1 && bound <= 0x100000000)) {
      throw new RangeError(`bound must be a whole number from 1 to 4294967296, got ${bound}`);
    }
    // Bits past the last full multiple of the bound are drawn again; taking them would favour small numbers.
    const limit = 0x100000000 - (0x100000000 % bound);
    let bits = nextBits();
    while (bits >= limit) bits = nextBits();
    return bits % bound;
  }

  return { uniform, normal, integerBelow };
}

/** Four well-mixed 32-bit words from one (splitmix32: a counter stepped by the golden ratio, then scrambled). */
function spreadSeed(seed: number): Uint32Array {
  const state = new Uint32Array(4);
  let counter = seed;
  for (let word = 0; word < 4; word++) {
    counter = (counter + 0x9e3779b9) | 0;
    let mixed = Math.imul(counter ^ (counter >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    state[word] = mixed ^ (mixed >>> 15);
  }
  return state;
}

function rotateLeft(bits: number, places: number): number {
  return (bits << places) | (bits >>> (32 - places));
}

/** The generator itself: returns a function that gives the next 32 bits as a number from 0 to 2^32 - 1. */
function xoshiro128(start: Uint32Array): () => number {
  let [s0 = 0, s1 = 0, s2 = 0, s3 = 0] = start;
  return () => {
    const result = Math.imul(rotateLeft(Math.imul(s1, 5), 7), 9) >>> 0;
    const shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = rotateLeft(s3, 11);
    return result;
  };
}
