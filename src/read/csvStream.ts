/** Text of any length through csv-parse's stream, in memory that does not grow with it. Loaded only for long text. */
import { type Options, parse } from "csv-parse";

/** Parses piece by piece: after each, and at the end, what went wrong, or null. The last is the first failure. */
export async function* parseStream(text: AsyncIterable<string>, options: Options): AsyncGenerator<Error | null> {
  const parser = parse(options);
  let failure: Error | null = null;
  parser.on("error", (error) => {
    failure = error;
  });
  for await (const piece of text) {
    await new Promise<void>((resolve) => parser.write(piece, () => resolve()));
    yield failure;
    if (failure !== null) return;
  }
  const closed = new Promise<void>((resolve) => parser.on("close", resolve));
  parser.resume();
  parser.end();
  await closed;
  yield failure;
}
