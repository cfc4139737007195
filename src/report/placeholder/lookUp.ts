/** Where a path leads in the answers of a report. */
import { didYouMean, problem } from "../../problems.js";
import { nearest } from "../nearest.js";
import type { Answered } from "../reportFile.js";
import { slugOf } from "../slug.js";
import { isKeys, isList, type Json, type JsonKeys, type JsonList, jsonOf } from "./json.js";

/** A value with what stands around it, from which it is known what it is. */
interface Step {
  readonly value: Json;
  /** the keys that led to it, in JSON's words, after the result's: headline, countDifference */
  readonly keys: readonly string[];
  /** the objects on the way to it, the nearest last */
  readonly around: readonly JsonKeys[];
  /** the result of one area; null for what is of the whole answer */
  readonly result: JsonKeys | null;
  /** what on the way the answer does not give; absent where it gives all of it */
  readonly missing?: string;
}

export interface Found extends Step {
  readonly command: string;
}

/** What of an answer can be asked for besides its results. */
const OF_ALL = ["summary", "question", "inputs", "contents", "unusable", "cautions"] as const;

/**
 * What a path leads to. The first key is a question's id; then comes the area as a slug, which may be left out where
 * there is one result. A list is entered by the period, name, code or the like of its items, as a slug, or by first,
 * last or a place from 1. Problem: `recipe-placeholder`, with the nearest key where it fails; it has no place.
 */
export function lookUp(path: readonly string[], written: string, answered: readonly Answered[]): Found {
  const [id = "", ...rest] = path;
  const asked = answered.find(({ question }) => question.id === id);
  if (asked === undefined) {
    const ids = answered.map(({ question }) => question.id);
    throw notThere(written, `there is no question ${id}`, id, ids, "questions");
  }
  const json = jsonOf(asked.answer);
  let step = rest.length === 0 ? null : intoAnswer(json, rest[0] as string, id, written);
  if (step === null)
    throw notThere(
      written,
      `${id} is a whole answer, and one value is wanted`,
      "",
      firstKeys(json),
      "go on with one of",
    );
  for (const [place, key] of rest.slice(1).entries())
    step = into(step, key, [id, ...rest.slice(0, place + 1)].join("."), written);
  return { ...step, value: alone(step.value), command: asked.answer.command };
}

/** A list of one stands for what it holds where it was made by narrowing a longer one. */
class Narrowed extends Array<Json> {}
const alone = (value: Json): Json => (value instanceof Narrowed && value.length === 1 ? (value[0] as Json) : value);

function firstKeys(json: JsonKeys): string[] {
  const results = resultsOf(json);
  const [only] = results;
  const own = results.length === 1 && only !== undefined && isKeys(only) ? Object.keys(only) : [];
  return [...new Set([...listKeys(results), ...own, ...OF_ALL.filter((key) => key in json)])];
}

const resultsOf = (json: JsonKeys): JsonList => (isList(json["results"] ?? null) ? (json["results"] as JsonList) : []);

/** The first key after the question's id: an area or the like, a key of the only result, or one of the whole answer. */
function intoAnswer(json: JsonKeys, key: string, id: string, written: string): Step {
  const results = resultsOf(json);
  const named = itemsCalled(results, key);
  const [only] = results;
  if (named.length > 0) return stepTo(named, { keys: [], around: [], result: null });
  if (results.length === 1 && only !== undefined && isKeys(only) && Object.hasOwn(only, key))
    return { value: only[key] as Json, keys: [key], around: [only], result: only };
  if ((OF_ALL as readonly string[]).includes(key) && Object.hasOwn(json, key))
    return { value: json[key] as Json, keys: [key], around: [json], result: null };
  const what =
    results.length > 1 ? `${id} has ${results.length} results, and none is called ${key}` : `${id} has no ${key}`;
  throw notThere(written, what, key, firstKeys(json), "there are", results);
}

/** Of several items the rest of the path must choose; of one, it goes into it. */
function stepTo(items: JsonList, { keys, around, result }: Omit<Step, "value">): Step {
  const [item] = items;
  if (items.length !== 1 || item === undefined) return { value: Narrowed.from(items), keys, around, result };
  return { value: item, keys, around, result: result ?? (isKeys(item) ? item : null) };
}

function into(step: Step, key: string, so: string, written: string): Step {
  const value = alone(step.value);
  if (isKeys(value)) {
    const inside = { around: [...step.around, value], result: step.result ?? value };
    if (Object.hasOwn(value, key)) return { value: value[key] as Json, keys: [...step.keys, key], ...inside };
    throw notThere(written, `${so} has no ${key}`, key, Object.keys(value), "it has", value, inside.result);
  }
  if (isList(value)) {
    const found = itemsCalled(value, key);
    if (found.length > 0) return stepTo(found, step);
    // Of a list that was narrowed by a name, an item whose own key follows cannot be told from the others.
    const what =
      value instanceof Narrowed
        ? `${so} could be any of ${value.length}, and none of them is called ${key}`
        : value.length === 0
          ? `${so} is empty`
          : `nothing of ${so} is called ${key}`;
    throw notThere(written, what, key, listKeys(value), "there are", value);
  }
  // What the answer does not give has no parts either.
  if (value === null) return { ...step, value: null, missing: step.missing ?? so };
  throw notThere(written, `${so} is ${JSON.stringify(value)}, and has no keys`, "", [], "");
}

/** Keys by which items of a list are told apart. */
const NAMING = [
  "area",
  "name",
  "period",
  "code",
  "asked",
  "indicator",
  "label",
  "design",
  "kind",
  "benchmark",
  "changed",
  "column",
  "value",
  "path",
  "id",
];

const namesFound = new WeakMap<JsonKeys, readonly string[]>();

/** All that an item may be called, as slugs; found once, as a list of thousands may be asked for many of its items. */
function namesOf(item: Json): readonly string[] {
  if (typeof item === "string") return [slugOf(item)];
  if (!isKeys(item)) return [];
  const known = namesFound.get(item);
  if (known !== undefined) return known;
  const names = namesIn(item);
  namesFound.set(item, names);
  return names;
}

function namesIn(item: JsonKeys): readonly string[] {
  return NAMING.flatMap((key) => {
    const name = item[key] ?? null;
    if (typeof name === "string") return [slugOf(name)];
    return isKeys(name)
      ? ["name", "code"].flatMap((one) => (typeof name[one] === "string" ? [slugOf(name[one])] : []))
      : [];
  }).filter((slug) => slug !== "");
}

function itemsCalled(list: JsonList, key: string): JsonList {
  const slug = slugOf(key);
  const named = list.filter((item) => namesOf(item).includes(slug));
  if (named.length > 0) return named;
  const place = key === "first" ? 1 : key === "last" ? list.length : /^\d{1,7}$/.test(key) ? Number(key) : 0;
  const item = list[place - 1];
  return item === undefined ? [] : [item];
}

/** What the items of a list may be called: of each the first name that no other has. */
function listKeys(list: JsonList): string[] {
  const names = list.map(namesOf);
  const times = new Map<string, number>();
  for (const own of names) for (const name of new Set(own)) times.set(name, (times.get(name) ?? 0) + 1);
  return names.map((own, place) => own.find((name) => times.get(name) === 1) ?? String(place + 1));
}

/** Where a key stands further on, told by what leads there; null for nowhere near. */
function further(value: Json, key: string, depth = 3): string | null {
  if (depth === 0) return null;
  if (isKeys(value)) {
    if (Object.hasOwn(value, key)) return key;
    for (const [own, inner] of Object.entries(value)) {
      const rest = further(inner, key, depth - 1);
      if (rest !== null) return `${own}.${rest}`;
    }
  }
  const last = isList(value) ? value.at(-1) : undefined;
  const rest = last === undefined ? null : further(last, key, depth - 1);
  return rest === null ? null : `${isList(value) ? listKeys(value).at(-1) : ""}.${rest}`;
}

const MOST = 20;

/** `inside`: what the key was looked for in; `result`: that of one area, around it. */
function notThere(
  written: string,
  fault: string,
  key: string,
  known: readonly string[],
  what: string,
  inside: Json = null,
  result: Json = null,
): Error {
  const names = isList(inside) ? [...known, ...inside.flatMap(namesOf)] : known;
  const near = key === "" ? null : nearest(key, names);
  const there = near === null && key !== "" ? further(inside, key) : null;
  const elsewhere = near === null && there === null && key !== "" ? further(result, key) : null;
  const shown = `${what}: ${known.slice(0, MOST).join(", ")}${known.length > MOST ? `, and ${known.length - MOST} more` : ""}`;
  return problem("recipe-placeholder", {
    written: `{{ ${written} }}`,
    fault: `${fault}.${didYouMean(near)}`,
    evidence: known.length === 0 ? [] : [shown],
    hint: hintOf(near ?? there, elsewhere, key, known.length > 0 && known.length <= MOST),
  });
}

/** `all`: whether every key that there is has been shown. */
function hintOf(instead: string | null, elsewhere: string | null, key: string, all: boolean): string {
  if (instead !== null) return `write ${instead} in place of ${key}`;
  if (elsewhere !== null) return `of the same result there is ${elsewhere}`;
  return all ? "write one of these in its place" : "look for the key in what the command prints with --json";
}

/** For a value that must be one: what its items are called, where it is a list still. */
export function severalLeft({ value }: Found): readonly string[] {
  return isList(value) ? listKeys(value) : isKeys(value) ? Object.keys(value) : [];
}
