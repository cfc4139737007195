/** The library: what the command line is made of, for programs of your own. Re-exports only. */
export { type CompareAnswer, compare } from "./analysis/compare.js";
export { type Estimate, effect } from "./analysis/effect.js";
export { project } from "./analysis/project.js";
export type { PeriodAnswer, ProjectAnswer } from "./analysis/projectAnswer.js";
export { type CompareQuestion, DEFAULT_QUESTION, type ProjectQuestion } from "./analysis/question.js";
export type { Verdict } from "./analysis/verdict.js";
export { type Caution, type CautionCode, caution } from "./cautions.js";
export type { Anchor, Fit, Forecast, History, Method } from "./methods/method.js";
export { METHOD_NAMES, METHODS, type MethodName } from "./methods/registry.js";
export { describeProblem, type Problem, type ProblemCode, ProblemError } from "./problems.js";
export { type ReadAnswer, readSeries } from "./read/readSeries.js";
export { type AreaRequest, DEFAULT_REQUEST, type ReadRequest } from "./read/request.js";
export type { Source } from "./read/source.js";
export { type Survey, survey } from "./read/survey.js";
export type { Area, AreaLevel } from "./series/area.js";
export type { Indicator, Polarity, Unit } from "./series/indicator.js";
export type { Period } from "./series/period.js";
export type { Measure, MissingObservation, Observation, Series } from "./series/series.js";
