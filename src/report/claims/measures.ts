/** Claims that speak of the same thing: of one measure, at one period, in one unit. */
import { problem } from "../../problems.js";
import type { Claim } from "../recipe.js";

/** As it is compared: letters' case, spaces and the stroke of `2017/18` make no other measure, period or unit. */
const plain = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, " ").replace(/[/–—]/g, "-");

/** What a claim speaks of; null for one that is not held against others. */
const subjectOf = ({ measure, period }: Claim): string | null =>
  measure === null ? null : JSON.stringify([plain(measure), period === null ? null : plain(period)]);

/**
 * The claims in groups of one measure and period, in the order of the recipe. A claim without a period is held against
 * those of its measure that have none either.
 * Problem: `claim-units` where a group is in several units, with the recipe's name.
 */
export function subjectsOf(claims: readonly Claim[], recipe: string): (readonly Claim[])[] {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const subject = subjectOf(claim);
    if (subject !== null) groups.set(subject, [...(groups.get(subject) ?? []), claim]);
  }
  for (const group of groups.values()) checkUnits(group, recipe);
  return [...groups.values()];
}

function checkUnits(group: readonly Claim[], recipe: string): void {
  const [first] = group;
  const other = group.find(({ unit }) => plain(unit) !== plain(first?.unit ?? ""));
  if (first && other)
    throw problem(
      "claim-units",
      { measure: first.measure ?? "", claims: group.map(({ id, line, unit }) => ({ id, line, unit })) },
      { file: recipe, line: other.line },
    );
}
