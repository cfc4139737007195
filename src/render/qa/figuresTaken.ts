/** What was taken for granted of the figures themselves: which they are, of whom, from which release, in which unit. */
import type { IndicatorAnswer } from "../../analysis/projectAnswer.js";
import { unitWords } from "../../analysis/wording.js";
import { sayFile } from "../../cautions.js";
import { type Asked, type Assumption, asked, chosen, sayRuns } from "./assumption.js";

/** Of the whole run: which rows and releases were read. */
export function readingAssumptions(one: Asked): Assumption[] {
  const { answer } = one;
  const where = asked(answer, "where") ?? [];
  const prefer = asked(answer, "prefer");
  const milestones = asked(answer, "milestones");
  return [
    ...where.map(([column, value]) => ({
      assumed: `Only the rows with ${column} = ${value} are meant.`,
      from: "as asked (--where)",
      unless: "Other rows are another measure or other people.",
    })),
    ...(prefer === null
      ? []
      : [
          {
            assumed: `Where several releases have a figure, that of the ${prefer} file named counts.`,
            from: chosen(one, "prefer"),
            unless: "A revision may move the answer; turncurve diff lists what was revised.",
          },
        ]),
    ...(milestones === null
      ? []
      : [
          {
            assumed: `The milestones of ${sayFile(milestones)} are dated rightly; they are marks on the picture and move no figure.`,
            from: "as asked (--milestones)",
            unless: "A reader may see a cause where there is a date.",
          },
        ]),
  ];
}

/** Of one answer: the indicator with its unit, and which way is better. */
export function indicatorAssumptions(one: Asked, { name, unit, per, polarity }: IndicatorAnswer): Assumption[] {
  const words =
    unit === "count" ? "a number" : unit === "value" ? "a value as it stands" : unitWords({ unit, per }).trim();
  const judged = one.flags.includes("better");
  return [
    {
      assumed: `The figures are "${name}", ${words}.`,
      from: one.flags.some((flag) => ["indicator", "value-column", "per"].includes(flag)) ? "as asked" : "the file",
      unless: "Another measure or unit makes every figure here another.",
    },
    {
      assumed:
        polarity === null
          ? "Nothing is said of which way is better."
          : `${polarity === "lower" ? "Lower" : "Higher"} is better.`,
      from: judged
        ? "as asked (--better)"
        : polarity === null
          ? "not stated: no verdict and no rank are given"
          : "the command",
      unless: polarity === null ? "" : "Verdict and ranks would be the other way round.",
    },
  ];
}

/** Whether rates or counts were carried on, and what else could have been. */
export const basisAssumption = (one: Asked, basis: "rate" | "count"): Assumption => ({
  assumed:
    basis === "rate"
      ? "The rates (or the figures as published) are what is carried on and compared."
      : "The counts are what is carried on and compared.",
  from: chosen(one, "basis"),
  unless:
    basis === "rate"
      ? "On counts a growing population is taken for a trend of its own."
      : "Counts move with the population as well as with the rate.",
});

interface Dated {
  readonly period: string;
  readonly reason?: string | null;
  readonly actual: number | null;
}

/** Cells without a number, and what was done with them. */
export function missingAssumption(periods: readonly Dated[]): Assumption[] {
  const reasons = new Map<string, string[]>();
  const labels = periods.map(({ period }) => period);
  for (const { period, actual, reason } of periods)
    if (actual === null && reason) reasons.set(reason, [...(reasons.get(reason) ?? []), period]);
  return [...reasons].map(([reason, missing]) => ({
    assumed: `No figure for ${sayRuns(missing, labels)} (${reason}): left out, never read as nought.`,
    from: "the file",
    unless: "",
  }));
}

interface Filed {
  readonly period: string;
  readonly file: string | null;
}

/** Which release each period's figure comes from, where there are several. */
export function joinAssumption(rows: readonly Filed[]): Assumption[] {
  const files = [...new Set(rows.map(({ file }) => file))].filter((file) => file !== null);
  if (files.length < 2) return [];
  const labels = rows.map(({ period }) => period);
  const said = files.map((file) => {
    const own = rows.filter((row) => row.file === file).map(({ period }) => period);
    return `${sayRuns(own, labels)} from ${sayFile(file)}`;
  });
  return [
    {
      assumed: `The releases measure the same thing: ${said.join("; ")}.`,
      from: "the order in which the files are named, and --prefer",
      unless: "A change of definition between releases would show as a change of the figures.",
    },
  ];
}
