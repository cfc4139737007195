/**
 * One question put to several releases whose columns and categories have other names: what to ask of each file.
 * A column flag may be given once for each name; a file takes the first that it has. A condition of `--where` may meet
 * its value in a file under another column, and is left out of a file that has nothing of the kind.
 */
import { type Caution, caution } from "../cautions.js";
import { ProblemError, problem } from "../problems.js";
import { placeOf } from "./columns.js";
import { conditionIn } from "./driftedCondition.js";
import { IndicatorFilter } from "./indicatorFilter.js";
import { openSource } from "./open.js";
import { placesAsked } from "./periodParts.js";
import type { ColumnChoices } from "./plan.js";
import type { ReadRequest } from "./request.js";
import { afresh, labelOf, type Source } from "./source.js";
import { suggest } from "./suggest.js";

/** Every name that the flags give for one thing; a file takes the first it knows. */
export interface Names {
  readonly indicator: readonly string[];
  readonly columns: { readonly [K in keyof ColumnChoices]: readonly string[] };
}

export interface SettledRelease {
  readonly request: ReadRequest;
  readonly cautions: readonly Caution[];
}

const ROLES = ["period", "area", "indicator", "value", "count", "population", "lower", "upper"] as const;

/**
 * What to ask of each source, all of which can be read again.
 * Problems: `no-such-column` or `no-such-choice` for a name or a condition that no file knows, and for an indicator
 * that one file does not know by any of its names.
 */
export async function releaseRequests(
  sources: readonly Source[],
  request: ReadRequest,
  names: Names,
): Promise<SettledRelease[]> {
  const anyColumn = ROLES.some((role) => (names.columns[role] ?? []).length > 0);
  if (!anyColumn && request.where.length === 0 && names.indicator.length < 2)
    return sources.map(() => ({ request: { ...request, indicator: names.indicator[0] ?? null }, cautions: [] }));
  const columns = await Promise.all(sources.map((source) => columnsOf(source, request)));
  for (const role of ROLES) for (const name of names.columns[role] ?? []) checkColumn(name, role, columns, sources);
  for (const [column] of request.where) checkColumn(column, null, columns, sources);
  const settled: SettledRelease[] = [];
  for (const [place, source] of sources.entries())
    settled.push(await settle(source, columns[place] as readonly string[], request, names));
  return withIndicators(sources, settled, names.indicator);
}

/** Problem: `no-such-column`, of all files, for a name that no file has. */
function checkColumn(
  name: string,
  role: keyof ColumnChoices | null,
  columns: readonly (readonly string[])[],
  sources: readonly Source[],
): void {
  if (columns.some((own) => isNamed(name, role, own))) return;
  const all = [...new Set(columns.flat())];
  const files = sources.map((source, place) => ({ file: source.name, columns: columns[place] ?? [] }));
  throw problem("no-such-column", { column: name, suggestion: suggest(name, all), columns: all, files });
}

/** Of a period, two columns may be named at once. */
const isNamed = (name: string, role: keyof ColumnChoices | null, columns: readonly string[]): boolean =>
  role === "period" ? placesAsked(name, columns) !== null : placeOf(name, columns) >= 0;

/** The file's columns, from its beginning alone. */
async function columnsOf(source: Source, request: ReadRequest): Promise<readonly string[]> {
  let found: readonly string[] = [];
  const stop = new Error("the columns are known");
  try {
    await openSource(afresh(source), request, true, (columns) => {
      found = columns;
      throw stop;
    });
  } catch (error) {
    if (error !== stop) throw error;
  }
  return found;
}

async function settle(
  source: Source,
  columns: readonly string[],
  request: ReadRequest,
  names: Names,
): Promise<SettledRelease> {
  const cautions: Caution[] = [];
  const file = labelOf(source);
  const choose = (role: keyof ColumnChoices): string | null => {
    const given = names.columns[role] ?? [];
    const known = given.find((name) => isNamed(name, role, columns)) ?? null;
    if (known === null && given.length > 0)
      cautions.push(caution("column-not-in-file", { file, columns: given, role }));
    return known;
  };
  const chosen = {
    period: choose("period"),
    area: choose("area"),
    indicator: choose("indicator"),
    value: choose("value"),
    count: choose("count"),
    population: choose("population"),
    lower: choose("lower"),
    upper: choose("upper"),
  };
  const settled: ReadRequest = { ...request, indicator: names.indicator[0] ?? null, columns: chosen, where: [] };
  const where: (readonly [string, string])[] = [];
  for (const condition of request.where) {
    const [column, value] = condition;
    const own = await conditionIn(source, columns, condition, request.where, settled);
    if (own === null) cautions.push(caution("condition-not-applied", { file, column, value }));
    else {
      where.push(own);
      if (own !== condition)
        cautions.push(caution("condition-matched-elsewhere", { file, column, value, meant: own[0], found: own[1] }));
    }
  }
  return { request: { ...settled, where }, cautions };
}

/** Each file its own of several names of the indicator. */
async function withIndicators(
  sources: readonly Source[],
  settled: readonly SettledRelease[],
  names: readonly string[],
): Promise<SettledRelease[]> {
  if (names.length < 2) return [...settled];
  const unknown = new Map<string, ProblemError>();
  const known = new Set<string>();
  const found: SettledRelease[] = [];
  for (const [place, source] of sources.entries()) {
    const { request, cautions } = settled[place] as SettledRelease;
    let own: string | null = null;
    for (const name of names) {
      const failed = await unknownTo(source, { ...request, indicator: name });
      if (failed) unknown.set(name, unknown.get(name) ?? failed);
      else {
        known.add(name);
        own ??= name;
      }
    }
    found.push({ request: { ...request, indicator: own ?? names[0] ?? null }, cautions });
  }
  for (const name of names) if (!known.has(name)) throw unknown.get(name);
  return found;
}

/** What the file says of an indicator it does not know; null for one that it knows. */
async function unknownTo(source: Source, request: ReadRequest): Promise<ProblemError | null> {
  try {
    const opened = await openSource(afresh(source), request);
    const filter = new IndicatorFilter(opened, request);
    for await (const batch of opened.rows)
      for (const row of batch) for (const raw of opened.plan.observe(row)) filter.passes(raw.indicator);
    filter.check();
    return null;
  } catch (error) {
    const asks = error instanceof ProblemError && ["which-indicator", "no-such-choice"].includes(error.problem.code);
    if (asks) return error;
    throw error;
  }
}
