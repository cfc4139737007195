/** `turncurve compare`: areas beside benchmarks of the same file. */
import { type Command, Option } from "commander";
import { type CompareAnswer, compare as compareSeries } from "../../analysis/compare.js";
import type { CompareQuestion } from "../../analysis/question.js";
import { describeProblem, problem, ProblemError } from "../../problems.js";
import { readSeries } from "../../read/readSeries.js";
import type { AreaRequest } from "../../read/request.js";
import type { CompareRun, Unusable } from "../../render/answer.js";
import type { CommandModule } from "../command.js";
import { namingFile, openInput } from "../fileSource.js";
import type { Io } from "../io.js";
import { addOutput, addSelecting, many, oneFile, optionalText, type Options, readRequestFrom, texts } from "../options.js";
import { VERSION } from "../version.js";
import { areasFrom } from "./project.js";

export const compare: CommandModule = { define, run };

function define(command: Command): void {
  command
    .argument("[file]", "data file; '-' reads standard input")
    .optionsGroup("Question:")
    .addOption(many("--area <name>", "name, GSS code or local authority code (repeatable), or 'all'"))
    .addOption(many("--benchmark <name>", "an area of the same file to compare with (repeatable)"))
    .addOption(new Option("--since <period>", "start of the comparison (default: the area's first figure)"))
    .addOption(new Option("--at <period>", "its end (default: the area's latest figure)"))
    .addOption(new Option("--basis <which>", "compare rates or counts (default: rates if there are any)").choices(["rate", "count"]))
    .addOption(new Option("--better <way>", "which way is better").choices(["lower", "higher"]));
  addOutput(addSelecting(command));
}

async function run(files: readonly string[], options: Options, io: Io): Promise<CompareRun> {
  const file = oneFile(files, "compare");
  const benchmarks = texts(options, "benchmark");
  if (benchmarks.length === 0) throw problem("usage", { message: "compare needs --benchmark", hint: '--benchmark England --benchmark "Statistical Neighbours"' });
  const question: CompareQuestion = {
    since: optionalText(options, "since"),
    at: optionalText(options, "at"),
    basis: optionalText(options, "basis") as CompareQuestion["basis"],
    polarity: optionalText(options, "better") as CompareQuestion["polarity"],
  };
  const areas = texts(options, "area");
  if (areas.length === 0) throw problem("usage", { message: "compare needs --area", hint: "--area Leeds, or --area all for every local authority" });
  const wanted = areasFrom(areas);
  return namingFile(file, () => answerOf(file, question, wanted, benchmarks, options, io));
}

async function answerOf(file: string, question: CompareQuestion, wanted: AreaRequest, benchmarks: readonly string[], options: Options, io: Io): Promise<CompareRun> {
  const opened = await openInput(file, io.stdin);
  const read = await readSeries(opened.source, readRequestFrom(options), wanted, benchmarks);
  const unusable: Unusable[] = read.unusable.map(({ area, problem: found }) => ({ area: { name: area.name, code: area.code }, code: found.code, message: describeProblem(found).message }));
  const results: CompareAnswer[] = [];
  for (const series of read.series) {
    try {
      results.push(compareSeries(series, read.benchmarks, question));
    } catch (error) {
      if (!(error instanceof ProblemError) || read.series.length === 1) throw error;
      unusable.push({ area: { name: series.area.name, code: series.area.code }, code: error.problem.code, message: describeProblem(error.problem).message });
    }
  }
  return {
    command: "compare",
    tool: { name: "turncurve", version: VERSION },
    inputs: [{ ...opened.fingerprint(), rows: read.rows }],
    question: { ...question, areas: wanted, benchmarks },
    results,
    unusable,
    cautions: read.cautions,
  };
}
