/** A recipe of its own in a folder of its own, with everything it names beside it. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const RECIPE = `title: "Children looked after in Leeds"
outcome: All children are safe from harm
focus: Safely reduce the number of children looked after
inputs:
  rates:
    file: rates.csv
    release: Department for Education, children looked after, to 2018
  plans:
    file: plans.csv
questions:
  project:
    inputs: rates
    options:
      area: Leeds
      baseline: 2009..2012
      at: 2018
      better: lower
      milestones: milestones.csv
    section: story
    title: The looked-after curve
    show: [sentence, figure, table, milestones, cautions]
  plans:
    command: compare
    inputs: plans
    options:
      area: Leeds
      benchmark: [England, Statistical Neighbours]
      better: lower
    section: performance
    title: Child protection plans
narrative:
  story: story.md
`;

/** Areas that a careless writer would take for a path, a formula, markup or a device. */
export const HOSTILE = ["../../x", "<script>alert(1)</script>", "=cmd()", "CON", "+1|a`b", "-2"];

const YEARS = ["2009", "2010", "2011", "2012", "2013", "2014", "2015", "2016", "2017", "2018"];
const LEEDS = [88, 93, 94, 95, 90, 86, 78, 76, 76, 76];

export const RATES = [
  "period,area,rate,count,population",
  ...["Leeds", "Elsewhere"].flatMap((area, shift) =>
    YEARS.map((year, i) => {
      const rate = (LEEDS[i] as number) - shift * i;
      return `${year},${area},${rate},${rate * 16},160000`;
    }),
  ),
  "",
].join("\n");

export interface ReportWorld {
  readonly folder: string;
  readonly recipe: string;
  readonly out: string;
  /** replaces a file beside the recipe */
  write(name: string, text: string): void;
  read(name: string): string;
  /** every file of the report, by its path */
  outputs(): Record<string, Buffer>;
  remove(): void;
}

export function reportWorld(recipe = RECIPE): ReportWorld {
  const folder = mkdtempSync(join(tmpdir(), "turncurve-report-"));
  const out = join(folder, "out");
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  write("recipe.yaml", recipe);
  write("rates.csv", RATES);
  write("story.md", "Rates rose until 2012.\n\nThen they fell.\n");
  write("milestones.csv", "date,label\n2010,Inspection\n2013,New practice model\n");
  cpSync("fixtures/scrutiny-2019/child-protection-plans-per-10000.csv", join(folder, "plans.csv"));
  return {
    folder,
    recipe: join(folder, "recipe.yaml"),
    out,
    write,
    read: (name) => readFileSync(join(folder, name), "utf8"),
    outputs: () => filesUnder(out),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

export function filesUnder(folder: string, inner = ""): Record<string, Buffer> {
  return Object.fromEntries(
    readdirSync(join(folder, inner)).flatMap((name) => {
      const path = inner === "" ? name : `${inner}/${name}`;
      if (statSync(join(folder, path)).isDirectory()) return Object.entries(filesUnder(folder, path));
      return [[path, readFileSync(join(folder, path))]];
    }),
  );
}
