/** What a page, a log and a screen say alike of claims. */
import type { CheckedClaim } from "./reportAnswer.js";

export const verdictWords = ({ verdict, contradicts }: CheckedClaim): string =>
  contradicts.length > 0 ? `${verdict}, contradicted` : verdict;

/** What contradicts what: each pair once, as the earlier of the two tells it. */
export function contradictions(claims: readonly CheckedClaim[]): string[] {
  const place = new Map(claims.map(({ id }, at) => [id, at]));
  return claims.flatMap(({ contradicts }, at) =>
    contradicts.filter(({ id }) => (place.get(id) ?? at) > at).map(({ text }) => text),
  );
}
