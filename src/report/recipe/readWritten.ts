/**
 * YAML (or JSON, which is YAML too) to a tree of texts with their lines. No text becomes a number, a date or a yes: a
 * period such as 2012.10 and a list called 2018-19 stay what their author typed.
 */
import { isMap, isPair, isScalar, isSeq, type Node, type Scalar } from "yaml";
import { problem } from "../../problems.js";
import { Faults } from "./faults.js";
import type { Written, WrittenEntry, WrittenKeys } from "./written.js";
import { emptyRecipe, PLAINLY, yamlDocument } from "./yamlDocument.js";

/** Characters: a recipe is a page or two. */
const LONGEST = 1_000_000;

/** Problem: `recipe-syntax`, with every fault of this kind. */
export function readWritten(text: string, file: string): WrittenKeys {
  const faults = new Faults(file);
  const whole = text.replace(/^\ufeff/, "").replace(/\r(?!\n)/g, "\n");
  checkCharacters(whole, faults);
  faults.end();
  const { doc, counter } = yamlDocument(whole, file);
  const lineAt = (offset: number | undefined): number => counter.linePos(offset ?? 0).line;
  for (const { message, pos } of doc.errors) {
    const { line, col } = counter.linePos(pos[0]);
    faults.add(
      "recipe-syntax",
      { detail: `this is not valid YAML: ${plainly(message)} (column ${col})`, hint: hintFor(message) },
      line,
    );
  }
  faults.end();
  if (doc.directives?.yaml.explicit === true)
    faults.add("recipe-syntax", { detail: "a recipe has no %YAML line", hint: "take that line out" }, 1);
  if (doc.contents === null) throw emptyRecipe(file);
  const written = writtenOf(doc.contents, lineAt, faults, "");
  faults.end();
  if (written.kind === "keys") return written;
  if (written.kind === "text" && written.text === "") throw emptyRecipe(file);
  const what = written.kind === "list" ? "a list" : "a single text";
  throw problem(
    "recipe-syntax",
    {
      detail: `a recipe is made of keys, and this is ${what}`,
      hint: "begin with title: and outcome:, each on a line of its own",
    },
    { file, line: written.line },
  );
}

function checkCharacters(text: string, faults: Faults): void {
  if (text.length > LONGEST)
    faults.add("recipe-syntax", {
      detail: `this holds ${text.length} characters, and a recipe may have ${LONGEST}`,
      hint: "put long texts into narrative files, and figures into inputs",
    });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const strange = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/u.exec(text);
  if (strange !== null)
    faults.add(
      "recipe-syntax",
      {
        detail: "there is a control character here, so this is hardly a text file",
        hint: "save the recipe as plain text, UTF-8",
      },
      text.slice(0, strange.index).split("\n").length,
    );
}

/** Faults: `recipe-syntax` for aliases, anchors, tags, keys that are no texts, keys written twice. */
function writtenOf(node: unknown, lineAt: (offset?: number) => number, faults: Faults, at: string): Written {
  const { range, anchor, tag } = (node ?? {}) as Partial<Node> & { anchor?: string };
  const line = lineAt(range?.[0]);
  if (anchor !== undefined)
    faults.add(
      "recipe-syntax",
      {
        detail: `"&${anchor}" names a part to repeat it, which a recipe does not do`,
        hint: "write the part out where it is needed, or put the text in quotation marks",
      },
      line,
    );
  if (tag !== undefined)
    faults.add(
      "recipe-syntax",
      {
        detail: `"${tag.replace(/^tag:yaml\.org,2002:/, "!!")}" gives a value a type, and every value of a recipe is read as written`,
        hint: "leave it out, or put the text in quotation marks",
      },
      line,
    );
  if (isMap(node)) {
    const entries: WrittenEntry[] = [];
    const seen = new Map<string, number>();
    for (const pair of node.items) {
      if (!isPair(pair)) continue;
      const { key } = pair;
      if (!isScalar(key) || key.anchor !== undefined || key.tag !== undefined) {
        faults.add(
          "recipe-syntax",
          { detail: "a key must be a plain word", hint: PLAINLY },
          lineAt((key as Node | null)?.range?.[0] ?? range?.[0]),
        );
        continue;
      }
      const name = textOf(key, faults, lineAt(key.range?.[0]));
      const keyLine = lineAt(key.range?.[0]);
      // Objects have a meaning of their own for it.
      if (name === "__proto__")
        faults.add("recipe-syntax", { detail: 'no key may be called "__proto__"', hint: "call it otherwise" }, keyLine);
      const first = seen.get(name);
      if (first !== undefined)
        faults.add(
          "recipe-syntax",
          { detail: `the key "${name}" is written twice${at}; first in line ${first}`, hint: "keep one of the two" },
          keyLine,
        );
      seen.set(name, first ?? keyLine);
      entries.push({ key: name, line: keyLine, value: writtenOf(pair.value, lineAt, faults, ` under ${name}`) });
    }
    return { kind: "keys", entries, line };
  }
  if (isSeq(node)) return { kind: "list", items: node.items.map((item) => writtenOf(item, lineAt, faults, at)), line };
  if (isScalar(node)) return { kind: "text", text: textOf(node, faults, line), plain: node.type === "PLAIN", line };
  if (node !== null)
    faults.add(
      "recipe-syntax",
      {
        detail: "a value beginning with * repeats a part from elsewhere, which a recipe does not do",
        hint: "write the part out, or put the text in quotation marks",
      },
      line,
    );
  return { kind: "text", text: "", plain: true, line };
}

/** Escapes in quotation marks can write what no file should hold. Fault: `recipe-syntax`. */
function textOf(scalar: Scalar, faults: Faults, line: number): string {
  const text = String(scalar.value ?? "").trim();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (/[\u0000-\u0008\u000b-\u001f\u007f]|\p{Surrogate}/u.test(text))
    faults.add(
      "recipe-syntax",
      { detail: "an escape in this text writes a control character", hint: "write the text without it" },
      line,
    );
  return text;
}

/** The parser's message as the end of a sentence. */
const plainly = (message: string): string =>
  message.replace(/\s+at line \d+.*$/s, "").replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase());

function hintFor(message: string): string {
  if (/tab/i.test(message)) return "indent with blanks";
  if (/compact mappings|implicit keys?|plain value/i.test(message))
    return 'put a text that holds ": " or begins with a mark in quotation marks: title: "Leeds: the curve"';
  if (/closing|end with/i.test(message)) return "close the quotation mark or bracket that was opened above";
  if (/indent|same column/i.test(message)) return "let keys of one level begin in one column";
  return "look at that line and the one above it";
}
