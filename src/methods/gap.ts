/**
 * What `follow`, `did` and `did-trend` share: a method of its own put to the gap between the area and a benchmark, which
 * the benchmark's own figures ahead then carry. The benchmark is taken as known: it errs only where the gap does.
 */
import type { BenchmarkChange, Fit, History, Others, Terms } from "./method.js";

/** A gap is a difference, or (`ratio`) the logarithm of a ratio. */
interface Scaling {
  /** own figure and benchmark to gap */
  readonly gap: (own: number, benchmark: number) => number;
  /** gap and benchmark to figure */
  readonly figure: (gap: number, benchmark: number) => number;
}

const SCALINGS: Readonly<Record<BenchmarkChange, Scaling>> = {
  added: { gap: (own, benchmark) => own - benchmark, figure: (gap, benchmark) => gap + benchmark },
  ratio: { gap: (own, benchmark) => Math.log(own / benchmark), figure: (gap, benchmark) => Math.exp(gap) * benchmark },
};

/**
 * Fits `gapFit` to the gaps. Throws RangeError without exactly one benchmark, and where a ratio is asked for of figures
 * that are not above zero.
 */
export function fitToGap(history: History, terms: Terms, gapFit: (gaps: History, terms: Terms) => Fit): Fit {
  const benchmark = onlyRow(history.others);
  const { change } = terms;
  const { gap, figure } = SCALINGS[change];
  if (change === "ratio" && [...history.values, ...benchmark].some((value) => !(value > 0)))
    throw new RangeError("a ratio needs figures above zero, the area's and the benchmark's");
  const gaps = history.values.map((value, i) => gap(value, benchmark[i] as number));
  const fit = gapFit({ times: history.times, values: gaps, counted: null, others: null }, { ...terms, season: null });
  return {
    ...fit,
    slopeOf: change === "ratio" ? "logs" : "figures",
    fitted: fit.fitted.map((one, i) => (one === null ? null : figure(one, benchmark[i] as number))),
    shares: [{ name: history.others?.names[0] ?? "", weight: 1 }],
    forecast: (ahead) => {
      const theirs = onlyRow(ahead.others);
      const forecast = fit.forecast({ times: ahead.times, populations: null, others: null });
      return {
        ...forecast,
        mean: forecast.mean.map((one, i) => figure(one, theirs[i] as number)),
        scale: change === "ratio" ? { of: "logs", sums: "joint" } : { of: "figures" },
      };
    },
  };
}

function onlyRow(others: Others | null): readonly number[] {
  const [row, ...more] = others?.values ?? [];
  if (row === undefined || more.length > 0) throw new RangeError("exactly one benchmark is followed");
  return row;
}
