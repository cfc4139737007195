/** `scan` on the bundled panel against R: differences, intervals, ranks by every figure, p-values and their adjustment. */
import { describe, expect, it } from "vitest";
import { expectWithin, readReference, type Tolerance } from "../stats/reference.js";
import { jsonOf, PANEL } from "./runCli.js";

type Figure =
  | "actual"
  | "projected"
  | "lower"
  | "upper"
  | "difference"
  | "relativeDifference"
  | "t"
  | "pValue"
  | "adjustedP";
interface Row extends Readonly<Record<Figure, number | null>> {
  readonly area: string;
  readonly rank: number;
  readonly tiedWith: number;
  readonly rankByRise: number;
  readonly rankByRelative: number | null;
  readonly rankByT: number | null;
}
interface Reference extends Tolerance {
  readonly n: number;
  readonly withInterval: number;
  readonly medianDifference: number;
  readonly medianRelativeDifference: number;
  readonly below: number;
  readonly above: number;
  readonly leastAdjustedP: number;
  readonly rows: readonly Row[];
}

const R = readReference<Reference>("scan.json");
const SCAN = ["scan", PANEL, "--baseline", "2009..2012", "--at", "2018"];
const FIGURES: readonly Figure[] = [
  "actual",
  "projected",
  "lower",
  "upper",
  "difference",
  "relativeDifference",
  "t",
  "pValue",
  "adjustedP",
];
let whole: ReturnType<typeof jsonOf> | null = null;
const scanned = (): ReturnType<typeof jsonOf> => (whole ??= jsonOf(SCAN));
const named = (results: readonly (Row & { area: { name: string } })[], area: string) =>
  results.find((row) => (row.area as unknown as { name: string }).name === area);

describe("every authority of the panel", () => {
  it("has R's counts and medians", async () => {
    const { summary, results, unusable } = await scanned();
    expect([summary.n, summary.withInterval, summary.below, summary.above]).toEqual([
      R.n,
      R.withInterval,
      R.below,
      R.above,
    ]);
    for (const figure of ["medianDifference", "medianRelativeDifference"] as const)
      expectWithin(summary[figure], R[figure], R, figure);
    const adjusted = results.flatMap((row: Row) => row.adjustedP ?? []);
    expectWithin(Math.min(...adjusted), R.leastAdjustedP, R, "least adjusted p");
    expect(summary.afterAdjustment).toBe(0);
    expect(unusable.map(({ area }: { area: { name: string } }) => area.name)).toEqual([
      "Bedford",
      "Central Bedfordshire",
      "Cheshire East",
      "Cheshire West and Chester",
    ]);
  });

  it.each(R.rows)("$area has R's figures and rank", async (wanted) => {
    const row = named((await scanned()).results, wanted.area);
    expect([row?.rank, row?.tiedWith]).toEqual([wanted.rank, wanted.tiedWith]);
    for (const figure of FIGURES) {
      if (wanted[figure] === null) expect(row?.[figure], figure).toBeNull();
      else expectWithin(row?.[figure] as number, wanted[figure], R, figure);
    }
  });

  it.each([
    ["rankByRelative", ["--sort", "relative"]],
    ["rankByT", ["--sort", "t"]],
    ["rankByRise", ["--better", "higher"]],
  ] as const)("has R's %s", async (which, flags) => {
    const { results } = await jsonOf([...SCAN, ...flags]);
    for (const wanted of R.rows) expect(named(results, wanted.area)?.rank, wanted.area).toBe(wanted[which]);
  });
});
