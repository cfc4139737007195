/** What surrounds the areas of a read, from its pool and from the lists that say who is compared with whom. */
import type { Around } from "../analysis/benchmarks/others.js";
import type { ProjectQuestion } from "../analysis/question.js";
import { methodNamed } from "../methods/registry.js";
import type { ReadAnswer } from "../read/readSeries.js";
import type { SurroundingsAsked } from "./benchmarkOptions.js";
import type { ReadJob } from "./readInputs.js";

/** The same job, keeping every area of the files. */
export const withPool = <Job extends ReadJob>(job: Job): Job => ({ ...job, request: { ...job.request, pool: true } });

/** Whether the question needs them. */
export const needsPool = ({ method }: ProjectQuestion): boolean => methodNamed(method).others !== "none";

/** Null where the read kept no pool. */
export function aroundOf({ pool }: Pick<ReadAnswer, "pool">, asked: SurroundingsAsked): Around | null {
  if (pool === null) return null;
  return {
    surroundings: { pool: pool().series, neighboursOf: () => null, regionOf: () => null, ...asked },
    treated: [],
  };
}
