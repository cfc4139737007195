/** Rows held against one another: ranks with ties, and p-values adjusted for their number. */
import type { Polarity } from "../../series/indicator.js";
import { benjaminiHochberg } from "../../stats/benjaminiHochberg.js";
import { competitionRanks } from "../../stats/competitionRank.js";
import type { Place, ScanRow, ScanSort, ScanSummary } from "./answer.js";

type Named = ScanRow["area"] | null;

/** By area, then by indicator; what is of no area comes last. */
export function byNames(a: Named, indicator: string | null, b: Named, other: string | null): number {
  const key = (area: Named, of: string | null): string =>
    `${area?.name ?? "\uffff"}\u0000${area?.code ?? ""}\u0000${of ?? ""}`;
  const [own, theirs] = [key(a, indicator), key(b, other)];
  return own < theirs ? -1 : own > theirs ? 1 : 0;
}

type Ranked = Pick<ScanRow, "actual" | "projected" | "difference" | "relativeDifference" | "t" | "countDifference">;

/** What a row is ranked by; null where it has no such figure. */
function statisticBy(sort: ScanSort, { difference, relativeDifference, t, countDifference }: Ranked): number | null {
  switch (sort) {
    case "difference":
      return difference;
    case "relative":
      return relativeDifference;
    case "t":
      return t;
    case "people":
      return countDifference;
  }
}

/** Which end of the table comes first: fewer, unless more is better. */
export const firstFor = (polarity: Polarity | null): ScanSummary["first"] =>
  polarity === "higher" ? "rise" : "reduction";

/** The place of each row, in their order; null for rows without the figure, which are not counted. */
export function placesBy(sort: ScanSort, rows: readonly Ranked[], first: ScanSummary["first"]): (Place | null)[] {
  // A figure beyond every double has no place among others.
  const values = rows.map((row) => statisticBy(sort, row)).map((value) => (Number.isFinite(value) ? value : null));
  const ranked = values.flatMap((value, place) => (value === null ? [] : [{ value, place }]));
  const ranks = competitionRanks(
    ranked.map(({ value }) => value),
    first === "rise" ? "highest" : "lowest",
    sizeOf(sort, rows),
  );
  const places = values.map((): Place | null => null);
  for (const [i, { place }] of ranked.entries()) {
    const { rank, tiedWith } = ranks[i] as (typeof ranks)[number];
    places[place] = { rank, tiedWith, n: ranked.length };
  }
  return places;
}

/** Of the figures whose differences are ranked, so that those which cancel but for their last bits are ties. */
function sizeOf(sort: ScanSort, rows: readonly Ranked[]): number {
  if (sort === "relative") return 1;
  return sort === "difference" ? rows.reduce((size, row) => Math.max(size, Math.abs(row.actual)), 0) : 0;
}

/** Each row's p adjusted for all of them; null where it has none. */
export function adjustedPs(rows: readonly Pick<ScanRow, "pValue">[]): (number | null)[] {
  const given = rows.flatMap(({ pValue }) => (pValue === null ? [] : [pValue]));
  const adjusted = benjaminiHochberg(given)[Symbol.iterator]();
  return rows.map(({ pValue }) => (pValue === null ? null : (adjusted.next().value as number)));
}
