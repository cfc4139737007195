import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalsOf, meantAsNumber, numberReader, otherDecimalMark, parseNumber } from "../../src/read/numbers.js";
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
      ["12-13", "2017/18", "£76", "<5", "(5)", "1e999", "1e16", "NaN", "Infinity", "0x10", "--5", "1.2.3", "5%%", "٣"],
    ].flat(),
  )("%j is no number", (cell) => expect(parseNumber(cell)).toBeNull());

  it("takes no time over a long cell", () => {
    expect(parseNumber(`${"1".repeat(1_000_000)}x`)).toBeNull();
    expect(parseNumber(" ".repeat(100_000))).toBeNull();
  });

  it("reads every number up to a thousand million million back, and never gives another", () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, min: -1e15, max: 1e15 }).filter((value) => value === 0 || Math.abs(value) > 1e-100),
        (value) => {
          expect(parseNumber(String(value))).toBe(Number(String(value)));
        },
      ),
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

describe("a decimal comma, when the analyst says so", () => {
  const readNumber = numberReader(";", "comma");
  it.each([
    ["76,5", 76.5],
    ["76", 76],
    ["-0,25", -0.25],
    ["1.234", 1234],
    ["1.234,5", 1234.5],
    ["1 234,5", 1234.5],
    ["1\u00a0234\u00a0567", 1_234_567],
    ["1'234,5", 1234.5],
    ["7,5 %", 7.5],
    ["7,0E-2", 0.07],
  ])("%j is %d", (cell, value) => expect(readNumber(cell)).toBe(value));
  it.each(["76.5", "1,234,5", "1.23,4", "01.234", "0.765", "12 34", "1,234.5", "", ","])("%j is no number", (cell) =>
    expect(readNumber(cell)).toBeNull(),
  );
  it("reads back every number written that way", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 999 }), (whole, rest) => {
        const digits = String(Math.abs(whole)).replace(/\B(?=(\d{3})+$)/g, ".");
        const text = `${whole < 0 ? "-" : ""}${digits},${String(rest).padStart(3, "0")}`;
        expect(readNumber(text)).toBe(Number(`${whole}.${String(rest).padStart(3, "0")}`));
      }),
      PROPERTY_RUNS,
    );
  });
});

describe("otherDecimalMark", () => {
  it("is named where it makes numbers of all the cells", () => {
    expect(otherDecimalMark(["76,5", "76,123"], numberReader(";"))).toBe("comma");
    expect(otherDecimalMark(["76,5"], numberReader(","))).toBe("comma");
    expect(otherDecimalMark(["76.5"], numberReader(";", "comma"))).toBe("point");
  });
  it("is not where something else is wrong", () => {
    expect(otherDecimalMark(["76,5", "seven"], numberReader(";"))).toBeNull();
    expect(otherDecimalMark(["1 234"], numberReader(";"))).toBeNull();
    expect(otherDecimalMark(["seven"], numberReader(";", "comma"))).toBeNull();
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
