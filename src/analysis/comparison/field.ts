/** The areas that an area is ranked among: those of its level in the file, itself included. */
import type { Series } from "../../series/series.js";
import { type CompetitionRank, competitionRanks } from "../../stats/competitionRank.js";
import { type Quartiles, quartileBand, quartilesOf } from "../../stats/quartileBand.js";
import { figuresOn } from "../benchmarks/others.js";
import { comparable, type Surroundings } from "../benchmarks/surroundings.js";
import type { Basis } from "../question.js";
import type { PlaceAnswer } from "./answer.js";

export type Figures = ReadonlyMap<number, number>;

export interface FieldArea {
  readonly series: Series;
  readonly figures: Figures;
}

/** What is called so is no area but made of some, where the file does not say otherwise. */
const MADE_OF_AREAS = /\b(?:neighbou?rs?|average|mean|median)\b/i;

/** The area first. A column "Statistical Neighbours" beside a council's is none of them. */
export function fieldOf(series: Series, surroundings: Surroundings, basis: Basis): readonly FieldArea[] {
  const vague = ({ area }: Series): boolean => area.level === null || area.level === "other";
  const others = comparable(surroundings, series).filter((one) => !(vague(one) && MADE_OF_AREAS.test(one.area.name)));
  return [series, ...others].map((one) => ({ series: one, figures: figuresOn(one, { basis }) }));
}

/** Quarters of fewer are no quarters. */
const FEWEST_FOR_QUARTILES = 4;

/** What every area of the field is ranked by; null for those without it. */
export type Statistic = (figures: Figures) => number | null;

export const levelAt =
  (at: number): Statistic =>
  (figures) =>
    figures.get(at) ?? null;

export const changeBetween =
  (since: number, at: number): Statistic =>
  (figures) => {
    const from = figures.get(since);
    const to = figures.get(at);
    return from === undefined || to === undefined ? null : to - from;
  };

/** The field by one statistic, best first where it is known which way is better. */
export interface Ranking {
  readonly n: number;
  readonly best: "lowest" | "highest" | null;
  readonly quartiles: Quartiles | null;
  readonly lacking: readonly Series[];
  /** by area; those without the statistic have none, and none has one without a polarity */
  readonly ranks: ReadonlyMap<Series, CompetitionRank>;
  readonly values: ReadonlyMap<Series, number>;
}

export function rankingOf(
  field: readonly FieldArea[],
  statistic: Statistic,
  polarity: "lower" | "higher" | null,
): Ranking {
  const found = field.map(({ series, figures }) => ({ series, value: statistic(figures) }));
  const known = found.flatMap(({ series, value }) => (value === null ? [] : [{ series, value }]));
  const values = known.map(({ value }) => value);
  const best = polarity === null ? null : polarity === "lower" ? "lowest" : "highest";
  const ranked = best !== null && known.length > 1;
  return {
    n: known.length,
    best,
    quartiles: ranked && known.length >= FEWEST_FOR_QUARTILES ? quartilesOf(values) : null,
    lacking: found.flatMap(({ series, value }) => (value === null ? [series] : [])),
    ranks: new Map(
      ranked
        ? competitionRanks(values, best).map((rank, i) => [known[i]?.series as Series, { ...rank, n: known.length }])
        : [],
    ),
    values: new Map(known.map(({ series, value }) => [series, value])),
  };
}

export function placeOf(series: Series, ranking: Ranking): PlaceAnswer {
  const { n, best, quartiles, lacking, ranks, values } = ranking;
  const rank = ranks.get(series) ?? null;
  const value = values.get(series);
  return {
    n,
    of: n + lacking.length,
    rank: rank?.rank ?? null,
    tiedWith: rank?.tiedWith ?? null,
    best: rank === null ? null : best,
    quartiles,
    band: quartiles && best && value !== undefined ? quartileBand(value, quartiles, best) : null,
    lacking: lacking.map(({ area }) => ({ name: area.name, code: area.code })),
  };
}
