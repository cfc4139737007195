/** Turns as tables and sentences, for text and Markdown. */
import type { PhaseAnswer, TurnAnswer } from "../analysis/turn/answer.js";
import { placesOf } from "../analysis/turn/headline.js";
import type { EstimateAnswer, InterruptionAnswer } from "../analysis/turn/interruptionAnswer.js";
import { sayLevel, sayNumber, sayP } from "../analysis/wording.js";
import type { TurnRun } from "./answer.js";
import type { DisplayTable } from "./display.js";

const NONE = "-";

/** The name of a turn, on the chart and in the table; single letters are those of milestones. */
export const turnName = (place: number): string => `T${place + 1}`;

/** A slope or a coefficient: as many decimals as its size needs beside the figures'. */
const figure = (value: number, places: number): string => sayNumber(value, places);

const intervalCell = (lower: number | null, upper: number | null, say: (value: number) => string): string =>
  lower === null || upper === null ? NONE : `${say(lower)} to ${say(upper)}`;

/** From, to, slope with its interval, and which way. */
export function phasesTable(answer: TurnAnswer, level: number): DisplayTable {
  const places = slopePlaces(answer);
  const say = (value: number): string => figure(value, places);
  const judged = answer.indicator.polarity !== null;
  const last = answer.phases.length - 1;
  return {
    title: "Phases",
    head: ["From", "To", `Slope a ${answer.step}`, `${sayLevel(level)} interval`, "Direction"],
    rows: answer.phases.map((phase, place) => [
      phase.from,
      place < last ? `${phase.to} (${turnName(place)})` : phase.to,
      say(phase.slope),
      intervalCell(phase.slopeLower, phase.slopeUpper, say),
      directionWords(phase, judged),
    ]),
    left: [0, 1, 4],
  };
}

const directionWords = ({ direction, course }: PhaseAnswer, judged: boolean): string =>
  judged && direction !== "level" ? `${direction}, ${course}` : direction;

/** One decimal more than the figures, and as many as the largest slope needs to show two digits. */
function slopePlaces({ phases, ...answer }: TurnAnswer): number {
  return decimalsNeeded(
    phases.map(({ slope }) => slope),
    placesOf(answer) + 1,
    answer,
  );
}

/** A slope of less than this share of the figures is what a fit leaves of none. */
const NOTHING = 1e-12;

function decimalsNeeded(values: readonly number[], least: number, { points }: Pick<TurnAnswer, "points">): number {
  const scale = Math.max(...points.map(({ value }) => Math.abs(value)));
  const largest = Math.max(...values.map(Math.abs));
  return largest > NOTHING * scale ? Math.max(least, Math.min(9, 1 - Math.floor(Math.log10(largest)))) : least;
}

/** The coefficients at a stated date. */
export function dateTable(answer: TurnAnswer, found: InterruptionAnswer, level: number): DisplayTable {
  const ratios = found.levelChange.ratio !== null;
  const { slopeBefore, levelChange, slopeChange, slopeAfter, atEnd } = found;
  const shown: readonly (readonly [string, EstimateAnswer])[] = [
    [`slope before, a ${answer.step}`, slopeBefore],
    [`change of level at ${found.date}`, levelChange],
    ...(slopeChange === null
      ? []
      : ([
          [`change of slope, a ${answer.step}`, slopeChange],
          [`slope after, a ${answer.step}`, slopeAfter],
          [`level and slope together at ${atEnd.period}`, atEnd],
        ] as const)),
  ];
  const values = shown.map(([, of]) => (ratios ? (of.ratio?.estimate ?? 1) : of.estimate));
  const places = ratios ? 4 : decimalsNeeded(values, placesOf(answer) + 1, answer);
  const say = (value: number): string => figure(value, places);
  return {
    title: ratios ? "Ratios at the date" : "Changes at the date",
    head: ["", ratios ? "Ratio" : "Estimate", `${sayLevel(level)} interval`, "p"],
    rows: shown.map(([name, of]) => [
      name,
      say(ratios ? (of.ratio?.estimate ?? 1) : of.estimate),
      ratios
        ? intervalCell(of.ratio?.lower ?? null, of.ratio?.upper ?? null, say)
        : intervalCell(of.lower, of.upper, say),
      of.pValue === null ? NONE : sayP(of.pValue),
    ]),
    left: [0],
  };
}

/** Phases, or the coefficients at a stated date. */
export const mainTable = (answer: TurnAnswer, level: number): DisplayTable =>
  answer.interruption ? dateTable(answer, answer.interruption, level) : phasesTable(answer, level);

/** One row for each area, for runs of many. */
export function turnAreasTable({ results }: TurnRun): DisplayTable {
  const judged = results.some(({ verdict }) => verdict !== null);
  return {
    title: `${sayNumber(results.length)} areas by the same rule`,
    head: ["Area", "Turns", "Latest phase", "Recently", ...(judged ? ["Verdict"] : [])],
    rows: results.map((answer) => {
      const last = answer.phases.at(-1) as PhaseAnswer;
      return [
        answer.area.name,
        answer.turns.map(({ period }) => period).join(", ") || NONE,
        `${last.direction} from ${last.from}`,
        answer.recent === null ? NONE : `${answer.recent.direction} since ${answer.recent.since}`,
        ...(judged ? [answer.verdict ?? NONE] : []),
      ];
    }),
    left: [0, 1, 2, 3, 4],
  };
}
