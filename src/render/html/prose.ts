/**
 * An author's Markdown as HTML. HTML within it is shown, not obeyed; links go to the web, to mail or to a place in the
 * page, any other is written out; a picture is kept where the text itself holds it (`data:`), else named as left out.
 */
import MarkdownIt, { type Token } from "markdown-it";
import { anchorOf, htmlText } from "./htmlText.js";

const LINK = /^(?:https?:\/\/|mailto:|#)/i;
const PICTURE_WITHIN = /^data:image\/(?:png|jpeg|gif|webp);/i;
/** What would hide or reorder text; lines and tabs are the author's. */
// biome-ignore format: one class
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is being removed
const OBEYED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2028\u2029\u2060-\u2069\ufeff]/g;

/** `level` is that of the heading it stands under: its own headings go below, none left out. */
export function proseHtml(markdown: string, level: number, anchors: Set<string>): string {
  const markup = ruled(new MarkdownIt({ html: false, linkify: false }));
  const tokens = markup.parse(markdown.replace(OBEYED, ""), {});
  setHeadings(tokens, level, anchors);
  return markup.renderer.render(tokens, markup.options, {}).trimEnd();
}

function ruled(markup: MarkdownIt): MarkdownIt {
  const { rules } = markup.renderer;
  // Every address is let through here and judged below, so that none is left as raw Markdown.
  markup.validateLink = () => true;
  const pictured = rules.image;
  rules.image = (tokens, i, options, env, self) => {
    const { content, attrs } = tokens[i] as Token;
    const address = new Map(attrs).get("src") ?? "";
    return PICTURE_WITHIN.test(address) && pictured
      ? pictured(tokens, i, options, env, self)
      : `[Picture left out: ${htmlText(content || address)}]`;
  };
  rules["link_open"] = (tokens, i, options, _env, self) =>
    LINK.test(addressOf(tokens[i])) ? self.renderToken(tokens, i, options) : "";
  rules["link_close"] = (tokens, i) => {
    const open = tokens.slice(0, i).findLast(({ type }) => type === "link_open");
    if (LINK.test(addressOf(open))) return "</a>";
    return open?.info === "auto" ? "" : ` (${htmlText(addressOf(open))})`;
  };
  rules["th_open"] = (tokens, i, options, _env, self) => {
    tokens[i]?.attrSet("scope", "col");
    return self.renderToken(tokens, i, options);
  };
  rules["table_open"] = () => '<div class="scroll" role="region" aria-label="Table" tabindex="0"><table>\n';
  rules["table_close"] = () => "</table></div>\n";
  return markup;
}

const addressOf = (link: Token | undefined): string => link?.attrGet("href") ?? "";

/** Levels without a gap, whatever the author began with. */
function setHeadings(tokens: readonly Token[], level: number, anchors: Set<string>): void {
  let open: number[] = [];
  let tag = "";
  for (const [i, token] of tokens.entries()) {
    if (token.type === "heading_open") {
      const own = Number(token.tag.slice(1));
      open = [...open.filter((above) => above < own), own];
      tag = `h${Math.min(6, level + open.length)}`;
      token.attrSet("id", anchorOf(tokens[i + 1]?.content ?? "", anchors));
    }
    if (token.type.startsWith("heading_")) token.tag = tag;
  }
}
