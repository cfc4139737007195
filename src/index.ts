/** The library: what the command line is made of, for programs of your own. Re-exports only. */
export type { Surroundings } from "./analysis/benchmarks/surroundings.js";
export { compare } from "./analysis/compare.js";
export type { CompareAnswer } from "./analysis/comparison/answer.js";
export { diagnose } from "./analysis/diagnostics.js";
export type { Diagnostics } from "./analysis/diagnosticsAnswer.js";
export { withDonors } from "./analysis/donors.js";
export type { DonorsAnswer } from "./analysis/donorsAnswer.js";
export { type Estimate, effect } from "./analysis/effect.js";
export { forecast } from "./analysis/forecast.js";
export type { ForecastAnswer } from "./analysis/forecastAnswer.js";
export type { ForecastQuestion } from "./analysis/forecastQuestion.js";
export { type BenchmarkEvidence, type GradeAnswer, gradeOf } from "./analysis/grade.js";
export type { PlaceboAnswer, PlaceboInTime } from "./analysis/placebo/placeboAnswer.js";
export { type Unusually, unusually } from "./analysis/placebo/unusual.js";
export { project } from "./analysis/project.js";
export type { PeriodAnswer, ProjectAnswer } from "./analysis/projectAnswer.js";
export {
  type CompareQuestion,
  DEFAULT_COMPARISON,
  DEFAULT_QUESTION,
  type ProjectQuestion,
} from "./analysis/question.js";
export type { ScanAnswer, ScanGroup, ScanQuestion, ScanRow } from "./analysis/scan/answer.js";
export { scan } from "./analysis/scan/scan.js";
export { sensitivity } from "./analysis/sensitivity.js";
export type { ChoiceAnswer, SensitivityAnswer, SensitivitySummary } from "./analysis/sensitivityAnswer.js";
export type { Verdict } from "./analysis/verdict.js";
export { type Caution, type CautionCode, caution } from "./cautions.js";
export type { Anchor, Fit, Forecast, History, Method } from "./methods/method.js";
export { METHOD_NAMES, METHODS, type MethodName } from "./methods/registry.js";
export { describeProblem, type Problem, type ProblemCode, ProblemError } from "./problems.js";
export { type IndicatorRead, type IndicatorsRead, readEveryIndicator } from "./read/everyIndicator.js";
export { readMilestones } from "./read/milestones.js";
export { type ReleasesAnswer, readReleases } from "./read/readReleases.js";
export { type ReadAnswer, readSeries } from "./read/readSeries.js";
export type { Preference } from "./read/release.js";
export type { Names } from "./read/releaseRequests.js";
export { type AreaRequest, DEFAULT_REQUEST, type ReadRequest } from "./read/request.js";
export type { Bytes, Source } from "./read/source.js";
export { type Survey, survey } from "./read/survey.js";
export type { Area, AreaLevel } from "./series/area.js";
export type { Indicator, Polarity, Unit } from "./series/indicator.js";
export type { Period } from "./series/period.js";
export type { Measure, MissingObservation, Observation, Series } from "./series/series.js";
