/** The options of a recipe's question, which are its command's own flags. */
import { Command, CommanderError, type Option } from "commander";
import { didYouMean, ProblemError } from "../problems.js";
import { nearest } from "../report/nearest.js";
import { Faults } from "../report/recipe/faults.js";
import { pathFault } from "../report/recipe/paths.js";
import type { Recipe, RecipeQuestion } from "../report/recipe.js";
import type { CommandModule } from "./command.js";
import { isRepeatable, type Options } from "./options.js";
import { COMMANDS } from "./registry.js";
import { usageFrom } from "./usageProblem.js";

const OF_REPORT = "give it to turncurve report, if it is wanted: it is not a question's";
/** Flags that say how an answer leaves, not what is asked: a report has no use for them, and this says what has. */
const NOT_ASKED: Readonly<Record<string, string>> = {
  format: "leave it out: a report writes every question as Markdown, HTML, SVG, CSV and JSON",
  json: "leave it out: a report writes data/ID.json of every question",
  output: "leave it out: turncurve report RECIPE --out FOLDER says where the report goes",
  "qa-log": "leave it out: turncurve report RECIPE --out FOLDER --qa-log writes one of all questions",
  color: OF_REPORT,
  ascii: OF_REPORT,
  quiet: OF_REPORT,
  debug: OF_REPORT,
  "fail-on": "give it to turncurve report RECIPE --fail-on",
};

/** Without dashes. */
export const isOfDelivery = (flag: string): boolean => Object.hasOwn(NOT_ASKED, flag);

/** Whether an option's value is a file that the question reads: in a recipe it is named from the recipe's folder. */
export const isInputFile = ({ flags, long, argChoices }: Option): boolean =>
  flags.endsWith(" <file>") && argChoices === undefined && !isOfDelivery(flagOf(long));

/** A long flag without its dashes. */
const flagOf = (long: string | null | undefined): string => (long ?? "").slice(2);

type Given = RecipeQuestion["options"][number];

const moduleOf = (question: RecipeQuestion): Promise<CommandModule> => COMMANDS[question.command].load();

/** A command that neither prints nor ends the process. */
function definedBy(module: CommandModule): Command {
  const command = new Command()
    .helpOption(false)
    .exitOverride()
    .configureOutput({ writeOut: () => {}, writeErr: () => {} })
    .action(() => {});
  module.define(command);
  return command;
}

/** As typed; values keep their own dashes. */
const typed = (options: readonly Given[], place: (flag: string, value: string) => string): string[] =>
  options.flatMap(([flag, values]) =>
    values.length === 0 ? [`--${flag}`] : values.map((value) => `--${flag}=${place(flag, value)}`),
  );

/**
 * What commander makes of a question's options, files placed by `fileAt`. For questions that were checked: whatever is
 * wrong is thrown as commander has it.
 */
export async function parsedOptions(
  question: RecipeQuestion,
  fileAt: (path: string) => string,
): Promise<{ module: CommandModule; options: Options }> {
  const module = await moduleOf(question);
  const command = definedBy(module);
  const files = command.options.filter(isInputFile).map(({ long }) => flagOf(long));
  const place = (flag: string, value: string): string => (files.includes(flag) ? fileAt(value) : value);
  command.parse(typed(question.options, place), { from: "user" });
  return { module, options: command.opts() };
}

/**
 * All that can be said of all questions' options before any is asked. Problems, all in one: `recipe-option`,
 * `recipe-path`.
 */
export async function checkQuestions(recipe: Recipe, file: string): Promise<void> {
  const faults = new Faults(file);
  for (const question of recipe.questions) {
    const module = await moduleOf(question);
    const known = definedBy(module).options;
    for (const given of question.options) await addOptionFault(given, question, known, module, faults);
  }
  faults.end();
}

async function addOptionFault(
  given: Given,
  question: RecipeQuestion,
  known: readonly Option[],
  module: CommandModule,
  faults: Faults,
): Promise<void> {
  const [flag, values, line] = given;
  const add = (message: string, hint: string): void =>
    faults.add("recipe-option", { question: question.id, message, hint }, line);
  if (isOfDelivery(flag)) {
    add(`${flag} is not for a question to say`, NOT_ASKED[flag] as string);
    return;
  }
  const option = known.find(({ long }) => long === `--${flag}`);
  if (option === undefined) {
    const asked = known.map(({ long }) => flagOf(long)).filter((name) => !isOfDelivery(name));
    const near = nearest(flag.replace(/^-+/, ""), asked);
    add(
      `${question.command} has no option ${JSON.stringify(flag)}.${didYouMean(near)}`,
      near === null ? `turncurve ${question.command} --help lists its options` : `write it as ${near}:`,
    );
    return;
  }
  const opposite = flag.startsWith("no-") ? flag.slice(3) : `no-${flag}`;
  if (flag.startsWith("no-") && question.options.some(([other]) => other === opposite))
    add(`${opposite} and ${flag} contradict each other`, "leave out one");
  if (option.required && values.length === 0) add(`${flag} needs a value`, `write it as ${shapeOf(option)}`);
  else if (!option.required && values.length > 0)
    add(`${flag} takes no value, and ${JSON.stringify(values[0])} is given`, `write ${flag}: true, or leave it out`);
  else if (values.length > 1 && !isRepeatable(option))
    add(`${flag} is given ${values.length} values, and takes one`, "keep one of them");
  else if (isInputFile(option))
    for (const path of values) {
      const wrong = pathFault(path);
      if (wrong !== null)
        faults.add("recipe-path", { key: `${flag} of question ${question.id}`, path, ...wrong }, line);
    }
  else {
    const refused = await refusal(module, given);
    if (refused !== null)
      add(refused.message, inRecipeWords(refused.hint ?? `turncurve ${question.command} --help`, known));
  }
}

/** What commander, or the option's own reading, has against a value; null for nothing. */
async function refusal(module: CommandModule, given: Given): Promise<{ message: string; hint?: string } | null> {
  try {
    definedBy(module).parse(
      typed([given], (_, value) => value),
      { from: "user" },
    );
    return null;
  } catch (error) {
    if (error instanceof CommanderError) return usageFrom(error);
    if (error instanceof ProblemError && error.problem.code === "usage") return error.problem.data;
    throw error;
  }
}

/** `--baseline <A..B>` is baseline: A..B. */
const shapeOf = ({ long, flags }: Option): string => `${flagOf(long)}: ${/<(.+)>/.exec(flags)?.[1] ?? "VALUE"}`;

const NOT_VALUES = /^(?:or|and|is|are|in|for|with|needs|names|to|on|as)$/;

/** A hint for a command line as a recipe would have it: "--at 2018" is "at: 2018". */
export function inRecipeWords(hint: string, known: readonly Option[]): string {
  return hint.replace(
    /--([a-z][a-z-]*)(?: ("[^"]*"|'[^']*'|[^\s,:;?-][^\s,;?]*))?/g,
    (whole, flag: string, value?: string) => {
      const option = known.find(({ long }) => long === `--${flag}`);
      if (option === undefined) return whole;
      if (!option.required) return `${flag}: true${value === undefined ? "" : ` ${value}`}`;
      return value === undefined || NOT_VALUES.test(value) ? whole : `${flag}: ${value}`;
    },
  );
}

/** The options that a question's command has. */
export const optionsKnown = async (question: RecipeQuestion): Promise<readonly Option[]> =>
  definedBy(await moduleOf(question)).options;
