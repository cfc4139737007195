/** The area beside its benchmarks over time, each line labelled at its end; of very many areas, their changes. */
import type { CompareAnswer } from "../../analysis/comparison/answer.js";
import { sayNumber, shownDecimals } from "../../analysis/wording.js";
import type { CompareRun } from "../answer.js";
import { placeSentences } from "../compareDisplay.js";
import { changesFigure } from "./compareChanges.js";
import { type Shown, shownSeries } from "./compareSeries.js";
import { compareDescription, compareSubtitle, compareTitle } from "./compareWords.js";
import { type Drawn, eachOrAll } from "./drawn.js";
import type { Figure } from "./figure.js";
import { axisNote, sayValue, sourceNote } from "./figureWords.js";
import { drawPlot } from "./lineFigure.js";
import { unbroken } from "./linePieces.js";
import { ACTUAL, type LineStyle } from "./lineStyles.js";
import { PALETTE } from "./palette.js";
import type { EndLabel, Plot } from "./plot.js";

/** A curve for each of a few areas, one forest of the changes of many. */
export const compareFigures = (run: CompareRun, width: number): Drawn[] =>
  eachOrAll(
    run.results,
    (answer) => compareFigure(run, answer, width),
    () => changesFigure(run, width),
  );

function compareFigure(run: CompareRun, answer: CompareAnswer, width: number): Figure {
  const shown = shownSeries(answer);
  const { height, drawing, extent } = drawPlot(plotOf(answer, shown), width);
  return {
    title: compareTitle(answer),
    subtitle: compareSubtitle(answer, shown),
    description: compareDescription(answer),
    width,
    height,
    drawing,
    notes: [
      ...(answer.indicator.polarity === null ? [] : placeSentences(answer)),
      ...gapsNote(answer, shown),
      ...shown.notes,
      ...axisNote(extent),
      ...answer.cautions.flatMap(({ code, text }) => (code === "benchmark-includes-area" ? [text] : [])),
      ...sourceNote(run.inputs),
    ],
  };
}

/** Told apart by dash first, then by shade; the solid line is the area's. */
const DASHES = ["7 3", "2 3", "12 3 2 3", "14 4", "7 3 2 3 2 3", "4 6", "16 3 5 3"];

const styleOf = (place: number): LineStyle => ({
  colour: PALETTE.benchmarks[Math.floor(place / DASHES.length) % PALETTE.benchmarks.length] as string,
  weight: 1.8,
  dash: DASHES[place % DASHES.length] as string,
  dots: false,
});

/** The other areas of a table of areas, behind everything. */
const OTHERS: LineStyle = { colour: "#D5D8DA", weight: 1, dash: null, dots: false };

function plotOf(answer: CompareAnswer, shown: Shown): Plot {
  const { periods, step, indicator } = answer;
  const seen = (values: readonly (number | null)[]) =>
    unbroken(
      periods.map(({ index }, i) => ({ index, value: values[i] ?? null })),
      step,
    );
  return {
    moments: periods.map(({ period, index }) => ({ label: period, index })),
    step,
    lines: [
      ...shown.others.map((values) => ({ ...OTHERS, pieces: seen(values) })),
      ...shown.benchmarks.map(({ values }, place) => ({ ...styleOf(place), pieces: seen(values) })),
      { ...ACTUAL, pieces: seen(shown.own) },
    ],
    bands: [],
    window: windowOf(answer),
    milestones: [],
    turns: [],
    level: shown.indexed ? 100 : null,
    rings: [],
    diamonds: [],
    ends: [
      ownEnd(answer, shown),
      ...shown.benchmarks.flatMap((one, place) => benchmarkEnd(one, answer, shown, styleOf(place))),
    ],
    bracket: null,
    percent: indicator.unit === "percent" && !shown.indexed,
  };
}

/** The baseline of the check of trends. */
function windowOf({ benchmarks, periods }: CompareAnswer): Plot["window"] {
  const study = benchmarks.find(({ eventStudy }) => eventStudy)?.eventStudy;
  const indexOf = (label: string): number | undefined => periods.find(({ period }) => period === label)?.index;
  if (!study) return null;
  const [from, to] = [indexOf(study.before.from), indexOf(study.before.to)];
  return from === undefined || to === undefined
    ? null
    : { from, to, words: `baseline ${study.before.from} to ${study.before.to}` };
}

/** Where figures are drawn as an index, the figure itself stands beside it. */
function sayEnd(value: number, index: number, decimals: number, shown: Shown, { indicator }: CompareAnswer): string {
  const places = shownDecimals(decimals);
  // What would be printed as nothing is written out.
  const said =
    value !== 0 && Number(value.toFixed(places)) === 0
      ? String(Number(value.toPrecision(2)))
      : sayValue(value, places, indicator);
  return shown.indexed ? `${sayNumber(index)} (${said})` : said;
}

function ownEnd(answer: CompareAnswer, shown: Shown): EndLabel {
  const { area, periods, ownDecimals } = answer;
  const value = shown.own.at(-1) as number;
  return {
    value,
    texts: [area.name],
    tail: sayEnd(periods.at(-1)?.value as number, value, ownDecimals, shown, answer),
    fill: PALETTE.area,
    bold: true,
    sample: ACTUAL,
  };
}

function benchmarkEnd(
  { benchmark, values }: Shown["benchmarks"][number],
  answer: CompareAnswer,
  shown: Shown,
  sample: LineStyle,
): EndLabel[] {
  const last = values.findLastIndex((value) => value !== null);
  const period = answer.periods[last]?.period;
  if (period === undefined) return [];
  const when = period === answer.at ? "" : ` in ${period}`;
  const value = values[last] as number;
  const actual = benchmark.periods.find((row) => row.period === period)?.value as number;
  return [
    {
      value,
      texts: [benchmark.area.name],
      tail: `${sayEnd(actual, value, benchmark.decimals, shown, answer)}${when}`,
      fill: PALETTE.faintText,
      bold: false,
      sample,
    },
  ];
}

/** Lines that are broken, and those that are not there at all. */
function gapsNote({ periods }: CompareAnswer, { benchmarks }: Shown): string[] {
  const broken = benchmarks.flatMap(({ benchmark, values }) => {
    const missing = periods.flatMap(({ period }, i) => (values[i] === null ? [period] : []));
    return missing.length === 0 ? [] : [`${benchmark.area.name} ${sayPeriods(missing)}`];
  });
  const said = broken.slice(0, 4).join("; ");
  const more = broken.length - 4;
  return broken.length === 0 ? [] : [`No figure: ${said}${more > 0 ? `; and of ${sayNumber(more)} more` : ""}.`];
}

const sayPeriods = (periods: readonly string[]): string =>
  periods.length <= 3 ? periods.join(", ") : `in ${sayNumber(periods.length)} periods`;
