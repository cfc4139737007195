import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalsOf, meantAsNumber, numberReader, parseNumber } from "../../src/read/numbers.js";
import { PROPERTY_RUNS } from "../stats/reference.js";

describe("parseNumber", () => {
  it.each([
    ["76", 76],
    [" 76 ", 76],
    ["\u00a076\u200b", 76],
    ["13,232", 13_232],
    ["1,234,567.5", 1_234_567.5],
    ["1\u00a0234", 1234],
    ["34.700000000000003", 34.7],
    ["7.0000000000000007E-2", 0.07],
    ["76%", 76],
    ["76 %", 76],
    ["\u22125", -5],
    ["+5", 5],
    [".5", 0.5],
    ["5.", 5],
    ["0", 0],
    ["-0", -0],
  ])("%j is %d", (cell, value) => expect(parseNumber(cell)).toBe(value));
  it.each(
    [
      ["", "C", "76r", "76 (p)", "1 234", "7 6", "1.234,5", "76,5", "13,23", "1,2345", "0,765", "01,234", "1,23,456"],
      ["12-13", "2017/18", "£76", "<5", "(5)", "1e999", "NaN", "Infinity", "0x10", "--5", "1.2.3", "5%%", "٣"],
    ].flat(),
  )("%j is no number", (cell) => expect(parseNumber(cell)).toBeNull());

  it("takes no time over a long cell", () => {
    expect(parseNumber(`${"1".repeat(1_000_000)}x`)).toBeNull();
    expect(parseNumber(" ".repeat(100_000))).toBeNull();
  });

  it("reads every finite number back, and never gives another", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(parseNumber(String(value))).toBe(Number(String(value)));
      }),
      PROPERTY_RUNS,
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        const value = parseNumber(text);
        if (value !== null) expect(Number.isFinite(value)).toBe(true);
      }),
      PROPERTY_RUNS,
    );
  });
});

describe("numberReader", () => {
  it("takes a comma for nothing between semicolons", () => {
    const readNumber = numberReader(";");
    expect(readNumber("1,234")).toBeNull();
    expect(readNumber("76,5")).toBeNull();
    expect(readNumber("76.5")).toBe(76.5);
    expect(numberReader(",")("1,234")).toBe(1234);
  });
});

describe("meantAsNumber", () => {
  it.each(["76r", "76 (p)", "<5", "76,5", "1 234", "£76", "76"])("%j", (cell) =>
    expect(meantAsNumber(cell)).toBe(true),
  );
  it.each(["Total", "0-4", "Q1", "16 to 17", "31 March 2018", "2017/18"])("not %j", (cell) =>
    expect(meantAsNumber(cell)).toBe(false),
  );
});

describe("decimalsOf", () => {
  it.each([
    [76, 0],
    [34.700000000000003, 1],
    [0.1 + 0.2, 1],
    [7.0000000000000007e-2, 2],
    [1e-7, 7],
    [1e21, 0],
    [-2.25, 2],
    [0, 0],
  ])("%d has %i", (value, decimals) => expect(decimalsOf(value)).toBe(decimals));
});
