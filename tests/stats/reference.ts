import { appendFileSync, readFileSync } from "node:fs";
import { expect } from "vitest";

/** How near a result must come, as reference files state it. */
export interface Tolerance {
  readonly relativeTolerance?: number;
  readonly absoluteTolerance?: number;
}

/** A JSON file of tests/reference, typed by the test that reads it. */
export function readReference<Content>(name: string): Content {
  return JSON.parse(readFileSync(new URL(`../reference/${name}`, import.meta.url), "utf8")) as Content;
}

/** Fails, with a message that names the case, unless |actual - expected| <= max(absolute, relative * |expected|). */
export function expectWithin(actual: number, expected: number | string, tolerance: Tolerance, name: string): void {
  const wanted = Number(expected);
  const allowed = Math.max(tolerance.absoluteTolerance ?? 0, (tolerance.relativeTolerance ?? 0) * Math.abs(wanted));
  const record = process.env["DIGITS"];
  if (record) appendFileSync(record, `${JSON.stringify(comparison(actual, wanted, allowed, name))}\n`);
  const near = actual === wanted || Math.abs(actual - wanted) <= allowed;
  expect(near, `${name}: got ${actual}, expected ${wanted} within ${allowed}`).toBe(true);
}

/** One line for `tests/digitsTable.mjs`, which makes a table of them. */
function comparison(actual: number, wanted: number, allowed: number, name: string): Readonly<Record<string, unknown>> {
  const { testPath, currentTestName } = expect.getState();
  return { file: testPath, test: currentTestName, name, error: Math.abs(actual - wanted), wanted, allowed };
}

/** One seed for every property test, so that a failure today is a failure tomorrow. */
export const PROPERTY_RUNS = { seed: 20131, numRuns: 300 } as const;
