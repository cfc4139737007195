/** What limits one benchmark of an area, over the periods that are made use of. */

import { type Caution, caution } from "../../cautions.js";
import { methodNamed } from "../../methods/registry.js";
import type { Area } from "../../series/area.js";
import type { Period } from "../../series/period.js";
import type { Series } from "../../series/series.js";
import { boundaryCautions } from "../areaCautions.js";
import type { Working } from "../working.js";
import type { Benchmark } from "./benchmark.js";
import { areNumbers } from "./numbers.js";

/** `window` are the periods that the answer takes from the benchmark. */
export function benchmarkCautions(benchmark: Benchmark, area: Area, window: readonly Period[]): Caution[] {
  const { name, members, used, lacking, nearest, leavesOut, holds, implied, dropped, vintage } = benchmark;
  const fewer = window.flatMap(({ index, label }) => {
    const n = used?.get(index) ?? 0;
    return n > 0 && n < members.length ? [{ period: label, n }] : [];
  });
  const asked = (labels: readonly string[]): string[] => {
    const told = new Set(labels);
    return window.flatMap(({ label }) => (told.has(label) ? [label] : []));
  };
  const [impliedIn, droppedIn] = [asked(implied), asked(dropped)];
  return [
    ...(holds === "no"
      ? []
      : [caution("benchmark-includes-area", { area: area.name, benchmark: name, certain: holds === "yes" })]),
    ...(leavesOut ? [caution("area-left-out-of-group", { area: area.name, benchmark: name })] : []),
    ...(lacking.length > 0
      ? [caution("benchmark-members-missing", { benchmark: name, missing: lacking, nearest, used: members.length })]
      : []),
    ...(fewer.length > 0
      ? [caution("benchmark-n-varies", { benchmark: name, members: members.length, periods: fewer })]
      : []),
    ...(impliedIn.length > 0
      ? [caution("benchmark-populations-implied", { benchmark: name, periods: impliedIn })]
      : []),
    ...(droppedIn.length > 0 ? [caution("area-not-subtracted", { benchmark: name, periods: droppedIn })] : []),
    ...members.flatMap((member) => boundaryOf(member, window)),
    ...(vintage ? [caution("neighbour-list-age", vintage)] : []),
  ];
}

/** Caution `boundary-change` of a member; one that ended drops out of the average, which its n shows. */
const boundaryOf = ({ area, values, counts }: Series, window: readonly Period[]): Caution[] => {
  const used = new Set(window.map(({ index }) => index));
  const observations = (values ?? counts)?.observations ?? [];
  return boundaryCautions(area, observations, ({ period }) => used.has(period.index)).filter(
    ({ code }) => code === "boundary-change",
  );
};

/** Of the benchmarks that a projection is made of, over the baseline and the periods ahead. */
export function othersCautions({
  others,
  series,
  baseline,
  horizon,
  view,
  question,
  around,
}: Pick<Working, "others" | "series" | "baseline" | "horizon" | "view" | "question" | "around">): Caution[] {
  const ahead = [...horizon, ...(others?.without ?? [])].sort((a, b) => a.index - b.index);
  const window = [...baseline.observations.map(({ period }) => period), ...ahead];
  const added = methodNamed(question.method).others === "benchmark" && question.change === "added";
  const numbers = added && areNumbers(view, series, around?.surroundings ?? null);
  return (others?.benchmarks ?? []).flatMap((benchmark) => [
    ...(numbers ? [caution("benchmark-of-numbers", { benchmark: benchmark.name })] : []),
    ...benchmarkCautions(benchmark, series.area, window),
  ]);
}
