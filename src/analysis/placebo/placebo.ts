/**
 * Placebo in space: the same rule put to every comparable area, and how far down the list the area asked about stands.
 * With one area treated it is the only test of the difference that does not take the other areas' luck for granted.
 */
import { type Caution, caution } from "../../cautions.js";
import type { Period } from "../../series/period.js";
import type { Series } from "../../series/series.js";
import { areNumbers } from "../benchmarks/numbers.js";
import { comparable, isComparable } from "../benchmarks/surroundings.js";
import type { PeriodAnswer } from "../projectAnswer.js";
import { decimalsFor } from "../wording.js";
import type { Working } from "../working.js";
import type { PlaceboAnswer, PlaceboArea, PlaceboLeftOut } from "./placeboAnswer.js";
import { exactFits, manyLeftOut, poorFit } from "./placeboCautions.js";
import { FEWEST_AREAS, type PlaceboAsked, type Side, type Statistic } from "./placeboQuestion.js";
import { placeboText } from "./placeboWords.js";
import { medianOf, ranked } from "./ranked.js";
import { type Outcome, type SameRule, sameRule } from "./sameRule.js";
import { rmspeBefore, statisticOf } from "./statistic.js";

/** An area that was not read, with why. */
export interface Unread {
  readonly area: Series["area"];
  readonly code: string;
  readonly reason: string;
}

/** What the placebos of one run have in common. */
export interface PlaceboRun {
  /** null where no placebo is to be made */
  readonly asked: PlaceboAsked | null;
  readonly unread: readonly Unread[];
  /** whether every area is asked about, so that none need list the others */
  readonly everyArea: boolean;
  /** how many areas are asked about */
  readonly answers: number;
  /** outcomes that do not depend on which area is asked about, by rule */
  readonly shared: Map<string, Map<Series, Outcome>>;
}

export interface PlaceboFound {
  readonly placebo: PlaceboAnswer | null;
  readonly cautions: readonly Caution[];
}

/** `headline` is the last period with an actual. Null, and a caution where it was asked for, if it cannot be made. */
export function placeboOf(
  working: Working,
  periods: readonly PeriodAnswer[],
  headline: PeriodAnswer,
  run: PlaceboRun,
): PlaceboFound {
  const { asked, unread, everyArea } = run;
  if (asked === null) return { placebo: null, cautions: [] };
  const { statistic } = asked;
  const notMade = (reason: string): PlaceboFound => ({
    placebo: null,
    cautions: asked.byName ? [caution("placebo-not-made", { statistic, reason })] : [],
  });
  const { around, series } = working;
  if (around === null) return notMade("the file's other areas were not read");
  const place = periods.indexOf(headline);
  const own = statisticOf(statistic, { ...projectedOf(working, periods), place });
  const { method } = working.question;
  if (own === null) return notMade(`method ${method} has no ${statistic} for this baseline`);
  if (!Number.isFinite(own))
    return notMade("the baseline is fitted exactly, so that a ratio to its own scatter has no bound");
  const others = comparable(around.surroundings, series);
  if (others.length === 0) return notMade("the file has no other area of its level");
  if (others.length + 1 < FEWEST_AREAS && !asked.byName) return notMade("");

  const ahead = working.horizon.filter((_, i) =>
    statistic === "difference" ? i === place : (periods[i] as PeriodAnswer).actual !== null,
  );
  const rule = sameRule(working, ahead, statistic);
  if (rule.dependsOnTreated && run.answers > MOST_ANEW && !asked.byName)
    return { placebo: null, cautions: [caution("placebo-not-made", { statistic, reason: anew(run.answers) })] };
  const behind = figuresBehind(working);
  if (rule.dependsOnTreated && others.length * behind > MOST_FIGURES && !asked.byName)
    return {
      placebo: null,
      cautions: [caution("placebo-not-made", { statistic, reason: tooMany(others.length, behind) })],
    };
  const outcomes = outcomesOf(rule, others, working, statistic, run);
  const found = others.flatMap((other) => {
    const outcome = outcomes.get(other) as Outcome;
    return "value" in outcome ? [{ series: other, ...outcome }] : [];
  });
  const leftOut = leftOutOf(
    others,
    outcomes,
    unread.filter((one) => isComparable(one, series)),
  );
  const n = found.length + 1;
  if (found.length === 0) return notMade(`no other area could be answered (${leftOut[0]?.reason ?? ""})`);
  if (n < FEWEST_AREAS && !asked.byName) return notMade("");

  const values = [own, ...found.map(({ value }) => value)];
  const area = (of: Series, value: number): PlaceboArea => ({
    name: of.area.name,
    code: of.area.code,
    value: Number.isFinite(value) ? value : null,
    mspeRatio: statistic === "rmspe-ratio" && Number.isFinite(value) ? value * value : null,
    n: ahead.length,
  });
  const areas = [area(series, own), ...found.map((one) => area(one.series, one.value))];
  const sideAsked: Side = statistic === "rmspe-ratio" ? "higher" : asked.side;
  const answer = {
    statistic,
    from: (ahead[0] as Period).label,
    to: (ahead.at(-1) as Period).label,
    value: own,
    mspeRatio: statistic === "rmspe-ratio" ? own * own : null,
    n,
    ...ranked(values, statistic, sideAsked, working.history.values),
    smallestP: 1 / n,
    median: medianOf(values),
    made: asked.byName
      ? "asked for"
      : `the file holds ${n} areas that could be answered; of fewer than ${FEWEST_AREAS} it is made only if asked for`,
    areas: everyArea ? null : [...areas].sort((a, b) => (a.value ?? Infinity) - (b.value ?? Infinity)),
    leftOut,
  };
  const { indicator, measure } = working.view;
  const largest = Math.max(...values.filter(Number.isFinite).map(Math.abs));
  const before = rmspeBefore({ values: working.history.values, fitted: working.fit.fitted });
  return {
    placebo: {
      ...answer,
      text: placeboText(
        answer,
        series.area.name,
        indicator,
        decimalsFor(indicator, measure.decimals, largest),
        ranksNumbers(working, statistic),
      ),
    },
    cautions: [
      ...(n < FEWEST_AREAS ? [caution("placebo-few-areas", { n, smallestP: 1 / n })] : []),
      ...manyLeftOut(leftOut, n),
      ...(ranksNumbers(working, statistic)
        ? [caution("placebo-of-counts", { rates: working.view.basis === "count" && series.values !== null })]
        : []),
      ...exactFits(found, n),
      ...poorFit(
        series,
        working,
        statistic,
        before,
        found.map((one) => one.rmspeBefore),
      ),
    ],
  };
}

/** Where the others' figures depend on which area is asked about, all are worked out anew for each; for more than these only if asked. */
const MOST_ANEW = 10;
const anew = (answers: number): string =>
  `it would have to be worked out anew for each of the ${answers} areas asked about, as each leaves the others' averages or donors in its turn; --placebo does so`;

/** Areas times those that each is made of: of thousands the placebo takes minutes, and is made only if asked for. */
const MOST_FIGURES = 250_000;
const tooMany = (areas: number, behind: number): string =>
  `it would take ${areas} projections, each of ${behind} areas' figures, which takes long; --placebo does so`;

/** How many areas a projection is made of. */
const figuresBehind = ({ others }: Working): number =>
  others === null || others.benchmarks.length === 0
    ? (others?.series.length ?? 0)
    : others.benchmarks.reduce((sum, { members }) => sum + Math.max(1, members.length), 0);

/** Differences in numbers are as large as the areas are; a ratio of errors or of a difference to its error is not. */
export const ranksNumbers = ({ view, series, around }: Working, statistic: Statistic): boolean =>
  (statistic === "difference" || statistic === "average") && areNumbers(view, series, around?.surroundings ?? null);

const projectedOf = ({ history, fit, forecast, question }: Working, periods: readonly PeriodAnswer[]) => ({
  values: history.values,
  fitted: fit.fitted,
  forecast,
  actuals: periods.map(({ actual }) => actual),
  level: question.level,
});

/** Outcomes are worked out once for all areas asked about, where they do not depend on which one is. */
function outcomesOf(
  rule: SameRule,
  others: readonly Series[],
  { view }: Working,
  statistic: Statistic,
  { shared }: PlaceboRun,
): ReadonlyMap<Series, Outcome> {
  const indexes = (periods: readonly Period[]): string => periods.map(({ index }) => index).join();
  const key = [statistic, view.basis, view.measure.decimals, indexes(rule.baseline), indexes(rule.ahead)].join(";");
  const known = rule.dependsOnTreated ? new Map<Series, Outcome>() : (shared.get(key) ?? new Map<Series, Outcome>());
  if (!rule.dependsOnTreated) shared.set(key, known);
  for (const other of others) if (!known.has(other)) known.set(other, rule.ask(other));
  return known;
}

function leftOutOf(
  others: readonly Series[],
  outcomes: ReadonlyMap<Series, Outcome>,
  unread: readonly Unread[],
): PlaceboLeftOut[] {
  const byCode = new Map<string, { reason: string; areas: { name: string; code: string | null }[] }>();
  const leave = ({ name, code }: Series["area"], why: { code: string; reason: string }): void => {
    // What is said of one area by its name is said of all that one thing stops.
    const reason = why.reason.startsWith(`${name} has `) ? why.reason.slice(name.length + 5) : why.reason;
    const group = byCode.get(why.code) ?? { reason, areas: [] };
    byCode.set(why.code, group);
    group.areas.push({ name, code });
  };
  for (const other of others) {
    const outcome = outcomes.get(other) as Outcome;
    if ("code" in outcome) leave(other.area, outcome);
  }
  for (const one of unread) leave(one.area, one);
  return [...byCode]
    .map(([code, { reason, areas }]) => ({ code, reason, n: areas.length, areas }))
    .sort((a, b) => b.n - a.n);
}
