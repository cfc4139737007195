/** Whether the sentence would be another if the other release were preferred. */
import type { Caution } from "../../cautions.js";
import type { Series } from "../../series/series.js";
import { moveOf, type Preference } from "../headlineMove.js";
import type { TurnAnswer } from "./answer.js";
import type { TurnQuestion } from "./question.js";
import { turn } from "./turn.js";

/** Only the sentence: intervals and tests may move by a hair with any revision. */
export function turnMove(
  answer: TurnAnswer,
  otherwise: Series,
  question: TurnQuestion,
  prefer: Preference,
): Caution | null {
  const words = ({ headline }: TurnAnswer): string => `"${headline.text.replace(/\.$/, "")}"`;
  return moveOf(words(answer), () => words(turn(otherwise, question)), prefer);
}
