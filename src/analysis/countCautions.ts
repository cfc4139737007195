/** What limits an answer that was fitted to counts, or to logarithms. */
import { type Caution, caution } from "../cautions.js";
import { methodNamed } from "../methods/registry.js";
import { observationAt } from "../series/series.js";
import { baselinePopulations } from "./counted.js";
import { standsOnFloor } from "./effect.js";
import type { Working } from "./working.js";

/** `poisson-floor`, `no-population-offset`, `baseline-population`, `population-missing`, `projected-medians`. */
export function countCautions(working: Working): Caution[] {
  const { fit, forecast, horizon, history, question } = working;
  const found: Caution[] = [];
  const floored = flooredPeriods(working);
  if (floored.length > 0)
    found.push(
      caution("poisson-floor", {
        dispersion: fit.details["dispersion"] ?? 0,
        periods: floored,
        of: horizon.length,
      }),
    );
  if (methodNamed(question.method).fitsCounts) {
    if (history.counted?.populations === null) found.push(caution("no-population-offset", { method: question.method }));
    else found.push(...populationCaution(working));
  }
  const { leftOut } = working.outOf;
  if (leftOut.length > 0) found.push(caution("population-missing", { periods: leftOut.map(({ label }) => label) }));
  if (forecast.scale.of === "logs" && forecast.scale.sums === "joint") found.push(caution("projected-medians", {}));
  return found;
}

/** The periods whose interval is that of counting noise. */
export function flooredPeriods({ forecast, horizon, question }: Working): string[] {
  return horizon.flatMap(({ label }, place) => (standsOnFloor(forecast, place, question.level) ? [label] : []));
}

function populationCaution({ series, view, baseline, question }: Working): Caution[] {
  const found = baselinePopulations(series, view, baseline.observations, question) ?? [];
  const given = typeof question.population === "number" ? question.population : null;
  if (found.some(({ source }) => source === "given")) {
    const without = baseline.observations.filter(({ period }) => !observationAt(series.populations, period.index));
    const periods = without.map(({ period }) => period.label);
    return [caution("baseline-population", { source: "given", periods, given })];
  }
  const implied = baseline.observations.flatMap(({ period }, place) =>
    found[place]?.source === "implied" ? [period.label] : [],
  );
  if (implied.length > 0) return [caution("baseline-population", { source: "implied", periods: implied, given })];
  return given === null ? [] : [caution("baseline-population", { source: "column", periods: [], given })];
}
