/** Indicators: a measure of a whole population, with its unit and which way is better. */

export type Unit = "rate" | "percent" | "count" | "value";
export type Polarity = "lower" | "higher";

export interface Indicator {
  readonly name: string;
  readonly unit: Unit;
  /** a rate is per this many people; null for anything else */
  readonly per: number | null;
  /** which way is better; null unless stated */
  readonly polarity: Polarity | null;
}

/** "per" as a word, or a stroke that is not the one inside `2017/18`. */
const PER = /(?:(?<![a-z])per|(?<!\d)\/)[\s_-]*(\d[\d,]*)\s*(k\b)?/i;
/** "rate" as a word, also inside `CLA_Rate2018` and `TurnoverRate`; not in "separated" or "integrated". */
const RATE = /(?<![a-z])rates?(?![a-z])/i;
const CAMEL_RATE = /[a-z]Rates?(?![a-z])/;

/** `rate_per_10000`, `Rate per 100,000`: the number after "per"; null when the name has none. */
export function perFromName(name: string): number | null {
  const match = PER.exec(name);
  if (!match?.[1]) return null;
  const per = Number(match[1].replaceAll(",", "")) * (match[2] ? 1000 : 1);
  return per >= 10 ? per : null;
}

/** What a column's name says its numbers are. */
export function unitFromName(name: string): Unit {
  if (/percent(?!ile)|(?<![a-z])pct(?![a-z])|%|proportion/i.test(name)) return "percent";
  if (RATE.test(name) || CAMEL_RATE.test(name) || PER.test(name)) return "rate";
  if (isCountName(name)) return "count";
  return "value";
}

const COUNT_NAME =
  /^(number|count|counts|n|num|numerator|headcount|children|cases|total number)$|(_|\b)(count|number|headcount|numerator)$|^(number|count)[_ ]/i;

/** Whether a column's name says that it counts people or cases. */
export function isCountName(name: string): boolean {
  return COUNT_NAME.test(name.trim());
}

/** Whether a column's name says that it is the population the others refer to. */
export function isPopulationName(name: string): boolean {
  // "Rate per 10,000 population" is the rate.
  const unit = unitFromName(name);
  if (unit === "rate" || unit === "percent") return false;
  return /^(pop|population|denominator)\b|(_|\b)(population|denominator)\b|^pop_|^population_|(_|\b)pop(?![a-z])/i.test(
    name.trim(),
  );
}

/** A column name as a person would say it: `rate_per_10000` is `rate per 10,000`. */
export function sayColumn(name: string): string {
  const words = name.trim().replace(/_+/g, " ").replace(/\s+/g, " ");
  return words.replace(/\b(\d{5,})\b/g, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ","));
}
