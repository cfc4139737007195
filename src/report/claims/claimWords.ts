/** Claims in words: values with their units, how far the result is from what was published, what contradicts what. */
import { sayNumber } from "../../analysis/wording.js";
import type { Claim } from "../recipe.js";
import { type Allowed, allowedBy, allows, isSame, toleranceOf } from "./allowed.js";

/** "539 children", "GBP 7 million a year", "£7 million", "50%". */
export function sayValue(value: number, decimals: number, unit: string): string {
  const figure = sayNumber(value, decimals);
  const [, money, of] = /^(GBP|EUR|USD|£|€|\$)\s*(.*)$/.exec(unit) ?? [];
  if (money !== undefined) {
    const space = money.length > 1 ? " " : "";
    return `${money}${space}${figure}${of === "" ? "" : ` ${of}`}`;
  }
  return `${figure}${unit === "" || unit.startsWith("%") ? "" : " "}${unit}`;
}

const RELATION_WORDS: Readonly<Record<Claim["relation"], string>> = {
  equals: "",
  "at least": "at least ",
  "at most": "at most ",
  above: "above ",
  below: "below ",
};

/** "above 1,800 children", as it was published. */
export const sayClaim = ({ relation, value, decimals, unit }: Claim): string =>
  `${RELATION_WORDS[relation]}${sayValue(value, decimals, unit)}`;

/** Of things that are counted there are more or fewer, of amounts more or less, of rates and shares higher or lower. */
function wordsFor({ unit, decimals }: Pick<Claim, "unit" | "decimals">): {
  readonly up: string;
  readonly down: string;
} {
  if (/^%|^per\b|\bper cent\b|\bpercent/i.test(unit)) return { up: "higher", down: "lower" };
  if (decimals > 0 || /^(GBP|EUR|USD|£|€|\$)/.test(unit)) return { up: "more", down: "less" };
  return { up: "more", down: "fewer" };
}

/** "2 more", "0.4 lower"; what does not differ is the same. */
function sayApart(difference: number, decimals: number, claim: Pick<Claim, "unit" | "decimals">): string {
  if (Number(sayNumber(Math.abs(difference), decimals).replaceAll(",", "")) === 0) return "the same";
  const { up, down } = wordsFor(claim);
  return `${sayNumber(Math.abs(difference), decimals)} ${difference > 0 ? up : down}`;
}

/** The most decimals of a figure that a sentence takes. */
const MOST_PLACES = 6;

/**
 * The fewest decimals, from those published on, at which the figure as printed stands to the claim as the figure
 * itself does, and differs from it where it does; one more for what is less than a unit away.
 */
function placesToSay(claim: Claim, found: number): number {
  const allowed = allowedBy(claim);
  const truth = allows(allowed, found);
  const differs = !isSame(found, claim.value, allowed.unit);
  const first = claim.decimals + (differs && Math.abs(found - claim.value) < allowed.unit ? 1 : 0);
  for (let places = first; places < claim.decimals + MOST_PLACES; places++) {
    const printed = Number(sayNumber(found, places).replaceAll(",", ""));
    if (allows(allowed, printed) === truth && isSame(printed, claim.value, allowed.unit) !== differs) return places;
  }
  return claim.decimals + MOST_PLACES;
}

/** "the tolerance of 1% (5.39)", "half a unit of its last digit (0.5)"; empty where nothing is tolerated. */
function sayTolerance(claim: Claim): string {
  const by = toleranceOf(claim);
  if (by === 0) return "";
  const amount = String(Number(by.toPrecision(12)));
  if (claim.tolerance === null) return `half a unit of its last digit (${amount})`;
  return claim.tolerance.of === "percent"
    ? `the tolerance of ${claim.tolerance.amount}% (${amount})`
    : `the tolerance of ${amount}`;
}

/** What was published, what was found, how far apart, and whether that is near enough. */
export function claimSentence(claim: Claim, found: number): string {
  const places = placesToSay(claim, found);
  const apart = found - claim.value;
  const holds = allows(allowedBy(claim), found);
  const said = `${capital(sayClaim(claim))} published; ${sayNumber(found, places)} found`;
  const difference = sayApart(apart, places, claim);
  // How far a figure is from nought, it says itself.
  const far = claim.value === 0 && difference !== "the same" ? "" : `: ${difference}`;
  const tolerance = sayTolerance(claim);
  // Beside a bound, the tolerance counts only on its far side.
  const nearer = claim.relation === "equals" ? difference !== "the same" : !allows(withoutTolerance(claim), found);
  const allowed = tolerance === "" || !nearer ? "" : `, ${holds ? "within" : "beyond"} ${tolerance}`;
  return `${said}${far}${allowed}.`;
}

/** What a bound allows by itself. */
const withoutTolerance = (claim: Claim): Allowed => allowedBy({ ...claim, tolerance: { amount: 0, of: "unit" } });

/** Of two claims that cannot both be, as the first tells it: both values, both sources. */
export function contradictionSentence(claim: Claim, other: Claim): string {
  const here = `${sayClaim(claim)} (${claim.source})`;
  const there = `${sayClaim(other)} (${other.source})`;
  const places = Math.max(claim.decimals, other.decimals);
  const apart = sayNumber(Math.abs(claim.value - other.value), places);
  const bothExact = claim.relation === "equals" && other.relation === "equals";
  const why = bothExact ? `${apart} apart, more than both tolerances allow` : "no figure is both";
  return `${capital(here)} against ${there}: ${why}.`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
