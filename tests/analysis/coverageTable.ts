/** How often the 95% intervals of every method hold what came, on made-up series whose truth is known. */
import { effect, pick } from "../../src/analysis/effect.js";
import type { Anchor, Forecast, Method } from "../../src/methods/method.js";
import { METHODS, type MethodName, OWN_TREND_METHODS } from "../../src/methods/registry.js";
import { type RandomStream, randomStream } from "../../src/stats/random.js";
import { aheadFor, historyFor, terms } from "../methods/asked.js";

export const AHEAD = 6;
const LEVEL = 0.95;
const NOISE = 1.5;
/** the population of `historyFor`, in the ten thousands that its rates are per */
const TEN_THOUSANDS = 16;

/** Figures for `length` steps. */
type Truth = (length: number, random: RandomStream) => number[];
const steps = (length: number): number[] => Array.from({ length }, (_, i) => i);

const line: Truth = (length, random) => steps(length).map((i) => 80 + 2.2 * i + NOISE * random.normal());

/** Errors about the line that carry half of themselves over, as large as those of `line`. */
const carriedOver: Truth = (length, random) => {
  let error = NOISE * random.normal();
  return steps(length).map((i) => {
    if (i > 0) error = 0.5 * error + NOISE * Math.sqrt(0.75) * random.normal();
    return 80 + 2.2 * i + error;
  });
};

/** A level that wanders, with a slope that may, seen through noise. */
const structural =
  (slopeAtFirst: number, level: number, slopeSteps: number, noise: number): Truth =>
  (length, random) => {
    let height = 80;
    let slope = slopeAtFirst;
    return steps(length).map(() => {
      const figure = height + noise * random.normal();
      height += slope + level * random.normal();
      slope += slopeSteps * random.normal();
      return figure;
    });
  };

/** Every step adds the slope and an error: nothing ever comes back to the line. */
const walk: Truth = structural(2.2, NOISE, 0, 0);

const exponential: Truth = (length, random) =>
  steps(length).map((i) => Math.exp(Math.log(80) + 0.025 * i + 0.018 * random.normal()));

/** Counts with nothing but counting noise, as rates per 10,000. */
const counts: Truth = (length, random) =>
  steps(length).map((i) => poisson(80 * TEN_THOUSANDS * Math.exp(0.025 * i), random) / TEN_THOUSANDS);

/** Steps of a Poisson process in a unit of time, counted one by one. */
function poisson(mean: number, random: RandomStream): number {
  let count = -1;
  for (let time = 0; time < mean; count++) time -= Math.log(1 - random.uniform());
  return count;
}

/** What a method takes for granted, where that is neither a line, with independent or AR(1) errors, nor a walk. */
const OWN: Readonly<Record<string, { readonly truth: Truth; readonly words: string }>> = {
  flat: { truth: structural(0, NOISE, 0, 0), words: "walk without drift" },
  "local-level": { truth: structural(0, 1, 0, NOISE), words: "wandering level and noise" },
  "local-trend": { truth: structural(2.2, 0.7, 0.3, NOISE), words: "wandering level, slope and noise" },
  loglinear: { truth: exponential, words: "steady growth, errors of the logs" },
  "quasi-poisson": { truth: counts, words: "steady growth, counting noise" },
};

export interface Coverage {
  readonly method: MethodName;
  readonly anchor: Anchor;
  readonly n: number;
  readonly truth: "independent" | "ar1" | "walk" | "own";
  /** shares of the intervals that hold what came: of the period six ahead, and of the six together */
  readonly last: number;
  /** null where it was not worked out */
  readonly total: number | null;
}

/** How many series each method is tried on, and how many of these for totals of logarithms, which are dear. */
export interface Effort {
  readonly series: (name: MethodName) => number;
  readonly totalsOfLogs: number;
}

/** Whether a total is that of a joint distribution of logarithms, found by quadrature. */
const isDear = ({ scale }: Forecast): boolean => scale.of === "logs" && (scale.sums as string) === "joint";

/** Null where the method has no interval. */
function coverage(
  method: Method,
  anchor: Anchor,
  truth: Truth,
  n: number,
  series: number,
  totalsOfLogs: number,
): Pick<Coverage, "last" | "total"> | null {
  const random = randomStream(20190 + n);
  const times = steps(n).map((i) => 2000 + i);
  const horizon = aheadFor(
    method,
    steps(AHEAD).map((i) => 2000 + n + i),
  );
  const six = { weights: pick(AHEAD, AHEAD - 1), held: 0, tried: 0 };
  const total = { weights: steps(AHEAD).map(() => 1), held: 0, tried: 0 };
  for (let i = 0; i < series; i++) {
    const figures = truth(n + AHEAD, random);
    const fit = method.fit(historyFor(method, times, figures.slice(0, n)), terms(anchor));
    if (fit.withoutInterval === "method-has-none") return null;
    const forecast = fit.forecast(horizon);
    for (const tally of [six, total]) {
      if (tally === total && isDear(forecast) && i >= totalsOfLogs) continue;
      const { lower, upper } = effect(forecast, tally.weights, figures.slice(n), LEVEL);
      tally.tried++;
      if (lower !== null && upper !== null && lower <= 0 && upper >= 0) tally.held++;
    }
  }
  return { last: six.held / six.tried, total: total.tried === 0 ? null : total.held / total.tried };
}

/** Four, eight and twenty points as far as a method takes them; where it asks for more than eight, as few as it takes. */
function lengths({ minimumPoints }: Method): number[] {
  const fewest = minimumPoints > 8 && minimumPoints < 20 ? [minimumPoints] : [];
  return [4, 8, ...fewest, 20].filter((n) => n >= minimumPoints);
}

/** Every method of the registry that has an interval. */
export function coverages({ series, totalsOfLogs }: Effort): Coverage[] {
  return OWN_TREND_METHODS.flatMap((name) => {
    const method: Method = METHODS[name];
    const own = OWN[name];
    const truths = { independent: line, ar1: carriedOver, walk, ...(own ? { own: own.truth } : {}) };
    return method.anchors.flatMap((anchor) =>
      lengths(method).flatMap((n) =>
        (Object.entries(truths) as [Coverage["truth"], Truth][]).flatMap(([truth, made]) => {
          const shares = coverage(method, anchor, made, n, series(name), totalsOfLogs);
          return shares ? [{ method: name, anchor, n, truth, ...shares }] : [];
        }),
      ),
    );
  });
}

/** The table of `src/README.md`: per cent, the period six ahead and the total of the six. */
export function tableOf(found: readonly Coverage[]): string {
  const rows = new Map<string, Coverage[]>();
  for (const one of found) {
    const several = METHODS[one.method].anchors.length > 1;
    const key = `| ${one.method}${several ? `, from the ${one.anchor === "last" ? "last actual" : "fitted line"}` : ""} | ${one.n} |`;
    rows.set(key, [...(rows.get(key) ?? []), one]);
  }
  const cell = (list: readonly Coverage[], truth: Coverage["truth"]): string => {
    const one = list.find((candidate) => candidate.truth === truth);
    const percent = (share: number | null): string => (share === null ? "-" : (100 * share).toFixed(0));
    return one ? `${percent(one.last)} / ${percent(one.total)}` : "";
  };
  const lines = [...rows].map(
    ([key, list]) =>
      `${key} ${cell(list, "independent")} | ${cell(list, "ar1")} | ${cell(list, "walk")} | ${cell(list, "own")} | ${list.some(({ truth }) => truth === "own") ? OWN[list[0]?.method ?? ""]?.words : ""} |`,
  );
  return [
    "| method | n | line, independent | line, AR(1) 0.5 | walk with drift | its own truth | which is |",
    "|---|---|---|---|---|---|---|",
    ...lines,
  ].join("\n");
}
