/** What the names of columns that are neither period, area nor value say of them. */

/** A column's name in words: `LineNumber` and `line_number` are both `line number`. */
const words = (name: string): string =>
  name
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/[^A-Za-z0-9]+/g, " ")
    .trim()
    .toLowerCase();

/** Says something about a figure (where it came from, how good it is), not which figure it is. */
export function isNoteName(name: string): boolean {
  return /\b(releases?|sources?|notes?|footnotes?|status|flags?|publications?|published|editions?|versions?|revis(ed|ions?)|provisional|comments?|commentary|remarks?|urls?|links?|updated|retrieved|accessed|caveats?|quality|trend|rank(ing|s)?|file ?name)\b/.test(
    words(name),
  );
}

/** Numbers that name something and measure nothing. */
export function isIdName(name: string): boolean {
  return /(^| )(id|ids|code|codes|urn|ukprn|laestab|estab|fid)$|^(object ?id|row|(line|row|la|lea|school|serial|ward|page|area|reference) (number|no))$/.test(
    words(name),
  );
}

/** Numbers that may stand for a category: an age, a line of a return, a year group. */
export function isCategoryName(name: string): boolean {
  return /^(?!.*\b(mean|median|average)\b).*\b(ages?|lines?|groups?|bands?|stages?|grades?|class|phase|sex|gender|cohort|quintiles?|deciles?|type|category|tier|key|quarter|month|term|week)\b/.test(
    words(name),
  );
}
