/**
 * Every caution: something that limits an answer while the run goes on. A code with its data and, in the same place,
 * its wording. They stand in `cautions/`, by what they are about; this is the door to them.
 */
import { BENCHMARKS_WORDING, type BenchmarksCautions } from "./cautions/benchmarks.js";
import { COMPARISON_WORDING, type ComparisonCautions } from "./cautions/comparison.js";
import { CONTROLS_WORDING, type ControlsCautions } from "./cautions/controls.js";
import { DONORS_WORDING, type DonorsCautions } from "./cautions/donors.js";
import { FIGURES_WORDING, type FiguresCautions } from "./cautions/figures.js";
import { FORECAST_WORDING, type ForecastCautions } from "./cautions/forecast.js";
import { MILESTONES_WORDING, type MilestoneCautions } from "./cautions/milestones.js";
import { PLACEBO_WORDING, type PlaceboCautions } from "./cautions/placebo.js";
import { PROJECTION_WORDING, type ProjectionCautions } from "./cautions/projection.js";
import { RELEASES_WORDING, type ReleasesCautions } from "./cautions/releases.js";
import { SCAN_WORDING, type ScanCautions } from "./cautions/scan.js";
import { SENSITIVITY_WORDING, type SensitivityCautions } from "./cautions/sensitivity.js";
import { TABLE_WORDING, type TableCautions } from "./cautions/table.js";
import { TURN_WORDING, type TurnCautions } from "./cautions/turn.js";
import type { Worded } from "./cautions/wording.js";

export { sayFile } from "./cautions/wording.js";

export type CautionData = TableCautions &
  FiguresCautions &
  ReleasesCautions &
  ProjectionCautions &
  ComparisonCautions &
  ControlsCautions &
  BenchmarksCautions &
  MilestoneCautions &
  ForecastCautions &
  TurnCautions &
  SensitivityCautions &
  DonorsCautions &
  PlaceboCautions &
  ScanCautions;
export type CautionCode = keyof CautionData;

/** The code, its data beside it, and the sentence a reader sees. */
export type Caution = {
  readonly [C in CautionCode]: { readonly code: C; readonly text: string; readonly data: CautionData[C] };
}[CautionCode];

const WORDING: Worded<CautionData> = {
  ...TABLE_WORDING,
  ...FIGURES_WORDING,
  ...RELEASES_WORDING,
  ...PROJECTION_WORDING,
  ...COMPARISON_WORDING,
  ...CONTROLS_WORDING,
  ...BENCHMARKS_WORDING,
  ...MILESTONES_WORDING,
  ...FORECAST_WORDING,
  ...TURN_WORDING,
  ...SENSITIVITY_WORDING,
  ...DONORS_WORDING,
  ...PLACEBO_WORDING,
  ...SCAN_WORDING,
};

export function caution<C extends CautionCode>(code: C, data: CautionData[C]): Caution {
  const wording: (data: CautionData[C]) => string = WORDING[code];
  return { code, text: wording(data), data } as unknown as Caution;
}

export const CAUTION_CODES = Object.keys(WORDING) as CautionCode[];
