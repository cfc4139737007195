import type { Caution } from "../cautions.js";
import type { Series } from "../series/series.js";
import { type Beside, forecast } from "./forecast.js";
import type { ForecastAnswer } from "./forecastAnswer.js";
import type { ForecastQuestion } from "./forecastQuestion.js";
import { moveOf, type Preference } from "./headlineMove.js";
import { decimalsFor, sayNumber } from "./wording.js";

/** Whether the other release would give another forecast; null where it, as printed, stays. */
export function forecastMove(
  answer: ForecastAnswer,
  otherwise: Series,
  question: ForecastQuestion,
  beside: Beside,
  prefer: Preference,
): Caution | null {
  const words = ({ headline, indicator, decimals }: ForecastAnswer): string =>
    `${sayNumber(headline.projected, decimalsFor(indicator, decimals, Math.abs(headline.projected)))} in ${headline.period}`;
  return moveOf(words(answer), () => words(forecast(otherwise, question, beside)), prefer);
}
