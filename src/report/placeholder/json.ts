/** Answers in JSON's words, the very values that `--json` prints. */
import type { Answer } from "../../render/answer.js";
import { renderJson } from "../../render/json.js";

export type Json = null | boolean | number | string | JsonList | JsonKeys;
export type JsonList = readonly Json[];
export interface JsonKeys {
  readonly [key: string]: Json;
}

export const isList = (value: Json): value is JsonList => Array.isArray(value);
export const isKeys = (value: Json): value is JsonKeys =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const made = new WeakMap<Answer, JsonKeys>();

/** The answer as an object; made once, as a report asks for many of its figures. */
export function jsonOf(answer: Answer): JsonKeys {
  const known = made.get(answer);
  if (known !== undefined) return known;
  const json = JSON.parse(renderJson(answer)) as JsonKeys;
  made.set(answer, json);
  return json;
}
