/** Text of any length through csv-parse's stream, in memory that does not grow with it. Loaded only for long text. */
import { type Options, parse } from "csv-parse";
import type { RecordWithInfo } from "./csv.js";

/** Batches of records as the text arrives. Throws csv-parse's own error. */
export async function* parseStream(
  head: string,
  rest: AsyncIterator<string>,
  options: Options,
): AsyncGenerator<readonly RecordWithInfo[]> {
  const parser = parse(options);
  let batch: RecordWithInfo[] = [];
  let failure: unknown = null;
  parser.on("data", (found: RecordWithInfo) => batch.push(found));
  parser.on("error", (error) => {
    failure = error;
  });
  const ended = new Promise<void>((resolve) => {
    parser.on("end", resolve);
    parser.on("close", resolve);
  });
  const take = (): readonly RecordWithInfo[] => {
    if (failure !== null) throw failure;
    const full = batch;
    batch = [];
    return full;
  };
  let chunk: string | null = head;
  while (chunk !== null) {
    const written: string = chunk;
    await new Promise<void>((resolve) => parser.write(written, () => resolve()));
    yield take();
    const next = await rest.next();
    chunk = next.done ? null : next.value;
  }
  parser.end();
  await ended;
  yield take();
}
