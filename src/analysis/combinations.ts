/** Every combination of the other choices: what `--full` tries. */
import { methodNamed } from "../methods/registry.js";
import { type Alternative, type Alternatives, takesNumbers } from "./choices.js";
import type { ProjectQuestion } from "./question.js";
import { CHANGES, type LeftOut } from "./sensitivityAnswer.js";
import type { Trial } from "./tryChoice.js";

/** More combinations are not tried: the baselines that start nearest to the stated one are. */
const MOST_COMBINATIONS = 600;

export const BETWEEN_LABELS = "; ";

/** One alternative or none of each kind, in every combination but the stated choice itself. */
export function combinationsOf(
  stated: ProjectQuestion,
  { found, leftOut }: Alternatives,
): { found: Trial[]; leftOut: readonly LeftOut[] } {
  const [baselines, ...rest] = CHANGES.map((changed) => found.filter((one) => one.changed === changed));
  const starts = baselines ?? [];
  const each = combined(rest).filter((combination) => isDistinct(stated, combination));
  const most = Math.max(0, Math.floor(MOST_COMBINATIONS / Math.max(1, each.length)) - 1);
  const tried = nearest(starts, most);
  const trials = combined([tried, ...rest])
    .filter((combination) => combination.length > 0 && isDistinct(stated, combination))
    .map(trialOf);
  const untried = starts.length - tried.length;
  if (untried === 0) return { found: trials, leftOut };
  const tooMany: LeftOut = {
    changed: "several",
    label: `${untried} baselines that start further away`,
    code: "too-many",
    message: `no more than ${MOST_COMBINATIONS} combinations are tried`,
    choices: untried * each.length,
  };
  return { found: trials, leftOut: [...leftOut, tooMany] };
}

/** None or one of each list, in every way. */
function combined(lists: readonly (readonly Alternative[])[]): Alternative[][] {
  return lists.reduce<Alternative[][]>(
    (made, list) => made.flatMap((before) => [before, ...list.map((one) => [...before, one])]),
    [[]],
  );
}

/** The starts nearest to the stated one, in their order. */
function nearest(starts: readonly Alternative[], most: number): readonly Alternative[] {
  if (starts.length <= most) return starts;
  const kept = [...starts].sort((a, b) => a.away - b.away).slice(0, most);
  return starts.filter((one) => kept.includes(one));
}

/** A method of one anchor, or a basis of counts, leaves nothing for another anchor or population to change. */
function isDistinct(stated: ProjectQuestion, combination: readonly Alternative[]): boolean {
  const changed = (kind: Alternative["changed"]): boolean => combination.some((one) => one.changed === kind);
  const question: ProjectQuestion = Object.assign({ ...stated }, ...combination.map((one) => one.question));
  const anchors = methodNamed(question.method).anchors;
  if (changed("anchor") && (anchors.length < 2 || !anchors.includes(question.anchor))) return false;
  // A benchmark's change takes the place of any method.
  if (changed("method") && changed("benchmark")) return false;
  if (changed("basis") && question.basis === "count" && !takesNumbers(question)) return false;
  return !(changed("population") && question.basis === "count");
}

function trialOf(combination: readonly Alternative[]): Trial {
  const [first] = combination as readonly [Alternative];
  return {
    changed: combination.length === 1 ? first.changed : "several",
    label: combination.map(({ label }) => label).join(BETWEEN_LABELS),
    question: Object.assign({}, ...combination.map(({ question }) => question)),
  };
}
