import { expect, it } from "vitest";
import type { Block } from "../../src/render/page/block.js";
import { saidOnce } from "../../src/report/saidBefore.js";
import { wordsUsed } from "../../src/report/wordsUsed.js";

const cautions = (...codes: string[]): Block => ({
  kind: "list",
  heading: "Cautions",
  about: "cautions",
  items: codes.map((code) => ({ code, text: `It is ${code}.` })),
});

it("writes a caution out once, and names it where it holds again", () => {
  const first = cautions("a", "b", "c");
  const [kept, again, few] = saidOnce([first, cautions("b", "d", "a", "c"), cautions("a", "b", "e")]);
  expect(kept).toEqual(first);
  expect(again).toMatchObject({
    items: [{ code: "d", text: "It is d." }, { text: "As said above, and as true here: b, a, c." }],
  });
  expect(few).toEqual(cautions("a", "b", "e"));
});

it("writes out again what is said in other words", () => {
  const other: Block = { ...cautions("a", "b"), items: [{ code: "c", text: "It is another c." }] } as Block;
  expect(saidOnce([cautions("a", "b", "c"), other])[1]).toEqual(other);
});

it("explains the words that a report uses, and no others", () => {
  const [heading, list] = wordsUsed([
    { kind: "headline", text: "541 fewer (95% interval 149 to 933 fewer)." },
    { kind: "table", table: { title: "", head: ["Projected"], rows: [], left: [] } },
  ]);
  expect(heading).toMatchObject({ kind: "heading", level: 2, text: "Words used" });
  expect(list).toMatchObject({
    items: [{ text: /^Baseline, projected/ }, { text: /^Interval:/ }].map(({ text }) => ({
      text: expect.stringMatching(text),
    })),
  });
  expect(list?.kind === "list" && list.items).toHaveLength(2);
  expect(wordsUsed([{ kind: "paragraph", text: "Nothing to explain." }])).toEqual([]);
});
