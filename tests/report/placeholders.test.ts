import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { beforeAll, describe, expect, it } from "vitest";
import { describeProblem } from "../../src/problems.js";
import { markdownText } from "../../src/report/placeholder/markdownText.js";
import { fill } from "../../src/report/placeholders.js";
import type { Answered } from "../../src/report/reportFile.js";
import { slugOf } from "../../src/report/slug.js";
import { problemOf } from "../read/sources.js";
import { answeredBy } from "./placeholder/answered.js";

let answered: Answered[];
beforeAll(async () => {
  answered = await answeredBy({ project: ["project", "area: Leeds, baseline: 2009..2012, at: 2018"] });
});
const filled = (text: string): string => fill(text, "story.md", answered).text;
const told = async (text: string) => describeProblem(await problemOf(() => fill(text, "story.md", answered)));

describe("a text", () => {
  it("is filled, with a record of what was put where", () => {
    const text =
      "# Story\n\nThere are {{ project.leeds.headline.countDifference | fewer }}: {{project.periods.2018.actual}}.\r\n";
    const { text: after, used } = fill(text, "story.md", answered);
    expect(after).toBe("# Story\n\nThere are 541 fewer: 76.\r\n");
    expect(used).toEqual([
      {
        placeholder: "{{ project.leeds.headline.countDifference | fewer }}",
        path: "project.leeds.headline.countDifference",
        value: expect.closeTo(-541.3212, 9),
        written: "541 fewer",
        line: 3,
      },
      {
        placeholder: "{{project.periods.2018.actual}}",
        path: "project.periods.2018.actual",
        value: 76,
        written: "76",
        line: 3,
      },
    ]);
  });
  it("keeps what is escaped, single braces, and all without braces as it is", () => {
    expect(filled("\\{{ x }} {y} }} \\{ é")).toBe("{{ x }} {y} }} \\{ é");
  });
  it("is filled in code too", () => {
    expect(filled('`{{ project.verdict | or "none" }}`\n\n    {{ project.area.name }}\n')).toBe(
      "`none`\n\n    Leeds\n",
    );
  });
  it("tells every placeholder that cannot be filled, with its line", async () => {
    const found = await told("ok\n{{ project.leds.headline.text }}\n{{ open\n{{ project.verdict }} {{ }}\n");
    expect(found).toMatchObject({ code: "recipe-placeholder", exit: 78, location: { file: "story.md", line: 2 } });
    expect(found.message).toMatch(/project has no leds\. Did you mean "leeds"\?/);
    expect(found.evidence.filter((line) => line.startsWith("line "))).toEqual([
      'line 3: "{{": these braces are not closed',
      expect.stringMatching(/^line 4: "\{\{ project\.verdict \}\}": the answer gives no value for this/),
      'line 4: "{{  }}": there is no path',
    ]);
  });
});

describe("text of the results in Markdown", () => {
  it.each([
    ["a*b_c`d`[e](f)<g>|h#i~j&k\\l", "x ", "", "a\\*b\\_c\\`d\\`\\[e\\](f)\\<g\\>\\|h\\#i\\~j&k\\\\l"],
    ["Yes!", "x ", "[link](https://example.org)", "Yes\\!"],
    ["Yes!", "x ", " [link](https://example.org)", "Yes!"],
    ["https://example.org &amp;", "x ", "", "https\\://example.org \\&amp;"],
    ["![x]", "x", "", "!\\[x\\]"],
    ["- x", "", "", "\\- x"],
    ["- x", "a ", "", "- x"],
    ["+5", "> ", "", "\\+5"],
    ["12. x", "", "", "12\\. x"],
    ["541", "", ". Then", "&#53;41"],
    ["541", "", " fewer", "541"],
    ["541", "a ", ". Then", "541"],
    ["1,271", "", ".", "1,271"],
  ])("%s after %j before %j is %s", (text, before, after, expected) => {
    expect(markdownText(text, before, after)).toBe(expected);
  });
});

it("is read back as the text it was, wherever in a line it stands", () => {
  const markdown = new MarkdownIt({ html: false });
  const shown = (html: string): string =>
    html
      .replace(/^<p>|<\/p>\n$/g, "")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&amp;", "&");
  const marks = [..."*_`[]()<>|#~&\\!-+=.1:;{}^$'\"/ ab", "http://x.org", "&amp;", "<b>", "12.", "==="];
  const text = fc
    .array(fc.constantFrom(...marks), { minLength: 1, maxLength: 12 })
    .map((parts) => parts.join("").trim());
  fc.assert(
    fc.property(
      text,
      fc.constantFrom("", "a ", "word"),
      fc.constantFrom("", " b", ". b", "*"),
      (one, before, after) => {
        fc.pre(one !== "");
        const html = markdown.render(`${before}${markdownText(one, before, after)}${after}`);
        expect(shown(html)).toBe(`${before}${one}${after}`);
      },
    ),
    { seed: 3, numRuns: 3000 },
  );
});

describe("names as slugs", () => {
  it.each([
    ["Statistical neighbours (2018-19, mean)", "statistical-neighbours-2018-19-mean"],
    ["St. Helens", "st-helens"],
    ["Ynys Môn", "ynys-mon"],
    ["King's Lynn & West Norfolk", "kings-lynn-and-west-norfolk"],
    ["2018/19", "2018-19"],
    ["Straße", "strasse"],
    ["***", ""],
  ])("%s is %s", (name, slug) => expect(slugOf(name)).toBe(slug));
});
