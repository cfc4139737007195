/** The curve of `project`: actuals against what the baseline gives, the interval, and the difference at the end. */
import type { ProjectAnswer } from "../../analysis/projectAnswer.js";
import { sayNumber } from "../../analysis/wording.js";
import type { ProjectRun } from "../answer.js";
import { placesOf } from "../display.js";
import type { Figure } from "./figure.js";
import {
  axisNote,
  brokenNote,
  cutBandNote,
  gapNote,
  milestoneMarksOf,
  milestoneNotes,
  milestonesTold,
  sayValue,
  sourceNote,
} from "./figureWords.js";
import { drawPlot } from "./lineFigure.js";
import { bounded, unbroken } from "./linePieces.js";
import { ACTUAL, benchmarkStyle, FITTED, PROJECTED } from "./lineStyles.js";
import { PALETTE } from "./palette.js";
import type { EndLabel, Plot, PlotLine } from "./plot.js";
import { gapOf, gapTexts, headlineRow, projectDescription, projectSubtitle, projectTitle } from "./projectWords.js";

/** One area's figure, `width` pixels wide. */
export function projectFigure(run: ProjectRun, answer: ProjectAnswer, width: number): Figure {
  const { level } = run.question;
  const { history, periods, milestones, baseline } = answer;
  const plot = plotOf(answer);
  const drawn = drawPlot(plot, width);
  const [first, last] = ends(plot);
  const places = placesOf(answer);
  return {
    title: projectTitle(answer, level),
    subtitle: projectSubtitle(answer, level),
    description: projectDescription(answer, level) + milestonesTold(milestones, first, last),
    width,
    height: drawn.height,
    drawing: drawn.drawing,
    notes: [
      ...milestoneNotes(milestones, first, last),
      `Projected from ${sayNumber(history.length)} baseline figures: ${baseline.phrase.replace(/,$/, "")}. It supposes that nothing else would have changed.`,
      ...brokenNote(plot.lines),
      ...gapNote(periods),
      ...cutBandNote(periods, drawn.extent, (value) => sayValue(value, places, answer.indicator)),
      ...axisNote(drawn.extent),
      ...sourceNote(run.inputs),
    ],
  };
}

const ends = ({ moments }: Plot): [number, number] => [moments[0]?.index ?? 0, moments.at(-1)?.index ?? 0];

function plotOf(answer: ProjectAnswer): Plot {
  const { earlier, history, periods, step, milestones, baseline, indicator } = answer;
  const rows = [...earlier, ...history, ...periods];
  const moments = rows.map(({ period, index }) => ({ label: period, index }));
  const row = headlineRow(answer);
  const shown = periods.some(({ actual }) => actual !== null);
  const [first, last] = [moments[0]?.index ?? 0, moments.at(-1)?.index ?? 0];
  const gap = gapOf(answer, row);
  return {
    moments,
    step,
    bands: [{ runs: bounded(periods), fill: PALETTE.band }],
    lines: [
      ...benchmarkLines(answer),
      {
        ...FITTED,
        pieces: unbroken(
          history.map(({ index, fitted }) => ({ index, value: fitted })),
          step,
        ),
      },
      {
        ...PROJECTED,
        pieces: [[...anchorOf(answer), ...periods.map(({ index, projected }) => ({ index, value: projected }))]],
      },
      {
        ...ACTUAL,
        pieces: unbroken(
          rows.map(({ index, actual }) => ({ index, value: actual })),
          step,
        ),
      },
    ],
    window: {
      from: history[0]?.index ?? first,
      to: history.at(-1)?.index ?? first,
      words: `baseline ${baseline.from} to ${baseline.to}`,
    },
    milestones: milestoneMarksOf(milestones, first, last),
    turns: [],
    level: null,
    rings: [],
    diamonds: [],
    ends: endsOf(answer),
    bracket: gap === null || !shown ? null : { index: row.index, values: [row.actual as number, row.projected] },
    percent: indicator.unit === "percent",
  };
}

/** Where the projection sets out from: the end of the fitted line, or the last actual of the baseline. */
export function anchorOf({
  history,
  anchor,
}: Pick<ProjectAnswer, "history" | "anchor">): { index: number; value: number }[] {
  const last = history.at(-1);
  if (!last) return [];
  return [{ index: last.index, value: anchor === "last" ? last.actual : (last.fitted ?? last.actual) }];
}

function endsOf(answer: ProjectAnswer): EndLabel[] {
  const { periods, indicator, history } = answer;
  const places = placesOf(answer);
  const row = headlineRow(answer);
  const end = periods.at(-1) as typeof row;
  const last = periods.findLast(({ actual }) => actual !== null) ?? history.at(-1);
  const gap = gapOf(answer, row);
  const when = (index: number | undefined, period: string | undefined): string =>
    index === end.index ? "" : ` in ${period}`;
  return [
    {
      value: end.projected,
      texts: [`projected ${sayValue(end.projected, places, indicator)}`],
      fill: PALETTE.projectedText,
      bold: false,
    },
    ...(gap === null
      ? []
      : [
          {
            value: ((row.actual as number) + row.projected) / 2,
            texts: gapTexts(gap, when(row.index, row.period)),
            fill: PALETTE.text,
            bold: true,
          },
        ]),
    ...(last
      ? [
          {
            value: last.actual as number,
            texts: [
              `actual ${sayValue(last.actual as number, Math.min(answer.decimals, places), indicator)}${when(last.index, last.period)}`,
            ],
            fill: PALETTE.area,
            bold: false,
          },
        ]
      : []),
    ...benchmarkEnds(answer),
  ];
}

/** Of methods that are made of others' figures: as many of these as can be told apart. */
const MOST_BENCHMARKS = 3;

type Followed = NonNullable<ProjectAnswer["others"]>["benchmarks"][number];

const benchmarksOf = ({ others }: ProjectAnswer): readonly Followed[] =>
  others !== null && others.benchmarks.length <= MOST_BENCHMARKS ? others.benchmarks : [];

const benchmarkLines = (answer: ProjectAnswer): PlotLine[] =>
  benchmarksOf(answer).map((benchmark, place) => ({
    ...benchmarkStyle(place),
    pieces: unbroken(seenAt(answer, benchmark), answer.step),
  }));

function seenAt({ history, periods }: ProjectAnswer, benchmark: Followed): { index: number; value: number | null }[] {
  const byPeriod = new Map(benchmark.periods.map(({ period, value }) => [period, value]));
  return [...history, ...periods].map(({ period, index }) => ({ index, value: byPeriod.get(period) ?? null }));
}

const benchmarkEnds = (answer: ProjectAnswer): EndLabel[] =>
  benchmarksOf(answer).flatMap((benchmark) => {
    const last = benchmark.periods.at(-1);
    const end = answer.periods.at(-1);
    if (!last) return [];
    const when = last.period === end?.period ? "" : ` in ${last.period}`;
    return [
      {
        value: last.value,
        texts: [`${benchmark.name} ${sayValue(last.value, placesOf(answer), answer.indicator)}${when}`],
        fill: PALETTE.faintText,
        bold: false,
      },
    ];
  });
