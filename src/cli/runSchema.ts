/** The work of `schema`: the JSON Schema asked for, as text. */
import { problem } from "../problems.js";
import { suggest } from "../read/suggest.js";
import { jsonSchemaOf } from "../schema/jsonSchema.js";
import { SCHEMA_NAMES, type SchemaName } from "../schema/registry.js";
import type { Document } from "./command.js";

/** Problem: `usage` for a schema that there is not, with "did you mean". */
export async function runSchema(asked: string): Promise<Document> {
  const name = SCHEMA_NAMES.find((one) => one === asked) ?? unknown(asked);
  return { document: `${JSON.stringify(await jsonSchemaOf(name), null, 2)}\n` };
}

function unknown(asked: string): SchemaName {
  const near = suggest(asked, SCHEMA_NAMES);
  throw problem("usage", {
    message: `there is no schema of "${asked}"`,
    hint: near ? `did you mean ${near}? turncurve schema ${near}` : `there are ${SCHEMA_NAMES.join(", ")}`,
  });
}
