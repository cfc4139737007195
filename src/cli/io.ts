/** The world as the command line sees it: streams and environment, handed in so that tests can bring their own. */
import type { Progress } from "./progress.js";

export interface Output {
  /** resolves when the text or the bytes are handed on; rejects with the system's error */
  write(content: string | Uint8Array): Promise<void>;
  readonly isTTY: boolean;
  /** width of the terminal; undefined when there is none */
  readonly columns: number | undefined;
}

export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** what shows that a long file is being read; absent where nothing is to show it */
  readonly progress?: Progress;
  readonly env: Readonly<Record<string, string | undefined>>;
}
