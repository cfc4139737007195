/**
 * The periods of several releases on one axis. What a label means may show only beside those of the other releases: a
 * file of one snapshot does not say that it is yearly, nor a file of split years which kind of year they are.
 */
import { problem } from "../problems.js";
import { coarsest } from "../series/coarsen.js";
import type { Period } from "../series/period.js";
import { resolvePeriods } from "../series/periodColumn.js";
import type { Measure, Series } from "../series/series.js";
import type { JoinNews } from "./joinNews.js";

/** One release's series of an area. */
export interface Given {
  readonly series: Series;
  /** the file as outputs call it */
  readonly label: string;
  /** what the file says its years are (`reporting year`), where it says one thing; else null */
  readonly yearWords: string | null;
}

const measuresOf = ({ values, counts, populations }: Series): Measure[] =>
  [values, counts, populations].filter((measure) => measure !== null);
const periodsOf = ({ series }: Given): Period[] =>
  measuresOf(series).flatMap(({ observations, missing }) => [...observations, ...missing].map(({ period }) => period));

/** Problem: `mixed-releases` where the files count time in different steps, or years of different kinds. */
export function onOneAxis(given: readonly Given[], news: JoinNews): Given[] {
  const kinds = new Set(given.flatMap((one) => periodsOf(one).map(({ kind }) => kind)));
  if (kinds.size > 1) return fromSeveralKinds(given, [...kinds], news);
  const words = new Set(given.flatMap(({ yearWords }) => (yearWords === null ? [] : [yearWords])));
  if (kinds.has("year") && words.size > 1) throw mixed(given);
  const all = given.flatMap(periodsOf);
  const distinct = [...new Map(all.map((period) => [period.index, period])).values()];
  const coarse = coarsest(distinct);
  return given.map((one) => withPeriods(one, (period) => ({ ...period, ...coarse(period) })));
}

const STATED = /^(financial|academic|tax)-year$/;
const SNAPSHOTS = ["day", "month", "quarter", "year"];

function fromSeveralKinds(given: readonly Given[], kinds: readonly string[], news: JoinNews): Given[] {
  const stated = kinds.find((kind) => STATED.test(kind));
  if (kinds.length === 2 && stated !== undefined && kinds.includes("split-year")) {
    for (const one of given)
      if (periodsOf(one).some(({ kind }) => kind === "split-year")) news.yearsTaken(one.label, stated);
    return given.map((one) => withPeriods(one, (period) => ({ ...period, kind: stated })));
  }
  if (!kinds.every((kind) => SNAPSHOTS.includes(kind))) throw mixed(given);
  const labels = [...new Set(given.flatMap((one) => periodsOf(one).map(({ label }) => label)))];
  const resolved = resolvePeriods(labels.map((label) => ({ label, identifier: "" })));
  if (resolved.otherKind.length + resolved.unreadable.length > 0) throw mixed(given);
  const byLabel = new Map(labels.map((label, place) => [label, resolved.periods[place] as Period]));
  return given.map((one) =>
    withPeriods(one, (period) => {
      const { kind, index } = byLabel.get(period.label) as Period;
      return { ...period, kind, index };
    }),
  );
}

function mixed(given: readonly Given[]): Error {
  const found = given.flatMap((one) => {
    const [first] = periodsOf(one);
    return first ? [{ file: one.label, value: `${one.yearWords ?? first.kind} ("${first.label}")` }] : [];
  });
  return problem("mixed-releases", {
    what: "the kind of period",
    found,
    hint: "join files of one kind of period only",
  });
}

function withPeriods({ series, ...rest }: Given, change: (period: Period) => Period): Given {
  const moved = (own: Measure): Measure => ({
    ...own,
    observations: own.observations.map((cell) => ({ ...cell, period: change(cell.period) })),
    missing: own.missing.map((cell) => ({ ...cell, period: change(cell.period) })),
  });
  const measure = (own: Measure | null): Measure | null => own && moved(own);
  const { values, counts, populations, lower, upper } = series;
  return {
    ...rest,
    series: {
      ...series,
      values: measure(values),
      counts: measure(counts),
      populations: measure(populations),
      ...(lower && upper ? { lower: moved(lower), upper: moved(upper) } : {}),
    },
  };
}
