/**
 * Every caution: something that limits an answer while the run goes on. A code with its data, and its wording in
 * the same place. The compiler refuses a code that nobody has worded.
 */
import { formatFixed, formatGrouped } from "./stats/rounding.js";

const STEP_WORDS = { year: "yearly", quarter: "quarterly", month: "monthly" } as const;

/** Where a figure stands: its line, and of several files the one. */
interface Placed {
  readonly line: number;
  readonly file: string | null;
}

export interface CautionData {
  "short-baseline": { n: number; degreesOfFreedom: number; multiplier: number | null };
  "three-points": { multiplier: number };
  "two-points": { n: number };
  "perfect-line": { n: number };
  "assumes-baseline-continues": { assumption: string };
  "long-horizon": { horizon: string; baseline: string };
  "autocorrelation-unknown": { n: number };
  autocorrelated: { lag1: number; n: number };
  "baseline-gaps": { periods: readonly string[] };
  "missing-actuals": { periods: readonly { period: string; symbol: string; reason: string }[] };
  "rounded-rates": { unit: number; difference: number; people: number | null; period: string };
  "season-not-modelled": { step: "month" | "quarter" };
  "rates-rounded-on-request": { decimals: number };
  "implied-population": { periods: readonly string[]; asked: boolean };
  "count-from-rate": { periods: readonly { period: string; symbol: string; reason: string }[] };
  "negative-figures": { measure: string; figures: readonly (Placed & { period: string; value: number })[] };
  "out-of-line": Placed & { measure: string; period: string; value: number; low: number; high: number };
  "given-population": { population: number; periods: readonly string[] };
  "no-people": { reason: string; periods: readonly string[]; some: boolean };
  "actual-replaced": { period: string; given: number; published: number | null };
  "actual-undated": { period: string };
  "actual-date-differs": { period: string; date: string };
  "projection-below-zero": { periods: readonly string[] };
  "total-is-person-years": { n: number; step: keyof typeof STEP_WORDS };
  "anchor-approximate": Record<never, never>;
  "no-verdict": { reason: string };
  "no-actual-yet": { from: string; to: string };
  "earlier-at": { at: string; headline: string };
  "equal-duplicates": { rows: number; lines: readonly number[] };
  "maybe-utf-8": { encoding: string };
  "boundary-change": { area: string; year: number; change: string };
  "area-ended": { area: string; year: number; successors: string };
  "series-starts": { areas: readonly { area: string; period: string }[]; others: string; usual: string };
  "series-stops": { areas: readonly { area: string; period: string }[]; others: string; usual: string };
  "figures-disagree": {
    area: string;
    periods: number;
    checked: number;
    per: number;
    worst: Placed & { period: string; published: number; computed: number };
  };
  "percent-above-100": { lowest: number };
  "provisional-figures": { periods: readonly { period: string; note: string }[] };
  "overlapping-periods": { years: number };
  "header-repeated": { lines: readonly number[] };
  "blank-columns": { columns: number };
  "duplicate-columns": { columns: readonly string[] };
  "table-found": {
    sheet: string | null;
    line: number;
    above: number;
    below: number;
    headings: readonly number[];
    named: readonly string[];
  };
  "only-sheet": { sheet: string; sheets: number };
  "percent-as-fraction": { columns: readonly string[] };
  "records-under": { property: string };
  "indicator-names-differ": { names: readonly { file: string; name: string }[] };
  "area-not-in-file": { file: string; areas: readonly string[] };
  "revised-values": { total: number; largest: readonly RevisedCell[] };
  "withdrawn-values": { total: number; cells: readonly WithdrawnCell[] };
  "headline-moves-with-release": { prefer: string; used: string; other: string };
  "kind-of-year-taken": { file: string; years: string };
  "rates-computed": { file: string; per: number; periods: readonly string[] };
  "counts-only": { file: string; periods: readonly string[] };
  "condition-matched-elsewhere": { file: string; column: string; value: string; meant: string; found: string };
  "condition-not-applied": { file: string; column: string; value: string };
  "column-not-in-file": { file: string; columns: readonly string[]; role: string };
  "repeated-rows": { rows: number };
  "benchmark-includes-area": { area: string; benchmark: string; certain: boolean };
  "rounded-comparison": { unit: number };
  "per-from-figures": { value: string; count: string; population: string; per: number; agree: number; rows: number };
  "mid-year-population": { population: string };
  "meta-unusable": { file: string; reason: string };
  "missing-last-cell": { column: string };
  "benchmark-periods-missing": { benchmark: string; periods: readonly string[] };
}

/** A figure that one release gives and another gives differently. */
export interface RevisedCell {
  readonly area: string;
  readonly period: string;
  /** rate, count or population */
  readonly column: string;
  readonly used: number;
  readonly usedFrom: string;
  readonly other: number;
  readonly otherFrom: string;
}

/** A figure that the release used has a symbol for. */
export interface WithdrawnCell extends Omit<RevisedCell, "used"> {
  readonly symbol: string;
  readonly reason: string;
}

export type CautionCode = keyof CautionData;

/** The code, its data beside it, and the sentence a reader sees. */
export type Caution = {
  readonly [C in CautionCode]: { readonly code: C; readonly text: string; readonly data: CautionData[C] };
}[CautionCode];

/** Decimals of a published unit: 0 for 1, 10 or 100, 2 for 0.01. */
const decimalsOf = (unit: number): number => Math.max(0, Math.round(-Math.log10(unit)));

/** A file as outputs call it; "-" is standard input. */
const sayFile = (file: string): string => (file === "-" ? "standard input" : file);

const sayPlace = ({ line, file }: Placed): string => `line ${line}${file === null ? "" : ` of ${sayFile(file)}`}`;

/** As published: every decimal that the number has, as a person reads it. */
const formatPublished = (value: number): string => {
  const decimals = (String(Number(value.toPrecision(12))).split(".")[1] ?? "").length;
  return formatGrouped(value, Math.min(decimals, 6));
};

const listed = (items: readonly string[], most = 6): string =>
  items.slice(0, most).join(", ") + (items.length > most ? ` and ${items.length - most} more` : "");

/** A figure with at most two decimals. */
const plain = (value: number): string => formatGrouped(value, 2).replace(/\.?0+$/, "");

const WORDING: { readonly [C in CautionCode]: (data: CautionData[C]) => string } = {
  "short-baseline": (d) =>
    `The baseline has ${d.n} points (${d.degreesOfFreedom} ${d.degreesOfFreedom === 1 ? "degree" : "degrees"} of freedom): the interval is wide for that reason${d.multiplier === null ? "" : `, ${formatFixed(d.multiplier, 2)} standard errors either way`}, and a short run cannot show whether the trend was steady.`,
  "three-points": (d) =>
    `The baseline has only three points, which leaves one degree of freedom: the interval is ${formatFixed(d.multiplier, 1)} standard errors either way. Treat the projection as an illustration.`,
  "two-points": () => "Two points leave nothing to judge a projection by: it has no interval.",
  "perfect-line": (d) =>
    `The ${d.n} baseline figures lie exactly on the fitted trend, so their scatter says nothing about error: the projection has no interval.`,
  "assumes-baseline-continues": (d) =>
    `The projection assumes that ${d.assumption}; it says nothing about what caused any difference.`,
  "long-horizon": (d) => `The projection runs ${d.horizon} beyond a baseline of ${d.baseline}.`,
  "autocorrelation-unknown": (d) =>
    `Whether one period's error carries into the next cannot be estimated from ${d.n} points; if it does, the true interval is wider.`,
  autocorrelated: (d) =>
    `Errors carry over from one period to the next (lag-1 autocorrelation ${formatFixed(d.lag1, 2)}, n = ${d.n}): the true interval is wider than the one shown.`,
  "baseline-gaps": (d) => `The baseline was fitted without ${listed(d.periods)}, for which there is no figure.`,
  "missing-actuals": (d) =>
    `No actual for ${listed(d.periods.map((p) => `${p.period} (${p.symbol ? `${p.symbol}: ` : ""}${p.reason})`))}.`,
  "rounded-rates": (d) =>
    `Figures are published to the nearest ${formatGrouped(d.unit, decimalsOf(d.unit))}: rounding alone can move the ${d.period} difference by up to ${formatGrouped(d.difference, decimalsOf(d.unit) + 1)}${d.people === null ? "" : ` (${formatGrouped(d.people, 0)} people)`}.`,
  "season-not-modelled": (d) =>
    `The figures are ${STEP_WORDS[d.step]}: a season, if they have one, is not allowed for by this method.`,
  "rates-rounded-on-request": (d) =>
    `The projection and its limits were rounded to ${d.decimals === 0 ? "whole numbers" : d.decimals === 1 ? "1 decimal" : `${d.decimals} decimals`} before the differences were taken (--round-rates); the intervals of average and total were not.`,
  "implied-population": (d) =>
    d.asked
      ? `The population was implied by count and rate, as asked, for ${listed(d.periods)}.`
      : `The population of ${listed(d.periods)} is not in the file: it is implied by the count and the rate there.`,
  "count-from-rate": (d) =>
    `There is no published count for ${listed(d.periods.map((p) => `${p.period} (${p.symbol ? `${p.symbol}: ` : ""}${p.reason})`))}: the people there are worked out from rate and population.`,
  "negative-figures": (d) =>
    `${d.measure} is below zero, and elsewhere above it, in ${listed(d.figures.map((f) => `${f.period} (${f.value}, ${sayPlace(f)})`))}: is that a slip?`,
  "out-of-line": (d) =>
    `${d.measure} for ${d.period} is ${d.value} (${sayPlace(d)}) where those nearest to it run from ${d.low} to ${d.high}: is a digit or a decimal point amiss?`,
  "given-population": (d) =>
    `The population given, ${formatGrouped(d.population, 0)}, was used for every period${d.periods.length > 0 ? `, in place of the file's own for ${listed(d.periods)}` : ""}.`,
  "no-people": (d) =>
    d.some
      ? `There are no people for ${listed(d.periods)} (${d.reason}), so the average and the total are not turned into people.`
      : `The difference is not turned into people: ${d.reason}.`,
  "actual-replaced": (d) =>
    `The actual for ${d.period} is the count given, ${formatGrouped(d.given, 0)}${d.published === null ? "" : `, not the published ${formatGrouped(d.published, 0)}`}.`,
  "actual-undated": (d) => `The count given for ${d.period} has no date: say when it was taken with --actual-date.`,
  "actual-date-differs": (d) =>
    `The count given is of ${d.date}, not of ${d.period}: the two are not taken at the same time.`,
  "projection-below-zero": (d) =>
    `The projection or its interval falls below zero in ${listed(d.periods)}, which the measure cannot.`,
  "total-is-person-years": (d) =>
    `The total adds ${d.n} ${STEP_WORDS[d.step]} figures: where they are snapshots it counts person-${d.step}s, not different people.`,
  "anchor-approximate": () => "The interval of a trend carried on from the last actual is approximate.",
  "no-verdict": (d) => `No verdict: ${d.reason}.`,
  "no-actual-yet": (d) =>
    `There is no actual for ${d.from === d.to ? d.from : `${d.from} to ${d.to}`}: projected only.`,
  "earlier-at": (d) => `There is no actual at ${d.at}: the headline is for ${d.headline}.`,
  "equal-duplicates": (d) =>
    `${d.rows} ${d.rows === 1 ? "row repeats" : "rows repeat"} a figure already given and ${d.rows === 1 ? "was" : "were"} counted once (line ${listed(d.lines.map(String))}).`,
  "maybe-utf-8": (d) =>
    `The text was read as ${d.encoding}, as asked, but looks like UTF-8: leave --encoding out if names come out wrong.`,
  "boundary-change": (d) =>
    `The boundaries of ${d.area} changed in April ${d.year} (${d.change}): unless the publisher has allowed for it, the figures before and after are of different areas.`,
  "area-ended": (d) => `${d.area} ended in April ${d.year} and its figures with it: ${d.successors} took its place.`,
  "series-starts": (d) =>
    `Figures begin late for ${listed(d.areas.map(({ area, period }) => `${area} (${period})`))}: those of ${d.others} begin with ${d.usual}.`,
  "series-stops": (d) =>
    `Figures stop early for ${listed(d.areas.map(({ area, period }) => `${area} (${period})`))}: those of ${d.others} go on to ${d.usual}.`,
  "figures-disagree": (d) =>
    `Rate, count and population disagree by more than rounding in ${d.periods} of the ${d.checked} ${d.checked === 1 ? "period" : "periods"} of ${d.area} that have all three: most in ${d.worst.period} (${sayPlace(d.worst)}), where the rate is ${plain(d.worst.published)} and count / population x ${formatGrouped(d.per, 0)} is ${plain(d.worst.computed)}. The rate may be of another population.`,
  "percent-above-100": (d) =>
    `Every figure is above 100 (the lowest is ${plain(d.lowest)}), which a percentage of a whole cannot be: check the unit.`,
  "provisional-figures": (d) =>
    `${listed(d.periods.map(({ period }) => period))} ${d.periods.length === 1 ? "is" : "are"} marked provisional by the publisher and may be revised.`,
  "overlapping-periods": (d) =>
    `Each figure is of ${d.years === 1 ? "a whole year and they follow within it" : `${d.years} years together`}, so neighbouring figures share data: they move together, and the true interval is wider than the one shown.`,
  "header-repeated": (d) =>
    `The header stands again on line ${listed(d.lines.map(String))}: files seem to be joined end to end, and were read as one.`,
  "blank-columns": (d) =>
    `${d.columns} ${d.columns === 1 ? "column has" : "columns have"} no name and ${d.columns === 1 ? "was" : "were"} left out.`,
  "duplicate-columns": (d) =>
    `More than one column is called ${listed(d.columns)}: the later ones are read as "NAME (2)".`,
  "table-found": (d) => {
    const lines = (n: number): string => `${n} ${n === 1 ? "line" : "lines"}`;
    const around = [d.above > 0 ? `${lines(d.above)} above it` : "", d.below > 0 ? `${lines(d.below)} below it` : ""];
    const inside =
      d.headings.length > 0
        ? [`${lines(d.headings.length)} inside it with nothing but a heading (line ${listed(d.headings.map(String))})`]
        : [];
    const passed = [...around, ...inside].filter((words) => words !== "");
    return [
      `The table starts at line ${d.line}${d.sheet === null ? "" : ` of sheet "${d.sheet}"`}`,
      passed.length > 0
        ? `; ${passed.join(" and ")} ${passed.length === 1 && /^1 line/.test(passed[0] as string) ? "was" : "were"} passed over`
        : "",
      d.named.length > 0 ? `; columns without a name were called ${listed(d.named)}` : "",
      ".",
    ].join("");
  },
  "only-sheet": (d) => `Of the workbook's ${d.sheets} sheets only "${d.sheet}" holds a table: it is the one read.`,
  "percent-as-fraction": (d) =>
    `No figure of ${listed(d.columns)} is above 1: a workbook stores 24% as 0.24, and figures are read as they are stored.`,
  "records-under": (d) => `The records were found under "${d.property}".`,
  "indicator-names-differ": (d) =>
    `The files are joined as one indicator, but call it ${listed(d.names.map(({ file, name }) => `"${name}" (${sayFile(file)})`))}.`,
  "area-not-in-file": (d) =>
    `${sayFile(d.file)} has no ${listed(d.areas)}: ${d.areas.length === 1 ? "its series comes" : "their series come"} from the other files alone.`,
  "revised-values": (d) =>
    `${d.total} ${d.total === 1 ? "figure differs" : "figures differ"} between the files${d.total > d.largest.length ? ", the largest" : ""}: ${d.largest.map((cell) => `${cell.area} ${cell.period} ${cell.column} ${formatPublished(cell.used)} (${sayFile(cell.usedFrom)}, used), ${formatPublished(cell.other)} (${sayFile(cell.otherFrom)})`).join("; ")}.`,
  "withdrawn-values": (d) =>
    `${d.total} ${d.total === 1 ? "figure" : "figures"} of one file ${d.total === 1 ? "is" : "are"} not used because the file preferred has a symbol there: ${d.cells.map((cell) => `${cell.area} ${cell.period} ${cell.column} ${cell.symbol}, ${cell.reason} (${sayFile(cell.usedFrom)}), not ${formatPublished(cell.other)} (${sayFile(cell.otherFrom)})`).join("; ")}.`,
  "headline-moves-with-release": (d) => `With --prefer ${d.prefer} the headline would be ${d.other}, not ${d.used}.`,
  "kind-of-year-taken": (d) =>
    `${sayFile(d.file)} does not say which kind of year its periods are: they are taken to be ${d.years}s, as in the file joined with it.`,
  "rates-computed": (d) =>
    `${sayFile(d.file)} gives no rates: those of ${listed(d.periods)} are computed from its counts and populations, per ${formatGrouped(d.per, 0)}.`,
  "counts-only": (d) =>
    `${sayFile(d.file)} gives counts only: its ${listed(d.periods)} have no rate and take no part in one.`,
  "condition-matched-elsewhere": (d) =>
    `--where "${d.column}=${d.value}" is taken in ${sayFile(d.file)} as "${d.meant}=${d.found}".`,
  "condition-not-applied": (d) =>
    `--where "${d.column}=${d.value}" was not applied to ${sayFile(d.file)}, which has no such column.`,
  "column-not-in-file": (d) =>
    `${sayFile(d.file)} has no column ${d.columns.join(" or ")}: its ${d.role} column is the one found there without being named.`,
  "repeated-rows": (d) =>
    `${d.rows} ${d.rows === 1 ? "row has" : "rows have"} the area, period and categories of another row of the same file: which of them changed into which is a guess by size.`,
  "benchmark-includes-area": (d) =>
    `${d.benchmark} ${d.certain ? "includes" : "may include"} ${d.area}, so the two ${d.certain ? "are" : "may"} not ${d.certain ? "" : "be "}independent.`,
  "rounded-comparison": (d) =>
    `Figures are published to the nearest ${formatGrouped(d.unit, 0)}: a gap can be out by that much, a difference in differences by twice as much.`,
  "per-from-figures": (d) =>
    `${d.value} is read as ${d.count} per ${formatGrouped(d.per, 0)} of ${d.population}, which its name does not say: ${d.agree === d.rows ? `all ${formatGrouped(d.rows, 0)}` : `${formatGrouped(d.agree, 0)} of ${formatGrouped(d.rows, 0)}`} rows looked at agree within rounding (--per, --count-column and --population-column override it).`,
  "mid-year-population": (d) =>
    `${d.population} is a mid-year population: each is taken as that of the year after it, since figures at 31 March refer to the estimate of the June before.`,
  "meta-unusable": (d) => `${d.file}, which lies beside the data, was not used to read it: ${d.reason}.`,
  "missing-last-cell": (d) =>
    `The last column, ${d.column}, has a header and no cells: every row is one cell short, as this publisher's are, and was read without it.`,
  "benchmark-periods-missing": (d) => `${d.benchmark} has no figure for ${listed(d.periods)}.`,
};

export function caution<C extends CautionCode>(code: C, data: CautionData[C]): Caution {
  const wording: (data: CautionData[C]) => string = WORDING[code];
  return { code, text: wording(data), data } as unknown as Caution;
}

export const CAUTION_CODES = Object.keys(WORDING) as CautionCode[];
