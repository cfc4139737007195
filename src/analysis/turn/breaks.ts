/** Structural breaks: whether level or trend changed at once somewhere, where, and how surely. */
import { type Caution, caution } from "../../cautions.js";
import { problem } from "../../problems.js";
import { lag1Autocorrelation } from "../../stats/autocorrelation.js";
import { breakIntervals, fitRegimes } from "../../stats/breakInterval.js";
import { olsCusum } from "../../stats/olsCusum.js";
import { breaksByBic, optimalPartitions, type Partition, supF } from "../../stats/structuralBreak.js";
import type { BreaksAnswer } from "./breaksAnswer.js";
import type { BreakModel, TurnQuestion } from "./question.js";
import type { Window } from "./window.js";

/** Breaks are tested unasked from this many figures on; p-values are for long series. */
const LONG = 20;
/** Beyond this the partitions take too long to go through unasked. */
const TOO_LONG = 1000;
/** A break needs this many figures on both sides together. */
const FEWEST: Readonly<Record<BreakModel, number>> = { level: 4, trend: 8 };
/** The most breaks looked for; more than a reader can take in. */
const MOST = 5;

/** Null where none was asked for and the series is short. Problem: `few-for-breaks`. */
export function breaksOf(
  window: Window,
  { model, level }: Pick<TurnQuestion, "model" | "level">,
): { answer: BreaksAnswer; cautions: Caution[] } | null {
  const { times, values } = window;
  const n = times.length;
  if (model === null && (n < LONG || n > TOO_LONG)) return null;
  const regime = model ?? "trend";
  if (n < FEWEST[regime]) throw problem("few-for-breaks", { figures: n, needed: FEWEST[regime] });
  const partitions = optimalPartitions(times, values, regime, MOST);
  const chosenByBic = breaksByBic(partitions);
  const { breaks } = partitions[chosenByBic] as Partition;
  const regimes = fitRegimes(times, values, breaks, regime);
  const intervals = breakIntervals(times, values, breaks, regime, level);
  const label = (place: number): string => labelOf(window, place);
  const residuals = (of: readonly { from: number; to: number; heightAt: (time: number) => number }[]): number[] =>
    of.flatMap(({ from, to, heightAt }) =>
      values.slice(from, to).map((value, i) => value - heightAt(times[from + i] as number)),
    );
  const lag1 = lag1Autocorrelation(residuals(regimes));
  return {
    answer: {
      model: regime,
      trimming: 0.15,
      supF: largestF(window, regime),
      byNumber: partitions.map((partition, m) => ({
        breaks: m,
        residualSumOfSquares: partition.residualSumOfSquares,
        bic: Number.isFinite(partition.bic) ? partition.bic : null,
        lastBefore: partition.breaks.map((before) => label(before - 1)),
        at: partition.breaks,
      })),
      chosenByBic,
      breaks: breaks.map((before, i) => {
        const interval = intervals[i] ?? null;
        return {
          lastBefore: label(before - 1),
          firstAfter: label(before),
          at: before,
          lower: interval?.lower ?? null,
          upper: interval?.upper ?? null,
          lowerPeriod: interval ? label(interval.lower - 1) : null,
          upperPeriod: interval ? label(interval.upper - 1) : null,
        };
      }),
      segments: regimes.map(({ from, to, mean, slope }) => ({
        from: label(from),
        to: label(to - 1),
        n: to - from,
        mean,
        slope,
      })),
      cusum: cusumOf(residuals(fitRegimes(times, values, [], regime)), regime),
    },
    cautions: lag1 !== null && lag1 > 2 / Math.sqrt(n) ? [caution("break-errors-carry-over", { lag1, n })] : [],
  };
}

/** The period of a figure by its place; an interval may reach past the ends, where the last period stands for it. */
function labelOf({ observations }: Window, place: number): string {
  const within = Math.min(observations.length - 1, Math.max(0, place));
  return observations[within]?.period.label ?? "";
}

function largestF(window: Window, regime: BreakModel): BreaksAnswer["supF"] {
  const found = supF(window.times, window.values, regime);
  if (found === null) return null;
  return {
    statistic: Number.isFinite(found.supF) ? found.supF : null,
    // Asymptotic, so that what a double cannot tell from 0 beside 1 is 0, as in R's sctest.
    pValue: 1 - (1 - found.p),
    lastBefore: labelOf(window, found.before - 1),
    firstAfter: labelOf(window, found.before),
    at: found.before,
  };
}

function cusumOf(residuals: readonly number[], regime: BreakModel): BreaksAnswer["cusum"] {
  const found = olsCusum(residuals, regime === "level" ? 1 : 2);
  return found === null ? null : { statistic: found.statistic, pValue: found.p };
}
