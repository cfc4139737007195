import { A_YEAR_HAS, type CostStep, type UnitCost } from "../analysis/cost.js";
import { problem } from "../problems.js";

const FORM = /^(\u00a3|\u20ac|\$|[a-z]{3}(?![a-z]))?\s*([\d.,]+)\s*(?:\/|\bper\b|\ba\b)\s*(day|week|month|year)$/i;
const AMOUNT = /^(?:[1-9]\d{0,2}(?:,\d{3})+|\d+)(?:\.\d+)?$/;
/** Dearer than this a year for one person is a slip of the keys. */
const MOST = 1e9;

/** `980/week`, `£980/week`, `GBP 980/week`, `1,250.50 per month`. Problem: `usage`. */
export function unitCostFrom(text: string): UnitCost {
  const [, currency, digits = "", per = ""] = FORM.exec(text.trim()) ?? [];
  const amount = AMOUNT.test(digits) ? Number(digits.replaceAll(",", "")) : Number.NaN;
  const step = per.toLowerCase() as CostStep;
  if (!(amount > 0 && amount * A_YEAR_HAS[step] <= MOST))
    throw problem("usage", {
      message: `--unit-cost "${text}" is not an amount of money by the day, week, month or year`,
      hint: "write it like --unit-cost 980/week or --unit-cost 51000/year",
    });
  return { amount, per: step, currency: currency === undefined ? null : signOf(currency) };
}

const signOf = (currency: string): string => (/^gbp$/i.test(currency) ? "£" : currency.toUpperCase());
