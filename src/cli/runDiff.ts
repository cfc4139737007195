/** The work of `diff`: two files to their cells, and, where a question is asked, to two headlines. */
import { diffHeadline, type HeadlineDifference } from "../analysis/diffHeadline.js";
import type { ProjectQuestion } from "../analysis/question.js";
import { type Caution, caution } from "../cautions.js";
import { ProblemError } from "../problems.js";
import { AreaIndex } from "../read/areaIndex.js";
import { diffReleases } from "../read/diffReleases.js";
import { areasAcross, asError, type JoinedArea } from "../read/joinAreas.js";
import { JoinNews } from "../read/joinNews.js";
import { joinOne } from "../read/joinReleases.js";
import { namingFile } from "../read/namingFile.js";
import { readEach } from "../read/readReleases.js";
import type { Release } from "../read/release.js";
import { type ReleaseCells, releaseCells } from "../read/releaseCells.js";
import { releaseRequests, type SettledRelease } from "../read/releaseRequests.js";
import { afresh, type Source } from "../read/source.js";
import type { DiffRun, Unusable } from "../render/answer.js";
import type { Io } from "./io.js";
import type { ReadJob } from "./readInputs.js";
import { openInputs } from "./severalInputs.js";
import { unusableArea } from "./unusableArea.js";
import { TOOL } from "./version.js";

export interface DiffJob extends ReadJob {
  /** null to compare the figures alone */
  readonly question: ProjectQuestion | null;
}

/** Problems: those of reading, each with its file; with a question, those of `project` on the old release. */
export async function runDiff(job: DiffJob, io: Io): Promise<DiffRun> {
  const { areas, question, request, names } = job;
  const opened = openInputs(job.files, io);
  const sources = opened.map(({ source }) => source);
  const settled = await releaseRequests(sources, request, names);
  const index = new AreaIndex();
  const cells: ReleaseCells[] = [];
  for (const [place, source] of sources.entries()) {
    const own = settled[place] as SettledRelease;
    cells.push(await namingFile(source.name, () => releaseCells(source, own.request, areas, index)));
  }
  // A name that neither file knows is a slip, not an absence of changes.
  if (typeof areas !== "string") for (const name of areas) index.find(name);
  const [old, next] = cells as [ReleaseCells, ReleaseCells];
  const difference = diffReleases(old, next);
  const asked = question === null ? NOT_ASKED : await headlines(sources.map(afresh), settled, job, question);
  const cautions: Caution[] = settled.flatMap((own) => own.cautions);
  if (difference.repeated > 0) cautions.push(caution("repeated-rows", { rows: difference.repeated }));
  return {
    command: "diff",
    tool: TOOL,
    inputs: opened.flatMap((input, place) => input.inputs(cells[place]?.rowsRead ?? 0)),
    question: { ...(question ?? {}), areas: areas === "only" ? null : areas, where: request.where },
    results: [{ ...difference, headlines: asked.headlines, cautions: [] }],
    unusable: asked.unusable,
    cautions,
  };
}

interface Asked {
  readonly headlines: readonly HeadlineDifference[];
  readonly unusable: readonly Unusable[];
}
const NOT_ASKED: Asked = { headlines: [], unusable: [] };

async function headlines(
  sources: readonly Source[],
  settled: readonly SettledRelease[],
  { areas }: DiffJob,
  question: ProjectQuestion,
): Promise<Asked> {
  const { releases } = await readEach(sources, settled, areas, []);
  const across = areasAcross(releases, areas);
  const found: HeadlineDifference[] = [];
  const unusable: Unusable[] = [];
  for (const area of across) {
    try {
      found.push(headlineOf(releases, area, question));
    } catch (error) {
      if (!(error instanceof ProblemError) || across.length === 1) throw error;
      const known = area.areas.find((own) => own !== null);
      const named = known ?? { name: area.name, code: null, localCode: null, level: null };
      unusable.push(unusableArea({ area: named, problem: error.problem }));
    }
  }
  return { headlines: found, unusable };
}

/** Problems: the area's own in either release; those of `project` on the old one. */
function headlineOf(releases: readonly Release[], area: JoinedArea, question: ProjectQuestion): HeadlineDifference {
  if (area.problem) throw asError(area.problem);
  const [old, next] = area.series;
  const joined = () => joinOne(releases, area, "last", new JoinNews(releases));
  return diffHeadline({ old: old ?? joined(), new: next ?? null, joined }, question);
}
