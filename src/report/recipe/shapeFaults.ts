/** What the shape of a recipe finds wrong, in a recipe's words and with its lines. */
import type { core } from "zod";
import { nearest } from "../nearest.js";
import { ASKED, OUTPUTS, RELATIONS, SECTIONS, SHOWN } from "../recipe.js";
import type { Faults } from "./faults.js";
import { keysAt } from "./shape.js";
import { isNothing, isYesOrNo, type Written, type WrittenKeys } from "./written.js";

/** A recipe without its lines, as the shape takes it. Plain words that mean yes or no become that; nothing becomes null. */
export function bare(written: Written): unknown {
  if (written.kind === "list") return written.items.map(bare);
  if (written.kind === "keys") return Object.fromEntries(written.entries.map(({ key, value }) => [key, bare(value)]));
  if (isNothing(written)) return null;
  if (isYesOrNo(written)) return written.kind === "text" && /^true$/i.test(written.text);
  return written.text;
}

/** "question project", "the recipe": whose key it is. */
function ownerOf(place: readonly PropertyKey[]): string {
  const [first, second] = place;
  if (first === undefined) return "the recipe";
  if (second === undefined || first === "narrative") return String(first);
  if (first === "claims") return `claim ${Number(second) + 1}`;
  return `${first === "inputs" ? "input" : "question"} ${String(second)}`;
}

/** "options.at of question project": what a value is of. */
function keyOf(place: readonly PropertyKey[]): string {
  const within = place.slice(2).filter((key) => typeof key === "string");
  return within.length === 0 ? place.slice(0, 2).map(String).join(".") : `${within.join(".")} of ${ownerOf(place)}`;
}

/** What stands at a place, or the line of the nearest thing around it. */
function at(written: Written, place: readonly PropertyKey[]): { found: Written | null; line: number } {
  let found: Written = written;
  let line = written.line;
  for (const key of place) {
    const entry = found.kind === "keys" ? found.entries.find((one) => one.key === key) : undefined;
    const next = found.kind === "list" ? found.items[Number(key)] : entry?.value;
    if (next === undefined) return { found: null, line };
    line = entry?.line ?? next.line;
    found = next;
  }
  return { found, line };
}

const EXAMPLES: Readonly<Record<string, string>> = {
  title: 'title: "Children looked after in Leeds: has the curve been turned?"',
  outcome: "outcome: All children are safe from harm",
  focus: "focus: Safely reduce the number of children looked after",
  inputs: "inputs: looked-after",
  questions: "questions:",
  file: "file: data/looked-after.csv",
  section: `section: story (one of ${SECTIONS.join(", ")})`,
  id: "id: kept-safely-at-home",
  text: "text: 539 more children are safely at home",
  value: "value: 539",
  unit: "unit: children",
  source: "source: Report to the Scrutiny Board, March 2019",
};

export function addShapeFaults(issues: readonly core.$ZodIssue[], recipe: WrittenKeys, faults: Faults): void {
  for (const issue of issues) {
    if (issue.code === "unrecognized_keys") {
      for (const key of issue.keys) addUnknownKey(key, issue.path, recipe, faults);
      continue;
    }
    const { found, line } = at(recipe, issue.path);
    const key = String(issue.path.at(-1) ?? "");
    if (found === null) {
      const example = issue.path.length === 1 && key === "inputs" ? "inputs:" : (EXAMPLES[key] ?? `${key}:`);
      faults.add("recipe-missing", { key, of: ownerOf(issue.path.slice(0, -1)), example }, line);
    } else addValueFault(found, issue.path, line, faults);
  }
}

function addUnknownKey(key: string, place: readonly PropertyKey[], recipe: WrittenKeys, faults: Faults): void {
  const known = keysAt(place);
  const of = ownerOf(place);
  const { line } = at(recipe, [...place, key]);
  faults.add("recipe-key", { key, of, suggestion: nearest(key, known), known }, line);
}

/** What may stand at a place where not any text may. */
function choicesAt(place: readonly PropertyKey[]): readonly string[] | null {
  if (place[0] === "questions" && place[2] === "command") return ASKED;
  if (place[0] === "questions" && place[2] === "section") return SECTIONS;
  if (place[0] === "questions" && place[2] === "show") return SHOWN;
  if (place[0] === "claims" && place[2] === "relation") return RELATIONS;
  return place[0] === "outputs" ? OUTPUTS : null;
}

function addValueFault(found: Written, place: readonly PropertyKey[], line: number, faults: Faults): void {
  const isOption = place[0] === "questions" && place[2] === "options" && place.length > 3;
  const takesList =
    isOption || place[0] === "outputs" || (place[0] === "questions" && ["inputs", "show"].includes(String(place[2])));
  if (found.kind === "list" && takesList) {
    for (const item of found.items)
      if (item.kind === "list")
        add(item, "this is a list in a list, and one value is wanted", "take the inner brackets out");
      else addOne(item);
    return;
  }
  addOne(found);

  function add(one: Written, fault: string, hint: string): void {
    faults.add("recipe-value", { key: keyOf(place), fault, hint }, found.kind === "list" ? one.line : line);
  }

  function addOne(one: Written): void {
    const choices = choicesAt(place);
    const wantsKeys =
      place.length === 1 ? place[0] !== "claims" && !isText(place) : keysAt(place).length > 0 || isOptions(place);
    const wantsList = place.length === 1 && place[0] === "claims";
    if (isNothing(one)) add(one, "there is no value", "give it one, or take the line out");
    else if (wantsKeys && one.kind !== "keys")
      add(
        one,
        `this is ${one.kind === "list" ? "a list" : "a value"}, and keys are wanted`,
        "write each key on a line of its own below, indented",
      );
    else if (wantsList && one.kind !== "list")
      add(
        one,
        `${one.kind === "keys" ? "these are keys" : "this is a value"}, and a list is wanted`,
        "begin each of them with a hyphen: - id: ...",
      );
    else if (one.kind === "keys")
      add(one, "these are keys, and a value is wanted", 'put a text that holds ": " in quotation marks');
    else if (one.kind === "list") add(one, "this is a list, and one value is wanted", "keep one of them");
    else if (isYesOrNo(one) && isOption)
      add(
        one,
        `"${one.text}" is no value of a flag: a flag without a value is true, or left out`,
        "write true, or take the line out; in quotation marks, the word is a word",
      );
    else if (isYesOrNo(one))
      add(one, `"${one.text}" may mean a yes or a no`, `put it in quotation marks if the word is meant: "${one.text}"`);
    else if (choices !== null && !choices.includes(one.text)) addNoChoice(one.text, one.line, choices);
  }

  function addNoChoice(text: string, itemLine: number, choices: readonly string[]): void {
    const suggestion = nearest(text, choices);
    const where = found.kind === "list" ? itemLine : line;
    if (choices === ASKED) {
      const question = String(place[1]);
      faults.add("recipe-command", { command: text, question, unnamed: false, suggestion, known: ASKED }, where);
      return;
    }
    const fault = `"${text}" is none of what it may be`;
    const hint = `${String(place[2] ?? place[0])}: ${suggestion ?? choices[0]}`;
    faults.add("recipe-value", { key: keyOf(place), fault, hint, known: choices }, where);
  }
}

/** Keys of the recipe itself that take a value, or a list of them. */
const isText = (place: readonly PropertyKey[]): boolean =>
  ["title", "outcome", "focus", "outputs"].includes(String(place[0]));
const isOptions = (place: readonly PropertyKey[]): boolean => place.length === 3 && place[2] === "options";
