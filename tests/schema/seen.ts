/** Which keys of the schemas have been met with something in them: a part that no answer fills is a part not tested. */
import type * as z from "zod";
import { error } from "../../src/schema/error.js";
import { manifest } from "../../src/schema/manifest.js";
import { result } from "../../src/schema/result.js";

// biome-ignore lint/suspicious/noExplicitAny: zod's definitions are walked whatever they are of
type Def = any;
const defOf = (schema: z.ZodType): Def => (schema as unknown as { def: Def }).def;

/** What commands share is one schema in several objects: it is known by itself and the key it goes by. */
export class Seen {
  readonly #filled = new Map<z.ZodType, Set<string>>();

  has(key: string, schema: z.ZodType): boolean {
    return this.#filled.get(schema)?.has(key) === true;
  }

  add(schema: z.ZodType, value: unknown): void {
    if (value === null || value === undefined) return;
    const def = defOf(schema);
    if (def.type === "nullable" || def.type === "optional") this.add(def.innerType, value);
    if (def.type === "array") for (const item of value as unknown[]) this.add(def.element, item);
    if (def.type === "tuple") for (const [i, item] of (value as unknown[]).entries()) this.add(def.items[i], item);
    if (def.type === "union")
      this.add((def.options as z.ZodType[]).find((one) => one.safeParse(value).success) as z.ZodType, value);
    if (def.type === "object") this.#object(def.shape, value as Record<string, unknown>);
  }

  #object(shape: Record<string, z.ZodType>, value: Record<string, unknown>): void {
    for (const [key, inner] of Object.entries(shape)) {
      if (value[key] === null || value[key] === undefined) continue;
      this.#filled.set(inner, (this.#filled.get(inner) ?? new Set()).add(key));
      this.add(inner, value[key]);
    }
  }
}

/** Keys of the schemas that were never filled, with those that lead there. */
export function neverFilled(seen: Seen): string[] {
  const missing = new Set<string>();
  const walk = (schema: z.ZodType, path: string): void => {
    const def = defOf(schema);
    for (const inner of [def.innerType, def.element, ...(def.items ?? []), ...(def.options ?? [])])
      if (inner) walk(inner, path);
    if (def.type !== "object") return;
    for (const [key, inner] of Object.entries(def.shape as Record<string, z.ZodType>))
      if (seen.has(key, inner)) walk(inner, `${path}.${key}`);
      else missing.add(`${path}.${key}`);
  };
  for (const option of defOf(result).options as z.ZodType[])
    walk(option, String(defOf(defOf(option).shape.schema).values[0]));
  walk(error, "turncurve/error");
  walk(manifest, "turncurve/manifest");
  return [...missing];
}
