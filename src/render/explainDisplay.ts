/** What `explain` shows: one topic in full, or all by kind. */
import type { Topic } from "../explain/topic.js";
import type { ExplainRun } from "./answer.js";

/** The topics of a kind: with a line each, or of the many cautions the names. */
export interface TopicList {
  readonly title: string;
  readonly topics: readonly Topic[];
  readonly namesOnly: boolean;
}

export function topicLists({ results }: ExplainRun): TopicList[] {
  const list = (kind: Topic["kind"], title: string, namesOnly = false): TopicList => ({
    title,
    topics: results.filter((topic) => topic.kind === kind),
    namesOnly,
  });
  return [list("method", "Methods (--method)"), list("concept", "Words"), list("caution", "Cautions", true)];
}

/** A caution's summary is its first section; of the others it opens the page. */
export const openingOf = ({ name, kind, summary }: Topic): string =>
  kind === "caution" ? `${name} (a caution)` : `${name}: ${summary}`;
