/** What joining releases brings to light: gathered over all areas, told once for each kind. */
import { type Caution, caution } from "../cautions.js";
import { observationAt, type Series } from "../series/series.js";
import { loosely } from "./drift.js";
import type { JoinedMeasure, RevisedValue, WithdrawnValue } from "./joinMeasures.js";
import type { Release } from "./release.js";

/** Of many differences the largest are named. */
const NAMED = 5;

interface Named {
  readonly area: string;
  readonly column: string;
}

export class JoinNews {
  readonly #releases: readonly Release[];
  readonly #absent = new Map<string, Set<string>>();
  readonly #revised: (Named & RevisedValue)[] = [];
  readonly #withdrawn: (Named & WithdrawnValue)[] = [];
  readonly #computed = new Map<string, { per: number; periods: Set<string> }>();
  readonly #years = new Map<string, string>();
  readonly #countsOnly = new Map<string, Set<string>>();

  constructor(releases: readonly Release[]) {
    this.#releases = releases;
  }

  /** `held` says of each release whether it has the area. */
  missing(area: string, held: readonly boolean[]): void {
    for (const [place, has] of held.entries()) if (!has) add(this.#absent, this.#releases[place]?.label ?? "", [area]);
  }

  differing(area: string, column: string, { revised, withdrawn }: JoinedMeasure): void {
    this.#revised.push(...revised.map((value) => ({ area, column, ...value })));
    this.#withdrawn.push(...withdrawn.map((value) => ({ area, column, ...value })));
  }

  /** A file that does not say which kind of year its split years are is read as the others say theirs are. */
  yearsTaken(file: string, kind: string): void {
    this.#years.set(file, kind.replace("-", " "));
  }

  computed(file: string, per: number, periods: readonly string[]): void {
    const own = this.#computed.get(file) ?? { per, periods: new Set() };
    this.#computed.set(file, own);
    for (const period of periods) own.periods.add(period);
  }

  /** A release of counts alone leaves its periods without a rate, unless another release has them. */
  countsOnly(file: string, { values, counts }: Series, joined: Series): void {
    if (values !== null || joined.values === null || counts === null) return;
    const left = counts.observations.filter(({ period }) => observationAt(joined.values, period.index) === null);
    add(
      this.#countsOnly,
      file,
      left.map(({ period }) => period.label),
    );
  }

  cautions(): Caution[] {
    return [
      ...this.#names(),
      ...[...this.#absent].map(([file, areas]) => caution("area-not-in-file", { file, areas: [...areas] })),
      ...[...this.#years].map(([file, years]) => caution("kind-of-year-taken", { file, years })),
      ...this.#differences(),
      ...[...this.#computed].map(([file, { per, periods }]) =>
        caution("rates-computed", { file, per, periods: [...periods] }),
      ),
      ...[...this.#countsOnly].flatMap(([file, periods]) =>
        periods.size > 0 ? [caution("counts-only", { file, periods: [...periods] })] : [],
      ),
    ];
  }

  #differences(): Caution[] {
    const once = new Map(this.#revised.map((cell) => [Object.values(cell).join("\u0000"), cell]));
    const bySize = [...once.values()].sort(
      (a, b) =>
        sizeOf(b) - sizeOf(a) || order(a.area, b.area) || order(a.period, b.period) || order(a.column, b.column),
    );
    const cells = new Set(bySize.map(({ area, column, period }) => `${area}\u0000${column}\u0000${period}`));
    const withdrawn = [...new Map(this.#withdrawn.map((cell) => [Object.values(cell).join("\u0000"), cell])).values()];
    return [
      ...(cells.size > 0 ? [caution("revised-values", { total: cells.size, largest: bySize.slice(0, NAMED) })] : []),
      ...(withdrawn.length > 0
        ? [caution("withdrawn-values", { total: withdrawn.length, cells: withdrawn.slice(0, NAMED) })]
        : []),
    ];
  }

  /** Releases often rename their indicator; two indicators joined by mistake look the same from here. */
  #names(): Caution[] {
    const names = this.#releases.flatMap(({ label, read }) => {
      const name = (read.series[0] ?? read.benchmarks[0])?.indicator.name;
      return name === undefined ? [] : [{ file: label, name }];
    });
    const different = new Set(names.map(({ name }) => loosely(name))).size > 1;
    return different ? [caution("indicator-names-differ", { names })] : [];
  }
}

function add(lists: Map<string, Set<string>>, key: string, values: readonly string[]): void {
  const own = lists.get(key) ?? new Set();
  lists.set(key, own);
  for (const value of values) own.add(value);
}

/** How large a revision is beside the figures themselves. */
const sizeOf = ({ used, other }: RevisedValue): number =>
  Math.abs(used - other) / Math.max(Math.abs(used), Math.abs(other));

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
