/** What each caution means and what to do about it. The compiler refuses a code without. */
import type { CautionCode } from "../cautions.js";
import { BENCHMARKING } from "./meanings/benchmarking.js";
import { COMPARING } from "./meanings/comparing.js";
import { FORECASTING } from "./meanings/forecasting.js";
import type { Meaning } from "./meanings/meaning.js";
import { PLACEBO } from "./meanings/placebo.js";
import { PROJECTING } from "./meanings/projecting.js";
import { READING } from "./meanings/reading.js";
import { SCANNING } from "./meanings/scanning.js";
import { TURNING } from "./meanings/turning.js";

export const CAUTION_MEANINGS: Readonly<Record<CautionCode, Meaning>> = {
  ...READING,
  ...PROJECTING,
  ...COMPARING,
  ...TURNING,
  ...FORECASTING,
  ...BENCHMARKING,
  ...PLACEBO,
  ...SCANNING,
};
