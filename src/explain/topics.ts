/** Everything that can be explained: methods, the tool's own words, and cautions. */
import { CAUTION_CODES, type CautionCode } from "../cautions.js";
import { METHOD_NAMES, methodNamed } from "../methods/registry.js";
import { CAUTION_MEANINGS } from "./cautionMeanings.js";
import { ALSO_CALLED, CONCEPT_TOPICS } from "./concepts.js";
import { methodTopic } from "./methodTopic.js";
import type { Topic } from "./topic.js";

export function allTopics(): Topic[] {
  return [
    ...METHOD_NAMES.map((name) => methodTopic(methodNamed(name))),
    ...CONCEPT_TOPICS,
    ...CAUTION_CODES.map(cautionTopic),
  ];
}

function cautionTopic(code: CautionCode): Topic {
  const [means, remedy] = CAUTION_MEANINGS[code];
  return {
    name: code,
    kind: "caution",
    summary: means,
    sections: [
      { key: "means", heading: "What it means", lines: [means] },
      { key: "remedy", heading: "What to do", lines: [remedy] },
    ],
  };
}

/** The topic of this name, in any case and with spaces or hyphens; null for none. */
export function topicNamed(asked: string): Topic | null {
  const name = asked
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, "-");
  const meant = Object.hasOwn(ALSO_CALLED, name) ? ALSO_CALLED[name] : name;
  return allTopics().find((topic) => topic.name === meant) ?? null;
}
