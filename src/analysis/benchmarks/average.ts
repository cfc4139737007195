/** The figures of several areas as one series. */
import type { Indicator } from "../../series/indicator.js";
import type { Measure, Observation, Series } from "../../series/series.js";
import { quantile } from "../../stats/quantile.js";
import type { Average } from "./surroundings.js";

export interface Averaged {
  readonly series: Series;
  /** how many members have a figure, by period index */
  readonly used: ReadonlyMap<number, number>;
}

/** The members' average in every period that any of them has a figure for. */
export function averageOf(members: readonly Series[], average: Average, name: string, indicator: Indicator): Averaged {
  const values = averaged(
    members.map((member) => member.values),
    average,
  );
  const counts = averaged(
    members.map((member) => member.counts),
    average,
  );
  const used = (values ?? counts)?.used ?? new Map<number, number>();
  const area = { name, code: null, localCode: null, level: "other" } as const;
  return {
    series: { area, indicator, values: values?.measure ?? null, counts: counts?.measure ?? null, populations: null },
    used,
  };
}

function averaged(
  measures: readonly (Measure | null)[],
  average: Average,
): { measure: Measure; used: ReadonlyMap<number, number> } | null {
  const byPeriod = new Map<number, Observation[]>();
  for (const measure of measures)
    for (const observation of measure?.observations ?? []) {
      const own = byPeriod.get(observation.period.index);
      if (own) own.push(observation);
      else byPeriod.set(observation.period.index, [observation]);
    }
  if (byPeriod.size === 0) return null;
  const found = [...byPeriod.values()].sort((a, b) => (a[0]?.period.index ?? 0) - (b[0]?.period.index ?? 0));
  const decimals = Math.max(...measures.map((measure) => measure?.decimals ?? 0));
  return {
    measure: {
      observations: found.map((those) => {
        const [first] = those as [Observation];
        return {
          ...first,
          value: middle(
            those.map(({ value }) => value),
            average,
          ),
        };
      }),
      missing: [],
      // An average of whole numbers is told to a place more than they are.
      decimals: decimals + 1,
    },
    used: new Map(found.map((those) => [those[0]?.period.index ?? 0, those.length])),
  };
}

function middle(values: readonly number[], average: Average): number {
  if (average === "median") return quantile(values, 0.5);
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
