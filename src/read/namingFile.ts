/** Which of the files a problem came from, where its data do not say. */
import { describeProblem, EXIT, ProblemError } from "../problems.js";

/** Runs `work`; a data problem that does not say where it is gets the file it came from. */
export async function namingFile<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.location || describeProblem(error.problem).exit !== EXIT.data)
      throw error;
    throw new ProblemError({ ...error.problem, location: { file } });
  }
}
