/** Calendar arithmetic: labels' years, months, quarters and days as positions in time. */

/** One meaning of a label. Two periods belong to one series only if their kinds are equal. */
export interface PeriodMeaning {
  /** e.g. `year`, `split-year`, `financial-year`, `quarter`, `month`, `day`, `mid-year`, `pooled-3`, `number` */
  readonly kind: string;
  /** position in time, in steps of the kind: years, quarters, months, days or the bare number */
  readonly index: number;
}

export const MONTHS: readonly string[] =
  "January February March April May June July August September October November December".split(" ");

/** 1 to 12 for `Jan`, `Sept`, `december`...; 0 for any other word. */
export const monthNumber = (text: string): number => {
  const given = text.toLowerCase();
  const found = MONTHS.findIndex((month) => month.toLowerCase().startsWith(given.slice(0, 3)));
  const isMonthWord = given.length === 3 || given === "sept" || given === MONTHS[found]?.toLowerCase();
  return isMonthWord ? found + 1 : 0;
};

export const isYear = (year: number): boolean => year >= 1500 && year <= 2200;
const isMonth = (month: number): boolean => month >= 1 && month <= 12;

/** Days since 1 January 1970 in the Gregorian calendar, or null when there is no such date. */
export function dayIndex(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? time / 86_400_000 : null;
}

export const dayMeaning = (year: number, month: number, day: number): PeriodMeaning[] => {
  const index = isYear(year) ? dayIndex(year, month, day) : null;
  return index === null ? [] : [{ kind: "day", index }];
};

export const monthMeaning = (year: number, month: number): PeriodMeaning[] =>
  isYear(year) && isMonth(month) ? [{ kind: "month", index: year * 12 + month - 1 }] : [];

export const quarterMeaning = (year: number, quarter: number): PeriodMeaning[] =>
  isYear(year) ? [{ kind: "quarter", index: year * 4 + quarter - 1 }] : [];

/** A two-digit year as people write it in `Mar-18`: 1970 to 2069. */
export const fullYear = (text: string): number =>
  text.length === 4 ? Number(text) : (Number(text) >= 70 ? 1900 : 2000) + Number(text);

/** `2017` with `18`, `2018`, or `16`: a year over two calendar years, or several years pooled. */
export function spanMeaning(start: number, endText: string): PeriodMeaning[] {
  if (!isYear(start)) return [];
  const century = Math.floor(start / 100) * 100;
  let end = endText.length === 4 ? Number(endText) : century + Number(endText);
  if (end < start && endText.length === 2) end += 100;
  if (end === start + 1) return [{ kind: "split-year", index: start }];
  return end > start + 1 && end - start < 20 ? [{ kind: `pooled-${end - start + 1}`, index: start }] : [];
}
