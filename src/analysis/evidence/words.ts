/** The ladder in sentences: where the designs agree, and where they do not. */

import { inUnit } from "../sensitivityAnswer.js";
import { differenceWords, sayRange } from "../sensitivityWords.js";
import { signOf } from "../signOf.js";
import { ordinal, sayDifference, sayLevel, sayNumber, sayP } from "../wording.js";
import type { EvidenceAnswer, RungAnswer } from "./answer.js";

type Facts = Omit<EvidenceAnswer, "text" | "cautions">;

/** How differences are said, the largest figure beside them deciding the decimals. */
export const wordsOf = (facts: Pick<Facts, "unit" | "indicator" | "decimals" | "rungs">) =>
  differenceWords(facts, Math.max(0, ...facts.rungs.map(({ projected }) => Math.abs(projected))));

const KINDS: Readonly<Record<RungAnswer["kind"], string>> = {
  "own trend": "its own trend",
  benchmark: "benchmarks",
  synthetic: "a synthetic control",
};

const SIDES: Readonly<Record<-1 | 0 | 1, (words: { readonly fewer: string; readonly more: string }) => string>> = {
  [-1]: ({ fewer }) => `${fewer} than projected`,
  0: () => "just what was projected",
  1: ({ more }) => `${more} than projected`,
};

/** "Leeds, 2018: every one of 8 designs gives fewer than it would have been, 375 to 541 fewer; ..." */
export function evidenceText(facts: Facts, level: number): string {
  if (facts.rungs.length === 0) return evidenceOpening(facts);
  return `${evidenceOpening(facts)} ${intervalWords(facts, level)}${unusualWords(facts)}${gradeWords(facts)}`;
}

/** Its first sentence: whether the designs agree, and how far apart they lie. */
export function evidenceOpening(facts: Facts): string {
  const { area, period, agreement, rungs, unit } = facts;
  const words = wordsOf(facts);
  const own = rungs[0];
  if (own === undefined) return `${area.name}, ${period}: these figures allow no design.`;
  const said = sayRange(agreement.lowest, agreement.highest, words);
  const side = SIDES[signOf(own.difference, own.projected)](words.words);
  const of = unit === "people" ? "" : words.unit;
  return agreement.rungs === 1
    ? `${area.name}, ${period}: ${said}${of} by ${KINDS[own.kind]}, and no other design can be set beside it.`
    : agreement.sameSign === agreement.rungs
      ? `${area.name}, ${period}: all ${sayNumber(agreement.rungs)} designs give ${side}, ${said}${of}.`
      : `${area.name}, ${period}: the designs disagree, ${said}${of}: ${sidesWords(facts, side)}.`;
}

function intervalWords({ agreement }: Facts, level: number): string {
  const { withInterval, excluding, rungs } = agreement;
  if (withInterval === 0) return `None of them has ${article(level)} ${sayLevel(level)} interval.`;
  const who = withInterval === rungs ? "" : " that have one";
  if (withInterval === 1)
    return `${rungs === 1 ? "Its" : "The one"} ${sayLevel(level)} interval ${excluding === 1 ? "excludes" : "does not exclude"} no difference.`;
  if (excluding === 0) return `No ${sayLevel(level)} interval among them excludes no difference.`;
  const how =
    excluding === withInterval
      ? `all ${sayNumber(withInterval)}`
      : `${sayNumber(excluding)} of the ${sayNumber(withInterval)}`;
  return `The ${sayLevel(level)} interval of ${how}${who} excludes no difference.`;
}

/** How many areas differ as much under the same rule, by the p that counts. */
function unusualWords({ placebo }: Facts): string {
  if (placebo === null) return "";
  const { rank, tiedWith, n, p, side } = placebo;
  const place = `${tiedWith === 0 ? "" : "joint "}${ordinal(rank)} of ${sayNumber(n)}`;
  return ` Among all areas by the same rule it is ${place} (${side === "two-sided" ? side : "one-sided"} p ${sayP(p)}).`;
}

const gradeWords = ({ grade }: Facts): string => (grade === null ? "" : ` Evidence: grade ${grade.grade}.`);

const article = (level: number): string => (/^(8|11|18)/.test(sayLevel(level)) ? "an" : "a");

/** More than these are in the table, and no sentence. */
const MOST_NAMED = 3;

/** On which side how many are; those fewer than the others by name. */
function sidesWords({ agreement, rungs, unit, ...facts }: Facts, side: string): string {
  const { sameSign, rungs: all } = agreement;
  const others = all - sameSign;
  const who = rungs[0]?.kind === "own trend" ? "its own trend" : (rungs[0]?.design ?? "");
  const own =
    sameSign === 1
      ? `only ${who} gives ${side}`
      : `${sayNumber(sameSign)} of ${sayNumber(all)} give ${side}, as ${who} does`;
  if (others > MOST_NAMED)
    return `${own}, ${sameSign === 1 ? `the other ${sayNumber(others)} do not` : `${sayNumber(others)} do not`}`;
  const words = wordsOf({ unit, rungs, ...facts });
  const [first] = rungs;
  const sign = first === undefined ? 0 : signOf(first.difference, first.projected);
  const named = rungs
    .filter(({ difference, projected }) => signOf(difference, projected) !== sign)
    .map((rung) => `${rung.design} (${sayDifference(inUnit(rung, unit), words.decimals, words.words)})`);
  return `${own}; otherwise ${named.join("; ")}`;
}
