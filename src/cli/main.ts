/** The executable's entry: the process's own streams around `run`. */
import { outputOf } from "./output.js";
import { Progress } from "./progress.js";
import { run } from "./run.js";

export { run };

/** Sets the exit code and lets the process end by itself, so that piped output is never cut short. */
export async function main(): Promise<void> {
  const stderr = outputOf(2, () => process.stderr);
  process.exitCode = await run(process.argv.slice(2), {
    // Node opens standard input when it is first asked for, which takes time: only a command that reads it asks.
    get stdin() {
      return process.stdin;
    },
    stdout: outputOf(1, () => process.stdout),
    stderr,
    // Not `performance`, which Node would have to load.
    progress: new Progress(stderr, () => process.uptime() * 1000),
    env: process.env,
  });
}
