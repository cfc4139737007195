/** What limits an answer about when a curve turned. */
import { formatFixed } from "../stats/rounding.js";
import { listed, type Worded } from "./wording.js";

export interface TurnCautions {
  "few-for-turns": { n: number; maximum: number };
  "turn-at-edge": { period: string; side: "first" | "last" };
  "turn-loosely-placed": { period: string; lower: string; upper: string; steps: string };
  "turns-undecided": { tests: number; bic: number; periods: readonly string[] };
  "conditional-slopes": { turns: number };
  "turn-perfect-fit": { n: number };
  "turn-errors-carry-over": { lag1: number; n: number };
  "date-is-first-after": { date: string };
  "date-without-figure": { date: string; next: string };
  "short-side": { before: number; after: number };
  "robust-errors-few": { n: number; lag: number };
  underdispersed: { dispersion: number };
  overdispersed: { dispersion: number };
  "break-errors-carry-over": { lag1: number; n: number };
}

const turns = (n: number): string => (n === 0 ? "no turn" : n === 1 ? "1 turn" : `${n} turns`);

export const TURN_WORDING: Worded<TurnCautions> = {
  "few-for-turns": (d) =>
    d.maximum === 0
      ? `${d.n} figures are too few to look for a turn: what the figures did is described, and nothing is tested.`
      : `With ${d.n} figures at most ${turns(d.maximum)} can be looked for, and a real one may well be missed: that no turn, or no further one, is established does not show that there is none.`,
  "turn-at-edge": (d) =>
    `The interval of the turn about ${d.period} reaches the ${d.side} place a turn can take in these figures: it may have been ${d.side === "first" ? "earlier" : "later"}.`,
  "turn-loosely-placed": (d) =>
    `When the turn about ${d.period} came is known loosely: any time from ${d.lower} to ${d.upper} (${d.steps}) fits about as well.`,
  "turns-undecided": (d) =>
    `How many turns there are is not settled: the tests establish ${turns(d.tests)}, BIC would have ${turns(d.bic)}${d.periods.length > 0 ? ` (about ${listed(d.periods)})` : ""}.`,
  "conditional-slopes": (d) =>
    `Slopes and intervals hold if there ${d.turns === 1 ? "is just this turn" : `are just these ${d.turns} turns`}: how many there are was chosen on the same figures, which the intervals do not allow for.`,
  "turn-perfect-fit": (d) =>
    `The ${d.n} figures lie exactly on the line drawn, so their scatter says nothing about error: there is no interval.`,
  "turn-errors-carry-over": (d) =>
    `Errors carry over from one period to the next (lag-1 autocorrelation ${formatFixed(d.lag1, 2)}, n = ${d.n}): p-values are too small and intervals too narrow.`,
  "date-is-first-after": (d) =>
    `${d.date} is taken as the first period after the change, and the date as known beforehand: one found by looking at the same figures needs the search (leave out --date). Nothing here says what caused the change.`,
  "date-without-figure": (d) => `There is no figure for ${d.date}: the first after the change is that of ${d.next}.`,
  "short-side": (d) =>
    `There are ${d.before} figures before the date and ${d.after} from it on: so few on a side say little about its slope.`,
  "robust-errors-few": (d) =>
    `Newey-West errors (lag ${d.lag}) are reliable from about 30 figures on; with ${d.n} they tend to be too small.`,
  underdispersed: (d) =>
    `The counts scatter less than counting alone gives (dispersion ${formatFixed(d.dispersion, 2)}), which is luck: the intervals are narrower than they should be (--family poisson does not go below it).`,
  overdispersed: (d) =>
    `The counts scatter ${formatFixed(d.dispersion, 1)} times as much as the Poisson family allows: its intervals are too narrow (--family quasi-poisson).`,
  "break-errors-carry-over": (d) =>
    `The test for a break takes errors as unrelated, but they carry over (lag-1 autocorrelation ${formatFixed(d.lag1, 2)}, n = ${d.n}): its p is too small.`,
};
