/** What limits a table of many differences. */

import { type Caution, type CautionCode, caution } from "../../cautions.js";
import { methodNamed } from "../../methods/registry.js";
import type { Area } from "../../series/area.js";
import { changeOf } from "../../series/areaChanges.js";
import type { Observation } from "../../series/series.js";
import { boundaryCautions } from "../areaCautions.js";
import { othersCautions } from "../benchmarks/benchmarkCautions.js";
import { controlCautions } from "../benchmarks/controlCautions.js";
import { areNumbers } from "../benchmarks/numbers.js";
import { donorCautions } from "../donorCautions.js";
import { Collected, horizonCautions } from "../projectCautions.js";
import { overlapping, provisional } from "../sourceCautions.js";
import type { ScanSummary } from "./answer.js";
import { type Asked, shortName } from "./headline.js";
import type { Ruled } from "./rule.js";

/** Fewer points than this are called a short baseline, as in `project`. */
const SHORT_BASELINE = 8;

export function scanCautions(ruled: readonly Ruled[], summary: ScanSummary, question: Asked): Caution[] {
  const found: Caution[] = [];
  const { withInterval, below, above, byChance, afterAdjustment, over } = summary;
  if (withInterval > 1)
    found.push(
      caution("many-comparisons", {
        n: withInterval,
        level: question.level,
        outside: below + above,
        byChance,
        afterAdjustment,
      }),
    );
  if (over === "areas" && summary.sortedBy === "difference" && rankNumbers(ruled))
    found.push(caution("ranked-numbers", {}));
  if (over !== "areas") found.push(caution("ranked-across-indicators", { sortedBy: summary.sortedBy }));
  const points = ruled.map(({ row }) => row.n);
  const few = points.filter((n) => n < SHORT_BASELINE);
  if (few.length > 0)
    found.push(
      caution("few-points", {
        rows: few.length,
        of: points.length,
        least: Math.min(...few),
        most: Math.max(...few),
        interval: withInterval > 0,
      }),
    );
  const named = (code: CautionCode): string[] =>
    ruled.flatMap(({ row }) => (row.codes.includes(code) ? [nameOf(row, over)] : []));
  const without = (["two-points", "perfect-line", "method-without-interval"] as const).flatMap(named);
  if (without.length > 0) found.push(caution("rows-without-interval", { rows: without, of: points.length }));
  const negative = named("projection-below-zero");
  if (negative.length > 0) found.push(caution("rows-below-zero", { rows: negative }));
  const slips = named("out-of-line");
  if (slips.length > 0) found.push(caution("rows-out-of-line", { rows: slips }));
  const [from, to] = question.baseline;
  found.push(
    ...saidOnce(ruled),
    ...ofOthers(ruled),
    caution("assumes-baseline-continues", {
      assumption: methodNamed(question.method).assumption(from, to, question.others),
    }),
  );
  return found;
}

/** Differences in numbers are as large as the areas are. */
function rankNumbers(ruled: readonly Ruled[]): boolean {
  const [first] = ruled;
  if (first === undefined || ruled.length < 2) return false;
  const { view, series } = first.working;
  return areNumbers(view, series, { pool: ruled.map(({ working }) => working.series) });
}

const nameOf = ({ area, indicator }: Ruled["row"], over: ScanSummary["over"]): string =>
  over === "areas"
    ? area.name
    : over === "indicators"
      ? shortName(indicator.name)
      : `${area.name} (${shortName(indicator.name)})`;

/** What is said of the benchmarks and donors of each: in its own words where they are the same for all. */
function ofOthers(ruled: readonly Ruled[]): Caution[] {
  const byCode = new Map<CautionCode, Caution[]>();
  for (const { working } of ruled) {
    if (working.others === null) continue;
    for (const one of [...othersCautions(working), ...donorCautions(working), ...controlCautions(working)])
      byCode.set(one.code, [...(byCode.get(one.code) ?? []), one]);
  }
  return [...byCode].map(([code, own]) => {
    const [first] = own as [Caution, ...Caution[]];
    const alike = own.length === ruled.length && own.every(({ text }) => text === first.text);
    return alike ? first : caution("rows-cautioned", { code, rows: own.length, of: ruled.length, example: first.text });
  });
}

/** What is said of one series as of many: once, however many it is true of. */
function saidOnce(ruled: readonly Ruled[]): Caution[] {
  const byText = new Map<string, Caution>();
  // Whether an area has been reorganised takes its names to find out: once for each.
  const changed = new Map<string, boolean>();
  const hasChanged = (area: Area): boolean => {
    const key = `${area.name}\u0000${area.code ?? ""}`;
    const known = changed.get(key) ?? changeOf(area) !== null;
    changed.set(key, known);
    return known;
  };
  for (const { working, row } of ruled) {
    const { series, view, baseline, horizon } = working;
    const [from, to] = [baseline.from.index, horizon.at(-1)?.index ?? baseline.to.index];
    const used = ({ period }: Observation): boolean => period.index >= from && period.index <= to;
    const ahead = new Collected();
    horizonCautions(ahead, working, [row]);
    const own = [
      ...ahead.cautions.filter(({ code }) => OF_THE_RULE.has(code)),
      ...overlapping(baseline.from.kind, baseline.spacing),
      ...provisional(working, [{ ...row, note: horizon.at(-1)?.note ?? null }]),
      ...(hasChanged(series.area) ? boundaryCautions(series.area, view.measure.observations, used) : []),
    ];
    for (const one of own) byText.set(one.text, one);
  }
  return [...byText.values()];
}

/** What a horizon brings to every series alike; projections below zero are told by their rows. */
const OF_THE_RULE: ReadonlySet<CautionCode> = new Set(["long-horizon", "season-not-modelled"]);
