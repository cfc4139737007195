/** The lists that say who an area is compared with, read only where a question needs them. */
import { basename, join } from "node:path";
import { problem } from "../problems.js";
import type { AuthorityRegions } from "../read/authorityRegions.js";
import type { NeighbourLists } from "../read/neighbourLists.js";
import type { Input } from "../render/answer.js";
import { levelFromCode, levelFromName } from "../series/area.js";
import { comparable } from "../series/writing.js";
import type { SurroundingsAsked } from "./benchmarkOptions.js";
import { besideData } from "./besideData.js";
import { type OpenedSource, openInput } from "./fileSource.js";
import type { Io } from "./io.js";
import { packageFolder } from "./packageFolder.js";

export interface ComparisonLists {
  readonly neighbours: { readonly read: NeighbourLists; readonly file: string } | null;
  readonly regions: AuthorityRegions | null;
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
    neighbours,
    regions: regions?.read ?? null,
    get inputs() {
      return [...(neighbours?.inputs() ?? []), ...(regions?.inputs() ?? [])];
    },
  };
}

interface Used<Read> {
  readonly read: Read;
  readonly file: string;
  inputs(): readonly Input[];
}

async function neighbourLists(file: string | null, io: Io): Promise<Used<NeighbourLists>> {
  const opened =
    file === null ? fromPackage("neighbours", "statistical-neighbours.csv", io) : besideData(file, "--neighbours", io);
  const { readNeighbourLists } = await import("../read/neighbourLists.js");
  const read = await readNeighbourLists(opened.source);
  let used = false;
  const of: NeighbourLists["of"] = (list, area) => {
    const found = read.of(list, area);
    used ||= found !== null;
    return found;
  };
  const name = file ?? basename(opened.source.name);
  return { read: { ...read, of }, file: name, inputs: () => (used ? opened.inputs(read.rows) : []) };
}

async function authorityRegions(io: Io): Promise<Used<AuthorityRegions>> {
  const opened = fromPackage("regions", "authority-regions.csv", io);
  const { readAuthorityRegions } = await import("../read/authorityRegions.js");
  const read = await readAuthorityRegions(opened.source);
  let used = false;
  const of: AuthorityRegions["of"] = (area) => {
    const found = read.of(area);
    used ||= found !== null;
    return found;
  };
  return { read: { ...read, of }, file: "authority-regions.csv", inputs: () => (used ? opened.inputs(read.rows) : []) };
}

/** A file that comes with the package, read without a word of progress. Problem, on reading it: `no-such-file`. */
const fromPackage = (folder: string, file: string, io: Io): OpenedSource =>
  openInput(
    join(packageFolder(), "fixtures", folder, file),
    Object.create(io, { progress: { value: undefined } }) as Io,
  );
