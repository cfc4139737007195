/** What a report was made from and what it came to, as `manifest.json` says it. No clock, and no path of a machine. */
import type { Material, ReadInput, ReportFile } from "./reportFile.js";
import { bytesOf, sha256Of } from "./sha256.js";

export const MANIFEST_PATH = "manifest.json";

export interface ManifestQuestion {
  readonly id: string;
  readonly command: string;
  /** ids of the recipe's inputs */
  readonly inputs: readonly string[];
  /** as written in the recipe: true for a flag alone, a list where it is given several times */
  readonly options: Readonly<Record<string, string | readonly string[] | true>>;
  /** every file its answer rests on, by the name the answer gives it */
  readonly files: readonly { readonly file: string; readonly sha256: string }[];
}

export interface ManifestOutput {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

export interface Manifest {
  readonly schema: "turncurve/manifest";
  readonly schemaVersion: "1.0";
  readonly tool: { readonly name: "turncurve"; readonly version: string };
  readonly recipe: { readonly file: string; readonly sha256: string };
  readonly qaLog: boolean;
  readonly inputs: readonly ReadInput[];
  readonly narrative: readonly { readonly section: string; readonly file: string; readonly sha256: string }[];
  readonly questions: readonly ManifestQuestion[];
  /** all files but this one */
  readonly outputs: readonly ManifestOutput[];
}

export function manifestOf(material: Material, files: readonly ReportFile[]): Manifest {
  const { recipe, recipeName, recipeSha256, narrative, inputs, answered, version } = material;
  return {
    schema: "turncurve/manifest",
    schemaVersion: "1.0",
    tool: { name: "turncurve", version },
    recipe: { file: recipeName, sha256: recipeSha256 },
    qaLog: files.some(({ path }) => path === "qa-log.md"),
    inputs,
    narrative: Object.entries(narrative).map(([section, { file, sha256 }]) => ({ section, file, sha256 })),
    questions: recipe.questions.map(({ id, command, inputs: named, options }) => ({
      id,
      command,
      inputs: named,
      options: Object.fromEntries(options.map(([flag, values]) => [flag, optionOf(values)])),
      files: (answered.find(({ question }) => question.id === id)?.answer.inputs ?? []).map(({ path, sha256 }) => ({
        file: path,
        sha256,
      })),
    })),
    outputs: files.map(({ path, content }) => {
      const bytes = bytesOf(content);
      return { path, sha256: sha256Of(bytes), bytes: bytes.length };
    }),
  };
}

const optionOf = (values: readonly string[]): string | readonly string[] | true =>
  values.length === 0 ? true : values.length === 1 ? (values[0] as string) : values;

export const manifestText = (manifest: Manifest): string => `${JSON.stringify(manifest, null, 2)}\n`;

/**
 * Null for what is no manifest of ours: a folder's file may have been edited, be another program's, or be longer than
 * any text.
 */
export function readManifest(bytes: Uint8Array): Manifest | null {
  try {
    const found = JSON.parse(new TextDecoder().decode(bytes)) as Manifest;
    return found.schema === "turncurve/manifest" && isWhole(found) ? found : null;
  } catch {
    return null;
  }
}

/** Whether everything is there that is read of an old manifest, and its paths are a report's own. Throws for some that are not. */
const isWhole = ({ tool, recipe, narrative, questions, outputs }: Manifest): boolean =>
  areTexts(tool.version, recipe.sha256) &&
  narrative.every(({ section, file, sha256 }) => areTexts(section, file, sha256)) &&
  questions.every(
    ({ id, command, options, files }) =>
      areTexts(id, command) &&
      Object.values(options).every((value) => value === true || areTexts(...[value].flat())) &&
      files.every(({ file, sha256 }) => areTexts(file, sha256)),
  ) &&
  outputs.every(({ path, sha256 }) => areTexts(sha256) && /^(?:[\w-]+\/)?[\w-][\w.-]*$/.test(path));

const areTexts = (...values: readonly unknown[]): boolean => values.every((value) => typeof value === "string");
