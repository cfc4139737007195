/** Published statements against results and against one another: cases worked by hand, and what must hold for all. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ProblemError } from "../../../src/problems.js";
import type { CheckedClaim } from "../../../src/render/reportAnswer.js";
import { checkClaims } from "../../../src/report/claims/checkClaims.js";
import { claimsFail } from "../../../src/report/claims/claimsFail.js";
import { type Claim, RELATIONS } from "../../../src/report/recipe.js";
import { PROPERTY_RUNS } from "../../stats/reference.js";

const claim = (said: Partial<Claim>): Claim => ({
  id: "it",
  text: "as published",
  value: 539,
  decimals: 0,
  unit: "children",
  period: "2018",
  source: "Report",
  tolerance: null,
  relation: "equals",
  result: "project.figure",
  measure: null,
  line: 1,
  ...said,
});

/** The claim held against one figure. */
function against(figure: number, said: Partial<Claim>): CheckedClaim {
  return checkClaims([claim(said)], () => ({ figure }), "report.yaml")[0] as CheckedClaim;
}

const unit = (amount: number) => ({ amount, of: "unit" }) as const;
const percent = (amount: number) => ({ amount, of: "percent" }) as const;

describe("a claim against its result", () => {
  // What was published, what was found, the verdict and the sentence: each worked by hand.
  const cases: readonly (readonly [string, Partial<Claim>, number, string, string])[] = [
    [
      "541 of 539",
      { value: 539 },
      541.32,
      "does not hold",
      "539 children published; 541 found: 2 more, beyond half a unit of its last digit (0.5).",
    ],
    [
      "539.37 of 539",
      { value: 539 },
      539.37,
      "holds",
      "539 children published; 539.4 found: 0.4 more, within half a unit of its last digit (0.5).",
    ],
    [
      "within a tolerance",
      { value: 539, tolerance: unit(5) },
      541.32,
      "holds",
      "539 children published; 541 found: 2 more, within the tolerance of 5.",
    ],
    [
      "in per cent",
      { value: 1281, tolerance: percent(1) },
      1271,
      "holds",
      "1,281 children published; 1,271 found: 10 fewer, within the tolerance of 1% (12.81).",
    ],
    ["the same", { value: 1281 }, 1281, "holds", "1,281 children published; 1,281 found: the same."],
    [
      "half a unit below, taken in",
      { value: 1.1, decimals: 1, unit: "" },
      1.05,
      "holds",
      "1.1 published; 1.05 found: 0.05 less, within half a unit of its last digit (0.05).",
    ],
    [
      "half a unit above, by a double's error",
      { value: 1.2, decimals: 1, unit: "" },
      1.25,
      "holds",
      "1.2 published; 1.25 found: 0.05 more, within half a unit of its last digit (0.05).",
    ],
    [
      "just beyond half a unit",
      { value: 1.2, decimals: 1, unit: "per 10,000" },
      1.2501,
      "does not hold",
      "1.2 per 10,000 published; 1.2501 found: 0.0501 higher, beyond half a unit of its last digit (0.05).",
    ],
    [
      "a decimal more published",
      { value: 1.2, decimals: 2, unit: "%" },
      1.25,
      "does not hold",
      "1.20% published; 1.25 found: 0.05 higher, beyond half a unit of its last digit (0.005).",
    ],
    [
      "a tolerance of nothing",
      { value: 0.3, decimals: 1, unit: "%", tolerance: unit(0) },
      0.1 + 0.2,
      "holds",
      "0.3% published; 0.3 found: the same.",
    ],
    [
      "over",
      { value: 1800, relation: "above" },
      1812.32,
      "holds",
      "Above 1,800 children published; 1,812 found: 12 more.",
    ],
    [
      "over, and it is exactly that",
      { value: 1800, relation: "above" },
      1800,
      "does not hold",
      "Above 1,800 children published; 1,800 found: the same.",
    ],
    [
      "over, by a hair less",
      { value: 1800, relation: "above" },
      1799.7,
      "does not hold",
      "Above 1,800 children published; 1,799.7 found: 0.3 fewer.",
    ],
    [
      "over, tolerated",
      { value: 1800, relation: "above", tolerance: unit(5) },
      1796,
      "holds",
      "Above 1,800 children published; 1,796 found: 4 fewer, within the tolerance of 5.",
    ],
    [
      "over, strict at the tolerance's end",
      { value: 1800, relation: "above", tolerance: unit(5) },
      1795,
      "does not hold",
      "Above 1,800 children published; 1,795 found: 5 fewer, beyond the tolerance of 5.",
    ],
    [
      "below nothing",
      { value: 0, relation: "below", unit: "per 10,000" },
      -14,
      "holds",
      "Below 0 per 10,000 published; -14 found.",
    ],
    [
      "above nothing, by a double's error",
      { value: 0, relation: "above", unit: "per 10,000" },
      7e-15,
      "does not hold",
      "Above 0 per 10,000 published; 0 found: the same.",
    ],
    [
      "at most, within its own rounding",
      { value: 4.8, decimals: 1, unit: "GBP million a year", relation: "at most" },
      4.84,
      "holds",
      "At most GBP 4.8 million a year published; 4.84 found: 0.04 more, within half a unit of its last digit (0.05).",
    ],
    [
      "at most, beyond it",
      { value: 4.8, decimals: 1, unit: "GBP million a year", relation: "at most" },
      4.86,
      "does not hold",
      "At most GBP 4.8 million a year published; 4.86 found: 0.06 more, beyond half a unit of its last digit (0.05).",
    ],
    [
      "at most, well below",
      { value: 4.8, decimals: 1, unit: "£ million", relation: "at most" },
      3,
      "holds",
      "At most £4.8 million published; 3.0 found: 1.8 less.",
    ],
    [
      "at least, rounded up to it",
      { value: 62, relation: "at least", unit: "%" },
      61.5,
      "holds",
      "At least 62% published; 61.5 found: 0.5 lower, within half a unit of its last digit (0.5).",
    ],
    [
      "below the sign of nothing",
      { value: -5, unit: "per 10,000" },
      -5.4,
      "holds",
      "-5 per 10,000 published; -5.4 found: 0.4 lower, within half a unit of its last digit (0.5).",
    ],
    [
      "per cent of a negative",
      { value: -50, unit: "%", tolerance: percent(2) },
      -51,
      "holds",
      "-50% published; -51 found: 1 lower, within the tolerance of 2% (1).",
    ],
  ];
  it.each(cases)("%s", (_, said, figure, verdict, sentence) => {
    const found = against(figure, said);
    expect(found.sentence).toBe(sentence);
    expect(found.verdict).toBe(verdict);
    expect(found.found).toBe(figure);
  });

  it("says how far, unrounded, in the claim's unit", () => {
    expect(against(541.32, { tolerance: percent(1) })).toMatchObject({ difference: 541.32 - 539, tolerance: 5.39 });
    expect(against(0.1 + 0.2, { value: 0.3, decimals: 1 }).difference).toBe(0);
  });

  it("is not checked without a result, or where there is no figure", () => {
    const without = checkClaims([claim({ result: null })], () => ({ figure: 1 }), "report.yaml");
    expect(without[0]).toMatchObject({ verdict: "not checked", found: null, difference: null });
    expect(without[0]?.sentence).toBe("539 children published; no result is named to hold it against.");
    const empty = checkClaims([claim({})], () => ({ figure: null, reason: "suppressed" }), "report.yaml");
    expect(empty[0]).toMatchObject({ verdict: "not checked", found: null, difference: null });
    expect(empty[0]?.sentence).toBe("539 children published; nothing found to hold it against: suppressed.");
    expect(claimsFail(without), "nothing was to be found").toBe(false);
    expect(claimsFail(empty), "a result that has become empty").toBe(true);
  });
});

/** Which of the claims contradict which, and the first sentence of it. */
function among(...said: Partial<Claim>[]): {
  readonly pairs: string[];
  readonly first: string | null;
  readonly fails: boolean;
} {
  const claims = said.map((one, i) =>
    claim({ id: "abcdef"[i] as string, source: `Document ${i + 1}`, result: null, measure: "it", ...one }),
  );
  const checked = checkClaims(claims, () => ({ figure: 0 }), "report.yaml");
  return {
    pairs: checked.flatMap(({ id, contradicts }) => contradicts.map((other) => `${id}${other.id}`)),
    first: checked.flatMap(({ contradicts }) => contradicts)[0]?.text ?? null,
    fails: claimsFail(checked),
  };
}

describe("claims against one another", () => {
  it("69 children's centres in one document and 56 in another", () => {
    const unitOf = { unit: "children's centres" };
    expect(among({ value: 69, ...unitOf }, { value: 56, ...unitOf })).toEqual({
      pairs: ["ab", "ba"],
      first:
        "69 children's centres (Document 1) against 56 children's centres (Document 2): 13 apart, more than both tolerances allow.",
      fails: true,
    });
  });

  it("GBP 7 million a year against a peak of 4.8 million", () => {
    const unitOf = { unit: "GBP million a year" };
    expect(among({ value: 7, ...unitOf }, { value: 4.8, decimals: 1, relation: "at most", ...unitOf })).toEqual({
      pairs: ["ab", "ba"],
      first:
        "GBP 7 million a year (Document 1) against at most GBP 4.8 million a year (Document 2): no figure is both.",
      fails: true,
    });
  });

  it("over 1,800 and an exact figure", () => {
    expect(among({ value: 1800, relation: "above" }, { value: 1795 }).pairs).toEqual(["ab", "ba"]);
    expect(among({ value: 1800, relation: "above" }, { value: 1820 }).pairs).toEqual([]);
    // 1,800 may have been 1,800.4 before it was rounded.
    expect(among({ value: 1800, relation: "above" }, { value: 1800 }).pairs).toEqual([]);
    expect(among({ value: 1800, relation: "above" }, { value: 1800, tolerance: unit(0) }).pairs).toEqual(["ab", "ba"]);
  });

  it("bounds that meet, and bounds that do not", () => {
    const most = { value: 10, relation: "at most", tolerance: unit(0) } as const;
    const least = { value: 10, relation: "at least", tolerance: unit(0) } as const;
    expect(among(most, least).pairs).toEqual([]);
    expect(among(most, { ...least, value: 11 }).pairs).toEqual(["ab", "ba"]);
    expect(among(most, { ...least, relation: "above" }).pairs).toEqual(["ab", "ba"]);
    expect(among({ ...most, relation: "below" }, least).pairs).toEqual(["ab", "ba"]);
    expect(among({ ...most, relation: "below" }, { ...most, value: 3 }).pairs).toEqual([]);
    // Rounded bounds reach half a unit further.
    expect(among({ ...most, tolerance: null }, { ...least, value: 10.9, decimals: 1 }).pairs).toEqual(["ab", "ba"]);
    expect(among({ ...most, tolerance: null }, { ...least, value: 10.4, decimals: 1 }).pairs).toEqual([]);
  });

  it("exact figures that both tolerances bridge, to their very ends", () => {
    const tenth = { decimals: 1, tolerance: unit(0.1) };
    expect(among({ value: 1.1, ...tenth }, { value: 1.3, ...tenth }).pairs).toEqual([]);
    expect(among({ value: 1.1, ...tenth }, { value: 1.4, ...tenth }).pairs).toEqual(["ab", "ba"]);
    expect(among({ value: 69.5, decimals: 1 }, { value: 70 }).pairs).toEqual([]);
    expect(
      among({ value: 539, tolerance: unit(5) }, { value: 544.5, decimals: 1, tolerance: unit(0.5) }).pairs,
    ).toEqual([]);
  });

  it("neighbouring figures, each as published: what lies half-way is printed as one of them", () => {
    expect(among({ value: 56 }, { value: 57 }).pairs).toEqual(["ab", "ba"]);
    expect(among({ value: 1.1, decimals: 1 }, { value: 1.2, decimals: 1 }).pairs).toEqual(["ab", "ba"]);
  });

  it("names each of three that one stands against", () => {
    expect(among({ value: 69 }, { value: 56 }, { value: 57 }).pairs).toEqual(["ab", "ac", "ba", "bc", "ca", "cb"]);
  });

  it("asks for one measure and period, however they are written", () => {
    expect(
      among({ measure: "Centres ", period: "2017/18" }, { measure: "centres", period: "2017-18", value: 1 }).pairs,
    ).toHaveLength(2);
    expect(among({ measure: "centres" }, { measure: "staff", value: 1 }).pairs).toEqual([]);
    expect(among({ period: "2017" }, { period: "2018", value: 1 }).pairs).toEqual([]);
    expect(among({ period: null }, { period: "2018", value: 1 }).pairs).toEqual([]);
    expect(among({ period: null }, { period: null, value: 1 }).pairs).toHaveLength(2);
    expect(among({ measure: null }, { measure: null, value: 1 }).pairs).toEqual([]);
  });

  it("refuses one measure in two units, naming both lines", () => {
    const claims = [
      claim({ id: "a", measure: "saved", unit: "GBP million a year", line: 4 }),
      claim({ id: "b", measure: "saved", unit: "GBP  Million a year", line: 5 }),
      claim({ id: "c", measure: "saved", unit: "GBP thousand a year", line: 6 }),
    ];
    const refused = (): unknown => checkClaims(claims, () => ({ figure: 0 }), "report.yaml");
    expect(() => checkClaims(claims.slice(0, 2), () => ({ figure: 0 }), "report.yaml")).not.toThrow();
    expect(refused).toThrow(ProblemError);
    try {
      refused();
    } catch (error) {
      expect((error as ProblemError).problem).toMatchObject({
        code: "claim-units",
        location: { file: "report.yaml", line: 6 },
      });
    }
  });
});

const anyClaim = fc.record({
  value: fc.oneof(
    fc.integer({ min: -2000, max: 2000 }),
    fc.integer({ min: -2000, max: 2000 }).map((n) => n / 10),
  ),
  decimals: fc.integer({ min: 0, max: 2 }),
  relation: fc.constantFrom(...RELATIONS),
  tolerance: fc.option(
    fc.record({ amount: fc.integer({ min: 0, max: 40 }).map((n) => n / 4), of: fc.constantFrom("unit", "percent") }),
  ),
  measure: fc.constant("it"),
}) as fc.Arbitrary<Partial<Claim>>;

const strict = ({ relation }: Partial<Claim>): boolean => relation === "above" || relation === "below";

describe("whatever is claimed", () => {
  it("contradiction is mutual", () => {
    fc.assert(
      fc.property(anyClaim, anyClaim, (one, other) => {
        const { pairs } = among(one, other);
        expect(["", "ab,ba"]).toContain(pairs.join());
      }),
      PROPERTY_RUNS,
    );
  });

  it("no claim contradicts itself said again", () => {
    fc.assert(
      fc.property(anyClaim, (one) => {
        expect(among(one, one).pairs).toEqual([]);
      }),
      PROPERTY_RUNS,
    );
  });

  it("a claim equal to its own result holds, unless it is strict and tolerates nothing", () => {
    fc.assert(
      fc.property(anyClaim, (one) => {
        const { verdict, tolerance } = against(one.value as number, one);
        expect(verdict).toBe(strict(one) && tolerance === 0 ? "does not hold" : "holds");
      }),
      PROPERTY_RUNS,
    );
  });

  it("two claims that hold of one figure do not contradict one another", () => {
    fc.assert(
      fc.property(anyClaim, anyClaim, fc.integer({ min: -2000, max: 2000 }), (one, other, figure) => {
        // On no claim's limit: half-way between two printed figures both may hold.
        const both = [one, other].every((said) => against(figure + 0.0012, said).verdict === "holds");
        if (both) expect(among(one, other).pairs).toEqual([]);
      }),
      PROPERTY_RUNS,
    );
  });

  it("the printed figure stands to the claim as the figure does, and the sentence says the verdict", () => {
    fc.assert(
      fc.property(anyClaim, fc.integer({ min: -400000, max: 400000 }), (one, n) => {
        const { sentence, verdict, relation } = against(n / 200, one);
        const printed = Number(/; (-?[\d,.]+) found/.exec(sentence)?.[1]?.replaceAll(",", ""));
        expect(against(printed, one).verdict, sentence).toBe(verdict);
        if (relation === "equals" && / within | beyond /.test(sentence))
          expect(sentence.includes(" within "), sentence).toBe(verdict === "holds");
      }),
      PROPERTY_RUNS,
    );
  });
});
