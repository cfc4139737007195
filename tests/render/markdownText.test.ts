/** Data in Markdown: shown as it is, by the rules of CommonMark and of what GitHub adds to them. */
import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { markdownOf } from "../../src/render/markdown.js";
import { markdownCode, markdownLine, markdownText, proseText } from "../../src/render/markdownText.js";
import type { Block } from "../../src/render/page/block.js";
import { PROPERTY_RUNS } from "../stats/reference.js";

/** With all that a reader may add: HTML, links made of text, tables, strikes. */
const READER = new MarkdownIt({ html: true, linkify: true });
const decoded = (html: string): string =>
  html.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ({ amp: "&", lt: "<", gt: ">", quot: '"' })[name] as string);
// GitHub makes links of what has a protocol or begins with www; not of every word with a dot in it.
READER.linkify.set({ fuzzyLink: false, fuzzyEmail: false });

/** What a reader sees of Markdown, one entry for each element that holds words; anything else than ours is a failure. */
function seen(markdown: string): string[] {
  const html = READER.render(markdown).replaceAll("<span>$</span>", "$");
  const tags = html.match(/<[^>]*>/g) ?? [];
  for (const tag of tags)
    expect(tag).toMatch(
      /^<\/?(?:p|strong|ul|li|table|thead|tbody|tr|t[hd](?: style="text-align:(?:left|right)")?|h2|code|pre|br)>$/,
    );
  return html
    .split(/<[^>]*>/)
    .map(decoded)
    .filter((text) => text.trim() !== "");
}

const HOSTILE = [
  "1. a",
  "1) a",
  "- a",
  "+ a",
  "* a",
  "-",
  "1.",
  "===",
  "---",
  "- - -",
  "***",
  "___",
  "# a",
  "> a",
  "~~~",
  "```",
  "    a",
  "https://example.org/x_y_z",
  "www.example.org",
  "http://a.uk?b&copy;",
  "&amp;",
  "&#60;b&#62;",
  "&lt;script&gt;",
  "~~struck~~",
  "~a~",
  "a|b",
  "a\\|b",
  "\\",
  "a\\",
  "`code`",
  "``a`",
  "<b>bold</b>",
  "<!-- -->",
  "[a](b)",
  "![a](b)",
  "[a]: b",
  "a*b*c",
  "a_b_",
  "_a_",
  "$x$ and $y$",
  "$$",
  "|",
  "a | b",
  "- [ ] a",
  "Hammersmith & Fulham",
  "-33.0",
  "+5",
  "1.5 more",
  "95% interval -0.4 to 2",
];
const texts = fc
  .oneof(
    fc.constantFrom(...HOSTILE),
    fc.array(fc.constantFrom(...HOSTILE, "a", " "), { maxLength: 5 }).map((parts) => parts.join("")),
    fc.string(),
  )
  .map((text) => text.trim().replace(/\s+/g, " "))
  .filter((text) => text !== "");

const LAYOUTS: Readonly<Record<string, (text: string) => readonly Block[]>> = {
  headline: (text) => [{ kind: "headline", text: `${text}.` }],
  heading: (text) => [{ kind: "heading", level: 2, text: `${text}.` }],
  paragraph: (text) => [{ kind: "paragraph", text }],
  list: (text) => [{ kind: "list", heading: "", about: "findings", items: [{ text }, { text }] }],
  source: (text) => [{ kind: "source", lines: ["Source:", text, text] }],
  table: (text) => [
    {
      kind: "table",
      table: {
        title: "",
        head: ["A", text],
        rows: [
          [text, "1"],
          ["b", text],
        ],
        left: [0],
      },
    },
  ],
};

describe("text from data", () => {
  it.each(Object.entries(LAYOUTS))("in a %s is what is seen", (name, blocksFor) => {
    const ends = name === "headline" || name === "heading" ? "." : "";
    fc.assert(
      fc.property(texts, (text) => {
        const found = seen(markdownOf(blocksFor(text)));
        expect(found.filter((one) => one.trim() === `${text}${ends}`).length, JSON.stringify(found)).toBeGreaterThan(0);
        expect(new Set(found.map((one) => one.trim()))).toEqual(
          new Set([`${text}${ends}`, ...({ source: ["Source:"], table: ["A", "1", "b"] }[name] ?? [])]),
        );
      }),
      { ...PROPERTY_RUNS, numRuns: 1000 },
    );
  });

  it("stays as it is where nothing would be obeyed", () => {
    for (const plain of [
      "Hammersmith & Fulham",
      "-33.0",
      "+5",
      "1.5 more",
      "541 fewer (149 to 933)",
      "A $5 note",
      "=97",
      "a: b",
    ])
      expect(markdownLine(plain)).toBe(plain);
  });

  it("begins no list, rule or heading, makes no link, no reference, no mathematics", () => {
    expect(["1. a", "- a", "+ a", "===", "---"].map(markdownLine)).toEqual([
      "1\\. a",
      "\\- a",
      "\\+ a",
      "\\===",
      "\\---",
    ]);
    expect(markdownText("https://a.uk www.b.uk")).toBe("https\\://a.uk www\\.b.uk");
    expect(markdownText("&amp; & ~a~")).toBe("\\&amp; & \\~a\\~");
    expect(markdownText("$a$")).toBe("<span>$</span>a<span>$</span>");
    expect(proseText("$a$ *b*")).toBe("$a$ \\*b\\*");
  });
});

describe("code", () => {
  it("holds backticks", () => {
    expect(["a", "a`b", "`a`", "``"].map(markdownCode)).toEqual(["`a`", "``a`b``", "`` `a` ``", "``` `` ```"]);
    fc.assert(
      fc.property(texts, (text) => {
        expect(READER.render(markdownCode(text))).toBe(`<p><code>${READER.utils.escapeHtml(text)}</code></p>\n`);
      }),
      PROPERTY_RUNS,
    );
  });
  it("after a list is not taken into it", () => {
    const markdown = markdownOf([
      { kind: "list", heading: "", about: "findings", items: [{ text: "a" }] },
      { kind: "command", command: 'turncurve project "<b>```.csv"' },
    ]);
    expect(READER.render(markdown)).toBe(
      "<ul>\n<li>a</li>\n</ul>\n<pre><code>turncurve project &quot;&lt;b&gt;```.csv&quot;\n</code></pre>\n",
    );
  });
});
