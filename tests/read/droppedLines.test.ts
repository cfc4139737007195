import fc from "fast-check";
import { expect, it } from "vitest";
import { DroppedLines } from "../../src/read/droppedLines.js";
import { PROPERTY_RUNS } from "../stats/reference.js";

it("knows the line of the file of every line that was kept", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ kept: fc.boolean(), lines: fc.integer({ min: 1, max: 3 }) }), { maxLength: 60 }),
      fc.nat(10),
      (records, behind) => {
        const lines = new DroppedLines();
        const expected: number[] = [];
        const found: number[] = [];
        let line = 1;
        for (const record of records) {
          if (record.kept) lines.keep(record.lines);
          else lines.drop(record.lines);
          if (record.kept) for (let i = 0; i < record.lines; i++) expected.push(line + i);
          line += record.lines;
          // Asked for some way behind, as rows come out of the parser.
          while (found.length < expected.length - behind) found.push(lines.originalOf(found.length + 1));
        }
        while (found.length < expected.length) found.push(lines.originalOf(found.length + 1));
        expect(found).toEqual(expected);
      },
    ),
    PROPERTY_RUNS,
  );
});

it("lets the past go", () => {
  const lines = new DroppedLines();
  for (let i = 0; i < 50_000; i++) {
    lines.drop(1);
    lines.keep(1);
    expect(lines.originalOf(i + 1)).toBe(2 * i + 2);
  }
});
