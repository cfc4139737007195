/** Markdown for a report: the sentence, the tables, the cautions, the source. */
import type { MilestoneAnswer } from "../analysis/milestones.js";
import type { Caution } from "../cautions.js";
import {
  type Answer,
  type ByCommand,
  byCommand,
  type CompareRun,
  type DiffRun,
  type EvidenceRun,
  type ExplainRun,
  type ForecastRun,
  type InspectRun,
  type ProjectRun,
  type ScanRun,
  type SelftestRun,
  type SensitivityRun,
  type TurnRun,
  type Unusable,
} from "./answer.js";
import { cleaned } from "./clean.js";
import { askedOf, compareFindings, STUDY_HEADING, studyFindings } from "./compareDisplay.js";
import { comparedTable, eventTable, rowsTable, type Spark } from "./compareTables.js";
import { changesTable, countsTable, diffFindings, diffHeadlineText, headlineLines } from "./diffDisplay.js";
import {
  ABOUT_THE_DATA,
  areasTable,
  changeTable,
  compareTable,
  type DisplayTable,
  findings,
  peopleTable,
  projectTable,
  sourceLines,
} from "./display.js";
import { donorsTable } from "./donorsDisplay.js";
import { evidenceFindings, ladderTable } from "./evidenceDisplay.js";
import { openingOf, topicLists } from "./explainDisplay.js";
import { forecastAreasTable, forecastFindings, forecastPeopleTable, forecastTable } from "./forecastDisplay.js";
import { inspectSections } from "./inspectDisplay.js";
import { MILESTONES_HEADING, milestoneLines, pictureOf } from "./milestoneLines.js";
import { leftOutLines, scanTable } from "./scanDisplay.js";
import { selftestNotes, selftestSentence, selftestTable } from "./selftestDisplay.js";
import { choicesTable, isCrowded, optionsTable, sensitivityFindings } from "./sensitivityDisplay.js";
import { ownScale } from "./text/sparkline.js";
import { mainTable, turnAreasTable } from "./turnDisplay.js";
import { turnFindings } from "./turnFindings.js";

const markdownSpark: Spark = (values) => ownScale(values, false);

const BODIES: ByCommand<string[]> = {
  project,
  sensitivity,
  evidence,
  compare,
  turn,
  forecast,
  scan,
  inspect,
  diff,
  explain,
  selftest,
};

export function renderMarkdown(raw: Answer): string {
  const answer = cleaned(raw);
  const source = sourceLines(answer.inputs, answer.tool.version).map(escapeText).join("  \n");
  return `${[...byCommand(BODIES, answer), source].join("\n\n")}\n`;
}

function project(run: ProjectRun): string[] {
  const { level } = run.question;
  const each = run.results.flatMap((answer) => {
    const people = peopleTable(answer, level);
    const donors = donorsTable(answer);
    return [
      `**${escapeText(answer.headline.text)}**`,
      table(projectTable(answer, level)),
      ...(people ? [table(people)] : []),
      ...(donors ? [table(donors)] : []),
      list(findings(answer, level)),
      milestoneList(answer.milestones, [...answer.earlier, ...answer.history, ...answer.periods]),
      answer.diagnostics ? `Diagnostics of the fit:\n\n${list(answer.diagnostics.sentences)}` : "",
      cautionList(answer.cautions),
    ];
  });
  const summary = run.results.length > 1 ? [table(areasTable(run))] : [];
  return [...summary, ...each, notUsed(run.unusable), cautionList(run.cautions, ABOUT_THE_DATA)].filter(
    (part) => part !== "",
  );
}

function forecast(run: ForecastRun): string[] {
  const { level } = run.question;
  const each = run.results.flatMap((answer) => {
    const people = forecastPeopleTable(answer, level);
    return [
      `**${escapeText(answer.headline.text)}**`,
      table(forecastTable(answer)),
      ...(people ? [table(people)] : []),
      list(forecastFindings(answer, level)),
      milestoneList(answer.milestones, [...answer.earlier, ...answer.history, ...answer.periods]),
      cautionList(answer.cautions),
    ];
  });
  const summary = run.results.length > 1 ? [table(forecastAreasTable(run))] : [];
  return [...summary, ...each, notUsed(run.unusable), cautionList(run.cautions, ABOUT_THE_DATA)].filter(
    (part) => part !== "",
  );
}

function sensitivity({ results, question, unusable, cautions }: SensitivityRun): string[] {
  const each = results.flatMap((answer) => [
    `**${escapeText(answer.text)}**`,
    table(isCrowded(answer) ? optionsTable(answer) : choicesTable(answer, question.level)),
    list(sensitivityFindings(answer)),
    cautionList(answer.cautions),
  ]);
  return [...each, notUsed(unusable), cautionList(cautions, ABOUT_THE_DATA)].filter((part) => part !== "");
}

function evidence({ results, question, unusable, cautions }: EvidenceRun): string[] {
  const each = results.flatMap((answer) => [
    `**${escapeText(answer.text)}**`,
    table(ladderTable(answer, question.level)),
    list(evidenceFindings(answer, question.level)),
    cautionList(answer.cautions),
  ]);
  return [...each, notUsed(unusable), cautionList(cautions, ABOUT_THE_DATA)].filter((part) => part !== "");
}

function compare(run: CompareRun): string[] {
  const each = run.results.flatMap((answer) => [
    `**${escapeText(answer.text)}**`,
    table(compareTable(answer)),
    table(changeTable(answer)),
    list(compareFindings(answer, askedOf(run))),
    studyList(studyFindings(answer, askedOf(run))),
    ...[eventTable(answer), rowsTable(answer, markdownSpark)].flatMap((found) => (found ? [table(found)] : [])),
    cautionList(answer.cautions),
  ]);
  const summary = run.results.length > 1 ? [table(comparedTable(run, markdownSpark))] : [];
  return [...summary, ...each, notUsed(run.unusable), cautionList(run.cautions, ABOUT_THE_DATA)].filter(
    (part) => part !== "",
  );
}

const studyList = (sentences: readonly string[]): string =>
  sentences.length === 0 ? "" : `${STUDY_HEADING}:\n\n${list(sentences)}`;

function turn(run: TurnRun): string[] {
  const { level } = run.question;
  const each = run.results.flatMap((answer) => [
    `**${escapeText(answer.headline.text)}**`,
    table(mainTable(answer, level)),
    list(turnFindings(answer, level)),
    milestoneList(answer.milestones, answer.points),
    cautionList(answer.cautions),
  ]);
  const summary = run.results.length > 1 ? [table(turnAreasTable(run))] : [];
  return [...summary, ...each, notUsed(run.unusable), cautionList(run.cautions, ABOUT_THE_DATA)].filter(
    (part) => part !== "",
  );
}

function scan(run: ScanRun): string[] {
  const left = leftOutLines(run);
  return [
    `**${escapeText(run.summary.text)}**`,
    list(run.summary.marked.map(({ text }) => text)),
    table(trimmed(scanTable(run))),
    left.length === 0 ? "" : `Left out:\n\n${list(left)}`,
    cautionList(run.cautions),
  ].filter((part) => part !== "");
}

/** Blanks that keep figures in line in text are none of Markdown's. */
const trimmed = (wide: DisplayTable): DisplayTable => ({
  ...wide,
  head: wide.head.map((cell) => cell.trim()),
  rows: wide.rows.map((row) => row.map((cell) => cell.trim())),
});

function diff({ results: [result], unusable, cautions }: DiffRun): string[] {
  const changes = changesTable(result);
  return [
    `**${escapeText(diffHeadlineText(result))}**`,
    list(headlineLines(result)),
    table(countsTable(result)),
    list(diffFindings(result)),
    changes ? table(changes.table) : "",
    changes ? list(changes.notes) : "",
    notUsed(unusable),
    cautionList(cautions),
  ].filter((part) => part !== "");
}

function inspect(run: InspectRun): string[] {
  return inspectSections(run).map(({ title, lines, table: rows, command }) => {
    const body = [rows ? table(rows) : "", list(lines), command ? `    ${command.join(" ")}` : ""];
    return [`**${escapeText(title)}**`, ...body.filter((part) => part !== "")].join("\n\n");
  });
}

function explain(run: ExplainRun): string[] {
  if (run.question.topic === null)
    return topicLists(run).flatMap(({ title, topics, namesOnly }) => [
      `**${escapeText(title)}**`,
      namesOnly ? topics.map(({ name }) => `\`${name}\``).join(", ") : list(topics.map(openingOf)),
    ]);
  return run.results.flatMap((topic) => [
    `**${escapeText(openingOf(topic))}**`,
    ...topic.sections.map(({ heading, lines }) => `${heading === "" ? "" : `${heading}:\n\n`}${list(lines)}`),
  ]);
}

function selftest(run: SelftestRun): string[] {
  return [
    `**${escapeText(selftestSentence(run))}**`,
    table({ ...selftestTable(run), title: "" }),
    list(selftestNotes(run)),
  ];
}

function notUsed(unusable: readonly Unusable[]): string {
  if (unusable.length === 0) return "";
  return `Not used:\n\n${list(unusable.map(({ area, code, message }) => `${area.name}: ${message} [${code}]`))}`;
}

const escapeText = (text: string): string => text.replace(/[\\`*_<>[\]|#]/g, (character) => `\\${character}`);

function table({ title, head, rows, left }: DisplayTable): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeText).join(" | ")} |`;
  const rule = `| ${head.map((_, i) => (left.includes(i) ? "---" : "---:")).join(" | ")} |`;
  return [...(title ? [`${escapeText(title)}:`, ""] : []), line(head), rule, ...rows.map(line)].join("\n");
}

const list = (lines: readonly string[]): string => lines.map((line) => `- ${escapeText(line)}`).join("\n");
const cautionList = (cautions: readonly Caution[], heading = "Cautions"): string =>
  cautions.length === 0
    ? ""
    : `${heading}:\n\n${cautions.map(({ code, text }) => `- ${escapeText(text)} (\`${code}\`)`).join("\n")}`;

const milestoneList = (milestones: readonly MilestoneAnswer[], rows: readonly { readonly index: number }[]): string =>
  milestones.length === 0 ? "" : `${MILESTONES_HEADING}:\n\n${list(milestoneLines(milestones, pictureOf(rows)))}`;
