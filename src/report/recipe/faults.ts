/** Everything that is wrong with one file, told at once: the first fault as the problem, the others as its evidence. */
import {
  describeProblem,
  type Problem,
  type ProblemCode,
  type ProblemData,
  ProblemError,
  problem,
} from "../../problems.js";

/** More than anyone mends before trying again. */
const MOST = 20;
/** Evidence of more characters than this is told of the first fault alone. */
const LONGEST = 120;

export class Faults {
  readonly #file: string;
  readonly #found: { readonly problem: Problem; readonly line: number | undefined }[] = [];

  constructor(file: string) {
    this.#file = file;
  }

  add<C extends ProblemCode>(code: C, data: ProblemData[C], line?: number): void {
    this.#found.push({ problem: { code, data } as Problem, line });
  }

  /** Takes in a placeholder's fault that was thrown; throws whatever else it is. */
  addThrown(error: unknown, line: number): void {
    if (!(error instanceof ProblemError) || error.problem.code !== "recipe-placeholder") throw error;
    this.add("recipe-placeholder", error.problem.data, line);
  }

  /** Throws what has been found, if anything has. */
  end(): void {
    const all = this.error();
    if (all !== null) throw all;
  }

  /** The faults in the order of their lines; null for none. */
  error(): ProblemError | null {
    const [first, ...others] = [...this.#found].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
    if (first === undefined) return null;
    const lines = others.map(({ problem, line }) => {
      const { message, evidence } = describeProblem(problem);
      // What would have been right, where one line tells it; the hint is that of the first fault.
      const [only, ...rest] = evidence;
      const told = only === undefined || rest.length > 0 || only.length > LONGEST ? message : `${message}; ${only}`;
      return line === undefined ? told : `line ${line}: ${told}`;
    });
    const { code, data } = first.problem;
    const location = { file: this.#file, ...(first.line === undefined ? {} : { line: first.line }) };
    const told = { ...data, others: lines.slice(0, MOST), more: Math.max(0, lines.length - MOST) };
    return problem(code, told as ProblemData[typeof code], location);
  }
}
