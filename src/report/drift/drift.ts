/** How a report as it is now stands to the one in its folder. */
import type { FileState, MovedCell, ReportedFile } from "../../render/reportAnswer.js";
import { MANIFEST_PATH, type Manifest, readManifest } from "../manifest.js";
import type { ReportFile } from "../reportFile.js";
import { bytesOf, sha256Of } from "../sha256.js";
import { type ChangedLines, changedLines } from "./changedLines.js";
import { movedCells } from "./movedCells.js";
import { type Change, whatChanged } from "./whatChanged.js";

export interface Drift {
  readonly files: readonly ReportedFile[];
  readonly cells: readonly MovedCell[];
  readonly changed: readonly string[];
  /** what the manifest and the files tell of how the folder came to be as it is */
  readonly notes: readonly string[];
  /** null where nothing of a report stood there */
  readonly drift: boolean | null;
}

/** `standing` gives the bytes of a file of the folder; null where there is none. */
export function driftOf(files: readonly ReportFile[], standing: (path: string) => Uint8Array | null): Drift {
  const text = standing(MANIFEST_PATH);
  const was = text && readManifest(text);
  const now = readManifest(bytesOf(files.find(({ path }) => path === MANIFEST_PATH)?.content ?? ""));
  const changes = was && now ? whatChanged(was, now) : [];
  const made = files.map((file) => compared(file, standing(file.path), was, changes));
  const gone = noLongerMade(files, was, standing);
  const cells = files.flatMap(({ path, content }) => {
    const question = /^data\/(.+)\.csv$/.exec(path)?.[1];
    const old = question === undefined ? null : standing(path);
    return question === undefined || old === null || !isReadable(old)
      ? []
      : movedCells(question, utf8(old), utf8(bytesOf(content)));
  });
  const found = [...made, ...gone];
  const nothing = text === null && made.every(({ state }) => state === "new");
  return {
    files: found,
    cells,
    changed: changes.map(({ text: sentence }) => sentence),
    notes: nothing
      ? []
      : [
          ...(was && changes.length === 0 && found.some(hasMoved) ? [NOTHING_KNOWN] : []),
          ...notesOn(files, was, standing),
        ],
    drift: nothing ? null : found.some(({ state }) => state !== "as before"),
  };
}

/** Of another build of one version, for one. */
const NOTHING_KNOWN =
  "Nothing that the report rests on is known to have changed: no input, option, narrative or other text of the recipe, nor the version.";
const hasMoved = ({ state, path }: ReportedFile): boolean =>
  path !== MANIFEST_PATH && (state === "moved" || state === "moved and edited");

function compared(
  { path, content }: ReportFile,
  old: Uint8Array | null,
  was: Manifest | null,
  changes: readonly Change[],
): ReportedFile {
  const bytes = bytesOf(content);
  const sha256 = sha256Of(bytes);
  const written = was?.outputs.find((output) => output.path === path)?.sha256 ?? null;
  const state = stateOf(sha256, old && sha256Of(old), written);
  const lines: ChangedLines =
    old !== null && isReadable(old) && state !== "as before" && isProse(path)
      ? changedLines(utf8(old), utf8(bytes))
      : { was: [], now: [] };
  const moved = state === "moved" || state === "moved and edited";
  const because = moved ? changes.filter((change) => canMove(change, path)).map(({ text }) => text) : [];
  return { path, sha256, bytes: bytes.length, state, because, ...lines };
}

/** `now` is what the report makes, `standing` what is in the folder, `written` what the manifest says was put there. */
function stateOf(now: string, standing: string | null, written: string | null): FileState {
  if (standing === null) return written === null ? "new" : "missing";
  if (standing === now) return "as before";
  if (written === null || standing === written) return "moved";
  return written === now ? "edited" : "moved and edited";
}

/** Texts whose lines are sentences; of the others the lines say nothing. */
const isProse = (path: string): boolean => path.endsWith(".md") || path === "claims.csv";

function canMove({ moves }: Change, path: string): boolean {
  if (moves === null) return true;
  const question = /^(?:data|figures)\/(.+)\.(?:csv|json|svg)$/.exec(path)?.[1];
  if (moves === "pages") return question === undefined;
  return question === undefined || moves.includes(question);
}

const noLongerMade = (
  files: readonly ReportFile[],
  was: Manifest | null,
  standing: (path: string) => Uint8Array | null,
): ReportedFile[] =>
  (was?.outputs ?? [])
    .filter(({ path }) => !files.some((file) => file.path === path) && standing(path) !== null)
    .map(({ path }) => ({
      path,
      sha256: null,
      bytes: null,
      state: "no longer made",
      because: [],
      was: [],
      now: [],
    }));

function notesOn(
  files: readonly ReportFile[],
  was: Manifest | null,
  standing: (path: string) => Uint8Array | null,
): string[] {
  const endings = lineEndNotes(files, standing);
  if (was === null)
    return [...endings, "The folder has no manifest that can be read, so it is not known why files differ."];
  const ahead = files.filter(({ path, content }) => {
    const written = was.outputs.find((output) => output.path === path);
    const old = standing(path);
    const sha256 = sha256Of(bytesOf(content));
    return written && old && sha256 !== written.sha256 && sha256Of(old) === sha256;
  });
  if (ahead.length === 0) return endings;
  const many = ahead.length === 1 ? "One file is" : `${ahead.length} files are`;
  return [
    ...endings,
    `${many} as this report makes ${ahead.length === 1 ? "it" : "them"}, but the manifest is of an earlier one: a run was stopped before its end.`,
  ];
}

/** Git may write the lines of a text with another end than they were made with. */
function lineEndNotes(files: readonly ReportFile[], standing: (path: string) => Uint8Array | null): string[] {
  const turned = files.filter(({ path, content }) => {
    const old = standing(path);
    if (typeof content !== "string" || old === null || old.length <= content.length || !isReadable(old)) return false;
    return utf8(old).replaceAll("\r\n", "\n") === content;
  });
  if (turned.length === 0) return [];
  const many = turned.length === 1 ? "One file differs" : `${turned.length} files differ`;
  return [
    `${many} in the ends of lines alone (CRLF for LF), as git may write them: a line "* -text" in the folder's .gitattributes keeps it from that.`,
  ];
}

/** Bytes: more than any output of a report, and less than a text can hold. */
const LARGEST = 200_000_000;
const isReadable = (bytes: Uint8Array): boolean => bytes.length <= LARGEST;

const utf8 = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
