/** Groups of raw points to series: one value per area and period, parsed, in order, with reasons for what is missing. */
import { type Caution, caution } from "../cautions.js";
import { type Location, problem } from "../problems.js";
import type { Area } from "../series/area.js";
import type { Indicator } from "../series/indicator.js";
import type { Period } from "../series/period.js";
import { resolvePeriods } from "../series/periodColumn.js";
import type { Measure, MissingObservation, Observation, Series } from "../series/series.js";
import { tidy } from "../series/writing.js";
import type { RawPoint } from "./groups.js";
import { limitsOf } from "./limits.js";
import { measureInOrder } from "./measureInOrder.js";
import { decimalsOf, type NumberReader, otherDecimalMark } from "./numbers.js";
import type { Plan } from "./plan.js";
import { type SymbolSet, symbolReason } from "./symbols.js";

const NAMED = 5;

/** Labels of all points to periods of one kind. Problems: `bad-period`, `mixed-periods`, with the lines. */
export function periodsOf(points: readonly RawPoint[], location: Location): ReadonlyMap<string, Period> {
  const labels = new Map<string, RawPoint>();
  for (const point of points) {
    const key = periodKey(point);
    if (!labels.has(key)) labels.set(key, point);
  }
  const first = [...labels.values()];
  const resolved = resolvePeriods(first.map(({ period, identifier }) => ({ label: period, identifier })));
  const at = (places: readonly number[]): RawPoint[] => places.map((place) => first[place] as RawPoint);
  if (resolved.unreadable.length > 0) {
    const rows = at(resolved.unreadable);
    throw problem(
      "bad-period",
      { rows: rows.slice(0, NAMED).map(({ line, period }) => ({ line, label: period })), total: rows.length },
      { ...location, line: (rows[0] as RawPoint).line },
    );
  }
  if (resolved.otherKind.length > 0) {
    const rows = at(resolved.otherKind);
    throw problem(
      "mixed-periods",
      {
        kind: resolved.kind,
        rows: rows
          .slice(0, NAMED)
          .map(({ line, period, identifier }) => ({ line, label: period, kind: identifier || "another kind" })),
        total: rows.length,
      },
      { ...location, line: (rows[0] as RawPoint).line },
    );
  }
  return new Map([...labels.keys()].map((key, place) => [key, resolved.periods[place] as Period]));
}

export const periodKey = ({ period, identifier }: Pick<RawPoint, "period" | "identifier">): string =>
  `${period}\u0000${identifier}`;

export interface Assembler {
  readonly plan: Plan;
  readonly symbols: SymbolSet;
  readonly readNumber: NumberReader;
  readonly periods: ReadonlyMap<string, Period>;
  readonly location: Location;
  /** the file as outputs call it */
  readonly file: string;
  /** lines whose figure repeats one already given */
  readonly duplicates: Set<number>;
  /** the area has had several codes: a file may give each a row for every period, "not applicable" but in its own time */
  readonly recoded?: boolean;
}

/** Problems: `two-values`; `bad-number`, all bad cells of the area's first such column together. */
export function seriesOf(area: Area, indicator: Indicator, points: readonly RawPoint[], assembler: Assembler): Series {
  const { plan } = assembler;
  const periods = points.map((point) => assembler.periods.get(periodKey(point)) as Period);
  const measure = (column: string | null, cell: (point: RawPoint) => string | null): Measure | null =>
    column === null ? null : measureOf(area, column, points, periods, cell, assembler);
  const periodOf = (point: RawPoint): Period => assembler.periods.get(periodKey(point)) as Period;
  const values = measure(plan.valueInAreaColumn ? area.name : plan.valueColumn, ({ value }) => value);
  return {
    area,
    indicator,
    values,
    counts: measure(plan.countColumn, ({ count }) => count),
    populations: measure(plan.populationColumn, ({ population }) => population),
    ...(plan.limits && values ? limitsOf(values, points, periodOf, assembler) : {}),
  };
}

interface Parsed {
  readonly point: RawPoint;
  readonly period: Period;
  readonly text: string;
  readonly value: number | null;
}

function measureOf(
  area: Area,
  column: string,
  points: readonly RawPoint[],
  periods: readonly Period[],
  cell: (point: RawPoint) => string | null,
  assembler: Assembler,
): Measure {
  return (
    measureInOrder(points, periods, cell, assembler) ?? measureSorted(area, column, points, periods, cell, assembler)
  );
}

function measureSorted(
  area: Area,
  column: string,
  points: readonly RawPoint[],
  periods: readonly Period[],
  cell: (point: RawPoint) => string | null,
  assembler: Assembler,
): Measure {
  const byIndex = new Map<number, Parsed>();
  for (const [place, point] of points.entries()) {
    const published = cell(point) ?? "";
    const text = tidy(published);
    const period = periods[place] as Period;
    // As published: the kind of blank between digits tells thousands from two numbers.
    const parsed: Parsed = { point, period, text, value: assembler.readNumber(published) };
    const earlier = byIndex.get(period.index);
    if (earlier && assembler.recoded && notApplicable(parsed, assembler)) continue;
    if (earlier && !(assembler.recoded && notApplicable(earlier, assembler)))
      settleTwo(area, column, earlier, parsed, assembler);
    else byIndex.set(period.index, parsed);
  }
  const bad: { line: number; text: string }[] = [];
  const ordered = [...byIndex.values()].sort((a, b) => a.period.index - b.period.index);
  const observations: Observation[] = [];
  const missing: MissingObservation[] = [];
  for (const { point, period, text, value } of ordered) {
    if (value !== null) observations.push({ period, value, file: assembler.file, line: point.line });
    else {
      const reason = symbolReason(text, assembler.symbols);
      if (reason === null) bad.push({ line: point.line, text });
      else missing.push({ period, symbol: text, reason, file: assembler.file, line: point.line });
    }
  }
  if (bad.length > 0) throw badNumbers(column, bad, assembler);
  return { observations, missing, decimals: Math.max(0, ...observations.map(({ value }) => decimalsOf(value))) };
}

const notApplicable = ({ value, text }: Parsed, { symbols }: Assembler): boolean =>
  value === null && symbolReason(text, symbols) === "not applicable";

/** Equal duplicates are counted once; two different values are a problem naming both lines. */
function settleTwo(
  area: Area,
  column: string,
  earlier: Parsed,
  later: Parsed,
  { duplicates, location }: Assembler,
): void {
  if (earlier.value === later.value && (earlier.value !== null || earlier.text === later.text)) {
    duplicates.add(later.point.line);
    return;
  }
  const lines = [earlier.point.line, later.point.line] as const;
  throw problem(
    "two-values",
    {
      area: area.name,
      period: later.period.label,
      lines,
      values: [earlier.text || "blank", later.text || "blank"],
      column,
    },
    { ...location, line: later.point.line },
  );
}

function badNumbers(
  column: string,
  found: readonly { line: number; text: string }[],
  { readNumber, location }: Assembler,
): Error {
  const rows = [...found].sort((a, b) => a.line - b.line);
  const shown = rows.slice(0, NAMED);
  return problem(
    "bad-number",
    {
      column,
      rows: shown,
      total: rows.length,
      decimal: otherDecimalMark(
        shown.map(({ text }) => text),
        readNumber,
      ),
    },
    { ...location, line: rows[0]?.line ?? 1 },
  );
}

export function duplicateCautions({ duplicates }: Pick<Assembler, "duplicates">): Caution[] {
  const lines = [...duplicates].sort((a, b) => a - b);
  return lines.length === 0 ? [] : [caution("equal-duplicates", { rows: lines.length, lines: lines.slice(0, 20) })];
}
