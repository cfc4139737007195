/** "Did you mean": the nearest of the names on offer, when one is near enough to be a slip of the hand. */
import { distance } from "fastest-levenshtein";
import { plainName } from "../series/area.js";

/** The candidate nearest to `typed`, or null when none is within a third of its length (or begins with it). */
export function suggest(typed: string, candidates: Iterable<string>): string | null {
  const wanted = plainName(typed);
  let best: string | null = null;
  let nearest = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    const plain = plainName(candidate);
    const far = wanted.length >= 3 && plain.startsWith(wanted) ? 1 : distance(wanted, plain);
    if (far < nearest) [best, nearest] = [candidate, far];
  }
  return best;
}
