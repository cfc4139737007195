import { describe, expect, it } from "vitest";
import { DEFAULT_REQUEST } from "../../src/read/request.js";
import { survey } from "../../src/read/survey.js";
import { jsonOf, runCli } from "../cli/runCli.js";
import { dataOf, pairs, problemOf, read, requestOf, sourceOf } from "./sources.js";

const rows = (head: string, ...lines: readonly string[]): string => `${head}\n${lines.join("\n")}\n`;
/** Two years of months, written as `say` says. */
const monthly = (head: string, say: (month: number, year: number) => string): string =>
  rows(head, ...[2017, 2018].flatMap((year) => Array.from({ length: 12 }, (_, i) => say(i + 1, year))));
const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov December".split(" ");

const labels = async (text: string, asked: Parameters<typeof read>[1] = {}): Promise<string[]> => {
  const { series } = await read(text, asked);
  return pairs(series[0]?.values ?? series[0]?.counts).map(([label]) => label);
};
const rolesOf = async (text: string, columns = {}): Promise<string[]> =>
  (await survey(sourceOf(text), requestOf({ columns: { ...DEFAULT_REQUEST.columns, ...columns } }))).roles.flatMap(
    ({ column, role }) => (role === "period" ? [column] : []),
  );

describe("a year and a part of it in two columns", () => {
  it.each([
    ["months by number", monthly("year,month,number", (m, y) => `${y},${m},${m + 5}`), "2017-01", "2018-12"],
    [
      "months with a zero",
      monthly("Year,Month,Number", (m, y) => `${y},${String(m).padStart(2, "0")},5`),
      "2017-01",
      "2018-12",
    ],
    ["months in words", monthly("month,year,number", (m, y) => `${MONTHS[m - 1]},${y},7`), "2017-01", "2018-12"],
    [
      "quarters",
      rows("year,quarter,rate", "2017,1,5", "2017,2,6", "2017,3,5", "2017,4,7", "2018,1,4", "2018,2,6"),
      "2017 Q1",
      "2018 Q2",
    ],
    [
      "quarters of years over two",
      rows("year,quarter,rate", "2017/18,1,5", "2017/18,2,6", "2018/19,1,5", "2018/19,2,7"),
      "2017/18 Q1",
      "2018/19 Q2",
    ],
    [
      "quarters with their letter",
      rows("year,quarter,rate", "2017,Q1,5", "2017,Q2,6", "2017,Q3,5", "2017,Q4,7", "2018,Q1,4", "2018,Q2,6"),
      "2017 Q1",
      "2018 Q2",
    ],
  ])("%s", async (_, text, first, last) => {
    const found = await labels(text);
    expect([found[0], found.at(-1)]).toEqual([first, last]);
    expect((await rolesOf(text)).sort()).toHaveLength(2);
  });

  it("holds for each area", async () => {
    const text = monthly("area,year,month,rate", (m, y) => `Leeds,${y},${m},${m}\nBradford,${y},${m},${m + 1}`);
    expect(await labels(text, { areas: ["Leeds"] })).toHaveLength(24);
    expect((await survey(sourceOf(text), requestOf())).duplicates.rows).toBe(0);
  });

  it("keeps a symbol in place of the year, and refuses what is no month by its line", async () => {
    const text = monthly("year,month,number", (m, y) => `${y},${m},${m + 5}`);
    expect(await dataOf("bad-period", () => read(text.replace("2017,4,", "2017,13,")))).toMatchObject({
      rows: [{ line: 5, label: "2017 13" }],
    });
    expect((await problemOf(() => read(text.replace("2018,4,", "2018,,")))).location).toMatchObject({ line: 17 });
    expect(await dataOf("two-values", () => read(text.replace("2018,4,9", "2018,3,9")))).toMatchObject({
      period: "2018-03",
    });
  });
});

describe("a month that is no part of the period", () => {
  it("is a measure beside years that stand alone", async () => {
    const text = rows("year,month,rate", "2015,3,80", "2016,4,81", "2017,5,82", "2018,3,83");
    expect(await rolesOf(text)).toEqual(["year"]);
  });
  it("is one where its numbers are no months", async () => {
    const text = monthly("year,month,rate", (m, y) => `${y},${m * 1.5},${m}`);
    expect(await rolesOf(text)).toEqual(["year"]);
  });
  it("is a category where a word among its months comes again", async () => {
    const text = rows(
      "year,month,number",
      ...[2015, 2016, 2017].flatMap((y) => [...MONTHS.map((m) => `${y},${m},5`), `${y},Annual,60`]),
    );
    expect(await rolesOf(text)).toEqual(["year"]);
    expect(await labels(text, { where: [["month", "Annual"]] })).toEqual(["2015", "2016", "2017"]);
  });
  it("is a condition where --where says so: the Marches are years", async () => {
    const text = monthly("year,month,number", (m, y) => `${y},${m},${m + 5}`);
    expect(await labels(text, { where: [["month", "3"]] })).toEqual(["2017", "2018"]);
  });
  it("is nothing beside another period, or in years over two, whose months are in no known order", async () => {
    const dated = monthly("date,year,month,number", (m, y) => `${y}-${String(m).padStart(2, "0")},${y},${m},5`);
    expect(await rolesOf(dated)).not.toContain("month");
    expect(await rolesOf(monthly("year,month,rate", (m, y) => `${y}/${y - 1999},${m},5`))).toEqual(["year"]);
  });
});

describe("--period-column with a plus", () => {
  const text = rows("yr_of,m_of,rate", "2015,3,80", "2015,4,81", "2015,5,82", "2015,6,83", "2015,7,81");
  it("names the two columns", async () => {
    expect(await rolesOf(text, { period: "yr_of+m_of" })).toEqual(["yr_of", "m_of"]);
    const flags = ["--baseline", "2015-03..2015-05", "--period-column", "yr_of+m_of"];
    expect((await jsonOf(["project", "-", ...flags], { stdin: text })).results[0].headline.period).toBe("2015-07");
  });
  it("is told of where the flag is given twice", async () => {
    const flags = ["--baseline", "2015-03..2015-05", "--period-column", "yr_of", "--period-column", "m_of"];
    const { code, stderr } = await runCli(["project", "-", ...flags], { stdin: text });
    expect([code, stderr]).toEqual([2, expect.stringContaining('--period-column "yr_of+m_of"')]);
  });
  it("is no such column where one of the two is not there", async () => {
    const asked = { columns: { ...DEFAULT_REQUEST.columns, period: "yr_of+month" } };
    expect(await dataOf("no-such-column", () => read(text, asked))).toMatchObject({ column: "yr_of+month" });
  });
  it("yields to a column that is called just that", async () => {
    const odd = rows("year+month,year,month,rate", "2015-03,2015,3,80", "2015-04,2015,4,81");
    expect(await rolesOf(odd, { period: "year+month" })).toEqual(["year+month"]);
  });
});
