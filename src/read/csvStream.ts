/** Text of any length through csv-parse's stream, in memory that does not grow with it. Loaded only for long text. */
import { type Options, parse } from "csv-parse";

/** Characters: whoever needs the first rows only has no more parsed. */
const PIECE = 1 << 16;

export interface Parsed {
  /** the records that became complete */
  readonly parsed: readonly string[][];
  readonly failure: Error | null;
}

/** Parses piece by piece: the records of each and of the end, with what went wrong, which is the last then. */
export async function* parseStream(text: AsyncIterable<string>, options: Options): AsyncGenerator<Parsed> {
  const parser = parse(options);
  let parsed: string[][] = [];
  let failure: Error | null = null;
  // Taken where the parser hands them on, as to queue each one for a reader takes as long as half the parsing.
  const { push } = parser;
  parser.push = (record: string[] | null) => (record === null ? push.call(parser, null) : parsed.push(record) > 0);
  const taken = (): Parsed => {
    const complete = parsed;
    parsed = [];
    return { parsed: complete, failure };
  };
  parser.on("error", (error) => {
    failure = error;
  });
  for await (const piece of text)
    for (let from = 0, to = 0; from < piece.length; from = to) {
      to = pieceEnd(piece, from);
      await new Promise<void>((resolve) => parser.write(piece.slice(from, to), () => resolve()));
      yield taken();
      if (failure !== null) return;
    }
  const closed = new Promise<void>((resolve) => parser.on("close", resolve));
  parser.resume();
  parser.end();
  await closed;
  yield taken();
}

/** Never between the two halves of a character: apart, neither is one. */
function pieceEnd(text: string, from: number): number {
  const to = from + PIECE;
  return (text.charCodeAt(to - 1) & 0xfc00) === 0xd800 ? to + 1 : to;
}
