/**
 * What schemas are made of. `describing<Answer>()` takes a schema for each key of an answer's type and is refused by
 * the compiler where one is missing, is of another type or is of no key: whoever adds to an answer describes it.
 */
import * as z from "zod";
import type { Caution } from "../cautions.js";

/** A caution as schemas tell of it: what stands beside the sentence is each code's own. */
export type CautionTold = { -readonly [K in keyof Caution]: K extends "data" ? Record<string, unknown> : Caution[K] };

/** A type as its JSON has it: without `readonly`, and with a missing key never written as undefined. */
type Plain<T> = T extends Caution
  ? CautionTold
  : T extends object
    ? { -readonly [K in keyof T]: Plain<Exclude<T[K], undefined>> }
    : T;

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

type Shape = Readonly<Record<string, z.ZodType>>;
type OutputOf<S extends Shape> = z.output<z.ZodObject<S, z.core.$strict>>;

/** The shape itself where it tells the truth of `T`; at a key where it does not, what that key has to be. */
type Faithful<S extends Shape, T> = {
  [K in keyof S]: K extends keyof T & keyof OutputOf<S>
    ? Same<Plain<Pick<OutputOf<S>, K>>, Plain<Pick<T, K>>> extends true
      ? S[K]
      : { readonly mustBe: Plain<T[K]> }
    : { readonly noSuchKey: K };
};

/** An object of exactly these keys. */
export const describing =
  <T>() =>
  <S extends { readonly [K in keyof T]-?: z.ZodType } & Shape>(
    shape: S & Faithful<S, T>,
  ): z.ZodObject<S, z.core.$strict> =>
    z.strictObject<S>(shape);

/** A schema that stands once among the definitions, under this name. */
export const named = <S extends z.ZodType>(id: string, says: string, schema: S): S =>
  schema.meta({ id, description: says });

export const text = (says: string) => z.string().describe(says);
export const textOrNull = (says: string) => z.string().nullable().describe(says);
export const figure = (says: string) => z.number().describe(says);
export const figureOrNull = (says: string) => z.number().nullable().describe(says);
export const whole = (says: string) => z.int().describe(says);
export const wholeOrNull = (says: string) => z.int().nullable().describe(says);
export const flag = (says: string) => z.boolean().describe(says);
export const flagOrNull = (says: string) => z.boolean().nullable().describe(says);
export const texts = (says: string) => z.array(z.string()).describe(says);
export const oneOf = <const V extends readonly string[]>(choices: V, says: string) => z.enum(choices).describe(says);
export const oneOfOrNull = <const V extends readonly string[]>(choices: V, says: string) =>
  z.enum(choices).nullable().describe(says);
export const list = <S extends z.ZodType>(of: S, says: string) => z.array(of).describe(says);
/** Absent where there is nothing to say. */
export const ifAny = <S extends z.ZodType>(of: S, says: string) => of.optional().describe(says);
