/** The beginning of a text, to judge it by; always as long, however the text arrives. */
const HEAD = 1 << 16;

export interface TextWithHead {
  /** the first 65,536 characters, or all there are */
  readonly head: string;
  /** the whole text, head and all */
  readonly text: AsyncIterable<string>;
}

export async function textWithHead(text: AsyncIterable<string>): Promise<TextWithHead> {
  const iterator = text[Symbol.asyncIterator]();
  let begun = "";
  let failure: unknown = null;
  while (begun.length < HEAD && failure === null) {
    try {
      const next = await iterator.next();
      if (next.done) break;
      begun += next.value;
    } catch (error) {
      failure = error;
    }
  }
  return { head: begun.slice(0, HEAD), text: resumed(begun, iterator, failure) };
}

/** What stopped the reading is thrown where it stood, after the text before it. */
async function* resumed(begun: string, iterator: AsyncIterator<string>, failure: unknown): AsyncGenerator<string> {
  if (begun !== "") yield begun;
  if (failure !== null) throw failure;
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
}
