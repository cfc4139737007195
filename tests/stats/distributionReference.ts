import { expect, test } from "vitest";
import { expectWithin, readReference, type Tolerance } from "./reference.js";

interface Row extends Tolerance {
  readonly function: string;
  readonly arguments: readonly number[];
  readonly value: string;
}

const rows = ["distributions-common.json", "distributions-wide.json"].flatMap(
  (name) => readReference<{ rows: readonly Row[] }>(name).rows,
);

/** Checks every reference row whose function is among those given, and that each of them has rows. */
export function testAgainstReference(functions: Readonly<Record<string, (...values: number[]) => number>>): void {
  for (const [name, compute] of Object.entries(functions)) {
    const own = rows.filter((row) => row.function === name);
    test(`${name} agrees with ${own.length} reference values`, () => {
      expect(own.length).toBeGreaterThan(0);
      for (const row of own) {
        expectWithin(compute(...row.arguments), row.value, row, `${name}(${row.arguments.join(", ")})`);
      }
    });
  }
}
