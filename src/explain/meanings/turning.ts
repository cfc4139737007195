/** Cautions about when a curve turned. */
import type { Meaning } from "./meaning.js";

export const TURNING = {
  "few-for-turns": [
    "With so few figures few turns can be looked for, or none, and a real one may be missed.",
    "That none is established does not show that there is none: use a longer series.",
  ],
  underdispersed: [
    "The counts scatter less about the fit than counting alone makes them, so the dispersion is below 1 and the errors from it are too small.",
    "Use --family poisson, whose errors are those of counting, or look for smoothed or rounded figures.",
  ],
  "turn-at-edge": [
    "The interval of the turn reaches the first or last place that a turn can take, so it may lie beyond.",
    "Say before or after that period, not at it; use a longer series.",
  ],
  "turn-loosely-placed": [
    "Many dates fit about as well as the one found.",
    "Quote the interval of the date, not the date.",
  ],
  "turns-undecided": [
    "The permutation tests and BIC do not agree on how many turns there are.",
    "Quote the turns that the tests establish; call the others possible.",
  ],
  "conditional-slopes": [
    "The number of turns was chosen on the same figures, which the slopes' intervals do not allow for; they do allow for the turns' dates having been estimated.",
    "Say so where a slope's interval only just leaves zero out.",
  ],
  "turn-perfect-fit": [
    "The figures lie exactly on the line drawn, so nothing can be said of error.",
    "Check that the figures are observed, not interpolated.",
  ],
  "turn-errors-carry-over": [
    "Errors of neighbouring periods are alike, so p-values are too small and intervals too narrow.",
    "Take the turn as less certain than its p says.",
  ],
  "date-is-first-after": [
    "The date stated is the first period of the new regime, and is taken as known beforehand.",
    "Leave out --date, if it was chosen by looking at the figures.",
  ],
  "date-without-figure": [
    "There is no figure for the date stated; the change is reckoned from the next one.",
    "Check that this is the period meant.",
  ],
  "short-side": [
    "There are few figures before or after the date, which say little about the slope there.",
    "Quote the change of level with its interval; wait for more figures.",
  ],
  "robust-errors-few": [
    "Newey-West errors tend to be too small with fewer than about 30 figures.",
    "Compare them with the plain ones, and quote the wider.",
  ],
  overdispersed: [
    "Counts scatter more than the Poisson family allows, so its intervals are too narrow.",
    "Use --family quasi-poisson.",
  ],
  "break-errors-carry-over": [
    "The test for a break takes errors as unrelated, but they carry over, so its p is too small.",
    "Do not rest a claim on it alone.",
  ],
} as const satisfies Readonly<Record<string, Meaning>>;
