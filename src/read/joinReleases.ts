/**
 * Several releases of one indicator as one series for each area. The areas are matched by name and level, the measures
 * (rate, count, population) by their roles, and each period takes its figure from the release preferred.
 */
import { type Caution, sayFile } from "../cautions.js";
import { type ProblemError, problem } from "../problems.js";
import type { Area } from "../series/area.js";
import type { Indicator } from "../series/indicator.js";
import type { Series } from "../series/series.js";
import type { UnusableArea } from "./chosenAreas.js";
import { areasAcross, asError, type JoinedArea, named } from "./joinAreas.js";
import { type JoinedMeasure, joinMeasures } from "./joinMeasures.js";
import { JoinNews } from "./joinNews.js";
import { type Given, onOneAxis } from "./joinPeriods.js";
import { limitsInStep } from "./limits.js";
import { withRates } from "./ratesFromCounts.js";
import type { Pool, ReadAnswer } from "./readSeries.js";
import type { Preference, Release } from "./release.js";
import type { AreaRequest } from "./request.js";

/**
 * The releases, in the order of the command line, as one reading. With one area asked for, its problem is the run's.
 * Problems: `mixed-releases`, `which-area`, `no-such-area` where no release has an area or benchmark, and those of
 * the area in any release.
 */
export function joinReleases(
  releases: readonly Release[],
  wanted: AreaRequest,
  benchmarkNames: readonly string[],
  prefer: Preference,
): ReadAnswer {
  const news = new JoinNews(releases);
  const areas = areasAcross(releases, wanted);
  const series: Series[] = [];
  const unusable: UnusableArea[] = [];
  for (const area of areas) {
    const found = joinOrProblem(releases, area, prefer, news);
    if (!("problem" in found)) series.push(found);
    else if (areas.length === 1) throw asError(found.problem);
    else unusable.push(found);
  }
  if (series.length === 0) throw asError((unusable[0] as UnusableArea).problem);
  const benchmarks = named(releases, benchmarkNames).map((benchmark) => {
    if (benchmark.areas.every((area) => area === null)) throw lacking(releases, benchmark.name);
    return joinOne(releases, benchmark, prefer, news);
  });
  return {
    series,
    benchmarks,
    unusable,
    pool: releases.every(({ read }) => read.pool !== null)
      ? poolOf(releases, prefer, [...series, ...benchmarks])
      : null,
    meanings: new Map(),
    yearWords: null,
    namesAreas: releases.some(({ read }) => read.namesAreas),
    rows: releases.reduce((sum, { read }) => sum + read.rows, 0),
    cautions: [...releases.flatMap(namedCautions), ...news.cautions()],
  };
}

/** Every area of any release; those joined already keep their series. */
function poolOf(releases: readonly Release[], prefer: Preference, made: readonly Series[]): () => Pool {
  let pool: Pool | null = null;
  return () => {
    if (pool) return pool;
    const whole = releases.map((release) => ({
      ...release,
      read: { ...release.read, ...(release.read.pool?.() ?? {}), benchmarks: [] },
    }));
    const news = new JoinNews(whole);
    const series: Series[] = [];
    const unusable: UnusableArea[] = [];
    for (const area of areasAcross(whole, "all")) {
      const found = joinOrProblem(whole, area, prefer, news);
      if ("problem" in found) unusable.push(found);
      else series.push(made.find((own) => sameArea(own.area, found.area)) ?? found);
    }
    pool = { series, unusable };
    return pool;
  };
}

const sameArea = (a: Area, b: Area): boolean => a.name === b.name && a.level === b.level && a.code === b.code;

/** A caution of one file, saying which. */
const namedCautions = ({ label, read }: Release): Caution[] =>
  read.cautions.map((found) => ({ ...found, text: `${sayFile(label)}: ${found.text}` }));

function lacking(releases: readonly Release[], area: string): ProblemError {
  const areas = [...new Set(releases.flatMap(({ read }) => read.series.map((own) => own.area.name)))];
  return problem("no-such-area", { area, suggestion: null, areas, total: areas.length, change: null });
}

function joinOrProblem(
  releases: readonly Release[],
  area: JoinedArea,
  prefer: Preference,
  news: JoinNews,
): Series | UnusableArea {
  if (area.problem === null) return joinOne(releases, area, prefer, news);
  const named = area.areas.find((found) => found !== null);
  return { area: named ?? { name: area.name, code: null, localCode: null, level: null }, problem: area.problem };
}

/** One area's series from those of the releases that have it. Problem: `mixed-releases`. */
export function joinOne(releases: readonly Release[], area: JoinedArea, prefer: Preference, news: JoinNews): Series {
  const found = area.series.flatMap((series, place) => {
    const { label, read } = releases[place] as Release;
    return series ? [{ series, label, yearWords: read.yearWords }] : [];
  });
  news.missing(
    area.name,
    area.areas.map((own) => own !== null),
  );
  const given = onOneAxis(found, news);
  const indicator = checkedIndicator(given);
  const published = new Set(given.flatMap(({ series }) => periodsIn(series.values)));
  const withComputed = given.map(({ series, label }) => withRates(series, label, indicator, published, news));
  const preferred = prefer === "last" ? withComputed.reverse() : withComputed;
  const merged = mergedArea(preferred.map((series) => series.area));
  const measure = (role: string, joined: JoinedMeasure | null): Series["values"] => {
    if (joined) news.differing(merged.name, role, joined);
    return joined?.measure ?? null;
  };
  const own = preferred.find(({ values }) => (values === null) === (indicator.unit === "count")) ?? preferred[0];
  const values = measure("rate", joinMeasures(preferred.map((one) => one.values)));
  const joined: Series = {
    area: merged,
    indicator: { ...indicator, name: own?.indicator.name ?? indicator.name },
    values,
    counts: measure("count", joinMeasures(preferred.map(({ counts }) => counts))),
    populations: measure("population", joinMeasures(preferred.map(({ populations }) => populations))),
    ...limitsInStep(values, preferred),
  };
  for (const { series, label } of given) news.countsOnly(label, series, joined);
  return joined;
}

const periodsIn = (measure: Series["values"]): number[] =>
  measure === null ? [] : [...measure.observations, ...measure.missing].map(({ period }) => period.index);

/** The name of the release preferred, with the codes of whichever release has them. */
function mergedArea(areas: readonly Area[]): Area {
  const first = <K extends keyof Area>(key: K): Area[K] =>
    (areas.find((area) => area[key] !== null)?.[key] ?? null) as Area[K];
  return { name: first("name"), code: first("code"), localCode: first("localCode"), level: first("level") };
}

/** The unit that all releases share; those of counts alone take no part. Problem: `mixed-releases`. */
function checkedIndicator(given: readonly Given[]): Indicator {
  const rates = given.filter(({ series }) => series.values !== null);
  const [first] = rates.length > 0 ? rates : given;
  const { indicator } = (first as Given).series;
  const differs = rates.some(
    ({ series }) => series.indicator.unit !== indicator.unit || series.indicator.per !== indicator.per,
  );
  if (!differs) return indicator;
  const units = rates.map(({ series }) => series.indicator);
  const unsaid = units.some(({ unit, per }) => per === null && unit !== "percent");
  throw problem("mixed-releases", {
    what: "the unit",
    found: rates.map(({ series, label }) => ({ file: label, value: unitWords(series.indicator) })),
    hint: unsaid
      ? `where both are rates, say per how many people: --per ${units.find(({ per, unit }) => per !== null && unit === "rate")?.per ?? 10000}`
      : "name the same measure in each file with --value-column, once for each name it has",
  });
}

const unitWords = ({ unit, per, name }: Indicator): string =>
  `${unit === "value" ? "a value of no stated unit" : unit === "percent" ? "a percentage" : unit}${unit === "rate" ? (per === null ? " per a number not stated" : ` per ${per}`) : ""} ("${name}")`;
