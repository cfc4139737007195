/** Which of a file's areas the question is about. */
import { type Problem, ProblemError, problem } from "../problems.js";
import type { Area } from "../series/area.js";
import { type IndexedArea, scoreOf } from "./areaIndex.js";
import type { Collected } from "./collect.js";
import type { AreaRequest } from "./request.js";

/** An area that could not be used while others could. */
export interface UnusableArea {
  readonly area: Area;
  readonly problem: Problem;
}

interface ChosenAreas {
  readonly chosen: readonly IndexedArea[];
  /** areas asked for beside others that the file does not hold, or not under one name */
  readonly unknown: readonly UnusableArea[];
}

/** Problems: `which-area`, `no-local-authorities`; `no-such-area` and `ambiguous-area` where no area is found. */
export function chooseAreas(
  { areas }: Pick<Collected, "areas">,
  wanted: AreaRequest,
  oneOfSeveral: boolean,
): ChosenAreas {
  if (wanted === "all")
    return { chosen: oneOfSeveral ? areas.authoritiesIfAny() : areas.localAuthorities(), unknown: [] };
  if (wanted !== "only") return namedAreas(areas, wanted, oneOfSeveral);
  const all = areas.all();
  if (all.length > 1) throw problem("which-area", { areas: all.map(({ area }) => area.name), total: all.length });
  return { chosen: all, unknown: [] };
}

function namedAreas(areas: Collected["areas"], names: readonly string[], oneOfSeveral: boolean): ChosenAreas {
  const chosen = new Set<IndexedArea>();
  const unknown: UnusableArea[] = [];
  let first: ProblemError | null = null;
  for (const name of names) {
    try {
      chosen.add(areas.find(name));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      first ??= error;
      unknown.push({ area: { name, code: null, localCode: null, level: null }, problem: error.problem });
    }
  }
  if (chosen.size === 0 && first && !oneOfSeveral) throw first;
  return { chosen: [...chosen], unknown };
}

/** Problems: `ambiguous-area`; `no-such-area`, but for one of several files, which may lack it. */
export function benchmarkOf({ areas }: Collected, name: string, oneOfSeveral: boolean): IndexedArea[] {
  try {
    return [areas.find(name)];
  } catch (error) {
    if (oneOfSeveral && error instanceof ProblemError && error.problem.code === "no-such-area") return [];
    throw error;
  }
}

/** Names that mean none of the `known` areas have no entry. */
export function meaningsOf(names: readonly string[], known: readonly IndexedArea[]): ReadonlyMap<string, Area> {
  const meaning = (name: string): Area | undefined => {
    const [best, second] = known
      .map((entry) => ({ entry, score: scoreOf(name, entry) }))
      .sort((a, b) => b.score - a.score);
    return best && best.score > (second?.score ?? 0) ? best.entry.area : undefined;
  };
  return new Map(
    names.flatMap((name) => {
      const area = meaning(name);
      return area ? [[name, area] as const] : [];
    }),
  );
}
