import { describeProblem } from "../problems.js";
import type { UnusableArea } from "../read/chosenAreas.js";
import type { Unusable } from "../render/answer.js";

/** An area that could not be used, in the words of the answer. */
export function unusableArea({ area, problem }: UnusableArea): Unusable {
  return { area: { name: area.name, code: area.code }, code: problem.code, message: describeProblem(problem).message };
}
