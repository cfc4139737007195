/** The lists that say who an area is compared with, read only where a question needs them. */
import { basename, join } from "node:path";
import type { Surroundings } from "../analysis/benchmarks/surroundings.js";
import { problem } from "../problems.js";
import type { AuthorityRegions } from "../read/authorityRegions.js";
import type { Input } from "../render/answer.js";
import { levelFromCode, levelFromName } from "../series/area.js";
import { comparable } from "../series/writing.js";
import type { SurroundingsAsked } from "./benchmarkOptions.js";
import { besideData } from "./besideData.js";
import { type OpenedSource, openInput, quietly } from "./fileSource.js";
import type { Io } from "./io.js";
import type { ListMeant } from "./neighboursBy.js";
import { packageFolder } from "./packageFolder.js";

export interface ComparisonLists {
  /** null where nothing is compared with neighbours */
  readonly neighbours: ((meant: ListMeant) => Surroundings["neighboursOf"]) | null;
  /** null where no region is asked for */
  readonly regions: AuthorityRegions["of"] | null;
  /** those in which an area was found, so that the answer rests on them; ask for them when all is answered */
  readonly inputs: readonly Input[];
}

/**
 * The lists that the benchmarks and donors named (`words`) call for: that of neighbours, for `neighbours`; the table
 * of regions, for `region` and for a region named, as it says who lies in it.
 * Problems: `usage` for a list that nothing asks for; those of `readNeighbourLists`.
 */
export async function comparisonLists(
  asked: SurroundingsAsked,
  words: readonly string[],
  io: Io,
): Promise<ComparisonLists> {
  const groups = new Set(asked.groups.map(({ name }) => comparable(name)));
  const plain = words.map(comparable).filter((word) => !groups.has(word));
  const listed = plain.includes("neighbours");
  const flag = asked.neighbours !== null ? "--neighbours" : asked.neighbourList !== null ? "--neighbour-list" : null;
  if (!listed && flag !== null)
    throw problem("usage", {
      message: `${flag} is given, but nothing is compared with neighbours`,
      hint: "--benchmark neighbours",
    });
  const isRegion = (word: string): boolean =>
    word === "region" || levelFromName(word) === "region" || levelFromCode(word.toUpperCase()) === "region";
  const neighbours = listed ? await neighbourLists(asked.neighbours, io) : null;
  const regions = plain.some(isRegion) ? await authorityRegions(io) : null;
  return {
    neighbours: neighbours?.by ?? null,
    regions: regions?.of ?? null,
    get inputs() {
      return [...(neighbours?.inputs() ?? []), ...(regions?.inputs() ?? [])];
    },
  };
}

/** What a list says of an area, and whether it knew any that was asked about. */
function noting<Asked extends readonly unknown[], Found>(of: (...asked: Asked) => Found | null) {
  let used = false;
  const noted = (...asked: Asked): Found | null => {
    const found = of(...asked);
    used ||= found !== null;
    return found;
  };
  return { of: noted, used: () => used };
}

async function neighbourLists(file: string | null, io: Io) {
  const opened =
    file === null ? fromPackage("neighbours", "statistical-neighbours.csv", io) : besideData(file, "--neighbours", io);
  const { readNeighbourLists } = await import("../read/neighbourLists.js");
  const { neighboursBy } = await import("./neighboursBy.js");
  const read = await readNeighbourLists(opened.source);
  const { of, used } = noting(read.of);
  return {
    by: (meant: ListMeant) => neighboursBy({ ...read, of }, file ?? basename(opened.source.name), meant),
    inputs: () => (used() ? opened.inputs(read.rows) : []),
  };
}

async function authorityRegions(io: Io) {
  const opened = fromPackage("regions", "authority-regions.csv", io);
  const { readAuthorityRegions } = await import("../read/authorityRegions.js");
  const read = await readAuthorityRegions(opened.source);
  const { of, used } = noting(read.of);
  return { of, inputs: () => (used() ? opened.inputs(read.rows) : []) };
}

/** A file that comes with the package, read without a word of progress. Problem, on reading it: `no-such-file`. */
const fromPackage = (folder: string, file: string, io: Io): OpenedSource =>
  openInput(join(packageFolder(), "fixtures", folder, file), quietly(io));
