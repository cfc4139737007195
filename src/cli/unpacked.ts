/** Gzip told from other bytes by how it begins. */
import type { Chunks } from "./fileBytes.js";

/** The bytes as they are, or what is packed in them where they are gzip. */
export async function* unpacked(chunks: Chunks, name: string): Chunks {
  const begun: Uint8Array[] = [];
  while (begun.reduce((sum, chunk) => sum + chunk.length, 0) < 2) {
    const next = await chunks.next();
    if (next.done) break;
    begun.push(next.value);
  }
  const [one, two] = begun.flatMap((chunk) => [...chunk.subarray(0, 2)]);
  const whole = resumed(begun, chunks);
  if (one !== 0x1f || two !== 0x8b) yield* whole;
  else {
    yield* (await import("./gunzip.js")).gunzip(lent(whole), { file: name });
    // What stands after the packed data belongs to the file all the same, and to its fingerprint.
    for await (const _ of whole);
  }
}

/** The rest of the chunks for whoever may stop in the middle. */
const lent = (chunks: Chunks): AsyncIterable<Uint8Array> => ({
  [Symbol.asyncIterator]: () => ({ next: () => chunks.next() }),
});

async function* resumed(begun: readonly Uint8Array[], rest: Chunks): Chunks {
  try {
    let spent: Uint8Array | undefined;
    for (const chunk of begun) spent = yield chunk;
    for (;;) {
      const next = await rest.next(spent);
      if (next.done) return;
      spent = yield next.value;
    }
  } finally {
    await rest.return();
  }
}
