/** The figures of several areas as one series. */
import { problem } from "../../problems.js";
import type { Indicator } from "../../series/indicator.js";
import type { Measure, Observation, Series } from "../../series/series.js";
import { quantile } from "../../stats/quantile.js";
import { type PeopleAt, peopleOf, perOf } from "./peopleBehind.js";
import type { Average } from "./surroundings.js";

export interface Averaged {
  readonly series: Series;
  /** how many members have a figure, by period index */
  readonly used: ReadonlyMap<number, number>;
  /** of a pooled average, labels of the periods in which a member's population had to be taken as count / rate */
  readonly implied: readonly string[];
}

/**
 * The members' average in every period that any of them has a figure for: the mean or the median of rates and of
 * counts; or, pooled, all their people together, so that its count is theirs in all.
 * Problem: `cannot-pool`, where rates have no counts and populations behind them.
 */
export function averageOf(members: readonly Series[], average: Average, name: string, indicator: Indicator): Averaged {
  const area = { name, code: null, localCode: null, level: "other" } as const;
  const values = members.map((member) => member.values);
  if (average === "pooled" && values.some((measure) => measure !== null)) {
    const { used, implied, ...measures } = pooled(members, name, indicator);
    return { series: { area, indicator, ...measures }, used, implied };
  }
  const middle = average === "median" ? median : average === "mean" ? mean : sum;
  const [rates, counts] = [
    together(values, middle),
    together(
      members.map((member) => member.counts),
      middle,
    ),
  ];
  return {
    series: { area, indicator, values: rates?.measure ?? null, counts: counts?.measure ?? null, populations: null },
    used: (rates ?? counts)?.used ?? new Map<number, number>(),
    implied: [],
  };
}

type Middle = (values: readonly number[]) => number;
const sum: Middle = (values) => values.reduce((total, value) => total + value, 0);
const mean: Middle = (values) => sum(values) / values.length;
const median: Middle = (values) => quantile(values, 0.5);

function together(
  measures: readonly (Measure | null)[],
  middle: Middle,
): { measure: Measure; used: ReadonlyMap<number, number> } | null {
  const byPeriod = new Map<number, Observation[]>();
  for (const measure of measures)
    for (const observation of measure?.observations ?? []) put(byPeriod, observation.period.index, observation);
  if (byPeriod.size === 0) return null;
  const found = [...byPeriod].sort(([a], [b]) => a - b);
  const decimals = Math.max(...measures.map((measure) => measure?.decimals ?? 0));
  return {
    measure: {
      observations: found.map(([, those]) => ({
        ...(those[0] as Observation),
        value: middle(those.map(({ value }) => value)),
      })),
      missing: [],
      // An average of whole numbers is told to a place more than they are.
      decimals: middle === sum ? decimals : decimals + 1,
    },
    used: new Map(found.map(([index, those]) => [index, those.length])),
  };
}

/** Problem: `cannot-pool`. */
function pooled(
  members: readonly Series[],
  name: string,
  indicator: Indicator,
): Pick<Series, "values" | "counts" | "populations"> & Pick<Averaged, "used" | "implied"> {
  const per = perOf(indicator);
  if (per === null) throw problem("cannot-pool", { benchmark: name, reason: "per" });
  const byPeriod = new Map<number, (PeopleAt & { readonly observation: Observation })[]>();
  for (const member of members) {
    const people = peopleOf(member);
    for (const observation of member.values?.observations ?? []) {
      const behind = people.get(observation.period.index);
      if (behind) put(byPeriod, observation.period.index, { ...behind, observation });
    }
  }
  if (byPeriod.size === 0) throw problem("cannot-pool", { benchmark: name, reason: "people" });
  const found = [...byPeriod].sort(([a], [b]) => a - b);
  const measure = (decimals: number, figure: (those: readonly PeopleAt[]) => number): Measure => ({
    observations: found.map(([, those]) => ({
      ...(those[0] as (typeof those)[number]).observation,
      value: figure(those),
    })),
    missing: [],
    decimals,
  });
  const counted = (those: readonly PeopleAt[]): number => sum(those.map(({ count }) => count));
  const living = (those: readonly PeopleAt[]): number => sum(those.map(({ population }) => population));
  const published = Math.max(...members.map((member) => member.values?.decimals ?? 0));
  return {
    values: measure(published + 1, (those) => (counted(those) / living(those)) * per),
    counts: measure(0, counted),
    populations: measure(0, living),
    used: new Map(found.map(([index, those]) => [index, those.length])),
    implied: found.flatMap(([, those]) => {
      const one = those.find(({ implied }) => implied);
      return one ? [one.period.label] : [];
    }),
  };
}

function put<T>(lists: Map<number, T[]>, key: number, item: T): void {
  const own = lists.get(key);
  if (own) own.push(item);
  else lists.set(key, [item]);
}
