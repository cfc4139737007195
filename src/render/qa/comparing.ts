/** What a comparison with others takes for granted: who they are, by which list, and how they are averaged. */
import type { BenchmarkNamed } from "../../analysis/benchmarks/othersAnswer.js";
import type { CompareAnswer } from "../../analysis/comparison/answer.js";
import type { DonorsAnswer } from "../../analysis/donorsAnswer.js";
import type { PlaceboAnswer } from "../../analysis/placebo/placeboAnswer.js";
import { sayNumber } from "../../analysis/wording.js";
import { listWords, namesOf } from "../othersSentences.js";
import { type Asked, type Assumption, asked } from "./assumption.js";

const AVERAGES = { mean: "the simple mean", median: "the median", pooled: "pooled by population" } as const;

/** One line for each benchmark: what it is of, and how many of them have figures. */
export function benchmarkAssumptions(one: Asked, benchmarks: readonly BenchmarkNamed[]): Assumption[] {
  const around = asked(one.answer, "surroundings");
  const byName = one.flags.includes("benchmark");
  return benchmarks.map((benchmark) => ({
    assumed: `${benchmark.name} is a fair comparison: ${madeOf(benchmark)}${around?.excludeSelf ? "; the area itself is taken out" : ""}.`,
    from: `${byName ? "as asked (--benchmark)" : "the usual that can be made"}${benchmark.list === null ? "" : `; ${listWords(benchmark.list)} of ${around?.neighbours ?? "the lists that come with the package"}`}`,
    unless:
      "Another comparison gives another gap; a benchmark that the same events moved hides part of the difference.",
  }));
}

function madeOf({ average, members, lacking }: BenchmarkNamed): string {
  if (average === null) return "an area of the file";
  const names = namesOf(members);
  const missing = lacking.length === 0 ? "" : `; not in the file: ${lacking.join(", ")}`;
  return `${AVERAGES[average]} of ${sayNumber(members.length)} areas${names === "" ? "" : ` (${names})`}${missing}`;
}

/** Gaps, ranks and bands of a comparison. */
export function placeAssumptions({ place, benchmarks }: CompareAnswer): Assumption[] {
  return [
    ...(benchmarks.length === 0
      ? []
      : [
          {
            assumed: "A gap is the area minus the benchmark, of figures as published.",
            from: "the command",
            unless: "What differs between the areas besides their practice is in the gap too.",
          },
        ]),
    ...(place.rank === null
      ? []
      : [
          {
            assumed: `Ranks are among the ${sayNumber(place.n)} areas of its level that have the figure, ties sharing the best; ${place.best} is first.`,
            from: "the command, and which way is better",
            unless: "Neighbours in a ranking may differ by less than the rounding of their figures.",
          },
        ]),
  ];
}

/** Of what a synthetic control is made. */
export function donorAssumptions(donors: DonorsAnswer | null): Assumption[] {
  if (donors === null) return [];
  return [
    {
      assumed: `The area would have moved as a mix of ${sayNumber(donors.weights.length)} of ${sayNumber(donors.n)} donors (asked: ${donors.asked.join(", ")})${donors.isUnique ? "" : "; other weights fit as well, these have the least sum of squares"}.`,
      from: "the weights that fit the baseline best",
      unless:
        donors.leaveOneOut === null
          ? "Another choice of donors gives another projection."
          : `Each donor left out in turn, the difference is ${sayNumber(donors.leaveOneOut.lowest, 1)} to ${sayNumber(donors.leaveOneOut.highest, 1)}.`,
    },
  ];
}

/** Among whom the difference was ranked. */
export function placeboAssumption(placebo: PlaceboAnswer | null): Assumption[] {
  if (placebo === null) return [];
  return [
    {
      assumed: `By the same rule, ${sayNumber(placebo.n)} areas show how often such a difference comes about by itself (${placebo.side} p ${sayNumber(placebo.p, 2)}).`,
      from: placebo.made,
      unless: "Areas that did the same make the difference look common; small areas scatter more.",
    },
  ];
}
