/** The command line as a function: arguments and streams in, an exit code out. */
import { Command, CommanderError } from "commander";
import { EXIT, ProblemError, problem } from "../problems.js";
import type { Answer } from "../render/answer.js";
import { deliver, deliveryFrom } from "./deliver.js";
import { reportProblem } from "./failure.js";
import type { Io } from "./io.js";
import { COMMANDS, type CommandName } from "./registry.js";
import { VERSION } from "./version.js";

/** Runs one command. Never throws: whatever goes wrong is worded on the streams and told by the exit code. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  try {
    return await dispatch(args, io);
  } catch (error) {
    if (isClosedPipe(error)) return EXIT.done;
    try {
      return await reportProblem(await asProblem(error), args, io, error);
    } catch (second) {
      return isClosedPipe(second) ? EXIT.done : EXIT.cannotWrite;
    }
  }
}

async function dispatch(args: readonly string[], io: Io): Promise<number> {
  let outcome: Promise<number> | null = null;
  const printed: string[] = [];
  const program = new Command("turncurve")
    .description("Turn-the-curve analytics: baseline, projection, difference and people, with honest intervals.")
    .version(VERSION, "-V, --version", "print the version")
    .helpOption("-h, --help", "show help")
    .helpCommand("help [command]", "show help for a command")
    .showHelpAfterError(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void printed.push(text),
      writeErr: () => {},
      getOutHelpWidth: () => Math.min(io.stdout.columns ?? 80, 100),
      // The help has no colours. Said here, as commander would open Node's own streams to find out.
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
  program.addHelpText(
    "after",
    "\nStart with:\n  turncurve inspect FILE\n  turncurve project FILE --area Leeds --baseline 2009..2012 --at 2018\n",
  );
  // Only the command that is asked for spells out its options; the others lend their names to the list.
  const asked = commandIn(args);
  for (const [name, { summary, load }] of Object.entries(COMMANDS)) {
    const command = program.command(name).description(summary).allowExcessArguments(false);
    if (name !== asked) continue;
    const module = await load();
    module.define(command);
    command.action(() => {
      const options = command.opts();
      if (options["quiet"] === true) io.progress?.silence();
      outcome = deliveryFrom(name, options, io).then(async (delivery) => {
        const log = typeof options["qaLog"] === "string" ? await qaLogFor(command, args) : null;
        const answer = await module.run(command.args, options, io).finally(() => io.progress?.clear());
        if (!("document" in answer)) log?.(answer);
        return deliver(answer, delivery, options, io);
      });
    });
  }
  if (args.length === 0) {
    await io.stdout.write(program.helpInformation());
    return EXIT.done;
  }
  try {
    program.parse([...args], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError) || error.exitCode !== 0) throw error;
  }
  if (printed.length > 0) await io.stdout.write(printed.join(""));
  return outcome === null ? EXIT.done : await outcome;
}

/** Loaded only where `--qa-log` asks for it. Problem: `usage` for a file that is an input or the answer's own. */
const qaLogFor = async (command: Command, args: readonly string[]): Promise<(answer: Answer) => void> =>
  (await import("./qaLogFile.js")).qaLogFor(command, args);

/** The command named by the arguments: the first word, or the one after `help`. Problem: `usage` for unknown help. */
function commandIn(args: readonly string[]): CommandName | null {
  const [first, second] = args.filter((arg) => !arg.startsWith("-"));
  const isHelp = first === "help";
  const name = isHelp ? second : first;
  if (name !== undefined && Object.hasOwn(COMMANDS, name)) return name as CommandName;
  if (isHelp && name !== undefined) throw problem("usage", { message: `there is no command ${name} to help with` });
  return null;
}

const isClosedPipe = (error: unknown): boolean => (error as NodeJS.ErrnoException)?.code === "EPIPE";

/** Whatever was thrown, as a problem. */
async function asProblem(error: unknown): Promise<ProblemError> {
  if (error instanceof ProblemError) return error;
  if (error instanceof CommanderError) {
    const { usageFrom } = await import("./usageProblem.js");
    return problem("usage", await usageFrom(error));
  }
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "ENOSPC" || code === "EIO")
    return problem("cannot-write", { reason: code === "ENOSPC" ? "no space left" : "input/output error", file: false });
  return problem("bug", { message: message ?? String(error) });
}
