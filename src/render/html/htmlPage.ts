/** Blocks as one HTML document that needs nothing beside itself: its style within, no script, nothing asked of a network. */
import { MILESTONES_HEADING } from "../milestoneLines.js";
import type { Block } from "../page/block.js";
import { MOST_LINES } from "../svg/figureWords.js";
import { anchorOf, htmlText } from "./htmlText.js";
import { type AnswerPart, type ListBlock, type Part, partsOf, type ShownBlock, wholeRunFirst } from "./outline.js";
import { STYLE } from "./style.js";
import { tableHtml } from "./tableHtml.js";

/** More answers than this are closed until they are opened; sentence and codes of the cautions are always seen. */
export const OPEN_ANSWERS = 12;

type PictureBlock = Extract<Block, { kind: "picture" }>;

/** What the parts of a page share while it is written. */
interface Writing {
  /** markup that stands where a picture is asked for; empty for none */
  readonly picture: (block: PictureBlock) => string;
  readonly prose: (markdown: string, level: number, anchors: Set<string>) => string;
  readonly anchors: Set<string>;
  /** level of a heading below the one in force */
  readonly level: number;
  /** the sentence of an answer is a heading itself */
  readonly headed: boolean;
  readonly closed: boolean;
}

/**
 * `title` is the window's; the page is headed by its first heading or, where it has none of level 1, by its one sentence,
 * or by the title over several. `picture` gives markup, empty for none.
 */
export async function htmlPage(
  title: string,
  blocks: readonly Block[],
  picture: (block: PictureBlock) => string,
): Promise<string> {
  const own = blocks.some((block) => block.kind === "heading" && block.level === 1);
  const answers = blocks.filter(({ kind }) => kind === "headline").length;
  const titled = !own && answers !== 1;
  const prose = blocks.some(({ kind }) => kind === "prose") ? (await import("./prose.js")).proseHtml : () => "";
  const parts = partsOf(titled ? wholeRunFirst(blocks) : blocks);
  const last = parts.at(-1);
  const sources = last?.kind === "source" ? last : null;
  const closed = titled && answers > OPEN_ANSWERS;
  const written = writtenParts(sources ? parts.slice(0, -1) : parts, {
    picture,
    prose,
    anchors: new Set(),
    level: titled ? 2 : 1,
    headed: !own,
    closed,
  });
  const body = [
    "<main>",
    ...(titled ? [`<h1>${htmlText(title)}</h1>`] : []),
    ...(closed ? [`<p class="screen">${HOW_TO_OPEN}</p>`] : []),
    ...written,
    "</main>",
    ...(sources ? [`<footer>${linesHtml(sources.lines)}</footer>`] : []),
  ];
  return `${headOf(title)}<body>\n${body.filter((part) => part !== "").join("\n")}\n</body>\n</html>\n`;
}

const HOW_TO_OPEN = "Open a sentence for its figure, tables and cautions. What is open is printed.";

const headOf = (title: string): string => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${htmlText(title)}</title>
<style>
${STYLE}</style>
</head>
`;

function writtenParts(parts: readonly Part[], first: Writing): string[] {
  let writing = first;
  return parts.map((part) => {
    if (part.kind === "answer") return answerHtml(part, writing);
    if (part.kind === "heading") {
      writing = { ...writing, level: part.level + 1 };
      return `<h${part.level} id="${anchorOf(part.text, writing.anchors)}">${htmlText(part.text)}</h${part.level}>`;
    }
    return blockHtml(part, writing);
  });
}

function answerHtml({ headline, body, cautions }: AnswerPart, writing: Writing): string {
  const { headed, closed, level, anchors } = writing;
  const below = headed ? { ...writing, level: level + 1 } : writing;
  const anchor = cautions.length === 0 ? "" : anchorOf("cautions", anchors);
  const shown = bodyHtml(body, below);
  const aside = cautions.map((list) => listHtml(list, below));
  const cautioned = aside.length === 0 ? [] : [`<div class="cautions" id="${anchor}">\n${aside.join("\n")}\n</div>`];
  // Beside nothing they take the whole width.
  const parts = (
    shown.length === 0
      ? cautioned
      : ['<div class="beside-each-other">', `<div class="shown">\n${shown.join("\n")}\n</div>`, ...cautioned, "</div>"]
  ).join("\n");
  const sentence = headed
    ? `<h${level} class="headline">${htmlText(headline)}</h${level}>`
    : `<p class="headline">${htmlText(headline)}</p>`;
  const codes = codesOf(cautions);
  if (closed) {
    const said = codes === "" ? "" : `<span class="codes">Cautions: ${codes}</span>`;
    return `<details class="answer">\n<summary>${sentence}${said}</summary>\n${parts}\n</details>`;
  }
  // Readers of a report, whose headings are its own, are told how many there are.
  const told = headed ? `<a href="#${anchor}">Cautions</a>: ${codes}` : `<a href="#${anchor}">${countOf(cautions)}</a>`;
  const said = codes === "" ? [] : [`<p class="codes${headed ? "" : " screen"}">${told}</p>`];
  return [`<div class="answer">`, sentence, ...said, parts, "</div>"].join("\n");
}

/** Milestones that stand under the figure, as its notes, are not to be read twice: the list is there to be heard. */
function bodyHtml(body: readonly ShownBlock[], writing: Writing): string[] {
  const noted = `>${htmlText(MILESTONES_HEADING)}:<`;
  let listed = false;
  return body.flatMap((block) => {
    const markup = blockHtml(block, writing);
    if (block.kind === "picture") listed = markup.includes(noted);
    if (markup === "") return [];
    const twice = listed && block.kind === "list" && block.about === "milestones" && block.items.length <= MOST_LINES;
    return [twice ? `<div class="heard">\n${markup}\n</div>` : markup];
  });
}

const countOf = (lists: readonly ListBlock[]): string => {
  const n = lists.reduce((sum, { items }) => sum + items.length, 0);
  return `${n} ${n === 1 ? "caution" : "cautions"}`;
};

/** Each code once. */
const codesOf = (lists: readonly ListBlock[]): string =>
  [...new Set(lists.flatMap(({ items }) => items.flatMap(({ code }) => (code === undefined ? [] : [code]))))]
    .map(codeHtml)
    .join(", ");

const codeHtml = (code: string): string => `<code>${htmlText(code)}</code>`;
const linesHtml = (lines: readonly string[]): string => `<p>${lines.map(htmlText).join("<br>\n")}</p>`;

function listHtml({ heading, items }: ListBlock, { level }: Writing): string {
  const lines = items.map(
    ({ text, code }) => `<li>${htmlText(text)}${code === undefined ? "" : ` ${codeHtml(code)}`}</li>`,
  );
  const title = heading === "" ? [] : [`<h${level}>${htmlText(heading)}</h${level}>`];
  return [...title, "<ul>", ...lines, "</ul>"].join("\n");
}

function blockHtml(block: ShownBlock, writing: Writing): string {
  switch (block.kind) {
    case "paragraph":
      return `<p>${htmlText(block.text)}</p>`;
    case "picture":
      return writing.picture(block);
    case "table":
      return tableHtml(block.table, anchorOf("table", writing.anchors));
    case "list":
      return block.about === "cautions"
        ? `<div class="cautions">\n${listHtml(block, writing)}\n</div>`
        : listHtml(block, writing);
    case "names":
      return `<p class="names">${block.names.map(codeHtml).join(", ")}</p>`;
    case "command":
      return `<pre><code>${htmlText(block.command)}</code></pre>`;
    case "prose":
      return `<div class="prose">\n${writing.prose(block.markdown, writing.level - 1, writing.anchors)}\n</div>`;
    case "source":
      return `<div class="sources">${linesHtml(block.lines)}</div>`;
  }
}
