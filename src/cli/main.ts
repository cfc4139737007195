/** The executable's entry: the process's own streams around `run`. */
import type { Output } from "./io.js";
import { run } from "./run.js";

export { run };

function outputOf(stream: NodeJS.WriteStream): Output {
  return {
    isTTY: stream.isTTY === true,
    columns: stream.columns,
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.once("error", reject);
        stream.write(text, (error) => {
          stream.off("error", reject);
          if (error) reject(error);
          else resolve();
        });
      }),
  };
}

/** Sets the exit code and lets the process end by itself, so that piped output is never cut short. */
export async function main(): Promise<void> {
  // After a failed write the stream may report again; the first report has been dealt with.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  process.exitCode = await run(process.argv.slice(2), {
    // Node opens standard input when it is first asked for, which takes time: only a command that reads it asks.
    get stdin() {
      return process.stdin;
    },
    stdout: outputOf(process.stdout),
    stderr: outputOf(process.stderr),
    env: process.env,
  });
}
