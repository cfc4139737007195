/** The sentences that come first: what the curve did and when it turned, or what changed at the stated date. */
import {
  decimalsFor,
  HIGHER_OR_LOWER,
  POINTS,
  sayDifference,
  sayInterval,
  sayLevel,
  sayNumber,
  shownDecimals,
  unitWords,
} from "../wording.js";
import type { Direction, JoinpointAnswer, PhaseAnswer, TurnAnswer, TurnPoint } from "./answer.js";
import type { EstimateAnswer, InterruptionAnswer } from "./interruptionAnswer.js";

type Facts = Pick<
  TurnAnswer,
  "area" | "indicator" | "decimals" | "from" | "to" | "n" | "step" | "points" | "phases" | "turns"
>;

const DID: Readonly<Record<Direction, string>> = { rising: "rose", falling: "fell", level: "stayed level" };
const HAS_DONE: Readonly<Record<Direction, string>> = {
  rising: "has risen",
  falling: "has fallen",
  level: "has stayed level",
};

/** Decimals to show the figures with. */
export function placesOf({ indicator, decimals, points }: Pick<Facts, "indicator" | "decimals" | "points">): number {
  return decimalsFor(indicator, decimals, Math.max(...points.map(({ value }) => Math.abs(value))));
}

/** Of turns looked for. `most` is how many could have been found. */
export function turnHeadline(facts: Facts, most: number, level: number): string {
  const { area, phases, turns } = facts;
  const untold = phases.length === 1 ? untoldWords(facts, most) : "";
  const when = turns.length === 0 ? untold : `${turnWords(facts, level)}.`;
  return `${area.name}, ${facts.from} to ${facts.to}: ${courseWords(facts)}. ${when}`;
}

/** "rose from 85 in 2006 to 95 in 2012, fell to 76 in 2016 and has risen, to 85 per 10,000 in 2025" */
function courseWords(facts: Facts): string {
  const { phases, points } = facts;
  const merged = phases.length === 1 && phases[0]?.direction === "level";
  if (merged) return levelWords(facts);
  const own = heights(phases, points);
  const shown = shownDecimals(facts.decimals);
  const number = (value: number): string => sayNumber(value, own ? shown : placesOf(facts));
  const ends = own ?? [...phases.map(({ start }) => start), (phases.at(-1) as PhaseAnswer).end];
  const unit = unitWords(facts.indicator);
  const pieces = phases.map((phase, place) => {
    const last = place === phases.length - 1;
    const height = `${number(ends[place + 1] as number)}${last ? unit : ""}`;
    const pace = paceWords(phases[place - 1], phase);
    if (last && place > 0) {
      const since = `${HAS_DONE[phase.direction]}${pace} since`;
      const peak = own === null ? "" : peakWords(phase, facts, number);
      return phase.direction === "level"
        ? `${since} (${height} in ${phase.to})`
        : `${since}, to ${height} in ${phase.to}${peak}`;
    }
    if (phase.direction === "level") return `stayed level until ${phase.to} (${height})`;
    const from = place === 0 ? ` from ${number(ends[0] as number)} in ${phase.from}` : "";
    return `${DID[phase.direction]}${pace}${from} to ${height} in ${phase.to}`;
  });
  const [latest, ...earlier] = [...pieces].reverse();
  const before = earlier.reverse().join(", ");
  const words = before === "" ? (latest as string) : `${before}${earlier.length > 1 ? "," : ""} and ${latest}`;
  return own ? words : `the line through the figures ${words}`;
}

/** Of a phase that goes the way of the one before it. */
function paceWords(before: PhaseAnswer | undefined, { direction, slope }: PhaseAnswer): string {
  if (before === undefined || direction === "level" || before.direction !== direction) return "";
  return Math.abs(slope) > Math.abs(before.slope) ? " faster" : " more slowly";
}

/** " (89 in 2024)": where the latest phase's figures had gone further than the latest of them. */
function peakWords(
  { direction, fromIndex, to }: PhaseAnswer,
  { points }: Facts,
  number: (value: number) => string,
): string {
  const sign = direction === "falling" ? -1 : 1;
  const furthest = points
    .filter(({ index }) => index >= fromIndex)
    .reduce((best, point) => (sign * point.value >= sign * best.value ? point : best));
  return direction === "level" || furthest.period === to ? "" : ` (${number(furthest.value)} in ${furthest.period})`;
}

/** The figures themselves at the ends of the phases, where they go the ways the phases say; else null. */
function heights(phases: readonly PhaseAnswer[], points: readonly TurnPoint[]): number[] | null {
  const at = (label: string): number | undefined => points.find(({ period }) => period === label)?.value;
  const ends = [phases[0]?.from as string, ...phases.map(({ to }) => to)].map(at);
  if (ends.some((end) => end === undefined)) return null;
  const agree = phases.every(({ direction }, place) => {
    const change = (ends[place + 1] as number) - (ends[place] as number);
    return direction === "level" || (direction === "rising" ? change > 0 : change < 0);
  });
  return agree ? (ends as number[]) : null;
}

/** A single level phase: no figure of it is singled out. */
function levelWords({ points, decimals, indicator, phases }: Facts): string {
  const values = points.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)].map((value) =>
    sayNumber(value, shownDecimals(decimals)),
  );
  const unit = unitWords(indicator);
  if (low === high) return `stayed at ${low}${unit}`;
  const untold = (phases[0] as PhaseAnswer).slopeLower !== null;
  return `between ${low} and ${high}${unit}, ${untold ? "with no steady rise or fall that can be told from none" : "level overall"}`;
}

function untoldWords({ n }: Facts, most: number): string {
  return most === 0
    ? `${sayNumber(n)} figures are too few to look for a turn.`
    : `No turn can be told from these ${sayNumber(n)} figures.`;
}

/** "The trend changed about 2012 (95% interval 2010 to 2013) and about 2016 (2015 to 2018)" */
function turnWords({ turns }: Facts, level: number): string {
  const one = (turn: JoinpointAnswer, place: number): string => {
    const interval =
      turn.lowerPeriod === null
        ? ""
        : ` (${place === 0 ? `${sayLevel(level)} interval ` : ""}${turn.lowerPeriod} to ${turn.upperPeriod})`;
    return `about ${turn.period}${interval}`;
  };
  const said = turns.map(one);
  const last = said.pop() as string;
  return `The trend changed ${said.length > 0 ? `${said.join(", ")} and ${last}` : last}`;
}

/** Of a change at a stated date. */
export function dateHeadline(facts: Facts, found: InterruptionAnswer, level: number): string {
  const { area, indicator } = facts;
  const begin = `${area.name}, from ${found.date} on:`;
  if (found.levelChange.ratio !== null) return `${begin} ${ratioWords(found, facts, level)}`;
  const places = placesOf(facts);
  const words = indicator.unit === "percent" ? POINTS : HIGHER_OR_LOWER;
  const differs = ({ estimate, lower, upper }: EstimateAnswer, first: boolean): string => {
    const interval =
      lower === null
        ? "no interval can be given"
        : `${first ? `${sayLevel(level)} interval ` : ""}${sayInterval(lower, upper as number, places, words)}`;
    return `${sayDifference(estimate, places, words)} (${interval})`;
  };
  const unit = indicator.unit === "percent" ? "" : unitWords(indicator);
  const end = `${differs(found.atEnd, false)} in ${found.atEnd.period}`;
  if (found.slopeChange === null)
    return `${begin} ${differs(found.levelChange, true)}${unit} than the earlier trend carried on.`;
  const slope = (value: number): string => sayNumber(value, places + 1);
  return `${begin} ${differs(found.levelChange, true)}${unit} at once and ${end} than the earlier trend carried on; the slope went from ${slope(found.slopeBefore.estimate)} to ${slope(found.slopeAfter.estimate)} a ${facts.step}.`;
}

function ratioWords(found: InterruptionAnswer, { step }: Facts, level: number): string {
  const noun = found.offset === null ? "count" : "rate";
  const share = ({ ratio }: EstimateAnswer, first: boolean): string => {
    const { estimate, lower, upper } = ratio as NonNullable<EstimateAnswer["ratio"]>;
    const interval =
      lower === null || upper === null
        ? "no interval can be given"
        : `${first ? `${sayLevel(level)} interval ` : ""}${sayNumber(lower, 3)} to ${sayNumber(upper, 3)}`;
    return `${sayNumber(estimate, 3)} times (${interval})`;
  };
  const times = `the ${noun} was ${share(found.levelChange, true)} what the earlier trend would have given`;
  if (found.slopeChange === null) return `${times}.`;
  const percent = (estimate: EstimateAnswer): string => `${sayNumber(100 * ((estimate.ratio?.estimate ?? 1) - 1), 2)}%`;
  return `${times} at once, and ${share(found.atEnd, false)} in ${found.atEnd.period}; the slope went from ${percent(found.slopeBefore)} to ${percent(found.slopeAfter)} a ${step}.`;
}
