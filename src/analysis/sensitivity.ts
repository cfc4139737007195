/** How far the headline depends on what was chosen: the stated choice beside every other reasonable one. */
import { type Caution, caution } from "../cautions.js";
import { methodNamed } from "../methods/registry.js";
import { problem } from "../problems.js";
import type { Series } from "../series/series.js";
import { indicatorAnswer } from "./basis.js";
import { othersCautions } from "./benchmarks/benchmarkCautions.js";
import type { Around } from "./benchmarks/others.js";
import { alternativesTo } from "./choices.js";
import { BETWEEN_LABELS, combinationsOf } from "./combinations.js";
import { figureCautions } from "./figureCautions.js";
import { periodAnswer } from "./periodAnswer.js";
import type { PeriodAnswer } from "./projectAnswer.js";
import type { ProjectQuestion } from "./question.js";
import {
  CHANGES,
  type ChoiceAnswer,
  type ChoiceRange,
  inUnit,
  type LeftOut,
  type SensitivityAnswer,
  type SensitivitySummary,
  type SensitivityUnit,
} from "./sensitivityAnswer.js";
import { sensitivityText } from "./sensitivityWords.js";
import { sourceCautions } from "./sourceCautions.js";
import { pinned, statedChoice, tryChoice } from "./tryChoice.js";
import { prepare, type Working } from "./working.js";

/**
 * The headline under the stated choice and under each other one, one thing changed at a time; with `full`, under every
 * combination. What the figures do not allow is listed, and stops nothing.
 * Problems: those of `prepare` for the stated choice; `no-actual-to-compare`.
 */
export function sensitivity(
  series: Series,
  question: ProjectQuestion,
  full: boolean,
  around: Around | null = null,
): SensitivityAnswer {
  const working = prepare(series, question, { around });
  const { view, horizon, baseline } = working;
  const periods = horizon.map((period, place) => periodAnswer(working, period, place));
  const row = periods.findLast(({ difference }) => difference !== null);
  if (!row) throw problem("no-actual-to-compare", { end: baseline.to.label });
  const at = periods.at(-1) as PeriodAnswer;
  const unit = unitOf(row);
  const stated = statedChoice(working, row);
  const alternatives = alternativesTo(working, row);
  const asked = pinned(working, row);
  const { found, leftOut } = full ? combinationsOf(asked, alternatives) : alternatives;
  const tried = found.map((trial) => tryChoice(working, asked, trial, unit));
  const others = tried.flatMap((one) => ("choice" in one ? [one.choice] : []));
  const answer = {
    area: { name: series.area.name, code: series.area.code },
    indicator: indicatorAnswer(view.indicator),
    decimals: view.measure.decimals,
    period: row.period,
    actual: row.actual as number,
    actualCount: row.actualCount,
    unit,
    choices: [stated, ...others],
    range: rangeOf(others, unit),
    byChange: CHANGES.flatMap((changed) => {
      const range = rangeOf(
        others.filter((choice) => choice.changed === changed),
        unit,
      );
      return range ? [{ changed, ...range }] : [];
    }),
    rank: rankOf(stated, others, unit),
    leftOut: together([...leftOut, ...tried.flatMap((one) => ("leftOut" in one ? [one.leftOut] : []))]),
  };
  return {
    ...answer,
    text: sensitivityText(answer, full),
    cautions: [
      ...(question.at !== null && at.period !== row.period
        ? [caution("earlier-at", { at: at.period, headline: row.period })]
        : []),
      ...signChanges(stated, others, unit),
      ...figureCautions(series),
      ...sourceCautions(working, periods),
      ...othersCautions(working),
    ],
  };
}

/** What `project` says of it in one line, from the work already done; null where no other choice can be made. */
export function sensitivitySummary(
  working: Working,
  row: PeriodAnswer,
): { summary: SensitivitySummary; cautions: Caution[] } | null {
  if (row.difference === null) return null;
  const unit = unitOf(row);
  const question = pinned(working, row);
  const points = working.baseline.observations.length;
  const possible = alternativesTo(working, row).found.filter(
    ({ question: { method } }) => method === undefined || methodNamed(method).minimumPoints <= points,
  );
  const others = possible.flatMap((trial) => {
    const tried = tryChoice(working, question, trial, unit, "figure");
    return "choice" in tried ? [tried.choice] : [];
  });
  const range = rangeOf(others, unit);
  const stated = statedChoice(working, row);
  return range && { summary: { ...range, unit }, cautions: signChanges(stated, others, unit) };
}

const unitOf = (row: PeriodAnswer): SensitivityUnit => (row.countDifference === null ? "measure" : "people");

function rangeOf(choices: readonly ChoiceAnswer[], unit: SensitivityUnit): ChoiceRange | null {
  const differences = choices.map((choice) => inUnit(choice, unit));
  if (differences.length === 0) return null;
  return { lowest: Math.min(...differences), highest: Math.max(...differences), n: differences.length };
}

/** Differences that two ways of reckoning the same thing may be apart. */
const SAME = 1e-9;

function rankOf(
  stated: ChoiceAnswer,
  others: readonly ChoiceAnswer[],
  unit: SensitivityUnit,
): SensitivityAnswer["rank"] {
  const own = inUnit(stated, unit);
  const apart = others.map((choice) => inUnit(choice, unit) - own);
  const scale = SAME * Math.max(Math.abs(own), Math.abs(stated.projectedCount ?? stated.projected));
  return {
    place: 1 + apart.filter((distance) => distance < -scale).length,
    of: others.length + 1,
    ties: apart.filter((distance) => Math.abs(distance) <= scale).length,
  };
}

/** Caution `sign-changes` where a reasonable choice puts the actual on the other side of the projection. */
function signChanges(stated: ChoiceAnswer, others: readonly ChoiceAnswer[], unit: SensitivityUnit): Caution[] {
  const own = Math.sign(inUnit(stated, unit));
  const other = others.filter((choice) => Math.sign(inUnit(choice, unit)) === -own);
  const range = rangeOf(others, unit);
  if (own === 0 || other.length === 0 || range === null) return [];
  const { n, lowest, highest } = range;
  const labels = other.map(({ label }) => label);
  return [caution("sign-changes", { choices: labels, of: n, more: own < 0, lowest, highest, unit })];
}

/** Of combinations that fail, those that hold a lesser one that fails for the same reason are told by it. */
function together(leftOut: readonly LeftOut[]): LeftOut[] {
  const found: LeftOut[] = [];
  const parts = ({ label }: LeftOut): string[] => label.split(BETWEEN_LABELS);
  for (const one of [...leftOut].sort((a, b) => parts(a).length - parts(b).length)) {
    const own = parts(one);
    const at = found.findIndex((known) => known.code === one.code && parts(known).every((part) => own.includes(part)));
    const lesser = found[at];
    if (lesser) found[at] = { ...lesser, choices: lesser.choices + one.choices };
    else found.push(one);
  }
  return found;
}
