/** The beginning of a text, to judge it by; always as long, however the text arrives. */
const HEAD = 1 << 18;

export interface TextWithHead {
  /** the first 262,144 characters, or all there are */
  readonly head: string;
  /** all of a text shorter than that; null for a longer one, or one that fails on the way */
  readonly whole: string | null;
  /** the whole text, head and all */
  readonly text: AsyncIterable<string>;
}

export async function textWithHead(text: AsyncIterable<string>): Promise<TextWithHead> {
  const iterator = text[Symbol.asyncIterator]();
  let begun = "";
  let failure: unknown = null;
  let ended = false;
  while (begun.length < HEAD && failure === null) {
    try {
      const next = await iterator.next();
      if (next.done) {
        ended = true;
        break;
      }
      begun += next.value;
    } catch (error) {
      failure = error;
    }
  }
  return { head: begun.slice(0, HEAD), whole: ended ? begun : null, text: resumed(begun, iterator, failure) };
}

/** What stopped the reading is thrown where it stood, after the text before it. */
async function* resumed(begun: string, iterator: AsyncIterator<string>, failure: unknown): AsyncGenerator<string> {
  // In two, so that who judges by the first piece judges by the same text however it arrived.
  if (begun !== "") yield begun.slice(0, HEAD);
  if (begun.length > HEAD) yield begun.slice(HEAD);
  if (failure !== null) throw failure;
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
}
