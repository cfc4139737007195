/** The parts of `compare`: gaps, places among areas, event studies, rows. */
import * as z from "zod";
import type {
  AtTheirRate,
  BenchmarkAnswer,
  EventPoint,
  EventStudy,
  GapAnswer,
  GapTrend,
  PlaceAnswer,
  RowAnswer,
  RowsAnswer,
} from "../analysis/comparison/answer.js";
import type { Quartiles } from "../stats/quartileBand.js";
import {
  describing,
  figure,
  figureOrNull,
  flag,
  list,
  named,
  oneOf,
  oneOfOrNull,
  text,
  whole,
  wholeOrNull,
} from "./describing.js";
import { trends } from "./evidence.js";
import { benchmarkNamedShape } from "./fit.js";
import { area } from "./nouns.js";
import { index, periodLabel } from "./periods.js";

/** A period and its figure. */
export const plainFigure = z.strictObject({
  period: periodLabel,
  value: figure("the figure, in the indicator's unit"),
});

/** The same with its place in time. */
export const placedFigure = z.strictObject({
  period: periodLabel,
  index,
  value: figure("the figure, in the indicator's unit"),
});

const band = oneOfOrNull(
  ["A", "B", "C", "D"],
  "the quarter of the areas it lies in, A the best; null without a polarity",
);

const quartiles = describing<Quartiles>()({
  lower: figure("a quarter of the areas is below"),
  median: figure("half of the areas is below"),
  upper: figure("three quarters of the areas are below"),
});

export const place = named(
  "place",
  "Where a figure stands among the areas of its level.",
  describing<PlaceAnswer>()({
    n: whole("areas with the figure, the area itself among them"),
    of: whole("areas of the level in the file"),
    rank: wholeOrNull("best first; null without a polarity, or without other areas"),
    tiedWith: wholeOrNull("how many others share the rank"),
    best: oneOfOrNull(["lowest", "highest"], "which end is first"),
    quartiles: quartiles.nullable().describe("cut points by type 7; null for fewer than four areas"),
    band,
    lacking: list(area, "areas of the level without the figure"),
  }),
);

const gap = describing<GapAnswer>()({
  period: periodLabel,
  value: figure("the benchmark's figure"),
  gap: figureOrNull("the area minus the benchmark"),
  gapPercent: figureOrNull("the gap as a percentage of the benchmark"),
  n: wholeOrNull("of a group, how many areas have a figure"),
});

const eventPoint = describing<EventPoint>()({
  period: periodLabel,
  index,
  part: oneOf(["baseline", "after"], "where the period lies"),
  value: figure("the area's figure"),
  benchmarkValue: figure("the benchmark's figure"),
  gap: figure("the area minus the benchmark"),
  estimate: figure("the gap less that of the last baseline period"),
});

const gapTrend = named(
  "gapTrend",
  "How the gap to a benchmark moved over the baseline, as a straight line.",
  describing<GapTrend>()({
    n: whole("points of the baseline"),
    slope: figure("per step of the period"),
    standardError: figureOrNull("standard error of the slope; null where there is no scatter"),
    degreesOfFreedom: whole("of the residuals"),
    lower: figureOrNull("lower limit of the slope"),
    upper: figureOrNull("upper limit of the slope"),
    pValue: figureOrNull("two-sided, that there is no slope"),
    trends,
  }),
);

const part = z.strictObject({ from: text("first period"), to: text("last period"), n: whole("how many periods") });

const eventStudy = named(
  "eventStudy",
  "Means before and after, leads and lags.",
  describing<EventStudy>()({
    before: part.describe("the baseline"),
    after: part.nullable().describe("the periods after it; null where both have no figure there"),
    areaBefore: figure("the area's mean before"),
    areaAfter: figureOrNull("the area's mean after"),
    benchmarkBefore: figure("the benchmark's mean before"),
    benchmarkAfter: figureOrNull("the benchmark's mean after"),
    differenceInDifferences: figureOrNull("of the means: the area's change less the benchmark's"),
    base: text("the last baseline period, that leads and lags are relative to"),
    points: list(eventPoint, "one for each period"),
    gapTrend,
  }),
);

const atTheirRate = describing<AtTheirRate>()({
  countAtBenchmark: figure("the area's people at the benchmark's rate"),
  countGap: figure("actual minus that"),
});

export const benchmark = named(
  "benchmark",
  "One benchmark beside the area.",
  describing<BenchmarkAnswer>()({
    ...benchmarkNamedShape,
    area,
    decimals: whole("decimals of its own figures"),
    periods: list(gap, "its figures and the gaps to them"),
    change: figureOrNull("its own change over the window; null where it lacks a figure at either end"),
    changePercent: figureOrNull("the same in per cent"),
    differenceInDifferences: figureOrNull("the area's change minus the benchmark's"),
    standing: oneOfOrNull(["better", "worse", "level"], "how the area stands against it at the end of the window"),
    people: atTheirRate.nullable().describe("null where people cannot be counted"),
    eventStudy: eventStudy.nullable().describe("null without a baseline"),
  }),
);

const row = describing<RowAnswer>()({
  area,
  role: oneOf(["area", "benchmark", "other"], "what it is to the answer"),
  value: figureOrNull("at the end of the window"),
  change: figureOrNull("over the window"),
  gap: figureOrNull("to the first benchmark, at the end of the window"),
  gapPercent: figureOrNull("the same in per cent"),
  rank: wholeOrNull("best first; null without a polarity"),
  tiedWith: wholeOrNull("how many others share the rank"),
  band,
  periods: list(plainFigure, "the periods of the answer that it has a figure for"),
});

export const rowSort = z.enum(["level", "change", "gap", "name", "rank"]);

export const rows = named(
  "rows",
  "A table of areas.",
  describing<RowsAnswer>()({
    of: text("whose table it is"),
    sort: rowSort.describe("what rows are sorted by"),
    reverse: flag("whether the order is turned round"),
    n: whole("how many areas the ranks are among"),
    rows: list(row, "a row for each area"),
  }),
);
