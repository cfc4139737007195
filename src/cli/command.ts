/** What a command is to the command line. */
import type { Command as Commander } from "commander";
import type { Answer } from "../render/answer.js";
import type { Io } from "./io.js";

/** Text that is no answer about figures: it is written as it stands, whatever the format. */
export interface Document {
  readonly document: string;
}

export interface CommandModule {
  /** adds arguments, options and help to the command */
  define(command: Commander): void;
  /** `options` are commander's, `files` the arguments. Throws problems; loads the heavy parts itself. */
  run(files: readonly string[], options: Readonly<Record<string, unknown>>, io: Io): Promise<Answer | Document>;
}

export interface CommandEntry {
  readonly summary: string;
  load(): Promise<CommandModule>;
}
