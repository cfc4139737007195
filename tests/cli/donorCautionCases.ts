/** A case for every caution of a synthetic control. */
import type { CautionCode } from "../../src/cautions.js";

interface Case {
  readonly code: CautionCode;
  readonly args: readonly string[];
  readonly stdin: string;
  readonly says: RegExp;
}

const table = (areas: string, ...years: readonly string[]): string =>
  `year,${areas}\n${years.map((figures, i) => `${2009 + i},${figures}\n`).join("")}`;
const mixed = (baseline: string, area = "A"): string[] => [
  ...["project", "-", "--area", area, "--baseline", baseline, "--method", "synthetic"],
];

const FAR = table("A,B,C", "50,10,20", "52,11,21", "51,12,22", "53,13,20", "60,14,21");
const FEW = table("A,B,C,D,E", "5,4,6,5,5", "5,4,6,4,6", "7,5,9,8,9");
const HANGING = table("A,B,C", "10,10,10", "12,12,11", "14,14,13.5", "20,30,12");

/** A, and 600 donors about it. */
const MANY = table(
  ["A", ...Array.from({ length: 600 }, (_, i) => `D${i}`)].join(),
  ...[0, 1, 2].map((year) =>
    ["50", ...Array.from({ length: 600 }, (_, i) => 50 + ((i * (37 + year)) % 101) - 50)].join(),
  ),
);

export const DONOR_CASES: readonly Case[] = [
  {
    code: "donors-fit-poor",
    args: mixed("2009..2012"),
    stdin: FAR,
    says: /misses it by 30\.8 \(root mean square\), while its own figures scatter by 1\.12 .*; in every period of it the area lies above every donor\./,
  },
  {
    code: "donors-fit-poor",
    args: mixed("2009..2012", "B"),
    stdin: FAR,
    says: /the area lies below every donor/,
  },
  {
    code: "donors-fit-exact",
    args: mixed("2009..2010"),
    stdin: FEW,
    says: /The mix of 4 donors matches all 2 baseline figures exactly/,
  },
  {
    code: "donors-not-unique",
    args: mixed("2009..2010"),
    stdin: FEW,
    says: /not the only ones that fit as well \(4 donors, 2 baseline figures\): the ones with the smallest sum of squares/,
  },
  {
    code: "donors-left-out",
    args: mixed("2009..2012"),
    stdin: FAR.replace("53,13,20", "53,..,20"),
    says: /Left out of 2 donors, as they lack a figure .*: B\./,
  },
  {
    code: "donors-set-aside",
    args: mixed("2009..2012"),
    stdin: FAR.replace("A,B,C", "A,B,United Kingdom"),
    says: /^United Kingdom is no donor, .*: --donors "all,United Kingdom" takes it in\.$/,
  },
  {
    code: "others-lack-periods",
    args: [...mixed("2009..2012"), "--at", "2015"],
    stdin: FAR,
    says: /Nothing is projected for 2014, 2015: not every donor has a figure there\./,
  },
  {
    code: "others-lack-periods",
    args: ["project", "-", "--area", "A", "--baseline", "2009..2010", "--method", "follow", "--benchmark", "B"],
    stdin: FAR.replace("51,12,22", "51,,22"),
    says: /Nothing is projected for 2011: B has no figure there\./,
  },
  {
    code: "donors-many",
    args: [...mixed("2009..2010"), "--no-placebo"],
    stdin: MANY,
    says: /Of the [\d,]+ donors with a weight only the 416 heaviest were left out in their turn/,
  },
  { code: "one-donor", args: mixed("2009..2012"), stdin: FAR, says: /100% of the weight is on C/ },
  {
    code: "one-donor",
    args: [...mixed("2009..2012"), "--donors", "B"],
    stdin: FAR,
    says: /B is the only donor: this is a comparison with one area/,
  },
  {
    code: "donor-decides",
    args: mixed("2009..2011"),
    stdin: HANGING,
    says: /hangs on one donor: -10\.0, but 8\.00 without B\./,
  },
];
