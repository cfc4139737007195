/**
 * What each command's answer says on a page: sentence, picture, tables, findings, cautions, in the order they are read.
 * Markdown and HTML are made from it, and so is a report.
 */
import type { MilestoneAnswer } from "../../analysis/milestones.js";
import type { Caution } from "../../cautions.js";
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
} from "../answer.js";
import { askedOf, compareFindings, STUDY_HEADING, studyFindings } from "../compareDisplay.js";
import { comparedTable, eventTable, rowsTable, type Spark } from "../compareTables.js";
import { changesTable, countsTable, diffFindings, diffHeadlineText, headlineLines } from "../diffDisplay.js";
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
} from "../display.js";
import { donorsTable } from "../donorsDisplay.js";
import { evidenceFindings, ladderTable } from "../evidenceDisplay.js";
import { openingOf, topicLists } from "../explainDisplay.js";
import { forecastAreasTable, forecastFindings, forecastPeopleTable, forecastTable } from "../forecastDisplay.js";
import { inspectSections } from "../inspectDisplay.js";
import { MILESTONES_HEADING, milestoneLines, pictureOf } from "../milestoneLines.js";
import { reportBlocks } from "../reportDisplay.js";
import { leftOutLines, scanTable } from "../scanDisplay.js";
import { selftestNotes, selftestSentence, selftestTable } from "../selftestDisplay.js";
import { choicesTable, isCrowded, optionsTable, sensitivityFindings } from "../sensitivityDisplay.js";
import { ownScale } from "../text/sparkline.js";
import { mainTable, turnAreasTable } from "../turnDisplay.js";
import { turnFindings } from "../turnFindings.js";
import { type Block, headline, list, table } from "./block.js";

const BLOCKS: ByCommand<Block[]> = {
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
  report: reportBlocks,
};

/** The page of an answer whose texts are cleaned, its sources last. */
export const blocksOf = (answer: Answer): Block[] => [
  ...byCommand(BLOCKS, answer),
  { kind: "source", lines: sourceLines(answer.inputs, answer.tool.version) },
];

const picture = (of: number | null): Block => ({ kind: "picture", of });

const cautionList = (cautions: readonly Caution[], heading = "Cautions"): Block[] =>
  cautions.length === 0
    ? []
    : [{ kind: "list", heading, about: "cautions", items: cautions.map(({ code, text }) => ({ text, code })) }];

const milestoneList = (milestones: readonly MilestoneAnswer[], rows: readonly { readonly index: number }[]): Block[] =>
  list(milestoneLines(milestones, pictureOf(rows)), MILESTONES_HEADING, "milestones");

const notUsed = (unusable: readonly Unusable[]): Block[] =>
  list(
    unusable.map(({ area, code, message }) => `${area.name}: ${message} [${code}]`),
    "Not used",
    "left out",
  );

const pageSpark: Spark = (values) => ownScale(values, false);

function project(run: ProjectRun): Block[] {
  const { level } = run.question;
  const each = run.results.flatMap((answer, place) => [
    headline(answer.headline.text),
    picture(place),
    ...table(projectTable(answer, level)),
    ...table(peopleTable(answer, level)),
    ...table(donorsTable(answer)),
    ...list(findings(answer, level)),
    ...milestoneList(answer.milestones, [...answer.earlier, ...answer.history, ...answer.periods]),
    ...list(answer.diagnostics?.sentences ?? [], "Diagnostics of the fit"),
    ...cautionList(answer.cautions),
  ]);
  return severally(run, areasTable, each);
}

function forecast(run: ForecastRun): Block[] {
  const { level } = run.question;
  const each = run.results.flatMap((answer, place) => [
    headline(answer.headline.text),
    picture(place),
    ...table(forecastTable(answer)),
    ...table(forecastPeopleTable(answer, level)),
    ...list(forecastFindings(answer, level)),
    ...milestoneList(answer.milestones, [...answer.earlier, ...answer.history, ...answer.periods]),
    ...cautionList(answer.cautions),
  ]);
  return severally(run, forecastAreasTable, each);
}

function sensitivity(run: SensitivityRun): Block[] {
  const each = run.results.flatMap((answer, place) => [
    headline(answer.text),
    picture(place),
    ...table(isCrowded(answer) ? optionsTable(answer) : choicesTable(answer, run.question.level)),
    ...list(sensitivityFindings(answer)),
    ...cautionList(answer.cautions),
  ]);
  return severally(run, null, each);
}

function evidence(run: EvidenceRun): Block[] {
  const each = run.results.flatMap((answer, place) => [
    headline(answer.text),
    picture(place),
    ...table(ladderTable(answer, run.question.level)),
    ...list(evidenceFindings(answer, run.question.level)),
    ...cautionList(answer.cautions),
  ]);
  return severally(run, null, each);
}

function compare(run: CompareRun): Block[] {
  const each = run.results.flatMap((answer, place) => [
    headline(answer.text),
    picture(place),
    ...table(compareTable(answer)),
    ...table(changeTable(answer)),
    ...list(compareFindings(answer, askedOf(run))),
    ...list(studyFindings(answer, askedOf(run)), STUDY_HEADING),
    ...table(eventTable(answer)),
    ...table(rowsTable(answer, pageSpark)),
    ...cautionList(answer.cautions),
  ]);
  return severally(run, (all) => comparedTable(all, pageSpark), each);
}

function turn(run: TurnRun): Block[] {
  const { level } = run.question;
  const each = run.results.flatMap((answer, place) => [
    headline(answer.headline.text),
    picture(place),
    ...table(mainTable(answer, level)),
    ...list(turnFindings(answer, level)),
    ...milestoneList(answer.milestones, answer.points),
    ...cautionList(answer.cautions),
  ]);
  return severally(run, turnAreasTable, each);
}

type Several = ProjectRun | ForecastRun | SensitivityRun | EvidenceRun | CompareRun | TurnRun;

/** The answers, under a table of them all where there are several, and over what concerns the whole run. */
function severally<Run extends Several>(
  run: Run,
  summary: ((run: Run) => DisplayTable) | null,
  each: readonly Block[],
): Block[] {
  return [
    ...(run.results.length > 1 ? [picture(null), ...table(summary?.(run) ?? null)] : []),
    ...each,
    ...notUsed(run.unusable),
    ...cautionList(run.cautions, ABOUT_THE_DATA),
  ];
}

function scan(run: ScanRun): Block[] {
  return [
    headline(run.summary.text),
    picture(null),
    ...list(run.summary.marked.map(({ text }) => text)),
    ...table(trimmed(scanTable(run))),
    ...list(leftOutLines(run), "Left out", "left out"),
    ...cautionList(run.cautions),
  ];
}

/** Blanks that keep figures in line in text are none of a page's. */
const trimmed = (wide: DisplayTable): DisplayTable => ({
  ...wide,
  head: wide.head.map((cell) => cell.trim()),
  rows: wide.rows.map((row) => row.map((cell) => cell.trim())),
});

function diff({ results: [result], unusable, cautions }: DiffRun): Block[] {
  const changes = changesTable(result);
  return [
    headline(diffHeadlineText(result)),
    ...list(headlineLines(result)),
    ...table(countsTable(result)),
    ...list(diffFindings(result)),
    ...table(changes?.table ?? null),
    ...list(changes?.notes ?? []),
    ...notUsed(unusable),
    ...cautionList(cautions),
  ];
}

function inspect(run: InspectRun): Block[] {
  return inspectSections(run).flatMap(({ title, lines, table: rows, command }): Block[] => [
    headline(title),
    ...table(rows ?? null),
    ...list(lines),
    ...(command ? [{ kind: "command", command: command.join(" ") } as const] : []),
  ]);
}

function explain(run: ExplainRun): Block[] {
  if (run.question.topic === null)
    return topicLists(run).flatMap(({ title, topics, namesOnly }): Block[] => [
      headline(title),
      ...(namesOnly
        ? [{ kind: "names", names: topics.map(({ name }) => name) } as const]
        : list(topics.map(openingOf))),
    ]);
  return run.results.flatMap((topic) => [
    headline(openingOf(topic)),
    ...topic.sections.flatMap(({ heading, lines }) => list(lines, heading)),
  ]);
}

function selftest(run: SelftestRun): Block[] {
  return [headline(selftestSentence(run)), ...table({ ...selftestTable(run), title: "" }), ...list(selftestNotes(run))];
}
