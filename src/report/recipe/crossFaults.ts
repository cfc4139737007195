/** What is wrong between the parts of a recipe, or with a text that must be more than a text: ids, paths, pins, figures. */
import { ProblemError } from "../../problems.js";
import { nearest } from "../nearest.js";
import { insideOf } from "../placeholder/inside.js";
import { ASKED } from "../recipe.js";
import { publishedFigure, toleranceFrom } from "./claim.js";
import type { Faults } from "./faults.js";
import { idFault } from "./idFault.js";
import { pathFault } from "./paths.js";
import { isNothing, isYesOrNo, keysUnder, many, type Written, type WrittenEntry, type WrittenKeys } from "./written.js";

/** Looks at parts that have the form they should; those that have not were told by their shape. */
export function addCrossFaults(recipe: WrittenKeys, faults: Faults): void {
  const inputs = keysUnder(recipe, "inputs");
  const questions = keysUnder(recipe, "questions");
  for (const key of ["inputs", "questions"]) addEmpty(recipe, key, faults);
  addIdFaults("input", inputs.entries, faults);
  addIdFaults("question", questions.entries, faults);
  for (const { key, value } of inputs.entries) if (value.kind === "keys") addInputFaults(key, value, faults);
  const ids = inputs.entries.map(({ key }) => key);
  for (const entry of questions.entries) addQuestionFaults(entry, ids, faults);
  for (const { key, value, line } of keysUnder(recipe, "narrative").entries)
    if (value.kind === "text") addPathFault(`narrative.${key}`, value.text, line, faults);
  const claims = recipe.entries.find(({ key }) => key === "claims")?.value;
  if (claims?.kind === "list")
    addClaimFaults(
      claims.items,
      questions.entries.map(({ key }) => key),
      faults,
    );
}

function addEmpty(recipe: WrittenKeys, key: string, faults: Faults): void {
  const entry = recipe.entries.find((one) => one.key === key);
  if (entry?.value.kind !== "keys" || entry.value.entries.length > 0) return;
  const hint = key === "inputs" ? "list a file: looked-after: {file: data.csv}" : "ask one: project: {inputs: ...}";
  faults.add("recipe-value", { key, fault: "there are none, and a report needs one at least", hint }, entry.line);
}

function addIdFaults(of: string, entries: readonly WrittenEntry[], faults: Faults): void {
  const ids = entries.map(({ key }) => key);
  for (const { key, line } of entries) addIdFault(of, key, line, ids, faults);
}

function addIdFault(of: string, id: string, line: number, ids: readonly string[], faults: Faults): void {
  const wrong = idFault(id, ids);
  if (wrong !== null) faults.add("recipe-id", { id, of, ...wrong }, line);
}

function addInputFaults(id: string, input: WrittenKeys, faults: Faults): void {
  const [file, pin] = [textUnder(input, "file"), textUnder(input, "sha256")];
  if (file !== null) addPathFault(`file of input ${id}`, file.text, file.line, faults);
  if (pin === null || /^[0-9a-f]{64}$/i.test(pin.text)) return;
  const wrong = /[^0-9a-f]/i.test(pin.text)
    ? "digits other than 0 to 9 and a to f"
    : `${pin.text.length} digits, where 64 are wanted`;
  const hint = "copy it from the inputs that turncurve inspect FILE --json lists";
  faults.add(
    "recipe-value",
    { key: `sha256 of input ${id}`, fault: `this is no sha256: it has ${wrong}`, hint },
    pin.line,
  );
}

function addQuestionFaults({ key: id, line, value }: WrittenEntry, inputs: readonly string[], faults: Faults): void {
  if (value.kind !== "keys") return;
  const known: readonly string[] = ASKED;
  if (value.entries.every(({ key }) => key !== "command") && !known.includes(id))
    faults.add(
      "recipe-command",
      { command: id, question: id, unnamed: true, suggestion: nearest(id, known), known },
      line,
    );
  for (const list of [value, keysUnder(value, "options")])
    for (const { key, line: at, value: inner } of list.entries)
      if (inner.kind === "list" && inner.items.length === 0 && key !== "show")
        faults.add(
          "recipe-value",
          {
            key: `${key} of question ${id}`,
            fault: "the list is empty",
            hint: "name one at least, or take the line out",
          },
          at,
        );
  const asked = textsUnder(value, "inputs");
  for (const [place, input] of asked.entries()) {
    if (!inputs.includes(input.text)) {
      const suggestion = nearest(input.text, inputs);
      faults.add("recipe-input", { input: input.text, question: id, suggestion, known: inputs }, input.line);
    } else if (asked.findIndex(({ text }) => text === input.text) < place)
      addTwice(`inputs of question ${id}`, input.text, input.line, faults);
  }
  const shown = textsUnder(value, "show");
  for (const [place, { text, line: at }] of shown.entries())
    if (shown.findIndex((one) => one.text === text) < place) addTwice(`show of question ${id}`, text, at, faults);
}

const addTwice = (key: string, text: string, line: number, faults: Faults): void =>
  faults.add("recipe-value", { key, fault: `"${text}" is named twice`, hint: "name it once" }, line);

function addClaimFaults(claims: readonly Written[], questions: readonly string[], faults: Faults): void {
  const ids = claims.flatMap((claim) => (claim.kind === "keys" ? [textUnder(claim, "id")?.text ?? ""] : []));
  const seen = new Map<string, number>();
  for (const claim of claims) {
    if (claim.kind !== "keys") continue;
    const id = textUnder(claim, "id");
    if (id !== null) {
      const first = seen.get(id.text);
      if (first === undefined) addIdFault("claim", id.text, id.line, ids, faults);
      else
        faults.add(
          "recipe-id",
          {
            id: id.text,
            of: "claim",
            fault: `this id is taken, in line ${first}`,
            hint: "call one of the two otherwise",
          },
          id.line,
        );
      seen.set(id.text, first ?? id.line);
    }
    const of = `of claim ${id?.text ?? ""}`.trimEnd();
    const result = textUnder(claim, "result");
    if (result !== null) addResultFault(result, of, questions, faults);
    const [value, tolerance] = [textUnder(claim, "value"), textUnder(claim, "tolerance")];
    if (value !== null && publishedFigure(value.text) === null)
      faults.add(
        "recipe-value",
        {
          key: `value ${of}`,
          fault: `"${value.text}" is no number`,
          hint: "write the figure alone, and what it counts under unit: value: 539",
        },
        value.line,
      );
    if (tolerance !== null && toleranceFrom(tolerance.text) === null)
      faults.add(
        "recipe-value",
        {
          key: `tolerance ${of}`,
          fault: `"${tolerance.text}" is neither a number of 0 or more nor a percentage`,
          hint: "tolerance: 5, or tolerance: 1%",
        },
        tolerance.line,
      );
    else if (tolerance?.text.endsWith("%") && value !== null && publishedFigure(value.text)?.value === 0)
      faults.add(
        "recipe-value",
        {
          key: `tolerance ${of}`,
          fault: `"${tolerance.text}" of a value of 0 is nothing`,
          hint: "write the tolerance in the claim's own unit: tolerance: 5",
        },
        tolerance.line,
      );
  }
}

/** Filters that write a figure, where a claim needs it as a number. */
const WRITING = ["signed", "fewer", "lower", "interval", "ordinal"] as const;

/** As far as can be told before the questions are asked. Faults: `recipe-placeholder`, `recipe-value`. */
function addResultFault({ text, line }: TextAt, of: string, questions: readonly string[], faults: Faults): void {
  try {
    const { path, filters, otherwise } = insideOf(text);
    const [id = ""] = path;
    const key = `result ${of}`;
    const writing = WRITING.find((filter) => filters.has(filter)) ?? (otherwise === null ? undefined : "or");
    if (writing !== undefined) {
      const fault = `${writing} writes a figure, and a claim is held against a number`;
      faults.add("recipe-value", { key, fault, hint: "leave it out; abs takes a minus sign away" }, line);
    }
    if (questions.includes(id)) return;
    const near = nearest(id, questions);
    const fault = `there is no question ${id}.${near === null ? "" : ` Did you mean "${near}"?`}`;
    faults.add(
      "recipe-value",
      { key, fault, hint: near === null ? "begin with a question's id" : `begin with ${near}`, known: questions },
      line,
    );
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.code !== "recipe-placeholder") throw error;
    faults.add("recipe-placeholder", error.problem.data, line);
  }
}

function addPathFault(key: string, path: string, line: number, faults: Faults): void {
  const wrong = pathFault(path);
  if (wrong !== null) faults.add("recipe-path", { key, path, ...wrong }, line);
}

interface TextAt {
  readonly text: string;
  readonly line: number;
}

function textsUnder(written: WrittenKeys, key: string): readonly TextAt[] {
  const entry = written.entries.find((one) => one.key === key);
  if (entry === undefined) return [];
  const items = entry.value.kind === "list" ? entry.value.items : many(entry.value);
  return items.flatMap((item) =>
    // What is nothing, a yes or a no was told by the shape.
    item.kind !== "text" || isNothing(item) || isYesOrNo(item) ? [] : [{ text: item.text, line: item.line }],
  );
}

const textUnder = (written: WrittenKeys, key: string): TextAt | null => {
  const [first, second] = textsUnder(written, key);
  return second === undefined ? (first ?? null) : null;
};
