/** A schema as JSON Schema, draft 2020-12: the same bytes wherever it is made. */
import * as z from "zod";
import { SCHEMA_VERSION } from "../render/json.js";
import { SCHEMAS, type SchemaEntry, type SchemaName } from "./registry.js";

export type JsonSchema = Readonly<Record<string, unknown>>;

/** With an identifier of its own, a title and a description; what is said in several places stands once, under `$defs`. */
export async function jsonSchemaOf(name: SchemaName): Promise<JsonSchema> {
  const { summary, io = "output", load }: SchemaEntry = SCHEMAS[name];
  const { $schema, ...rest } = z.toJSONSchema(await load(), { target: "draft-2020-12", io, override: plainly });
  return {
    $schema,
    $id: `urn:turncurve:schema:${name}:${SCHEMA_VERSION}`,
    title: `turncurve ${name}`,
    description: `${summary[0]?.toUpperCase()}${summary.slice(1)}.`,
    ...rest,
  };
}

/** Without the bounds of whole numbers, and of keys that they are text: both go without saying. */
function plainly({ jsonSchema }: { readonly jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (JSON.stringify(jsonSchema.propertyNames) === '{"type":"string"}') delete jsonSchema.propertyNames;
}
