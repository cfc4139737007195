/** Questions about turns that cannot be answered: each its own code, its own words and its own exit code. */
import { describe, expect, it } from "vitest";
import { PANEL, runCli } from "./runCli.js";

const years = (first: number, figures: readonly (number | string)[], name = "rate"): string =>
  `year,${name}\n${figures.map((figure, i) => `${first + i},${figure}\n`).join("")}`;
const LEEDS = ["turn", PANEL, "--area", "Leeds"];
const turn = (...flags: readonly string[]): string[] => ["turn", "-", ...flags];
const EIGHT = years(2009, [88, 93, 94, 95, 88, 86, 78, 76]);
const COUNTS = years(2009, [880, 930, 940, 950, 880, 860, 780, 760], "number");
const months = (n: number): string =>
  `month,number\n${Array.from({ length: n }, (_, i) => `${2016 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")},${400 + ((i * 7) % 13)}\n`).join("")}`;

interface Failure {
  readonly code: string;
  readonly exit: number;
  readonly args: readonly string[];
  readonly stdin?: string;
  readonly says: RegExp;
}

const FAILURES: readonly Failure[] = [
  { code: "usage", exit: 2, args: ["turn"], says: /turn needs a file/ },
  { code: "usage", exit: 2, args: [...LEEDS, "--step-only"], says: /--step-only is for a change at a known date/ },
  { code: "usage", exit: 2, args: [...LEEDS, "--lag", "1"], says: /--lag is for a change at a known date/ },
  {
    code: "usage",
    exit: 2,
    args: [...LEEDS, "--family", "poisson"],
    says: /--family poisson is for a change at a known/,
  },
  { code: "usage", exit: 2, args: [...LEEDS, "--season", "dummies"], says: /--season is for a change at a known date/ },
  {
    code: "usage",
    exit: 2,
    args: [...LEEDS, "--date", "2013", "--joinpoints", "1"],
    says: /--joinpoints looks for turns, and --date states one/,
  },
  {
    code: "usage",
    exit: 2,
    args: [...LEEDS, "--date", "2013", "--family", "poisson", "--lag", "1"],
    says: /--lag is of Newey-West errors/,
  },
  {
    code: "usage",
    exit: 2,
    args: [...LEEDS, "--date", "2013", "--family", "poisson", "--basis", "rate"],
    says: /works on the counts/,
  },
  { code: "usage", exit: 2, args: [...LEEDS, "--date", "2013", "--cycle", "4"], says: /--cycle needs --season/ },
  { code: "usage", exit: 2, args: [...LEEDS, "--joinpoints", "9"], says: /a whole number from 0 to 5/ },
  { code: "usage", exit: 2, args: [...LEEDS, "--fail-on", "turned"], says: /needs a verdict/ },
  { code: "usage", exit: 2, args: [...LEEDS, "--fail-on", "short-baseline"], says: /nothing that turn can answer/ },
  { code: "bad-baseline", exit: 2, args: [...LEEDS, "--baseline", "2009"], says: /is not a range of periods/ },
  {
    code: "bad-window",
    exit: 2,
    args: [...LEEDS, "--from", "2014", "--to", "2010"],
    says: /--from 2014 is after --to 2010/,
  },
  { code: "no-such-period", exit: 65, args: [...LEEDS, "--from", "then"], says: /--from then is not a period/ },
  { code: "no-such-period", exit: 65, args: [...LEEDS, "--date", "then"], says: /--date then is not a period/ },
  { code: "few-to-turn", exit: 65, args: turn(), stdin: years(2009, [88, 93]), says: /2 figures; a direction needs 3/ },
  { code: "few-to-turn", exit: 65, args: [...LEEDS, "--to", "2006"], says: /1 figure; .*\n.*widen --from and --to/ },
  { code: "date-outside", exit: 65, args: [...LEEDS, "--date", "2006"], says: /no figure on one side/ },
  { code: "date-outside", exit: 65, args: [...LEEDS, "--date", "2019"], says: /run from 2006 to 2018/ },
  {
    code: "date-side-short",
    exit: 65,
    args: [...LEEDS, "--date", "2018"],
    says: /12 figures before it and 1 from it on; each side needs 2[\s\S]*--step-only/,
  },
  {
    code: "few-for-joinpoints",
    exit: 65,
    args: turn("--joinpoints", "3"),
    stdin: EIGHT,
    says: /room for 2 joinpoints, not 3/,
  },
  {
    code: "few-for-breaks",
    exit: 65,
    args: turn("--model", "trend"),
    stdin: years(2009, [1, 5, 2, 4]),
    says: /too few to test/,
  },
  {
    code: "few-for-season",
    exit: 65,
    args: turn("--date", "2016-04", "--season", "dummies"),
    stdin: months(9),
    says: /9 figures cannot tell the change at the date from the season/,
  },
  { code: "no-season", exit: 65, args: [...LEEDS, "--date", "2013", "--season", "dummies"], says: /--cycle 12/ },
  {
    code: "season-too-fine",
    exit: 2,
    args: turn("--date", "2017-01", "--season", "harmonics:7"),
    stdin: months(30),
    says: /more waves than a cycle of 12/,
  },
  {
    code: "change-not-told",
    exit: 65,
    // Every figure before is of one part of the cycle, every one after of another.
    args: turn("--date", "2012", "--season", "dummies", "--cycle", "3", "--step-only"),
    stdin: "year,rate\n2001,5\n2004,7\n2007,6\n2010,9\n2012,8\n2015,7\n2018,9\n2021,8\n",
    says: /cannot be told from the season/,
  },
  {
    code: "no-such-basis",
    exit: 65,
    args: turn("--date", "2013", "--family", "poisson"),
    stdin: EIGHT,
    says: /no count .*--count-column|--count-column/,
  },
  {
    code: "negative-for-family",
    exit: 65,
    args: turn("--date", "2013", "--family", "poisson"),
    stdin: COUNTS.replace("930", "-930"),
    says: /of counts, and the figure of 2010 is -930/,
  },
  {
    code: "population-for-family",
    exit: 65,
    args: ["turn", PANEL, "--area", "Leeds", "--date", "2013", "--family", "poisson", "--population", "column"],
    says: /needs the population of every period, and there is none for 2006/,
  },
  {
    code: "counts-unfit",
    exit: 65,
    args: turn("--date", "2013", "--family", "quasi-poisson"),
    stdin: years(2009, [88, 93, 94, 95, 0, 0, 0, 0], "number"),
    says: /are all zero/,
  },
];

describe("failures", () => {
  it.each(FAILURES)("$code: $says", async ({ code, exit, args, stdin, says }) => {
    const ran = await runCli(args, stdin === undefined ? {} : { stdin });
    expect(ran.stderr).toContain(`[${code}]`);
    expect(ran.stderr).toMatch(says);
    expect(ran.code).toBe(exit);
    expect(ran.stderr).not.toMatch(/\n\s+at /);
    expect(ran.stdout).toBe("");
  });

  it("one area that cannot be answered is listed, and the others go on", async () => {
    const areas = ["--area", "Leeds", "--area", "Nowhere"];
    const ran = await runCli(["turn", PANEL, ...areas, "--json"]);
    const answer = JSON.parse(ran.stdout);
    expect(answer.results).toHaveLength(1);
    expect(answer.unusable).toMatchObject([{ area: { name: "Nowhere" }, code: "no-such-area" }]);
  });
});
