/** What was pointed out: one row in full, or an area over many indicators. */
import type { Period } from "../../series/period.js";
import { sayLevel, sayNumber, sayP } from "../wording.js";
import type { Mark, Place, ScanLeftOut, ScanMark, ScanQuestion, ScanRow, ScanSummary } from "./answer.js";
import { sayOrder, sayPlace, sayRow, shortName } from "./headline.js";
import type { Ruled } from "./rule.js";

export const isOf = (mark: Mark, { area, indicator }: Pick<ScanRow, "area" | "indicator">): boolean =>
  "indicator" in mark ? mark.indicator === indicator.name : mark.name === area.name && mark.code === area.code;

/** `rows` and `ruled` stand in the same order. */
export function marksOf(
  rows: readonly ScanRow[],
  ruled: readonly Ruled[],
  leftOut: readonly ScanLeftOut[],
  question: ScanQuestion,
  facts: Pick<ScanSummary, "over" | "first">,
): ScanMark[] {
  const ranked = rows.filter(({ rank }) => rank !== null).length;
  return question.marks.map((mark) => {
    const area = "indicator" in mark ? null : { name: mark.name, code: mark.code };
    const about = { area, indicator: "indicator" in mark ? mark.indicator : null };
    const own = rows.flatMap((row, i) => (isOf(mark, row) ? [{ row, figures: figuresOf(ruled[i] as Ruled) }] : []));
    const [first] = own;
    if (!first) return { ...about, text: whyNot(mark, leftOut), figures: [] };
    if (own.length > 1) {
      const all = own.map(({ row }) => row);
      return { ...about, text: sayMany(all, question, facts), figures: [] };
    }
    const { row, figures } = first;
    const place = row.rank === null ? null : { rank: row.rank, tiedWith: row.tiedWith as number, n: ranked };
    return { ...about, text: sayOne(row, place, question, facts), figures };
  });
}

const nameOf = (mark: Mark): string => ("indicator" in mark ? mark.indicator : mark.name);

function sayOne(
  row: ScanRow,
  place: Place | null,
  { level }: ScanQuestion,
  facts: Pick<ScanSummary, "over" | "first">,
): string {
  const name = facts.over === "indicators" ? row.indicator.name : row.area.name;
  const ranked = place === null ? "not ranked" : `${sayPlace(place)}, ${sayOrder(facts)}`;
  const p =
    row.pValue === null ? "" : `; p ${sayP(row.pValue)}, adjusted for all rows ${sayP(row.adjustedP as number)}`;
  return `${name}: ${ranked}: ${sayRow(row, level)}${p}.`;
}

/** Of one area over many indicators, how many stand out, and where it does best among the areas of an indicator. */
function sayMany(own: readonly ScanRow[], { level }: ScanQuestion, facts: Pick<ScanSummary, "first">): string {
  const outside = own.filter((row) => row.outside === true);
  const below = outside.filter(({ actual, projected }) => actual < projected).length;
  const best = own.reduce<ScanRow | null>(
    (found, row) =>
      row.withinIndicator !== null && row.withinIndicator.rank < (found?.withinIndicator?.rank ?? Infinity)
        ? row
        : found,
    null,
  );
  const foremost = best?.withinIndicator
    ? `; foremost in ${shortName(best.indicator.name)}, ${sayPlace(best.withinIndicator)} areas, ${sayOrder(facts)}`
    : "";
  return `${(own[0] as ScanRow).area.name}: ${sayNumber(own.length)} indicators, ${sayNumber(outside.length)} outside the ${sayLevel(level)} interval (${sayNumber(below)} below, ${sayNumber(outside.length - below)} above)${foremost}.`;
}

function whyNot(mark: Mark, leftOut: readonly ScanLeftOut[]): string {
  const found = leftOut.find(({ area, indicator }) =>
    "indicator" in mark ? indicator === mark.indicator : area?.name === mark.name && area.code === mark.code,
  );
  return `${nameOf(mark)} is left out: ${found?.message ?? "it has no figures here"}.`;
}

/** What the row stands on, and the figures before. */
function figuresOf({ working: { view, horizon } }: Ruled): ScanMark["figures"] {
  const last = horizon.at(-1) as Period;
  return view.measure.observations
    .filter(({ period }) => period.index <= last.index)
    .map(({ period, value }) => ({ period: period.label, value }));
}
