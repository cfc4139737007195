/** The figures to come added up, with the error that they have together. */
import { effect } from "./effect.js";
import type { ForecastPeriod, ForecastSum } from "./forecastAnswer.js";
import type { Working } from "./working.js";

/** Over the periods without an actual yet, in the measure's unit; null where there are none. */
export function forecastSum({ forecast, question }: Working, periods: readonly ForecastPeriod[]): ForecastSum | null {
  const ahead = periods.filter(({ isForecast }) => isForecast);
  const [first, last] = [ahead[0], ahead.at(-1)];
  if (!first || !last) return null;
  const weights = periods.map(({ isForecast }) => (isForecast ? 1 : 0));
  // The effect of actuals of nothing, turned round.
  const { estimate, standardError, lower, upper } = effect(
    forecast,
    weights,
    periods.map(() => 0),
    question.level,
  );
  return {
    from: first.period,
    to: last.period,
    n: ahead.length,
    projected: -estimate,
    standardError,
    lower: upper === null ? null : -upper,
    upper: lower === null ? null : -lower,
  };
}
