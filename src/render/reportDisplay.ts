/** What `report` says when it is done, for text and for pages: what was written or moved, and which claims hold. */
import { sayNumber } from "../analysis/wording.js";
import type { ReportRun } from "./answer.js";
import { contradictions } from "./claimWords.js";
import { type DisplayTable, NONE } from "./display.js";
import { movedBlocks } from "./movedDisplay.js";
import { type Block, headline, list, table } from "./page/block.js";
import type { CheckedClaim, FileState, ReportedFile, ReportResult } from "./reportAnswer.js";

/** More than these are counted, not shown; JSON and CSV hold all. */
const MOST_FILES = 100;

const plural = (n: number, one: string, many = `${one}s`): string => `${sayNumber(n)} ${n === 1 ? one : many}`;

export function reportBlocks(run: ReportRun): Block[] {
  const [result] = run.results;
  const { check } = run.question;
  const same = check && result.drift === false;
  return [
    headline(check ? checkedSentence(result) : writtenSentence(result)),
    ...list(result.changed.map(sentenceOf), "Because"),
    ...movedBlocks(result.cells),
    ...proseToTell(result).flatMap((file) => changedLines(file, check)),
    ...(same ? [] : claimBlocks(result.claims)),
    ...table(same ? null : filesTable(result)),
    ...list(result.notes, "Of the folder"),
  ];
}

const sentenceOf = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

const is =
  (...states: readonly FileState[]): ((file: ReportedFile) => boolean) =>
  ({ state }) =>
    states.includes(state);

/** A title that is a question or a sentence ends by itself. */
const titled = (title: string): string => (/[.?!:]$/.test(title) ? `${title} ` : `${title}: `);

function writtenSentence({ title, files, cells, drift }: ReportResult): string {
  const made = files.filter(({ state }) => state !== "no longer made");
  const changed = made.filter(({ state }) => state !== "as before");
  const what = `${titled(title)}${plural(made.length, "file")}`;
  if (drift === null) return `${what} written.`;
  if (changed.length === 0) return `${what}, all as they were.`;
  const moved =
    cells.length === 0 ? "no figure in the data moved" : `${plural(cells.length, "cell")} of the data moved`;
  return `${what}, ${sayNumber(changed.length)} of them not as ${changed.length === 1 ? "it was" : "they were"}; ${moved}.`;
}

function checkedSentence({ title, files, cells, drift }: ReportResult): string {
  const made = files.filter(({ state }) => state !== "no longer made");
  if (drift !== true)
    return `${titled(title)}nothing moved, all ${plural(made.length, "file")} are as the report makes them.`;
  const counted = [
    [cells.length, "cell of the data moved", "cells of the data moved"],
    [files.filter(is("moved", "moved and edited")).length, "file would change", "files would change"],
    [files.filter(is("edited")).length, "file was changed by hand", "files were changed by hand"],
    [files.filter(is("missing", "new")).length, "file is missing", "files are missing"],
    [files.filter(is("no longer made")).length, "file is no longer made", "files are no longer made"],
  ] as const;
  const said = counted.filter(([n]) => n > 0).map(([n, one, many]) => plural(n, one, many));
  return `${titled(title)}${said.join(", ")}.`;
}

const STATE_WORDS: Readonly<Record<FileState, string>> = {
  new: "new",
  "as before": "as before",
  moved: "moved",
  edited: "changed by hand since",
  "moved and edited": "moved, and changed by hand",
  missing: "was missing",
  "no longer made": "no longer made, left there",
};

/** Of a report that stood there, what is not as before; of a new one all. */
function filesTable({ files: all, drift }: ReportResult): DisplayTable | null {
  const files = drift === null ? all : all.filter(({ state }) => state !== "as before");
  if (files.length === 0) return null;
  return {
    title: drift === null ? "Files" : `Files not as before, of ${all.length}`,
    head: ["File", "Bytes", "sha256", "State"],
    rows: [
      ...files
        .slice(0, MOST_FILES)
        .map(({ path, bytes, sha256, state }) => [
          path,
          bytes === null ? NONE : sayNumber(bytes),
          sha256?.slice(0, 12) ?? NONE,
          STATE_WORDS[state],
        ]),
      ...(files.length > MOST_FILES ? [[`and ${files.length - MOST_FILES} more`, "", "", ""]] : []),
    ],
    left: [0, 2, 3],
  };
}

/** The report's own words; what follows from them, claims and log, only where they are as before. */
function proseToTell({ files }: ReportResult): readonly ReportedFile[] {
  const told = files.filter(({ was, now }) => was.length + now.length > 0);
  const page = told.filter(({ path }) => path === "report.md");
  return page.length > 0 ? page : told;
}

/** A line as it was and as it is, one under the other. */
function changedLines({ path, was, now }: ReportedFile, check: boolean): Block[] {
  const both = Array.from({ length: Math.max(was.length, now.length) }, (_, place) => [
    ...(was[place] === undefined || isRest(was[place]) ? [] : [`was: ${was[place]}`]),
    ...(now[place] === undefined || isRest(now[place]) ? [] : [`now: ${now[place]}`]),
  ]).flat();
  const more = [
    ...was.filter(isRest).map((rest) => `was: ${rest}`),
    ...now.filter(isRest).map((rest) => `now: ${rest}`),
  ];
  return list([...both, ...more], check ? `${path} would change` : `${path} changed`);
}

/** What stands for the lines that are left out. */
const isRest = (line: string): boolean => /^and \d+ more lines$/.test(line);

function claimBlocks(claims: readonly CheckedClaim[]): Block[] {
  if (claims.length === 0) return [];
  return [
    ...table({
      title: "Claims",
      head: ["Claim", "Verdict", "What was found"],
      rows: claims.map(({ id, verdict, sentence }) => [id, verdict, sentence]),
      left: [0, 1, 2],
    }),
    ...list(contradictions(claims), "Claims that contradict one another"),
  ];
}
