/** An author's Markdown within a page. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { htmlPage } from "../../../src/render/html/htmlPage.js";
import { proseHtml } from "../../../src/render/html/prose.js";
import { PROPERTY_RUNS } from "../../stats/reference.js";
import { elementsOf, named, walkHtml } from "./walkHtml.js";

const prose = (markdown: string, level = 2): string => proseHtml(markdown, level, new Set());

describe("prose", () => {
  it("is Markdown, with its headings below the one it stands under and none left out", () => {
    const levels = (markdown: string, level?: number) =>
      named(prose(markdown, level), "h1", "h2", "h3", "h4", "h5", "h6").map(({ name, text }) => `${name} ${text}`);
    expect(levels("# A\n\n### B\n\n## C\n\n# D")).toEqual(["h3 A", "h4 B", "h4 C", "h3 D"]);
    expect(levels("#### A\n\n# B")).toEqual(["h3 A", "h3 B"]);
    expect(levels("# A\n\n## B\n\n### C", 4)).toEqual(["h5 A", "h6 B", "h6 C"]);
    expect(prose("One *two* **three**\n\n- a\n- b")).toBe(
      "<p>One <em>two</em> <strong>three</strong></p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>",
    );
  });
  it("shows HTML instead of obeying it", () => {
    expect(prose("a <b onclick='x'>b</b>\n\n<script>alert(1)</script>")).toBe(
      "<p>a &lt;b onclick='x'&gt;b&lt;/b&gt;</p>\n<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
    );
  });
  it("links to the web, to mail and within the page; any other address is written out", () => {
    expect(prose("[a](https://example.org/?q=1&b=2)")).toContain('<a href="https://example.org/?q=1&amp;b=2">a</a>');
    expect(prose("[a](mailto:a@b.uk) [b](#story)")).toContain('<a href="mailto:a@b.uk">a</a> <a href="#story">b</a>');
    expect(prose("[the data](data/x.csv)")).toBe("<p>the data (data/x.csv)</p>");
    expect(prose("[x](javascript:alert(1)) <javascript:alert(2)>")).toBe(
      "<p>x (javascript:alert(1)) javascript:alert(2)</p>",
    );
    expect(prose("[x](//evil.example) [y](JaVaScRiPt:1)")).not.toContain("<a");
  });
  it("keeps a picture that it holds itself, and names any other", () => {
    const held = "data:image/png;base64,iVBORw0KGgo=";
    expect(prose(`![A map](${held})`)).toBe(`<p><img src="${held}" alt="A map"></p>`);
    expect(prose("![A map](https://example.org/map.png)")).toBe("<p>[Picture left out: A map]</p>");
    expect(prose("![](map.png)")).toBe("<p>[Picture left out: map.png]</p>");
    expect(prose("![x](data:image/svg+xml;base64,AAAA)")).toBe("<p>[Picture left out: x]</p>");
  });
  it("has tables as the page's own", () => {
    const [box] = named(prose("| a | b |\n|---|--:|\n| 1 | 2 |"), "div");
    expect(box?.attributes["class"]).toBe("scroll");
    expect(box?.children[0]?.name).toBe("table");
    expect(prose("| a |\n|---|\n| 1 |")).toContain('<th scope="col">a</th>');
  });
  it("can be pointed at by its headings, of which no two share a name", async () => {
    const page = await htmlPage(
      "T",
      [
        { kind: "heading", level: 1, text: "The report" },
        { kind: "heading", level: 2, text: "Story" },
        { kind: "prose", markdown: "# Story\n\n# Ysgol Môn\n\n[up](#story)" },
      ],
      () => "",
    );
    const ids = named(page, "h1", "h2", "h3").map(({ name, attributes }) => `${name}#${attributes["id"]}`);
    expect(ids).toEqual(["h1#the-report", "h2#story", "h3#story-2", "h3#ysgol-mon"]);
  });
  it("is never more than our elements, and never runs anything", () => {
    const pieces = fc.constantFrom(
      ..."<script> </a> <!-- --> ![ ]( [ ) javascript: data:text/html, https://x.uk \" ' & &#60; ` ``` # > - 1. | --- * _ ~~ \\ \u202e \u0000".split(
        " ",
      ),
      " ",
      "\n",
      "\n\n",
      "    ",
    );
    const markdown = fc.array(fc.oneof(pieces, fc.string({ unit: "binary", maxLength: 5 })), { maxLength: 30 });
    fc.assert(
      fc.property(markdown, (parts) => {
        for (const { name, attributes } of elementsOf(walkHtml(prose(parts.join(""))))) {
          expect(["script", "style", "svg", "meta"]).not.toContain(name);
          if (name === "a") expect(attributes["href"]).toMatch(/^(https?:\/\/|mailto:|#)/i);
          if (name === "img") expect(attributes["src"]).toMatch(/^data:image\/(png|jpeg|gif|webp);/i);
        }
      }),
      { ...PROPERTY_RUNS, numRuns: 1000 },
    );
  });
});
