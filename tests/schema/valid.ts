/** Whether what the tool wrote is what its schemas say. */
import type { ZodType } from "zod";
import { error } from "../../src/schema/error.js";
import { manifest } from "../../src/schema/manifest.js";
import { result } from "../../src/schema/result.js";

/** The object, or the objects of lines that each hold one. */
export function written(stdout: string): unknown[] {
  if (stdout.trim() === "") return [];
  return stdout.startsWith("{\n")
    ? [JSON.parse(stdout)]
    : stdout
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line));
}

const BESIDE: Readonly<Record<string, ZodType>> = { "turncurve/error": error, "turncurve/manifest": manifest };

export const schemaFor = (value: unknown): ZodType => BESIDE[(value as { schema: string }).schema] ?? result;

/** What is wrong with the JSON of a run, a line each: where, and why. */
export function wrongIn(stdout: string): string[] {
  return written(stdout).flatMap((value) => {
    const { error: found } = schemaFor(value).safeParse(value);
    return (found?.issues ?? []).map(({ path, message }) => `${path.join(".")}: ${message}`);
  });
}
