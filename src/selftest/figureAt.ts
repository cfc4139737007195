/**
 * The number at a place of an answer, such as `fit.slope` or `periods.2018.lower`; in a list of periods a step names
 * the period, else the position. Null where there is none.
 */
export function figureAt(answer: unknown, place: string): number | null {
  let at: unknown = answer;
  for (const step of place.split(".")) {
    if (Array.isArray(at)) at = at.find((row) => row?.period === step) ?? at[Number(step)];
    else at = typeof at === "object" && at !== null ? (at as Record<string, unknown>)[step] : undefined;
  }
  return typeof at === "number" ? at : null;
}
