/** A page of blocks: what stands in it, in which order, and that data is never markup. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText } from "../../../src/render/clean.js";
import { htmlPage, OPEN_ANSWERS } from "../../../src/render/html/htmlPage.js";
import { MILESTONES_HEADING } from "../../../src/render/milestoneLines.js";
import type { Block } from "../../../src/render/page/block.js";
import { PROPERTY_RUNS } from "../../stats/reference.js";
import { type Element, elementsOf, named, walkHtml } from "./walkHtml.js";

const none = (): string => "";
const caution = (text: string, code: string): Block => ({
  kind: "list",
  heading: "Cautions",
  about: "cautions",
  items: [{ text, code }],
});

/** One of each kind, every text made of `say`. */
const everyBlock = (say: (place: string) => string): Block[] => [
  { kind: "heading", level: 1, text: say("page") },
  { kind: "heading", level: 2, text: say("part") },
  { kind: "paragraph", text: say("paragraph") },
  { kind: "headline", text: say("headline") },
  { kind: "picture", of: 0 },
  {
    kind: "table",
    table: {
      title: say("caption"),
      head: ["", say("area"), say("figure")],
      rows: [
        ["", say("name"), say("value")],
        [say("mark"), say("other"), say("number")],
      ],
      left: [0, 1],
    },
  },
  { kind: "list", heading: "", about: "findings", items: [{ text: say("finding") }] },
  caution(say("caution"), say("code")),
  { kind: "names", names: [say("first"), say("second")] },
  { kind: "command", command: say("command") },
  { kind: "heading", level: 3, text: say("last part") },
  { kind: "source", lines: [say("source"), say("version")] },
];

const outline = (page: string): string[] =>
  named(page, "h1", "h2", "h3", "h4", "h5", "h6").map(({ name, text }) => `${name} ${text}`);
const tagsOf = (element: Element): string => `${element.name}(${element.children.map(tagsOf).join()})`;

describe("a page", () => {
  it("needs nothing beside itself and runs nothing", async () => {
    const page = await htmlPage(
      "A title",
      everyBlock((place) => place),
      none,
    );
    expect(page.startsWith('<!doctype html>\n<html lang="en-GB">')).toBe(true);
    const [policy] = named(page, "meta").filter(({ attributes }) => "http-equiv" in attributes);
    expect(policy?.attributes["content"]).toBe("default-src 'none'; style-src 'unsafe-inline'; img-src data:");
    expect(page).not.toMatch(/<script|<link|<iframe|@import|url\(|src=|\son\w+=/i);
    expect(named(page, "title")[0]?.text).toBe("A title");
    expect(named(page, "main", "footer").map(({ name }) => name)).toEqual(["main", "footer"]);
    expect(page).toContain('name="viewport" content="width=device-width, initial-scale=1"');
  });

  it("is headed by its heading, by its only sentence, or by its title over several", async () => {
    expect(
      outline(
        await htmlPage(
          "T",
          everyBlock((place) => place),
          none,
        ),
      ),
    ).toEqual(["h1 page", "h2 part", "h3 Cautions", "h3 last part"]);
    const one: Block[] = [{ kind: "headline", text: "One" }, caution("It is short.", "short-baseline")];
    expect(outline(await htmlPage("T", one, none))).toEqual(["h1 One", "h2 Cautions"]);
    expect(outline(await htmlPage("T", [...one, { kind: "headline", text: "Two" }], none))).toEqual([
      "h1 T",
      "h2 One",
      "h3 Cautions",
      "h2 Two",
    ]);
    expect(outline(await htmlPage("T", [], none))).toEqual(["h1 T"]);
  });

  it("has what limits an answer beside its sentence, in words and by code", async () => {
    const blocks: Block[] = [
      { kind: "headline", text: "541 fewer" },
      { kind: "picture", of: 0 },
      { kind: "list", heading: "", about: "findings", items: [{ text: "A finding" }] },
      caution("It is short.", "short-baseline"),
      caution("It is short too.", "short-baseline"),
    ];
    const page = await htmlPage("T", blocks, ({ of }) => `<p>picture of ${of}</p>`);
    const order = ["541 fewer</h1>", 'class="codes"', "picture of 0", "A finding", "It is short.", "It is short too."];
    const places = order.map((text) => page.indexOf(text));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    const codes = named(page, "p").find(({ attributes }) => attributes["class"] === "codes");
    expect(codes?.text).toBe("Cautions: short-baseline");
    const [link] = named(codes as Element, "a");
    expect(link?.attributes["href"]).toBe("#cautions");
    expect(page).toContain('<div class="cautions" id="cautions">');
    expect(named(page, "details")).toEqual([]);
  });

  it("counts the cautions of a report's answer where it stands, and names their codes beside them", async () => {
    const page = await htmlPage(
      "T",
      [
        { kind: "heading", level: 1, text: "Report" },
        { kind: "headline", text: "541 fewer" },
        caution("It is short.", "short-baseline"),
      ],
      none,
    );
    const codes = named(page, "p").find(({ attributes }) => attributes["class"]?.startsWith("codes"));
    expect(codes?.text).toBe("1 caution");
    expect(named(page, "li")[0]?.text).toBe("It is short. short-baseline");
  });

  it("shows milestones once: under the figure that notes them, else as a list", async () => {
    const blocks: Block[] = [
      { kind: "headline", text: "541 fewer" },
      { kind: "picture", of: 0 },
      { kind: "list", heading: MILESTONES_HEADING, about: "milestones", items: [{ text: "A 2012: New model" }] },
    ];
    const heard = async (picture: string): Promise<number> =>
      named(await htmlPage("T", blocks, () => picture), "div").filter(
        ({ attributes, text }) => attributes["class"] === "heard" && text.includes("New model"),
      ).length;
    expect(await heard(`<svg><text>${MILESTONES_HEADING}:</text></svg>`)).toBe(1);
    expect(await heard("<svg><text>No notes</text></svg>")).toBe(0);
    expect(await heard("")).toBe(0);
  });

  it("tells first what concerns the whole of a run of several", async () => {
    const blocks: Block[] = [
      { kind: "table", table: { title: "All", head: ["Area"], rows: [["Leeds"]], left: [0] } },
      { kind: "headline", text: "One" },
      { kind: "headline", text: "Two" },
      caution("Of Two.", "short-baseline"),
      { kind: "list", heading: "Not used", about: "left out", items: [{ text: "Bedford" }] },
      { kind: "list", heading: "Cautions about the data", about: "cautions", items: [{ text: "Of all.", code: "c" }] },
    ];
    const text = named(await htmlPage("T", blocks, none), "main")[0]?.text ?? "";
    const order = ["Leeds", "Bedford", "Of all.", "One", "Two", "Of Two."].map((word) => text.indexOf(word));
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it("closes many answers, of which sentence and codes are still seen", async () => {
    const some = (n: number): Block[] =>
      Array.from({ length: n }, (_, i): Block[] => [
        { kind: "headline", text: `Area ${i}` },
        caution("Short.", "short"),
      ]).flat();
    expect(named(await htmlPage("T", some(OPEN_ANSWERS), none), "details")).toHaveLength(0);
    const closed = named(await htmlPage("T", some(OPEN_ANSWERS + 1), none), "details");
    expect(closed).toHaveLength(OPEN_ANSWERS + 1);
    for (const { children } of closed) expect(children[0]?.text).toMatch(/^Area \d+Cautions: short$/);
  });

  it("has every anchor once", async () => {
    const blocks = [...everyBlock(() => "Story"), ...everyBlock(() => "Story")];
    const ids = elementsOf(walkHtml(await htmlPage("T", blocks, none))).flatMap(
      ({ attributes }) => attributes["id"] ?? [],
    );
    expect(ids.length).toBeGreaterThan(8);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("a table", () => {
  const page = (head: string[], rows: string[][], left: number[]) =>
    htmlPage("T", [{ kind: "table", table: { title: "A caption", head, rows, left } }], none);
  it("has headers of columns and of rows, figures to the right, and a box of its own", async () => {
    const html = await page(["Rank", "Area", "Rate", ""], [["> 17=", "Leeds", "-33.0*", "▁▅█"]], [1, 3]);
    expect(html).toContain('<th scope="col" class="figure">Rank</th><th scope="col">Area</th>');
    expect(html).toContain(
      '<tr class="marked"><td class="figure">&#62; 17<span class="mark">=</span></td><th scope="row">Leeds</th><td class="figure">-33.0<span class="mark">*</span></td><td><span class="bars" aria-hidden="true">▁▅█</span></td></tr>',
    );
    const [box] = named(html, "div");
    expect(box?.attributes).toMatchObject({ class: "scroll", role: "region", tabindex: "0" });
    const [caption] = named(html, "caption");
    expect(caption?.text).toBe("A caption");
    expect(box?.attributes["aria-labelledby"]).toBe(caption?.attributes["id"]);
  });
  it("heads a group of rows by a row of its name alone, and sets the rows in", async () => {
    const html = await page(
      ["Design", "Projected"],
      [
        ["England", ""],
        ["  gap held", "1,646"],
      ],
      [0],
    );
    expect(html).toContain('<th scope="row" class="group">England</th>');
    expect(html).toContain('<th scope="row" class="indented">gap held</th>');
  });
  it("is told to be kept on one sheet of paper unless it is long, and is set smaller where it is wide", async () => {
    const rows = (n: number) => Array.from({ length: n }, (_, i) => [`${i}`, "1"]);
    expect(await page(["a", "b"], rows(24), [0])).toContain('<table class="short">');
    expect(await page(["a", "b"], rows(25), [0])).toContain("<table>");
    const wide = Array.from({ length: 14 }, () => "1,000,000");
    expect(await page(wide, [wide], [0])).toContain('<table class="short widest">');
  });
});

describe("data", () => {
  /** Words around it, so that no text is empty or what a layout asks about. */
  const around = (text: string): string => `x${text}y`;
  const hostile = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom(
      "<script>alert(1)</script>",
      '"><img src=x onerror=alert(1)>',
      "'-->]]></style></title>&lt;&#60;",
      "\u0000\u001b[31m\u202eabc\u2066\u200b",
      "a\r\n\tb&amp;",
    ),
  );
  it("is never markup, and is shown as it is but for what cannot be seen", async () => {
    const plain = tagsOf(
      walkHtml(
        await htmlPage(
          "T",
          everyBlock(() => "xy"),
          none,
        ),
      ),
    );
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const page = walkHtml(
          await htmlPage(
            around(text),
            everyBlock(() => around(text)),
            none,
          ),
        );
        expect(tagsOf(page)).toBe(plain);
        const shown = cleanText(around(text)).replace(/[\ufffe\uffff]/g, "");
        for (const element of named(page, "title", "h1", "h2", "li", "caption", "th", "pre"))
          if (element.text !== "Cautions") expect(element.text.startsWith(shown)).toBe(true);
      }),
      PROPERTY_RUNS,
    );
  });
});
