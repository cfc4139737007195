/** The compiler refuses a schema that is not of its type, and lets one through that is. */
import { describe, expect, it } from "vitest";
import * as z from "zod";
import type { Caution } from "../../src/cautions.js";
import { describing, figure, figureOrNull, flag, ifAny, list, oneOf, text } from "../../src/schema/describing.js";
import { caution } from "../../src/schema/nouns.js";

interface Told {
  readonly name: string;
  readonly value: number | null;
  readonly kind: "high" | "low";
  readonly parts: readonly { readonly done: boolean }[];
  readonly cautions: readonly Caution[];
  readonly more?: string;
}

const shape = {
  name: text("a name"),
  value: figureOrNull("a figure"),
  kind: oneOf(["high", "low"], "which"),
  parts: list(z.strictObject({ done: flag("whether") }), "parts"),
  cautions: z.array(caution),
  more: ifAny(z.string(), "more"),
};
const { more, ...withoutMore } = shape;
const { name, ...withoutName } = shape;
const told = describing<Told>();

describe("a schema of a type", () => {
  it("is one that has each of its keys, as they are", () => {
    const schema = told(shape);
    const value = { name: "a", value: null, kind: "low", parts: [{ done: true }], cautions: [] };
    expect(schema.safeParse(value).success).toBe(true);
    expect(schema.safeParse({ ...value, other: 1 }).success).toBe(false);
  });
  it("is refused by the compiler where it is another", () => {
    // Each of these compiles no longer, were it let through: the comment itself would be an error.
    const refused = [
      // @ts-expect-error a key is missing
      () => told(withoutName),
      // @ts-expect-error a key that may be absent is missing
      () => told(withoutMore),
      // @ts-expect-error a key that there is not
      () => told({ ...shape, other: text("no such key") }),
      // @ts-expect-error never null, where the type may be
      () => told({ ...shape, value: figure("a figure") }),
      // @ts-expect-error null, where the type never is
      () => told({ ...shape, name: name.nullable() }),
      // @ts-expect-error one of the choices is missing
      () => told({ ...shape, kind: oneOf(["high"], "which") }),
      // @ts-expect-error always there, where the type may lack it
      () => told({ ...shape, more: more.unwrap() }),
      // @ts-expect-error a key of a part is another
      () => told({ ...shape, parts: list(z.strictObject({ done: text("whether") }), "parts") }),
    ];
    for (const make of refused) expect(make).not.toThrow();
  });
});
