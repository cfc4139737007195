import type { Io } from "../../src/cli/io.js";
import { run } from "../../src/cli/run.js";
import { FORMAT_NAMES, RENDERERS } from "../../src/render/registry.js";

/** What a run left behind. */
export interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number;
}

export interface World {
  /** whole, or in the pieces it arrives in */
  readonly stdin?: string | Uint8Array | readonly Uint8Array[];
  readonly env?: Readonly<Record<string, string>>;
  /** a terminal of this width on standard output */
  readonly terminal?: number;
}

/** The command line in-process, with streams of its own. */
export async function runCli(args: readonly string[], world: World = {}): Promise<Ran> {
  const written = { stdout: "", stderr: "" };
  const output = (name: "stdout" | "stderr") => ({
    isTTY: world.terminal !== undefined,
    columns: world.terminal,
    write: async (content: string | Uint8Array) => {
      // Bytes that are no text are kept as the letters of their numbers.
      written[name] += typeof content === "string" ? content : Buffer.from(content).toString("latin1");
    },
  });
  const { stdin = [] } = world;
  const bytes = typeof stdin === "string" ? new TextEncoder().encode(stdin) : stdin;
  const io: Io = {
    stdin: (async function* () {
      if (bytes instanceof Uint8Array) yield bytes;
      else yield* bytes;
    })(),
    stdout: output("stdout"),
    stderr: output("stderr"),
    env: world.env ?? {},
  };
  const code = await run(args, io);
  if (asksForJson(args)) await checkJson(args, written.stdout);
  return { ...written, code };
}

const asksForJson = (args: readonly string[]): boolean =>
  args[0] !== "schema" && args.some((arg) => arg === "--json" || /^(--format=)?(nd)?json$/.test(arg));

/** Whatever JSON a test makes the tool write is what `turncurve schema` says of it. */
async function checkJson(args: readonly string[], stdout: string): Promise<void> {
  const { wrongIn } = await import("../schema/valid.js");
  const wrong = wrongIn(stdout);
  if (wrong.length > 0) throw new Error(`turncurve ${args.join(" ")}\nis not as its schema says:\n${wrong.join("\n")}`);
}

/** A run whose answer is JSON, parsed; a failed run fails the test with what it said. */
// biome-ignore lint/suspicious/noExplicitAny: tests reach into JSON by the names that scripts use
export async function jsonOf(args: readonly string[], world: World = {}): Promise<any> {
  const ran = await runCli([...args, "--json"], world);
  if (ran.code !== 0) throw new Error(`exit ${ran.code}: ${ran.stderr}`);
  return JSON.parse(ran.stdout);
}

export const PANEL = "fixtures/looked-after/looked-after-2006-2018.csv";
export const PLANS = "fixtures/scrutiny-2019/child-protection-plans-per-10000.csv";
/** Two releases of one data set: 2018 to 2022, and 2021 to 2025 with other column names and revised figures. */
export const EES_2022 = "fixtures/layouts/ees-looked-after-2022.csv";
export const EES_2025 = "fixtures/layouts/ees-looked-after-2025.csv";
export const LOOKED_AFTER = ["--where", "population_count=Children looked after at 31 March each year"];
/** The report's table of child protection plans, Leeds against both its benchmarks. */
export const COMPARE_PLANS = [
  "compare",
  PLANS,
  "--area",
  "Leeds",
  "--benchmark",
  "Statistical Neighbours",
  "--benchmark",
  "England",
];
const CORE_CITIES = "Birmingham,Bristol,Liverpool,Manchester,Newcastle upon Tyne,Nottingham,Sheffield";
/** Leeds among the authorities, beside England and a group, before and after, with a table of the group. */
export const COMPARE_LEEDS = [
  ...["compare", PANEL, "--area", "Leeds", "--since", "2012", "--better", "lower", "--baseline", "2009..2012"],
  ...["--benchmark", "England", "--group", `Core cities=${CORE_CITIES}`, "--rows", "Core cities"],
];
export const LEEDS = ["project", PANEL, "--area", "Leeds", "--baseline", "2009..2012", "--at", "2018"];
/** The formats that every command can be written in; the others are of figures. */
export const FORMATS_OF_WORDS = FORMAT_NAMES.filter((name) => !("commands" in RENDERERS[name]));
