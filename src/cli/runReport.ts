/** The work of `report`: a recipe to its files, and these to the folder or against it. */
import { basename } from "node:path";
import { problem } from "../problems.js";
import type { ReportRun } from "../render/answer.js";
import { blocksOf } from "../render/page/blocks.js";
import type { ReportedQuestion } from "../render/reportAnswer.js";
import { driftOf } from "../report/drift/drift.js";
import { MANIFEST_PATH, readManifest } from "../report/manifest.js";
import type { Answered, ReportFile } from "../report/reportFile.js";
import { reportFiles } from "../report/reportFiles.js";
import type { Io } from "./io.js";
import {
  checkOwned,
  checkPlaces,
  filesIn,
  knownFiles,
  leftovers,
  makeFolders,
  readOutput,
  sweepFolder,
  writeFiles,
} from "./outputFolder.js";
import { type RecipeMaterial, recipeMaterial } from "./recipeMaterial.js";
import { reportParts } from "./reportParts.js";
import { TOOL } from "./version.js";

export interface ReportJob {
  /** path of the recipe */
  readonly recipe: string;
  /** the folder written to, or compared with */
  readonly out: string;
  readonly check: boolean;
  readonly qaLog: boolean;
}

/**
 * Writes the report, or with `check` writes nothing and compares. Nothing is written unless every question is answered.
 * Problems: those of `recipeMaterial` and `reportParts`; of the folder: `cannot-create`, `cannot-write`,
 * `output-in-the-way`, `output-is-source`, `output-not-ours`, `nothing-to-check`.
 */
export async function runReport(job: ReportJob, io: Io): Promise<ReportRun> {
  const { out, check } = job;
  const made = await recipeMaterial(job.recipe, io);
  const standing = (path: string): Uint8Array | null => readOutput(out, path);
  const qaLog = job.qaLog || (check && hadQaLog(standing(MANIFEST_PATH)));
  const parts = reportParts(made, job.recipe, qaLog);
  const files = await reportFiles(parts);
  const paths = files.map(({ path }) => path);
  checkPlaces(out, paths, made.sources);
  const { drift, ...found } = driftOf(files, standing);
  if (check && drift === null) throw problem("nothing-to-check", { folder: basename(out) || out }, { file: out });
  const isOwn = isReport(standing(MANIFEST_PATH));
  if (!check && !isOwn) checkOwned(out, files);
  const notes = [...found.notes, ...(await settle(job, made, isOwn ? files : manifestFirst(files)))];
  return {
    command: "report",
    tool: TOOL,
    inputs: made.material.inputs.flatMap(({ file, sha256, bytes, rows }) =>
      rows === null ? [] : [{ path: basename(file), sha256, bytes, rows }],
    ),
    question: { recipe: basename(job.recipe), check, qaLog },
    results: [
      {
        title: parts.texts.title,
        questions: made.material.answered.map(reported),
        claims: parts.claims,
        ...found,
        notes,
        drift,
      },
    ],
    cautions: [],
  };
}

const isReport = (manifest: Uint8Array | null): boolean => manifest !== null && readManifest(manifest) !== null;

const manifestFirst = (files: readonly ReportFile[]): ReportFile[] => [
  ...files.filter(({ path }) => path === MANIFEST_PATH),
  ...files.filter(({ path }) => path !== MANIFEST_PATH),
];

/** Whether the report that stands there was written with its log, so that a check asks for the same files. */
const hadQaLog = (manifest: Uint8Array | null): boolean => manifest !== null && readManifest(manifest)?.qaLog === true;

/** Writes unless checking. Returns what there is to say of other files in the folder. */
async function settle({ out, check }: ReportJob, { sources }: RecipeMaterial, files: readonly ReportFile[]) {
  const paths = files.map(({ path }) => path);
  const notes: string[] = [];
  if (check) {
    const left = leftovers(out, paths).length;
    if (left > 0) notes.push(`${left} half-written ${left === 1 ? "file" : "files"} of a run that was stopped.`);
  } else {
    makeFolders(out, paths);
    const swept = sweepFolder(out, paths);
    if (swept > 0)
      notes.push(`${swept} half-written ${swept === 1 ? "file" : "files"} of a run that was stopped, taken away.`);
    await writeFiles(out, files);
  }
  const others = othersIn(out, paths, sources);
  if (others.length > 0) {
    const rest = others.length > 5 ? ` and ${others.length - 5} more` : "";
    notes.push(`Not of this report: ${others.slice(0, 5).join(", ")}${rest}.`);
  }
  return notes;
}

/** Files where the report's figures and data lie that are neither made by it nor read for it. */
function othersIn(out: string, paths: readonly string[], sources: RecipeMaterial["sources"]): string[] {
  const known = knownFiles(out, sources);
  return ["figures", "data"]
    .flatMap((inner) => filesIn(out, inner))
    .filter((path) => !paths.includes(path) && !known(path));
}

function reported({ question, answer }: Answered): ReportedQuestion {
  const sentence = blocksOf(answer).find((block) => block.kind === "headline");
  const each = answer.results.flatMap((result) => ("cautions" in result ? result.cautions : []));
  return {
    id: question.id,
    command: answer.command,
    sentence: sentence?.kind === "headline" ? sentence.text : null,
    cautions: [...answer.cautions, ...each],
  };
}
