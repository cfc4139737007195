/** Figures that look like slips of the keys, or that no publisher gave: nobody can know, so the run goes on with a word. */
import { type Caution, caution } from "../cautions.js";
import { fileToName, type Measure, type Observation, observationAt, type Series } from "../series/series.js";
import type { PeriodAnswer } from "./projectAnswer.js";
import type { Working } from "./working.js";

/** Neighbours on either side that a figure is held against. */
const EITHER_SIDE = 2;
/** Neighbours that keep within this factor of one another are steady... */
const STEADY = 2;
/** ...and a figure this many times over or under all of them stands out: a digit lost or gained is a factor of ten. */
const OUT_OF_LINE = 3;
/** Measures that go below zero by their nature say so in their names. */
const SIGNED = /\b(change|changes|net|difference|growth|balance|gap|migration|surplus|deficit)\b/i;

/** Of every measure of the series: `negative-figures`, `out-of-line`. */
export function figureCautions(series: Series): Caution[] {
  const { indicator, values, counts, populations } = series;
  const fileOf = fileToName(series);
  return [
    ...ofMeasure(indicator.name, values, indicator.unit !== "value" && !SIGNED.test(indicator.name), fileOf),
    ...ofMeasure("count", counts, !SIGNED.test(indicator.name), fileOf),
    ...ofMeasure("population", populations, true, fileOf),
  ];
}

type FileOf = (observation: Observation) => string | null;

function ofMeasure(name: string, measure: Measure | null, neverNegative: boolean, fileOf: FileOf): Caution[] {
  const observations = measure?.observations ?? [];
  const negative = neverNegative ? observations.filter(({ value }) => value < 0) : [];
  const found: Caution[] = [];
  // Mostly below zero is a measure that lives there.
  if (negative.length > 0 && negative.length * 2 < observations.length)
    found.push(caution("negative-figures", { measure: name, figures: negative.map((one) => told(one, fileOf)) }));
  for (const [i, observation] of observations.entries()) {
    const near = neighbours(observations, i);
    if (standsOut(observation.value, near))
      found.push(
        caution("out-of-line", {
          measure: name,
          ...told(observation, fileOf),
          low: near.low,
          high: near.high,
        }),
      );
  }
  return found;
}

const told = (observation: Observation, fileOf: FileOf) => ({
  period: observation.period.label,
  value: observation.value,
  file: fileOf(observation),
  line: observation.line,
});

interface Neighbours {
  readonly n: number;
  readonly low: number;
  readonly high: number;
}

/** Every figure of every series is held against its neighbours, so this makes no lists of them. */
function neighbours(observations: readonly Observation[], place: number): Neighbours {
  const width = 2 * EITHER_SIDE + 1;
  const start = Math.max(0, Math.min(place - EITHER_SIDE, observations.length - width));
  const end = Math.min(observations.length, start + width);
  let [low, high] = [Infinity, -Infinity];
  for (let i = start; i < end; i++) {
    if (i === place) continue;
    const { value } = observations[i] as Observation;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return { n: end - start - 1, low, high };
}

function standsOut(value: number, { n, low, high }: Neighbours): boolean {
  if (n < EITHER_SIDE + 1 || low <= 0 || high > STEADY * low) return false;
  return value > OUT_OF_LINE * high || value < low / OUT_OF_LINE;
}

/** `count-from-rate`: periods whose count the file holds back, while their rate and population give one all the same. */
export function countsFromRates(
  { series: { counts }, view, horizon, givenAt }: Working,
  periods: readonly PeriodAnswer[],
): Caution[] {
  if (view.basis === "count" || counts === null) return [];
  const worked = horizon.filter(({ index }, i) => {
    const { actual, actualCount } = periods[i] as PeriodAnswer;
    return index !== givenAt && actual !== null && actualCount !== null && observationAt(counts, index) === null;
  });
  if (worked.length === 0) return [];
  const cells = worked.map(({ index, label }) => {
    const cell = counts.missing.find(({ period }) => period.index === index);
    return { period: label, symbol: cell?.symbol ?? "", reason: cell?.reason ?? "not in the file" };
  });
  return [caution("count-from-rate", { periods: cells })];
}
