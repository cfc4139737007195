/**
 * The assumptions that a run made, as Markdown for an analytical quality-assurance log: what was asked, of which files,
 * what was taken for granted and on whose word, what limits the answer, what was checked and what was left out; with
 * blank columns for whoever reviews it.
 */

import { sayNumber } from "../analysis/wording.js";
import { sayFile } from "../cautions.js";
import type { Input } from "./answer.js";
import { verdictWords } from "./claimWords.js";
import type { DisplayTable } from "./display.js";
import { markdownOf } from "./markdown.js";
import type { Block } from "./page/block.js";
import { BLANK, type QaEntry, REVIEW_COLUMNS } from "./qa/assumption.js";
import { type QaQuestion, questionBlocks, questionOf } from "./qa/question.js";

import type { CheckedClaim } from "./reportAnswer.js";

export type { QaEntry } from "./qa/assumption.js";

export interface QaSource {
  readonly file: string;
  readonly release: string | null;
  readonly sha256: string;
  /** null where no question read it */
  readonly rows: number | null;
}

/** What heads a log. */
export interface QaAbout {
  readonly title: string;
  readonly version: string;
  /** the files that all of it rests on; those of the answers where it is not given */
  readonly sources?: readonly QaSource[];
  /** published statements that were held against the answers; none where it is not given */
  readonly statements?: readonly CheckedClaim[];
}

/** The log of some answers whose texts are cleaned. The same answers make the same bytes. */
export function qaLogOf(entries: readonly QaEntry[], about: QaAbout): string {
  const questions = entries.map((entry, at) => questionOf(entry, `Q${at + 1}`));
  return markdownOf([
    { kind: "heading", level: 1, text: `Quality assurance log: ${about.title}` },
    { kind: "paragraph", text: INTRODUCTION },
    { kind: "table", table: SIGNED },
    { kind: "heading", level: 2, text: "Answers" },
    { kind: "table", table: summaryTable(questions) },
    { kind: "heading", level: 2, text: "Data" },
    { kind: "table", table: dataTable(about.sources ?? sourcesOf(entries)) },
    ...statementBlocks(about.statements ?? []),
    ...questions.flatMap((question): Block[] => questionBlocks(question)),
    { kind: "source", lines: [`turncurve ${about.version}`] },
  ]);
}

const INTRODUCTION =
  "Every assumption below was made by the computation, by choice or by default, and is listed for a person to agree or to question. Blank columns are the reviewer's. What the tool cannot know is not here: whether the figures were collected alike throughout, and whether the question is the right one.";

const SIGNED: DisplayTable = {
  title: "Signed off",
  head: ["Role", "Name", "Date", "Remarks"],
  rows: ["Commissioner", "Analyst", "Analytical assurer", "Approver"].map((role) => [role, "", "", ""]),
  left: [0, 1, 2, 3],
};

const summaryTable = (questions: readonly QaQuestion[]): DisplayTable => ({
  title: "",
  head: ["Ref", "Question", "Answer", "Evidence", "Assumptions", "Cautions", "Left out", ...REVIEW_COLUMNS],
  rows: questions.map(({ number, entry, sentences, grades, assumptions, cautions, leftOut }) => [
    number,
    entry.title ?? entry.ref,
    sentences.join(" "),
    grades.join("; "),
    sayNumber(assumptions.length),
    sayNumber(cautions.length),
    sayNumber(leftOut.length),
    ...BLANK,
  ]),
  left: [0, 1, 2, 3, 7, 8, 9],
});

const dataTable = (sources: readonly QaSource[]): DisplayTable => ({
  title: "",
  head: ["File", "Release", "Rows", "sha256", ...REVIEW_COLUMNS],
  rows: sources.map(({ file, release, rows, sha256 }) => [
    sayFile(file),
    release ?? "",
    rows === null ? "" : sayNumber(rows),
    sha256,
    ...BLANK,
  ]),
  left: [0, 1, 3, 4, 5, 6],
});

/** What was published and what was found: how near is near enough is an assumption too. */
function statementBlocks(claims: readonly CheckedClaim[]): Block[] {
  if (claims.length === 0) return [];
  const found = ({ sentence, contradicts }: CheckedClaim): string =>
    [sentence, ...contradicts.map(({ text }) => text)].join(" ");
  return [
    { kind: "heading", level: 2, text: "Published statements" },
    {
      kind: "table",
      table: {
        title: "",
        head: ["ID", "Statement", "Source", "Held against", "Verdict", "Found", ...REVIEW_COLUMNS],
        rows: claims.map((claim, at) => [
          `S${at + 1}`,
          claim.text,
          claim.source,
          claim.result ?? "other statements",
          verdictWords(claim),
          found(claim),
          ...BLANK,
        ]),
        left: [0, 1, 2, 3, 4, 5, 6, 7, 8],
      },
    },
  ];
}

/** Each file once, in the order in which the answers read them. */
function sourcesOf(entries: readonly QaEntry[]): QaSource[] {
  const seen = new Map<string, Input>();
  for (const { answer } of entries) for (const input of answer.inputs) seen.set(`${input.path} ${input.sha256}`, input);
  return [...seen.values()].map(({ path, sha256, rows }) => ({ file: path, release: null, sha256, rows }));
}
