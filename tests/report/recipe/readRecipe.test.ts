/** Recipes: every value as it is written, every fault by its key and line, all at once. */
import { describe, expect, it } from "vitest";
import { describeProblem, EXIT, ProblemError } from "../../../src/problems.js";
import { readRecipe } from "../../../src/report/recipe/readRecipe.js";
import { problemOf } from "../../read/sources.js";
import { GOOD } from "./goodRecipe.js";

const FILE = "recipe.yaml";
const told = async (text: string) => describeProblem(await problemOf(() => readRecipe(text, FILE)));
/** The good recipe with one thing in it otherwise. */
function spoilt(part: string, otherwise: string): string {
  if (!GOOD.includes(part)) throw new Error(`the recipe has no ${part}`);
  return GOOD.replace(part, otherwise);
}

describe("a sound recipe", () => {
  it("is read as written: no text becomes a number, a date or a yes", async () => {
    const { questions, claims, inputs, narrative } = await readRecipe(GOOD, FILE);
    expect(questions[0]?.options).toEqual([
      ["area", ["Leeds"], 13],
      ["baseline", ["2009..2012"], 14],
      ["at", ["2018"], 15],
      ["better", ["lower"], 16],
    ]);
    expect(questions[1]?.options).toEqual([
      ["area", ["Leeds"], 24],
      ["since", ["2012.10"], 25],
      ["neighbour-list", ["2018-19"], 26],
      ["exclude-self", [], 27],
    ]);
    expect(questions.map(({ id, command, line }) => [id, command, line])).toEqual([
      ["project", "project", 10],
      ["neighbours", "compare", 20],
    ]);
    expect(questions.map(({ show }) => show)).toEqual([
      ["sentence", "figure"],
      ["sentence", "figure", "table", "cautions"],
    ]);
    expect(inputs[0]).toMatchObject({
      id: "looked-after",
      line: 5,
      release: expect.stringContaining("releases to 2018"),
    });
    expect(narrative).toEqual({ story: "narrative/story.md" });
    expect(claims).toEqual([
      {
        id: "kept-safely-at-home",
        text: "539 more children are safely at home",
        value: 539,
        decimals: 0,
        unit: "children",
        period: "2018",
        source: "Report to the Scrutiny Board, March 2019",
        tolerance: { amount: 1, of: "percent" },
        relation: "at most",
        result: "project.leeds.headline.countDifference | abs",
        measure: "children kept safely at home",
        line: 32,
      },
      expect.objectContaining({ value: 1800.5, decimals: 1, relation: "equals", tolerance: null, period: null }),
    ]);
  });
  it.each([
    ["at: 2018", "at: 2018-01-01", "2018-01-01"],
    ["at: 2018", "at: 0x1F", "0x1F"],
    ["at: 2018", "at: 1e3", "1e3"],
    ["at: 2018", "at: .inf", ".inf"],
    ["at: 2018", "at: '2018'", "2018"],
    ["at: 2018", 'at: "no"', "no"],
    ["at: 2018", "at: 12:30", "12:30"],
    ["at: 2018", "at: 2018 # the last", "2018"],
  ])("keeps a text instead of %s: %s", async (part, otherwise, value) => {
    const { questions } = await readRecipe(spoilt(part, otherwise), FILE);
    expect(questions[0]?.options[2]?.slice(0, 2)).toEqual(["at", [value]]);
  });
  it("is the same with a byte order mark and with Windows' line ends", async () => {
    expect(await readRecipe(`\ufeff${GOOD.replaceAll("\n", "\r\n")}`, FILE)).toEqual(await readRecipe(GOOD, FILE));
    expect(await readRecipe(GOOD.replaceAll("\n", "\r"), FILE)).toEqual(await readRecipe(GOOD, FILE));
  });
  it("may be JSON, indented by tabs", async () => {
    const json = JSON.stringify(
      {
        title: "x \ud83d\ude00",
        outcome: "x",
        focus: "x",
        inputs: { la: { file: "a.csv" } },
        questions: { "2018": { command: "turn", inputs: "la", section: "story", options: { at: 2018, full: true } } },
      },
      null,
      "\t",
    );
    const { title, questions } = await readRecipe(json, "recipe.json");
    expect(title).toBe("x \ud83d\ude00");
    expect(questions[0]).toMatchObject({
      id: "2018",
      line: 11,
      options: [
        ["at", ["2018"], 16],
        ["full", [], 17],
      ],
    });
  });
  it("keeps the order of ids that are numbers", async () => {
    const { questions } = await readRecipe(spoilt("  neighbours:\n", "  2018:\n"), FILE);
    expect(questions.map(({ id }) => id)).toEqual(["project", "2018"]);
  });
});

describe("a fault", () => {
  it.each([
    [
      "an unknown key",
      "outcome: All",
      "outcom: x\noutcome: All",
      "recipe-key",
      2,
      /the recipe has no key "outcom"\. Did you mean "outcome"\?/,
    ],
    [
      "an unknown key of an input",
      "    release:",
      "    relase:",
      "recipe-key",
      7,
      /input looked-after has no key "relase"\. Did you mean "release"\?/,
    ],
    [
      "an unknown key of a question",
      "    title: The",
      "    titel: The",
      "recipe-key",
      18,
      /question project has no key "titel"\. Did you mean "title"\?/,
    ],
    [
      "an unknown key of a claim",
      "    period: 2018",
      "    priod: 2018",
      "recipe-key",
      36,
      /claim 1 has no key "priod"\. Did you mean "period"\?/,
    ],
    [
      "an unknown section of the narrative",
      "  story: narr",
      "  stry: narr",
      "recipe-key",
      30,
      /narrative has no key "stry"\. Did you mean "story"\?/,
    ],
    ["a missing key", "focus: Safely", "#", "recipe-missing", 1, /the recipe needs the key focus/],
    [
      "a missing key of a question",
      "    section: story\n",
      "",
      "recipe-missing",
      10,
      /question project needs the key section/,
    ],
    [
      "an unknown section",
      "section: story",
      "section: stroy",
      "recipe-value",
      17,
      /section of question project: "stroy" is none of what it may be/,
    ],
    [
      "an unknown part to show",
      "[sentence, figure]",
      "[sentence, figur]",
      "recipe-value",
      19,
      /show of question project: "figur" is none/,
    ],
    [
      "an unknown relation",
      "relation: at most",
      "relation: most",
      "recipe-value",
      40,
      /relation of claim 1: "most" is none/,
    ],
    ["no value", "at: 2018", "at:", "recipe-value", 15, /options\.at of question project: there is no value/],
    ["a blank in quotation marks", "at: 2018", 'at: " "', "recipe-value", 15, /there is no value/],
    ["a tilde", "at: 2018", "at: ~", "recipe-value", 15, /there is no value/],
    [
      "null",
      "title: The looked-after curve",
      "title: null",
      "recipe-value",
      18,
      /title of question project: there is no value/,
    ],
    [
      "no",
      "at: 2018",
      "at: no",
      "recipe-value",
      15,
      /"no" is no value of a flag: a flag without a value is true, or left out/,
    ],
    ["off", "exclude-self: true", "exclude-self: off", "recipe-value", 27, /"off" is no value of a flag/],
    [
      "a no for a text",
      "unit: children\n    period",
      "unit: No\n    period",
      "recipe-value",
      35,
      /unit of claim 1: "No" may mean a yes or a no/,
    ],
    [
      "keys for a value",
      "area: Leeds\n      baseline",
      "area: {Leeds: 1}\n      baseline",
      "recipe-value",
      13,
      /these are keys, and a value is wanted/,
    ],
    [
      "a list for a value",
      "outcome: All",
      "outcome: [x]\n#",
      "recipe-value",
      2,
      /outcome: this is a list, and one value is wanted/,
    ],
    [
      "a value for keys",
      "    options:\n      area: Leeds\n      baseline: 2009..2012\n      at: 2018\n      better: lower\n",
      "    options: x\n",
      "recipe-value",
      12,
      /options of question project: this is a value, and keys are wanted/,
    ],
    ["a value for a list", "claims:\n", "claims: x\n#", "recipe-syntax", 32, /not valid YAML/],
    ["an empty list", "area: [Leeds]", "area: []", "recipe-value", 24, /the list is empty/],
    ["a list in a list", "area: [Leeds]", "area: [[Leeds]]", "recipe-value", 24, /a list in a list/],
    [
      "an input named twice",
      "inputs: [looked-after]",
      "inputs: [looked-after, looked-after]",
      "recipe-value",
      22,
      /"looked-after" is named twice/,
    ],
    [
      "an unknown input",
      "inputs: looked-after",
      "inputs: loked-after",
      "recipe-input",
      11,
      /"loked-after", which is not listed\. Did you mean "looked-after"\?/,
    ],
    [
      "an unknown command",
      "command: compare",
      "command: comprae",
      "recipe-command",
      21,
      /"comprae" is no command that a recipe can ask\. Did you mean "compare"\?/,
    ],
    [
      "a command that is not asked",
      "command: compare",
      "command: selftest",
      "recipe-command",
      21,
      /"selftest" is no command/,
    ],
    [
      "no command",
      "    command: compare\n",
      "",
      "recipe-command",
      20,
      /question neighbours does not say which command it asks/,
    ],
    ["an absolute path", "file: ../looked", "file: /looked", "recipe-path", 6, /begins at the root of one machine/],
    ["a drive", "file: ../looked", "file: C:/looked", "recipe-path", 6, /begins at the root of one machine/],
    ["backslashes", "file: ../looked-after/", "file: ..\\looked-after\\", "recipe-path", 6, /has backslashes/],
    ["an address", "file: ../looked", "file: https://x.org/looked", "recipe-path", 6, /is an address/],
    [
      "standard input",
      "file: ../looked-after/looked-after-2006-2018.csv",
      'file: "-"',
      "recipe-path",
      6,
      /is standard input/,
    ],
    [
      "an absolute narrative",
      "story: narr",
      "story: /narr",
      "recipe-path",
      30,
      /narrative\.story: "\/narrative\/story\.md" begins/,
    ],
    ["a short pin", "sha256: 01ed", "sha256: ed", "recipe-value", 8, /it has 62 digits, where 64 are wanted/],
    [
      "a pin of other letters",
      "sha256: 01ed",
      "sha256: xyed",
      "recipe-value",
      8,
      /digits other than 0 to 9 and a to f/,
    ],
    ["an id with capitals", "  looked-after:", "  Looked-After:", "recipe-id", 5, /an id is of small letters/],
    ["an id with dots", "  neighbours:\n", "  my.neighbours:\n", "recipe-id", 20, /an id is of small letters/],
    [
      "ids that differ in capitals only",
      "  neighbours:\n",
      "  Project:\n",
      "recipe-id",
      20,
      /"Project": differs from project in capitals only/,
    ],
    ["a device", "  neighbours:\n", "  con:\n", "recipe-id", 20, /Windows keeps this name for a device/],
    [
      "a long id",
      "  neighbours:\n",
      `  ${"n".repeat(61)}:\n`,
      "recipe-id",
      20,
      /60 characters at most, and this has 61/,
    ],
    [
      "an id twice",
      "  neighbours:\n",
      "  project:\n",
      "recipe-syntax",
      20,
      /the key "project" is written twice under questions; first in line 10/,
    ],
    ["a claim's id twice", "id: over-1800", "id: kept-safely-at-home", "recipe-id", 42, /this id is taken, in line 32/],
    ["a claim of no number", "value: 539", "value: 539 children", "recipe-value", 34, /"539 children" is no number/],
    ["a claim of a power of ten", "value: 539", "value: 5.39e2", "recipe-value", 34, /is no number/],
    ["a tolerance below nothing", "tolerance: 1%", "tolerance: -1", "recipe-value", 39, /"-1" is neither a number/],
    [
      "a result of no question",
      "result: project.",
      "result: projct.",
      "recipe-value",
      38,
      /there is no question projct\. Did you mean "project"\?/,
    ],
    ["a result in words", "| abs", "| fewer", "recipe-value", 38, /fewer writes a figure/],
    [
      "an unknown filter",
      "| abs",
      "| bas",
      "recipe-placeholder",
      38,
      /there is no filter "bas"\. Did you mean "abs"\?/,
    ],
    ["bad YAML", "at: 2018", "at: @2018", "recipe-syntax", 15, /not valid YAML: .* \(column 11\)/],
    ["a colon in a text", "outcome: All", "outcome: All: x", "recipe-syntax", 2, /not valid YAML/],
    ["a tab", "      at: 2018", "\tat: 2018", "recipe-syntax", 15, /tabs are not allowed/],
    ["an anchor", "at: 2018", "at: &x 2018", "recipe-syntax", 15, /"&x" names a part to repeat it/],
    ["an alias", "at: 2018", "at: *x", "recipe-syntax", 15, /repeats a part from elsewhere/],
    ["a tag", "at: 2018", "at: !!int 2018", "recipe-syntax", 15, /"!!int" gives a value a type/],
    ["a directive", "title:", "%YAML 1.1\n---\ntitle:", "recipe-syntax", 1, /no %YAML line/],
    ["a second recipe", "narrative:", "---\nnarrative:", "recipe-syntax", 29, /a second document/],
    ["a key of objects", "at: 2018", "__proto__: 2018", "recipe-syntax", 15, /no key may be called "__proto__"/],
    ["a control character", "at: 2018", "at: 2018\u0000", "recipe-syntax", 15, /a control character/],
    ["a control character by escape", "at: 2018", 'at: "\\0"', "recipe-syntax", 15, /an escape in this text/],
    ["half a character by escape", "at: 2018", 'at: "\\ud800"', "recipe-syntax", 15, /an escape in this text/],
  ] as const)("%s", async (_, part, otherwise, code, line, message) => {
    const found = await told(spoilt(part, otherwise));
    expect(found.message).toMatch(message);
    expect([found.code, found.exit, found.location]).toEqual([code, EXIT.recipe, { file: FILE, line }]);
    expect(found.hint).toBeTruthy();
  });
  it.each([
    ["nothing", "", undefined, /the recipe is empty/],
    ["a comment", "# a recipe\n", undefined, /the recipe is empty/],
    ["a list", "- a\n", 1, /this is a list/],
    ["a text", "hello\n", 1, /this is a single text/],
    ["brackets without end", "[".repeat(5000), 1, /40 deep/],
    ["hyphens without end", `a: ${"- ".repeat(500)}`, 1, /40 deep|not valid YAML/],
    ["a text without end", "x".repeat(1_000_001), undefined, /1000001 characters/],
  ])("%s for a recipe", async (_, text, line, message) => {
    const found = await told(text);
    expect(found.message).toMatch(message);
    expect([found.code, found.exit, found.location?.line]).toEqual(["recipe-syntax", EXIT.recipe, line]);
  });
  it("is told with all others, by their lines", async () => {
    const text = GOOD.replace("at: 2018", "at:")
      .replace("section: story", "section: stroy")
      .replace("inputs: looked-after", "inputs: loked")
      .replace("value: 539", "value: x");
    const found = await told(text);
    expect(found.location?.line).toBe(11);
    expect(found.evidence.filter((line) => line.startsWith("line "))).toEqual([
      "line 15: options.at of question project: there is no value",
      'line 17: section of question project: "stroy" is none of what it may be; it may be: outcome, focus, story, journey, performance, evidence, next',
      'line 34: value of claim kept-safely-at-home: "x" is no number',
    ]);
  });
  it("counts those it does not list", async () => {
    const many = Array.from({ length: 40 }, (_, i) => `x${i}: 1`).join("\n");
    expect((await told(`${GOOD}${many}\n`)).evidence.at(-1)).toBe("and 19 more");
  });
  it("of one kind is never another's: a recipe without inputs has none to name", async () => {
    const found = await told(
      "title: x\noutcome: x\nfocus: x\ninputs: {}\nquestions:\n  turn: {inputs: a, section: story}\n",
    );
    expect(found.message).toMatch(/inputs: there are none/);
    expect(found.evidence.join()).toMatch(/asks of the input "a"/);
  });
  it("is a problem, whatever it is", () => {
    expect(new ProblemError({ code: "recipe-syntax", data: { detail: "x", hint: "y" } }).message).toBe("x");
  });
});
