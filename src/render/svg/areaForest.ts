/** Many areas by one rule as one figure: a dot and its interval for each. */
import type { ForecastAnswer } from "../../analysis/forecastAnswer.js";
import type { ProjectAnswer } from "../../analysis/projectAnswer.js";
import { HIGHER_OR_LOWER, POINTS, sayDifference, sayLevel, sayNumber } from "../../analysis/wording.js";
import type { ForecastRun, ProjectRun } from "../answer.js";
import { indicatorTitle, placesOf } from "../display.js";
import { forecastPlaces } from "../forecastDisplay.js";
import type { Figure } from "./figure.js";
import { leftOutNote, sayValue, shortInterval, sourceNote } from "./figureWords.js";
import { forest } from "./forest.js";
import type { ForestAxis, ForestRow } from "./forestRow.js";
import { headlineRow } from "./projectWords.js";

const CUT_NOTE = "An arrow at the edge: the interval goes on beyond the figure.";
const OPEN_NOTE = "Filled dots: the interval leaves no difference out.";

/** Each area's difference from its own projection, smallest first. */
export function projectForest(run: ProjectRun, width: number): Figure {
  const { results, question } = run;
  const seen = results
    .map((answer) => ({ answer, row: headlineRow(answer) }))
    .filter(({ row }) => row.difference !== null)
    .sort((a, b) => (a.row.difference as number) - (b.row.difference as number));
  const { indicator } = results[0] as ProjectAnswer;
  const words = indicator.unit === "percent" ? POINTS : HIGHER_OR_LOWER;
  const dated = new Set(seen.map(({ row }) => row.period)).size > 1;
  const rows = seen.map(({ answer, row }): ForestRow => {
    const places = placesOf(answer);
    const [lower, upper] =
      row.actual === null || row.lower === null || row.upper === null
        ? [null, null]
        : [row.actual - row.upper, row.actual - row.lower];
    const interval =
      lower === null || upper === null ? "" : ` (${shortInterval(lower, upper, places, HIGHER_OR_LOWER)})`;
    const said = sayDifference(row.difference as number, places, HIGHER_OR_LOWER);
    return {
      label: `${answer.area.name}${dated ? `, ${row.period}` : ""}`,
      value: row.difference,
      lower,
      upper,
      note: `${said}${interval}`,
    };
  });
  const axis: ForestAxis = {
    title: `Actual minus projected: ${indicatorTitle(indicator)}`,
    zero: { at: 0, label: "as projected" },
    sides: [words.fewer, words.more],
    say: (value, decimals) => sayNumber(Math.abs(value), decimals),
  };
  const missing = results.length - rows.length;
  const lower = rows.filter(({ upper: limit }) => limit !== null && limit < 0).length;
  const higher = rows.filter(({ lower: limit }) => limit !== null && limit > 0).length;
  const phrase = results[0]?.baseline.phrase.replace(/,$/, "") ?? "";
  const period = dated ? "" : `, ${seen[0]?.row.period}`;
  const title = `${sayNumber(rows.length)} areas${period}: ${howMany(lower)} below and ${howMany(higher)} above the ${sayLevel(question.level)} interval of ${phrase}`;
  return forestFigure(run, width, rows, axis, {
    title: rows.length === 0 ? `${sayNumber(results.length)} areas: no actual after the baseline yet` : title,
    subtitle: `${indicatorTitle(indicator)}: each area's actual against its own projection, ${sayLevel(question.level)} intervals, in the order of the difference`,
    notes: [
      ...(rows.length > 0 ? [OPEN_NOTE] : []),
      ...(missing > 0 ? [`${sayNumber(missing)} without an actual after the baseline are not shown.`] : []),
    ],
  });
}

const howMany = (n: number): string => (n === 0 ? "none" : sayNumber(n));

/** Where each area's line leads, lowest first; a target is the line they are held against. */
export function forecastForest(run: ForecastRun, width: number): Figure {
  const { results, question } = run;
  const [first] = results as readonly [ForecastAnswer];
  const { indicator, target } = first;
  const ordered = [...results].sort((a, b) => a.headline.projected - b.headline.projected);
  const dated = new Set(results.map(({ headline }) => headline.period)).size > 1;
  const rows = ordered.map((answer): ForestRow => {
    const { headline, area } = answer;
    const { projected: value, lower, upper, period } = headline;
    const say = (one: number): string => sayValue(one, forecastPlaces(answer), answer.indicator);
    const interval = lower === null || upper === null ? "" : ` (${say(lower)} to ${say(upper)})`;
    return {
      label: `${area.name}${dated ? `, ${period}` : ""}`,
      value,
      lower,
      upper,
      note: `${say(value)}${interval}`,
    };
  });
  const axis: ForestAxis = {
    title: indicatorTitle(indicator),
    zero: target === null ? null : { at: target.value, label: `target ${String(target.value)}` },
    say: (value, decimals) => `${sayNumber(value, decimals)}${indicator.unit === "percent" ? "%" : ""}`,
  };
  const phrase = first.baseline.phrase.replace(/,$/, "");
  return forestFigure(run, width, rows, axis, {
    title: `${sayNumber(rows.length)} areas${dated ? "" : `, ${first.headline.period}`}: where ${phrase} leads if nothing changes`,
    subtitle: `${indicatorTitle(indicator)}: forecast with its ${sayLevel(question.level)} interval, lowest first`,
    notes: [],
  });
}

type Words = Pick<Figure, "title" | "subtitle" | "notes">;

function forestFigure(
  run: ProjectRun | ForecastRun,
  width: number,
  rows: readonly ForestRow[],
  axis: ForestAxis,
  { title, subtitle, notes }: Words,
): Figure {
  const drawn = rows.length === 0 ? { height: 4, drawing: "", cut: false } : forest(rows, axis, width);
  const [lowest, highest] = [rows[0], rows.at(-1)];
  const ends = lowest && highest ? `From ${lowest.label}, ${lowest.note}, to ${highest.label}, ${highest.note}.` : "";
  return {
    title,
    subtitle,
    description: `${title}. ${subtitle}. ${ends}`.trim(),
    width,
    height: drawn.height,
    drawing: drawn.drawing,
    notes: [...notes, ...(drawn.cut ? [CUT_NOTE] : []), ...leftOutNote(run.unusable), ...sourceNote(run.inputs)],
  };
}
