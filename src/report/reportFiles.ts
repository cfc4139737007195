/** Everything a report is written as, from the answers to its questions: pages, figures, data, workbook, manifest. */
import { type Cell, csvText, rowsOf } from "../render/csv.js";
import { htmlPage } from "../render/html/htmlPage.js";
import { picturesOf } from "../render/html/pictures.js";
import { renderJson } from "../render/json.js";
import { markdownOf } from "../render/markdown.js";
import { proseText } from "../render/markdownText.js";
import type { Block } from "../render/page/block.js";
import type { Drawn } from "../render/svg/drawn.js";
import { PAGE_WIDTH } from "../render/svg/figure.js";
import { figuresOf } from "../render/svg/figures.js";
import { svgFile } from "../render/svg/svg.js";
import { MANIFEST_PATH, manifestOf, manifestText } from "./manifest.js";
import type { Output } from "./recipe.js";
import { type ReportTexts, reportCard } from "./reportCard.js";
import type { Material, ReadInput, ReportFile } from "./reportFile.js";
import { type SheetTable, workbookOf } from "./workbook.js";

/** What is made beside the answers. */
export interface ReportParts {
  readonly material: Material;
  readonly texts: ReportTexts;
  /** the claims as rows, their header first; empty for none */
  readonly claimRows: readonly (readonly Cell[])[];
  /** Markdown; null where it is not asked for */
  readonly qaLog: string | null;
}

type Picture = Extract<Block, { kind: "picture" }>;

/** In an order of their own, the manifest last. The same parts make the same bytes. */
export async function reportFiles(parts: ReportParts): Promise<ReportFile[]> {
  const { material, texts, claimRows, qaLog } = parts;
  const { outputs } = material.recipe;
  const asked = (output: Output): boolean => outputs.includes(output);
  // A picture that is not written cannot be linked to.
  const drawn = asked("figures") ? drawnBy(material) : new Map<string, readonly Drawn[]>();
  const card = reportCard(material, texts);
  const files: ReportFile[] = [
    ...(asked("html") ? [{ path: "report.html", content: await htmlPage(texts.title, card, inPage(material)) }] : []),
    ...(asked("markdown") ? [{ path: "report.md", content: markdownOf(card, linkedOnce(drawn)) }] : []),
    ...[...drawn].map(([id, figures]) => ({ path: figurePath(id), content: svgFile(figures) })),
    ...material.answered.flatMap(({ question: { id }, answer }) => [
      ...(asked("csv") ? [{ path: `data/${id}.csv`, content: csvText(rowsOf(answer)) }] : []),
      ...(asked("json") ? [{ path: `data/${id}.json`, content: renderJson(answer) }] : []),
    ]),
    ...(asked("excel") ? [{ path: "data/report.xlsx", content: await workbookOf(sheetsOf(parts)) }] : []),
    ...(asked("csv") && claimRows.length > 0 ? [{ path: "claims.csv", content: csvText(claimRows) }] : []),
    ...(qaLog === null ? [] : [{ path: "qa-log.md", content: qaLog }]),
  ];
  return [...files, { path: MANIFEST_PATH, content: manifestText(manifestOf(material, files)) }];
}

const figurePath = (id: string): string => `figures/${id}.svg`;

/** The figures of every question that has any. */
function drawnBy({ answered }: Material): Map<string, readonly Drawn[]> {
  const found = new Map<string, readonly Drawn[]>();
  for (const { question, answer } of answered) {
    const drawn = figuresOf(answer, PAGE_WIDTH);
    if (drawn.length > 0) found.set(question.id, drawn);
  }
  return found;
}

/** Inline, so that the page needs nothing beside itself. */
function inPage({ answered }: Material): (block: Picture) => string {
  const pictures = new Map(answered.map(({ question: { id }, answer }) => [id, picturesOf(answer, id)]));
  return ({ of, question = "" }) => pictures.get(question)?.(of) ?? "";
}

/** A link to the file, which holds all the figures of a question, where the first of them stands. */
function linkedOnce(drawn: ReadonlyMap<string, readonly Drawn[]>): (block: Picture) => string {
  const linked = new Set<string>();
  return ({ of, question = "" }) => {
    const figures = drawn.get(question) ?? [];
    if (linked.has(question) || !figures.some((one) => one.of === of)) return "";
    linked.add(question);
    return `![${proseText(figures.map(({ figure }) => figure.title).join("; "))}](${figurePath(question)})`;
  };
}

function sheetsOf({ material, texts, claimRows }: ReportParts): SheetTable[] {
  const { answered, inputs, version } = material;
  const tables = answered.map(({ question, answer }) => ({ name: question.id, rows: rowsOf(answer) }));
  const claims = claimRows.length === 0 ? [] : [{ name: "Claims", rows: claimRows }];
  return [
    {
      name: "Contents",
      rows: [
        ["Contents", "What it is", "Rows"],
        [texts.title, `turncurve ${version}`, null],
        ...answered.map(({ question, answer }): Cell[] => [
          question.id,
          texts.questionTitles[question.id] ?? answer.command,
          rowsOf(answer).length - 1,
        ]),
        ...claims.map(({ name, rows }): Cell[] => [name, "published statements, with their verdicts", rows.length - 1]),
        [null, null, null],
        ["Sources", "Release", "sha256"],
        ...inputs.map(({ file, release, sha256 }: ReadInput): Cell[] => [file, release, sha256]),
      ],
    },
    ...tables,
    ...claims,
  ];
}
