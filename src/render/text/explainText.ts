import type { Topic } from "../../explain/topic.js";
import type { ExplainRun } from "../answer.js";
import { openingOf, type TopicList, topicLists } from "../explainDisplay.js";
import type { Style } from "../renderer.js";
import { wrap } from "./layout.js";
import type { Paint } from "./paint.js";

export async function explainText(run: ExplainRun, { columns }: Style, paint: Paint): Promise<string[]> {
  if (run.question.topic !== null) return run.results.flatMap((topic) => full(topic, columns, paint));
  return [...topicLists(run).map((list) => listed(list, columns, paint)), "turncurve explain TOPIC says more."];
}

function full(topic: Topic, columns: number, paint: Paint): string[] {
  const sections = topic.sections.map(({ heading, lines }) => {
    const body = lines.map((line) => (lines.length > 1 ? wrap(`- ${line}`, columns, "  ") : wrap(line, columns)));
    return [...(heading === "" ? [] : [paint.strong(heading)]), ...body].join("\n");
  });
  return [paint.strong(wrap(openingOf(topic), columns)), ...sections];
}

/** Names in a column as wide as the longest, with their lines beside them; or names alone. */
function listed({ title, topics, namesOnly }: TopicList, columns: number, paint: Paint): string {
  const heading = paint.strong(title);
  if (namesOnly) return `${heading}\n${wrap(topics.map(({ name }) => name).join(", "), columns)}`;
  const width = Math.max(...topics.map(({ name }) => name.length)) + 2;
  const lines = topics.map(
    ({ name, summary }) =>
      `${name.padEnd(width)}${wrap(summary, columns - width)
        .split("\n")
        .join(`\n${" ".repeat(width)}`)}`,
  );
  return [heading, ...lines].join("\n");
}
