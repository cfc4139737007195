/**
 * English upper-tier authorities since 2009: whose code changed while the area went on, and which were split or merged.
 * Source: Office for National Statistics, Code History Database (the codes), and the structural changes orders of
 * 2008 to 2022 (the dates, all 1 April of the year).
 */
import { type Area, bareName, levelFromCode } from "./area.js";
import type { PeriodMeaning } from "./period.js";
import { calendarSpan } from "./periodColumn.js";

/** Old code to new, of areas that went on under another code. */
const RECODED: ReadonlyMap<string, string> = new Map([
  ["E08000020", "E08000037"], // Gateshead, 2013
  ["E06000048", "E06000057"], // Northumberland, 2013
  ["E10000002", "E06000060"], // Buckinghamshire, 2020
  ["E10000027", "E06000066"], // Somerset, 2023
  ["E10000023", "E06000065"], // North Yorkshire, 2023
  ["E08000016", "E08000038"], // Barnsley, 2025
  ["E08000019", "E08000039"], // Sheffield, 2025
]);

/** The code an area goes by now, in capitals: that of its successor where only the code changed. */
export function currentCode(code: string): string {
  const capitals = code.toUpperCase();
  return RECODED.get(capitals) ?? capitals;
}

/** An authority as it was before a change or has been since. Codes before 2009 are left out: no file has them. */
export interface Authority {
  readonly name: string;
  readonly code: string | null;
  /** three digits, as the Department for Education numbers authorities */
  readonly localCode: string;
}

/** Areas that became others on 1 April of the year. */
export interface BoundaryChange {
  readonly year: number;
  readonly before: readonly Authority[];
  readonly since: readonly Authority[];
}

const authority = (name: string, code: string | null, localCode: string): Authority => ({ name, code, localCode });

const CHANGES: readonly BoundaryChange[] = [
  {
    year: 2009,
    before: [authority("Bedfordshire", null, "820")],
    since: [authority("Bedford", "E06000055", "822"), authority("Central Bedfordshire", "E06000056", "823")],
  },
  {
    year: 2009,
    before: [authority("Cheshire", null, "875")],
    since: [authority("Cheshire East", "E06000049", "895"), authority("Cheshire West and Chester", "E06000050", "896")],
  },
  {
    year: 2019,
    before: [
      authority("Bournemouth", "E06000028", "837"),
      authority("Poole", "E06000029", "836"),
      authority("Dorset", "E10000009", "835"),
    ],
    since: [
      authority("Bournemouth, Christchurch and Poole", "E06000058", "839"),
      authority("Dorset", "E06000059", "838"),
    ],
  },
  {
    year: 2021,
    before: [authority("Northamptonshire", "E10000021", "928")],
    since: [
      authority("North Northamptonshire", "E06000061", "940"),
      authority("West Northamptonshire", "E06000062", "941"),
    ],
  },
  {
    year: 2023,
    before: [authority("Cumbria", "E10000006", "909")],
    since: [authority("Cumberland", "E06000063", "942"), authority("Westmorland and Furness", "E06000064", "943")],
  },
];

/** The three digits of an authority that a change ended or began, by its GSS code; null for any other. */
export function localCodeOf(code: string): string | null {
  const capitals = code.toUpperCase();
  for (const { before, since } of CHANGES)
    for (const one of [...before, ...since]) if (one.code === capitals) return one.localCode;
  return null;
}

const named = (query: string, { name, code, localCode }: Authority): boolean => {
  const wanted = query.trim().toUpperCase();
  return wanted === code || wanted === localCode || bareName(query) === bareOf(name);
};

/** The change that a name or a code as typed brings to mind, with the areas on the other side of it; null for none. */
export function changeNaming(query: string): { change: BoundaryChange; others: readonly Authority[] } | null {
  for (const change of CHANGES) {
    const wasBefore = change.before.some((one) => named(query, one));
    if (wasBefore || change.since.some((one) => named(query, one)))
      return { change, others: wasBefore ? change.since : change.before };
  }
  return null;
}

/** The part that an area took in a change: whether it ended then, or began then. */
export interface PartInChange {
  readonly change: BoundaryChange;
  readonly ended: boolean;
  readonly began: boolean;
}

/** Comparing names takes long, and every area of an average is asked about again for every area set beside it. */
const parts = new WeakMap<Area, PartInChange | null>();

/** The change that the area took part in, by its code or name; null for none. */
export function changeOf(area: Area): PartInChange | null {
  let part = parts.get(area);
  if (part === undefined) {
    part = partOf(area);
    parts.set(area, part);
  }
  return part;
}

function partOf(area: Area): PartInChange | null {
  if (area.level !== null && area.level !== "local authority") return null;
  if (area.code !== null && (levelFromCode(area.code) ?? "local authority") !== "local authority") return null;
  const own = bareName(area.name);
  const among = (authorities: readonly Authority[]): boolean =>
    authorities.some(({ name, code }) => bareOf(name) === own || code === area.name);
  for (const change of CHANGES) {
    const [before, since] = [among(change.before), among(change.since)];
    if (before || since) return { change, ended: before && !since, began: since && !before };
  }
  return null;
}

const bareNames = new Map<string, string>();

/** The bare name of an authority of the table, found when first asked for. */
function bareOf(name: string): string {
  const bare = bareNames.get(name) ?? bareName(name);
  bareNames.set(name, bare);
  return bare;
}

/** Where a period stands to 1 April of the year; null where it lies across that day, or is not on the calendar. */
export function sideOf(period: PeriodMeaning, year: number): "before" | "after" | null {
  const { kind, index } = period;
  // A year over two calendar years begins in April or later of its first; a plain one may end with any month.
  if (/^(split|financial|tax|academic)-year\b/.test(kind)) return index < year ? "before" : "after";
  const years = /year/.test(kind) ? 1 : Number(/^pooled-(?:split-)?(\d+)$/.exec(kind)?.[1] ?? 0);
  if (years > 0) return index + years - 1 < year ? "before" : index > year ? "after" : null;
  const span = calendarSpan(period);
  const change = Date.UTC(year, 3, 1) / 86_400_000;
  if (span === null) return null;
  return span[1] < change ? "before" : span[0] >= change ? "after" : null;
}

/** The change in words: "Bournemouth, Poole and Dorset became Bournemouth, Christchurch and Poole; and Dorset". */
export function sayChange({ before, since }: BoundaryChange): string {
  return `${together(before)} became ${together(since)}`;
}

/** Names in a row; with semicolons where one of them has a comma of its own. */
export function together(authorities: readonly { readonly name: string }[]): string {
  const names = authorities.map(({ name }) => name);
  const last = names.at(-1) as string;
  if (names.length === 1) return last;
  const mark = names.some((name) => name.includes(",")) ? ";" : ",";
  const head = names.slice(0, -1).join(`${mark} `);
  return mark === ";" ? `${head}; and ${last}` : `${head} and ${last}`;
}
