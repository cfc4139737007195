/** What every answer about a carried-on baseline begins with, whether it looks back (`project`) or ahead (`forecast`). */
import { methodNamed } from "../methods/registry.js";
import { type Period, stepOf } from "../series/period.js";
import type { Observation } from "../series/series.js";
import { indicatorAnswer } from "./basis.js";
import { fitAnswer } from "./fitAnswer.js";
import type { Axis } from "./milestones.js";
import type { ProjectAnswer } from "./projectAnswer.js";
import type { Working } from "./working.js";

export type ProjectionHead = Pick<
  ProjectAnswer,
  "area" | "indicator" | "basis" | "decimals" | "method" | "anchor" | "baseline" | "step" | "fit"
>;

export function projectionHead({ series, view, question, baseline, fit, others }: Working): ProjectionHead {
  const [from, to] = [baseline.from.label, baseline.to.label];
  const step = stepOf(baseline.from.kind);
  return {
    area: { name: series.area.name, code: series.area.code },
    indicator: indicatorAnswer(view.indicator),
    basis: view.basis,
    decimals: view.measure.decimals,
    method: question.method,
    anchor: question.anchor,
    baseline: { from, to, phrase: methodNamed(question.method).phrase(from, to, others?.words ?? "") },
    step,
    fit: fitAnswer(fit, question.level, step),
  };
}

/** The axis of its picture, from the first figure there is to the last period carried on to. */
export const projectionAxis = ({ view, baseline, horizon }: Working): Axis => ({
  sample: baseline.from,
  picture: [(view.measure.observations[0] as Observation).period.index, (horizon.at(-1) as Period).index],
  baseline: [baseline.from.index, baseline.to.index],
});
