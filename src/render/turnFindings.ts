/** What was found about turns beside the sentence and the table: verdict, figures, tests, recent trend. */

import type { RecentTrendAnswer } from "../analysis/recentTrend.js";
import type { Extreme, JoinpointsAnswer, TurnAnswer, TurnPoint } from "../analysis/turn/answer.js";
import type { BreaksAnswer } from "../analysis/turn/breaksAnswer.js";
import { figurePlacesOf } from "../analysis/turn/headline.js";
import type { CarriedOver, InterruptionAnswer } from "../analysis/turn/interruptionAnswer.js";
import { sayLevel, sayNumber, sayP } from "../analysis/wording.js";

/** More turns of the figures than this are noise to a reader: only the highest and the lowest are told. */
const MOST_EXTREMES = 6;

export function turnFindings(answer: TurnAnswer, level: number): string[] {
  return [
    ...verdictWords(answer),
    extremesWords(answer),
    ...(answer.joinpoints ? [testsWords(answer.joinpoints)] : []),
    ...(answer.breaks ? breaksWords(answer.breaks, level) : []),
    ...(answer.interruption ? [fitWords(answer.interruption)] : []),
    ...(answer.interruption?.ar1 ? [carriedOverWords(answer.interruption.ar1)] : []),
    ...(answer.recentTrend && (answer.step === "year" || answer.step === "step")
      ? [recentTrendWords(answer.recentTrend)]
      : []),
  ];
}

function verdictWords({ verdict, verdictFrom, recent, baseline, indicator }: TurnAnswer): string[] {
  const since = recent === null ? "" : `${recent.direction} since ${recent.since}`;
  if (verdict === null && baseline === null) return recent === null ? [] : [`Of late: ${since}.`];
  const side = indicator.polarity === "higher" ? "above" : "below";
  const first =
    baseline === null || baseline.firstOffBaseline === null
      ? ""
      : ` First ${side} the projection in ${baseline.firstOffBaseline}, ${baseline.firstOutside === null ? "never outside its interval on that side" : `first outside its interval in ${baseline.firstOutside}`}.`;
  const against = verdictFrom === "phases" ? "by the phases" : `against ${baseline?.phrase ?? "the baseline"}`;
  return [`Verdict, ${against}: ${verdict ?? "none"}${since === "" ? "" : `; ${since}`}.${first}`];
}

const KINDS: Readonly<Record<Exclude<Extreme["kind"], "level">, string>> = {
  start: "",
  high: "up to ",
  low: "down to ",
  latest: "",
};

function extremesWords(answer: TurnAnswer): string {
  const { extremes, points } = answer;
  const places = figurePlacesOf(answer);
  const one = ({ kind, period, until, value }: Extreme): string => {
    if (kind === "level") {
      const about = points.some((point) => point.period === period && point.value === value) ? "" : "about ";
      return `level at ${about}${sayNumber(value, places)} from ${period} to ${until}`;
    }
    return `${KINDS[kind]}${sayNumber(value, places)} in ${period}${until === period ? "" : ` to ${until}`}`;
  };
  const turns = extremes.filter(({ kind }) => kind !== "level").length;
  if (turns <= MOST_EXTREMES) return `The figures themselves: ${extremes.map(one).join(", ")}.`;
  const best = (sign: 1 | -1) => points.reduce((a, b) => (sign * b.value > sign * a.value ? b : a));
  const [high, low] = [best(1), best(-1)];
  const latest = points.at(-1) as TurnPoint;
  return `The figures themselves go up and down: highest ${sayNumber(high.value, places)} in ${high.period}, lowest ${sayNumber(low.value, places)} in ${low.period}, ${sayNumber(latest.value, places)} in ${latest.period}.`;
}

function testsWords({ tests, chosen, chosenByBic, maximum }: JoinpointsAnswer): string {
  const turns = (n: number): string => (n === 0 ? "no turn" : n === 1 ? "1 turn" : `${n} turns`);
  const bic = `BIC ${chosenByBic === chosen ? "agrees" : `would have ${chosenByBic}`}`;
  if (maximum === 0) return "No turn was looked for.";
  const said = tests.map(({ from, to, pValue }) => `${from} against ${to} p = ${sayP(pValue)}`.replace("= <", "< "));
  return `Permutation tests of the number of turns, 5% over all of them: ${said.join(", ")}; ${turns(chosen)} established, ${bic}.`;
}

function breaksWords({ model, supF, breaks, chosenByBic }: BreaksAnswer, level: number): string[] {
  const of = model === "level" ? "the level" : "the trend";
  const tested =
    supF === null
      ? ""
      : `sup-F ${supF.statistic === null ? "without end" : sayNumber(supF.statistic, 1)}, p ${sayP(supF.pValue).replace(/^(?!<)/, "= ")}, largest at a break after ${supF.lastBefore}; `;
  const each = breaks.map(({ lastBefore, lowerPeriod, upperPeriod }) =>
    lowerPeriod === null ? lastBefore : `${lastBefore} (${sayLevel(level)} interval ${lowerPeriod} to ${upperPeriod})`,
  );
  const chosen =
    chosenByBic === 0
      ? "BIC has no break"
      : `BIC has ${chosenByBic === 1 ? "a break" : `${chosenByBic} breaks`} after ${each.join(" and ")}`;
  return [`Breaks of ${of}, which need not meet: ${tested}${chosen}.`];
}

/** What the change becomes when errors may carry over. */
function carriedOverWords(ar1: CarriedOver): string {
  const number = (value: number): string => String(Number(value.toPrecision(3)));
  const one = ({ estimate, standardError }: { estimate: number; standardError: number }): string =>
    `${number(estimate)} (standard error ${number(standardError)})`;
  const slope = ar1.slopeChange === null ? "" : `, slope ${one(ar1.slopeChange)}`;
  return `With errors that carry over (AR(1) with coefficient ${sayNumber(ar1.phi, 2)}${ar1.phi === 1 ? ", its bound" : ""}) the changes are: level ${one(ar1.levelChange)}${slope}.`;
}

function fitWords(found: InterruptionAnswer): string {
  const { before, after, distribution, degreesOfFreedom, lag, dispersion, durbinWatson, durbinWatsonP } = found;
  const n = `n = ${before} before and ${after} from ${found.date} on`;
  if (found.family === "normal") {
    const dw =
      durbinWatson === null
        ? ""
        : `, Durbin-Watson ${sayNumber(durbinWatson, 2)}${durbinWatsonP === null ? "" : ` (p ${sayP(durbinWatsonP).replace(/^(?!<)/, "= ")} against errors that carry over)`}`;
    return `Least squares with Newey-West errors, lag ${lag}, ${distribution} on ${degreesOfFreedom} degrees of freedom, ${n}${dw}.`;
  }
  const offset = found.offset === null ? "" : ", log population as offset";
  const scatter = dispersion === null || found.family === "poisson" ? "" : `, dispersion ${sayNumber(dispersion, 2)}`;
  const test =
    found.slopeTest === null ? "" : `, change of slope F p ${sayP(found.slopeTest.pValue).replace(/^(?!<)/, "= ")}`;
  return `Family ${found.family}${offset}, normal intervals, ${n}${scatter}${test}.`;
}

function recentTrendWords({ trend, reason, from, to }: RecentTrendAnswer): string {
  const why = trend === reason ? "" : ` (${reason.charAt(0).toLowerCase()}${reason.slice(1)})`;
  return `Recent trend marker${from === null ? "" : `, ${from} to ${to}`}: ${trend}${why}.`;
}
