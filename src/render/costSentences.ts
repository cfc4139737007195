import type { CostAnswer, CostOf } from "../analysis/cost.js";
import { MORE_OR_FEWER, sayDifference, sayNumber } from "../analysis/wording.js";

const PERSON_YEARS = { fewer: "fewer person-years", more: "more person-years" } as const;

/** The average cost of the difference, a year and over all periods. Nothing is said to be saved. */
export function costSentences({
  unitCost,
  stepsPerYear,
  annualUnitCost,
  meaning,
  perYear,
  total,
}: CostAnswer): string[] {
  const { amount, per, currency } = unitCost;
  const money = (value: number): string => sayMoney(value, currency);
  const factor = per === "year" ? "" : ` (${Number(stepsPerYear.toFixed(2))} ${per}s a year, ${money(annualUnitCost)})`;
  const each = `${sayDifference(perYear.people, 0, MORE_OR_FEWER)} in ${perYear.period} at ${sayMoney(amount, currency, Number.isInteger(amount) ? 0 : 2)} a ${per} each${factor}`;
  const whole =
    total && total.n > 1
      ? ` Over ${total.from} to ${total.to} (n = ${total.n}), ${sayDifference(total.personYears, 0, PERSON_YEARS)}: ${sayCost(total, "", money)}.`
      : "";
  return [`Average cost: ${each}: ${sayCost(perYear, " a year", money)}.${whole} This is ${meaning}.`];
}

/** "£27.7 million a year less (£7.6 million to £47.7 million less)". */
function sayCost({ difference, lower, upper }: CostOf, often: string, money: (value: number) => string): string {
  const side = (value: number): string => (value < 0 ? "less" : "more");
  const said = difference === 0 ? "nothing" : `${money(Math.abs(difference))}${often} ${side(difference)}`;
  if (lower === null || upper === null) return `${said} (no interval)`;
  const ends = [lower, upper].sort((a, b) => Math.abs(a) - Math.abs(b)) as [number, number];
  const [near, far] = lower < 0 && upper > 0 ? [lower, upper] : ends;
  const limit = (value: number): string => money(Math.abs(value));
  return lower < 0 && upper > 0
    ? `${said} (${limit(near)} ${side(near)} to ${limit(far)} ${side(far)})`
    : `${said} (${limit(near)} to ${limit(far)} ${side(difference)})`;
}

/** "£27.7 million", "GBP 51,135", "980.50". */
function sayMoney(value: number, currency: string | null, decimals = 0): string {
  const million = value >= 999_950;
  const digits = million ? `${sayNumber(value / 1e6, 1)} million` : sayNumber(value, decimals);
  if (currency === null) return digits;
  return /^[A-Z]/.test(currency) ? `${currency} ${digits}` : `${currency}${digits}`;
}
