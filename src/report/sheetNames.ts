/** Names that Excel takes for sheets. */

const LONGEST = 31;
/** Excel keeps this one to itself. */
const RESERVED = "history";

/** Each name as far as Excel allows, no two the same whatever their case: what comes twice is numbered. */
export function sheetNames(names: readonly string[]): string[] {
  const taken = new Set([RESERVED]);
  return names.map((name) => {
    const plain =
      name
        .replace(/[[\]:*?/\\]/g, " ")
        .trim()
        .replace(/^'+|'+$/g, "") || "Sheet";
    for (let n = 1; ; n += 1) {
      const number = n === 1 ? "" : ` (${n})`;
      const fitted = `${plain.slice(0, LONGEST - number.length).trimEnd()}${number}`;
      if (taken.has(fitted.toLowerCase())) continue;
      taken.add(fitted.toLowerCase());
      return fitted;
    }
  });
}
