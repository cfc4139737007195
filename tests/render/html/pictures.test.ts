/** Where a page has its figures: once for a page, once for a phone, never both to be read. */
import { describe, expect, it, vi } from "vitest";
import type { Answer } from "../../../src/render/answer.js";
import { picturesOf } from "../../../src/render/html/pictures.js";
import { STYLE } from "../../../src/render/html/style.js";
import { named, walkHtml } from "./walkHtml.js";

vi.mock("../../../src/render/svg/figures.js", () => ({
  figuresOf: (_answer: unknown, width: number) =>
    [null, 0, 0, 1].map((of, i) => ({
      of,
      figure: {
        title: `Figure ${i}`,
        subtitle: "",
        description: `It is ${width} wide`,
        width,
        height: 50,
        drawing: "",
        notes: [],
      },
    })),
}));

const ANSWER = {} as Answer;
const alternatives = (markup: string) => named(walkHtml(markup), "desc").map(({ text }) => text);

describe("a picture", () => {
  it("stands in both widths, its ids its own, the figures of one result in one drawing", () => {
    const picture = picturesOf(ANSWER, "q");
    const page = `${picture(null)}${picture(0)}${picture(1)}`;
    const ids = named(page, "title", "desc").map(({ attributes }) => attributes["id"]);
    expect(new Set(ids).size).toBe(12);
    expect(ids).toContain("q--1-phone-title");
    for (const { attributes } of named(page, "svg"))
      for (const id of (attributes["aria-labelledby"] ?? "").split(" ")) expect(ids).toContain(id);
    expect(named(picture(0), "title").map(({ text }) => text)).toEqual(["Figure 1 Figure 2", "Figure 1 Figure 2"]);
    expect(picture(2)).toBe("");
  });
  it("is read out once: of its two widths every medium shows one", () => {
    const [figure] = named(picturesOf(ANSWER, "q")(0), "figure");
    expect(figure?.children.map(({ attributes }) => attributes["class"])).toEqual(["on-page", "on-phone"]);
    expect(alternatives(picturesOf(ANSWER, "q")(0))).toEqual([
      "It is 760 wide It is 760 wide",
      "It is 380 wide It is 380 wide",
    ]);
    const base = STYLE.split("@media")[0] as string;
    const media = new Map(STYLE.split(/(?=@media)/).map((rules) => [rules.split(" {")[0], rules]));
    expect(base).toContain(".on-page { display: none; }");
    expect(base).not.toContain(".on-phone");
    for (const medium of ["@media screen and (min-width: 641px)", "@media print"]) {
      expect(media.get(medium)).toContain(".on-page { display: block; }");
      expect(media.get(medium)).toContain(".on-phone { display: none; }");
    }
  });
  it("is drawn once, in the small width, where there are many; that of all of them in both", () => {
    const picture = picturesOf(ANSWER, "q", true);
    expect(alternatives(picture(1))).toEqual(["It is 380 wide"]);
    expect(picture(1)).not.toContain("on-phone");
    expect(alternatives(picture(null))).toHaveLength(2);
  });
});
