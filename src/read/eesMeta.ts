/**
 * The file that Explore Education Statistics publishes beside each of its data files: a row for every indicator and
 * filter column, with its label and its unit.
 */
import { type Caution, caution } from "../cautions.js";
import { ProblemError } from "../problems.js";
import { perFromName, type Unit } from "../series/indicator.js";
import { comparable, tidy } from "../series/writing.js";
import { readCsv } from "./csv.js";
import { decode } from "./decode.js";
import type { ColumnDescription, ColumnProfile } from "./profile.js";
import type { Source } from "./source.js";

/** What the columns of the data are, by their names in small letters. */
export type Descriptions = ReadonlyMap<string, ColumnDescription>;

export interface MetaRead {
  readonly columns: Descriptions;
  readonly cautions: readonly Caution[];
}

/** Never a problem: data whose descriptions cannot be used are read without them, with a caution. */
export async function readMeta(source: Source, columns: readonly string[]): Promise<MetaRead> {
  try {
    return await described(source, columns);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return unused(source, error.message);
  }
}

const unused = (source: Source, reason: string): MetaRead => ({
  columns: new Map(),
  cautions: [caution("meta-unusable", { file: nameOf(source), reason })],
});

const nameOf = ({ name }: Source): string => name.split(/[/\\]/).at(-1) ?? name;

async function described(source: Source, columns: readonly string[]): Promise<MetaRead> {
  const location = { file: source.name };
  const { text } = await decode(source.bytes, null, location);
  const table = await readCsv(text, null, location);
  const place = (name: string): number => table.columns.findIndex((column) => comparable(column) === name);
  const [name, type, label, unit] = [place("col_name"), place("col_type"), place("label"), place("indicator_unit")];
  if (name < 0 || type < 0) return unused(source, "it has no columns col_name and col_type");
  const here = new Set(columns.map(comparable));
  const found = new Map<string, ColumnDescription>();
  const elsewhere: string[] = [];
  let rows = 0;
  for await (const batch of table.rows) {
    for (const { cells } of batch) {
      rows += 1;
      const column = comparable(cells[name] ?? "");
      const kind = comparable(cells[type] ?? "");
      if (kind !== "indicator" && kind !== "filter") continue;
      if (!here.has(column)) elsewhere.push(tidy(cells[name] ?? ""));
      else
        found.set(column, {
          kind,
          label: tidy(cells[label] ?? ""),
          unit: unitOf(cells[unit] ?? "", cells[label] ?? ""),
        });
    }
  }
  if (found.size === 0) return unused(source, "it describes no column of the data");
  const stray = `it describes ${elsewhere.length === 1 ? "a column" : "columns"} the data do not have (${elsewhere.slice(0, 5).join(", ")})`;
  if (elsewhere.length > 0) return unused(source, stray);
  source.used?.(rows);
  return { columns: found, cautions: [] };
}

/** The publisher's own units; a blank one leaves the label and the name to tell. */
function unitOf(written: string, label: string): Unit | null {
  const unit = tidy(written);
  if (unit === "") return null;
  if (unit === "%" || unit === "pp") return "percent";
  return perFromName(label) !== null ? "rate" : "value";
}

/** The profiles with what is said of their columns. */
export const withDescriptions = (profiles: readonly ColumnProfile[], columns: Descriptions): readonly ColumnProfile[] =>
  profiles.map((profile) => {
    const description = columns.get(comparable(profile.name));
    return description ? { ...profile, described: description } : profile;
  });
