/** The work of `explain`: the topic asked for, or the list of all. */
import type { Topic } from "../explain/topic.js";
import { allTopics, topicNamed } from "../explain/topics.js";
import { problem } from "../problems.js";
import { suggest } from "../read/suggest.js";
import type { ExplainRun } from "../render/answer.js";
import { COMMANDS } from "./registry.js";
import { TOOL } from "./version.js";

/** Problem: `usage` for a topic that there is not, with "did you mean". */
export function runExplain(asked: string): ExplainRun {
  return {
    command: "explain",
    tool: TOOL,
    inputs: [],
    question: { topic: asked === "" ? null : asked },
    results: asked === "" ? allTopics() : [wanted(asked)],
    cautions: [],
  };
}

function wanted(asked: string): Topic {
  const found = topicNamed(asked);
  if (found) return found;
  throw problem("usage", { message: `there is nothing called "${asked}" to explain`, hint: instead(asked) });
}

function instead(asked: string): string {
  if (Object.hasOwn(COMMANDS, asked)) return `turncurve help ${asked}`;
  const near = suggest(
    asked,
    allTopics().map(({ name }) => name),
  );
  return near ? `did you mean ${near}? turncurve explain ${near}` : "turncurve explain lists all there is";
}
