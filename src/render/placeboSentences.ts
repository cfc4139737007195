/** How unusual an answer is, as sentences among its findings. */
import type { ProjectAnswer } from "../analysis/projectAnswer.js";

export const placeboSentences = ({
  placebo,
  placeboInTime,
}: Pick<ProjectAnswer, "placebo" | "placeboInTime">): string[] => [
  ...(placebo ? [`How unusual: ${placebo.text}`] : []),
  ...(placeboInTime?.text ? [`Placebo in time: ${placeboInTime.text}`] : []),
];
