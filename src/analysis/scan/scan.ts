/** The same rule on every area, on every indicator, or on both. */
import { describeProblem, EXIT, ProblemError, problem } from "../../problems.js";
import type { Series } from "../../series/series.js";
import { quantile } from "../../stats/quantile.js";
import { viewOn } from "../basis.js";
import type { ScanAnswer, ScanGroup, ScanLeftOut, ScanQuestion, ScanRow, ScanSummary } from "./answer.js";
import { scanCautions } from "./cautions.js";
import { scanHeadline } from "./headline.js";
import { isOf, marksOf } from "./marks.js";
import { adjustedPs, byNames, firstFor, placesBy } from "./ranking.js";
import { applyRule, type Ruled } from "./rule.js";

/**
 * A series that the rule cannot be applied to is left out and told, unless it is the question that is wrong. `groups`
 * holds one entry for each indicator. Problems: `none-usable`; those of a wrong question; of a single series, its own.
 */
export function scan(groups: readonly ScanGroup[], question: ScanQuestion): ScanAnswer {
  const tried = applyToAll(groups, question);
  // Whatever order the file's rows are in, the same words come out.
  const ruled = [...tried.ruled].sort((a, b) =>
    byNames(a.row.area, a.row.indicator.name, b.row.area, b.row.indicator.name),
  );
  const leftOut = [...tried.leftOut].sort((a, b) => byNames(a.area, a.indicator, b.area, b.indicator));
  const applied = ruled.map(({ row }) => row);
  const areas = new Set(applied.map(areaKey)).size;
  const indicators = new Set(applied.map(({ indicator }) => indicator.name)).size;
  const over = indicators === 1 ? "areas" : areas === 1 ? "indicators" : "both";
  const sortedBy = question.sort ?? (over === "areas" ? "difference" : "relative");
  const first = firstFor(question.polarity);
  const rows = withPlaces(applied, question, { over, sortedBy, first });
  const counted = countsOf(rows, question.level);
  const facts = { over, areas, indicators, leftOut: leftOut.length, sortedBy, first, ...counted } as const;
  const summary: ScanSummary = {
    text: scanHeadline(facts, rows, { ...question, others: othersWords(ruled, question) }),
    ...facts,
    marked: marksOf(rows, ruled, leftOut, question, facts),
  };
  return {
    summary,
    rows: inOrder(rows),
    leftOut,
    cautions: scanCautions(ruled, summary, { ...question, others: othersWords(ruled, question) }),
  };
}

/** Whose figures the projections are made of, in the words of the methods; "" for trends of the areas' own. */
function othersWords(ruled: readonly Ruled[], { benchmarks }: ScanQuestion): string {
  const words = new Set(ruled.map(({ working }) => working.others?.words ?? ""));
  const [only] = words;
  if (words.size === 1 && only !== undefined) return only;
  return benchmarks.length > 0 ? `each area's ${benchmarks.join(" and ")}` : "a synthetic control for each area";
}

const areaKey = ({ area }: Pick<ScanRow, "area">): string => `${area.name}\u0000${area.code ?? ""}`;

interface Tried {
  readonly ruled: readonly Ruled[];
  readonly leftOut: readonly ScanLeftOut[];
}

function applyToAll(groups: readonly ScanGroup[], question: ScanQuestion): Tried {
  const leftOut: ScanLeftOut[] = groups.flatMap((group) => group.leftOut);
  const ruled: Ruled[] = [];
  let first: ProblemError | null = null;
  const alone = leftOut.length === 0 && groups.length === 1 && groups[0]?.series.length === 1;
  for (const { indicator, series, around } of groups) {
    const asked = { ...question, at: question.at ?? usualEnd(series, question) };
    for (const one of series) {
      try {
        ruled.push(applyRule(one, asked, around));
      } catch (error) {
        const found = problemIn(error, question);
        if (alone || describeProblem(found.problem).exit === EXIT.usage) throw found;
        first ??= found;
        leftOut.push(leftOutFor(one, indicator, found, groups.length > 1));
      }
    }
  }
  if (ruled.length > 0) return { ruled, leftOut };
  throw noneUsable(leftOut, first, groups.length > 1 ? "series" : "areas");
}

function leftOutFor({ area }: Series, indicator: string, found: ProblemError, several: boolean): ScanLeftOut {
  const { code } = found.problem;
  // The file may well have figures of the area, of other indicators.
  const message = several && code === "no-values" ? "there is no figure of it" : describeProblem(found.problem).message;
  return { area: { name: area.name, code: area.code }, indicator, code, message };
}

/** What is wrong with all alike is told as of one, with its evidence; else each reason once. */
function noneUsable(
  leftOut: readonly ScanLeftOut[],
  first: ProblemError | null,
  what: "areas" | "series",
): ProblemError {
  const byMessage = new Map<string, ScanLeftOut[]>();
  for (const one of leftOut) byMessage.set(one.message, [...(byMessage.get(one.message) ?? []), one]);
  if (byMessage.size === 1 && first) return first;
  const reasons = [...byMessage].map(([message, own]) => {
    const [one] = own;
    const example = one?.area?.name ?? one?.indicator ?? "";
    return own.length === 1 ? `${example}: ${message}` : `${message} (${own.length} ${what}, such as ${example})`;
  });
  return problem("none-usable", { total: leftOut.length, reasons, what });
}

/** Where no period was asked for, it is the series that ends before the baseline does. */
function problemIn(error: unknown, { at }: ScanQuestion): ProblemError {
  if (!(error instanceof ProblemError)) throw error;
  if (at !== null || error.problem.code !== "at-before-baseline-end") return error;
  return problem("nothing-after-baseline", { end: error.problem.data.end });
}

/** The latest period of most of the series, so that all are answered at the same; null where none has figures. */
function usualEnd(series: readonly Series[], { basis, polarity }: ScanQuestion): string | null {
  const ends = new Map<number, { label: string; n: number }>();
  for (const one of series) {
    const last = lastActual(one, basis, polarity);
    if (last) ends.set(last.index, { label: last.label, n: (ends.get(last.index)?.n ?? 0) + 1 });
  }
  const [usual] = [...ends].sort(([a, one], [b, other]) => other.n - one.n || b - a);
  return usual?.[1].label ?? null;
}

function lastActual(series: Series, basis: ScanQuestion["basis"], polarity: ScanQuestion["polarity"]) {
  try {
    return viewOn(series, basis, polarity).measure.observations.at(-1)?.period ?? null;
  } catch (error) {
    if (error instanceof ProblemError) return null;
    throw error;
  }
}

function withPlaces(
  applied: readonly ScanRow[],
  { marks }: ScanQuestion,
  { over, sortedBy, first }: Pick<ScanSummary, "over" | "sortedBy" | "first">,
): ScanRow[] {
  const places = placesBy(sortedBy, applied, first);
  const adjusted = adjustedPs(applied);
  const within = over === "both" ? placesWithin(applied, first) : null;
  return applied.map((row, i) => ({
    ...row,
    rank: places[i]?.rank ?? null,
    tiedWith: places[i]?.tiedWith ?? null,
    adjustedP: adjusted[i] ?? null,
    withinIndicator: within?.[i] ?? null,
    marked: marks.some((mark) => isOf(mark, row)),
  }));
}

/** Of each row among those of its own indicator, whose differences are of one unit. */
function placesWithin(rows: readonly ScanRow[], first: ScanSummary["first"]): ScanRow["withinIndicator"][] {
  const byIndicator = new Map<string, number[]>();
  for (const [i, { indicator }] of rows.entries()) {
    const own = byIndicator.get(indicator.name);
    if (own) own.push(i);
    else byIndicator.set(indicator.name, [i]);
  }
  const places = rows.map((): ScanRow["withinIndicator"] => null);
  for (const own of byIndicator.values()) {
    const found = placesBy(
      "difference",
      own.map((i) => rows[i] as ScanRow),
      first,
    );
    for (const [at, i] of own.entries()) places[i] = found[at] ?? null;
  }
  return places;
}

/** By rank; those of one rank, and those without, by their names, in which order they come. */
const inOrder = (rows: readonly ScanRow[]): ScanRow[] => {
  const place = ({ rank }: ScanRow): number => rank ?? Number.MAX_VALUE;
  return [...rows].sort((a, b) => place(a) - place(b));
};

type Counts = Omit<ScanSummary, "text" | "over" | "areas" | "indicators" | "leftOut" | "sortedBy" | "first" | "marked">;

function countsOf(rows: readonly ScanRow[], level: number): Counts {
  const judged = rows.filter(({ outside }) => outside !== null);
  const outside = judged.filter((row) => row.outside);
  const below = outside.filter(({ actual, projected }) => actual < projected).length;
  const median = (values: readonly number[]): number | null => (values.length === 0 ? null : quantile(values, 0.5));
  const oneUnit = new Set(rows.map(({ indicator }) => indicator.name)).size === 1;
  return {
    n: rows.length,
    withInterval: judged.length,
    medianDifference: oneUnit ? median(rows.map(({ difference }) => difference)) : null,
    medianRelativeDifference: median(rows.flatMap(({ relativeDifference }) => relativeDifference ?? [])),
    below,
    above: outside.length - below,
    byChance: judged.length * (1 - level),
    // Limits of a share that its own rounding may have put a little off.
    afterAdjustment: rows.filter(({ adjustedP }) => adjustedP !== null && adjustedP <= 1 - level + 1e-12).length,
  };
}
