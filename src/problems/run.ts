/** A command line that cannot be followed, and an output that cannot be written. */
import { EXIT, type Worded } from "./wording.js";

export interface RunProblems {
  usage: { message: string; hint?: string };
  "cannot-create": { reason: string };
  "cannot-write": { reason: string; file: boolean };
  "no-rasteriser": { missing: readonly string[] };
  "letters-not-in-font": { letters: string };
  bug: { message: string };
}

export const RUN_WORDING: Worded<RunProblems> = {
  usage: {
    exit: EXIT.usage,
    message: (d) => d.message,
    hint: (d) => d.hint ?? "turncurve --help lists the commands and their options",
  },
  "cannot-create": {
    exit: EXIT.cannotCreate,
    message: (d) => `the output cannot be created: ${d.reason}`,
    hint: () => "check the folder and its permissions",
  },
  "cannot-write": {
    exit: EXIT.cannotWrite,
    message: (d) => `the output could not be written: ${d.reason}`,
    hint: (d) => (d.file ? "check the space left; an existing file was left as it was" : "check the space left"),
  },
  "no-rasteriser": {
    exit: EXIT.cannotCreate,
    message: (d) => `a PNG needs what is optional and not installed: ${d.missing.join(" and ")}`,
    hint: (d) =>
      `npm install ${d.missing.join(" ")} (with -g where turncurve was installed so), or --format svg, which a browser shows`,
  },
  "letters-not-in-font": {
    exit: EXIT.cannotCreate,
    message: (d) => `a PNG would lack letters that its font (Arimo) does not have: ${d.letters}`,
    hint: () => "--format svg, whose letters are those of whoever shows it",
  },
  bug: {
    exit: EXIT.bug,
    message: (d) => `turncurve failed: ${d.message}`,
    hint: () => "this is our bug: run again with --debug and report what it prints",
  },
};
