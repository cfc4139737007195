import type { Growth, Target } from "../analysis/forecastQuestion.js";
import { problem } from "../problems.js";
import { parseNumber } from "../read/numbers.js";

/** `65@2022`: a value, and the period it is for. Problem: `usage`. */
export function targetFrom(text: string): Target {
  const at = text.indexOf("@");
  const value = at < 0 ? null : parseNumber(text.slice(0, at).trim());
  const period = text.slice(at + 1).trim();
  if (value === null || period === "")
    throw problem("usage", {
      message: `--target "${text}" is not a value and a period with @ between`,
      hint: "write it like --target 65@2022",
    });
  return { value, period, isPercent: text.slice(0, at).includes("%") };
}

const GROWTH =
  /^([+-]?\d{1,6}(?:\.\d{1,12})?)\s*%\s*(?:\/|\b(?:per|a|in|over)\b)\s*(\d{1,3}(?:\.\d{1,6})?)?\s*(?:y|yr|yrs|year|years)$/i;

/** `10%/10y`, `1%/y`, `-0.5% a year`. Problem: `usage`. */
export function growthFrom(text: string): Growth {
  const [, percent, years = "1"] = GROWTH.exec(text.trim().replace(/^\u2212/, "-")) ?? [];
  const growth = { percent: Number(percent), years: Number(years) };
  const sound = growth.percent > -100 && growth.percent <= 1000 && growth.years > 0 && growth.years <= 200;
  if (percent === undefined || !sound)
    throw problem("usage", {
      message: `--population-growth "${text}" is not a percentage in a number of years`,
      hint: "write it like --population-growth 10%/10y, or 0.5%/y",
    });
  return growth;
}
