/** Every specimen broken in every way, each time by its own seed, and what became of it. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Ran, runCli } from "../runCli.js";
import { type Break, CELL_BREAKS } from "./breakCells.js";
import { BYTE_BREAKS, TEXT_BREAKS } from "./breakText.js";
import { chanceOf } from "./chance.js";
import { judge, type Told, toldBy, type Verdict } from "./judge.js";
import type { Grid, Reading } from "./oracle.js";
import { SPECIMENS, type Specimen } from "./specimens.js";

export interface Broken extends Verdict {
  readonly specimen: string;
  readonly kind: string;
  readonly seed: number;
  readonly bytes: Uint8Array;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A broken file, and what a person reads in it. */
interface BrokenFile {
  readonly bytes: Uint8Array;
  readonly reading: Reading;
}

interface Kind extends Pick<Break<never>, "name" | "harmless" | "unknowable"> {
  /** null where there is nothing to break in this way */
  file(specimen: Specimen, seed: number): BrokenFile | null;
}

const packed = ({ pack, write }: Specimen, grid: Grid): Uint8Array => (pack ? pack(grid) : bytesOf(write(grid)));

/** The reading of bytes; nobody reads a packed file that was broken by its bytes. */
function read(specimen: Specimen, bytes: Uint8Array): Reading {
  const grid = specimen.pack ? null : specimen.parse(textOf(bytes));
  return grid === null ? { figures: null, unclear: "no table" } : specimen.find(grid);
}

const onCells = ({ apply, ...rest }: Break<Grid>): Kind => ({
  ...rest,
  file: (specimen, seed) => {
    const grid = apply(specimen.grid, chanceOf(seed));
    if (grid === null) return null;
    const bytes = packed(specimen, grid);
    return { bytes, reading: specimen.pack ? specimen.find(grid) : read(specimen, bytes) };
  },
});
const onText = ({ apply, ...rest }: Break<string>): Kind => ({
  ...rest,
  file: (specimen, seed) => {
    const text = specimen.pack ? null : apply(specimen.write(specimen.grid), chanceOf(seed));
    return text === null ? null : { bytes: bytesOf(text), reading: read(specimen, bytesOf(text)) };
  },
});
/** What is harmless to a text is not to a packed file. */
const onBytes = ({ apply, ...rest }: Break<Uint8Array>): Kind => ({
  ...rest,
  file: (specimen, seed) => {
    const bytes = specimen.pack && rest.harmless ? null : apply(packed(specimen, specimen.grid), chanceOf(seed));
    return bytes === null ? null : { bytes, reading: read(specimen, bytes) };
  },
});

export const KINDS: readonly Kind[] = [
  ...CELL_BREAKS.map(onCells),
  ...TEXT_BREAKS.map(onText),
  ...BYTE_BREAKS.map(onBytes),
];

/** About `wanted` broken files, the same number of each kind and specimen but for the long ones. */
export async function breakAll(wanted: number): Promise<Broken[]> {
  const times = Math.ceil(wanted / (KINDS.length * SPECIMENS.length));
  const broken: Broken[] = [];
  for (const specimen of SPECIMENS) {
    const original = await answerTo(specimen);
    const own = specimen.long ? Math.ceil(times / 10) : times;
    for (const kind of KINDS)
      for (let seed = 1; seed <= own; seed++) {
        const one = await breakOne(specimen, kind, seedOf(seed, kind, specimen), original);
        if (one) broken.push(one);
      }
  }
  return broken;
}

const seedOf = (time: number, kind: Kind, specimen: Specimen): number =>
  (time * KINDS.length + KINDS.indexOf(kind)) * 100 + SPECIMENS.indexOf(specimen);

/** The unbroken file's answer, which the oracle must agree with. */
async function answerTo(specimen: Specimen): Promise<Told> {
  const ran = await ask(specimen, packed(specimen, specimen.grid));
  if (ran.code !== 0) throw new Error(`${specimen.name}: ${ran.stderr}`);
  const told = toldBy(ran.stdout);
  const { outcome, defect } = judge(ran, told, specimen.find(specimen.grid), { until: untilOf(specimen) });
  if (defect !== null) throw new Error(`${specimen.name}: ${outcome}, ${defect}`);
  return told;
}

const untilOf = ({ flags }: Specimen): string | null => (flags.includes("--at") ? (flags.at(-1) as string) : null);
/** The question put to these bytes: on standard input, or in a file of their own. */
async function ask({ flags, long }: Specimen, bytes: Uint8Array): Promise<Ran> {
  if (!long) return runCli(["project", "-", ...flags, "--json"], { stdin: bytes });
  const folder = mkdtempSync(join(tmpdir(), "turncurve-"));
  try {
    const file = join(folder, "long.csv");
    writeFileSync(file, bytes);
    return await runCli(["project", file, ...flags, "--json"]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function breakOne(specimen: Specimen, kind: Kind, seed: number, original: Told): Promise<Broken | null> {
  const file = kind.file(specimen, seed);
  if (file === null) return null;
  const { bytes, reading } = file;
  const found = { specimen: specimen.name, kind: kind.name, seed, bytes };
  try {
    const ran = await ask(specimen, bytes);
    return { ...found, ...judge(ran, original, reading, { ...kind, until: untilOf(specimen) }) };
  } catch (error) {
    return { ...found, outcome: "CRASHED", defect: String(error) };
  }
}

const textOf = (bytes: Uint8Array): string =>
  new TextDecoder(bytes[0] === 0xff ? "utf-16le" : bytes[0] === 0xfe ? "utf-16be" : "utf-8").decode(bytes);

/** One defect in words: what was broken and how, and the first line that differs. */
export function describeDefect({ defect, specimen, kind, seed, bytes }: Broken): string {
  const before = SPECIMENS.find(({ name }) => name === specimen) as Specimen;
  const [was, is] = [before.write(before.grid), textOf(bytes)].map((text) => text.split("\n")) as [string[], string[]];
  const line = is.findIndex((text, i) => text !== was[i]);
  const shown = (text: string | undefined): string => JSON.stringify(text ?? "").slice(0, 200);
  return `${kind} in ${specimen}, seed ${seed}: ${defect}\n    line ${line + 1}: ${shown(was[line])}\n        now: ${shown(is[line])}`;
}

/** Kinds of break down the side, outcomes across: for a person to read. */
export function tableOf(broken: readonly Broken[]): string {
  const column = ({ outcome, defect }: Broken): string => (defect === null ? outcome.replace(/:.*/, "") : "DEFECT");
  const columns = [
    "not touched",
    "as the file now says",
    "shorter, as the file now is",
    "cautioned",
    "refused",
    "DEFECT",
  ];
  const count = (rows: readonly Broken[]): string =>
    columns.map((name) => String(rows.filter((row) => column(row) === name).length).padStart(name.length)).join("  ");
  const codes = new Map<string, number>();
  for (const { outcome } of broken) codes.set(outcome, (codes.get(outcome) ?? 0) + 1);
  const side = (name: string, rows: readonly Broken[]): string => `${name.padEnd(40)}${count(rows)}`;
  return [
    `${"".padEnd(40)}${columns.join("  ")}`,
    ...KINDS.map(({ name }) =>
      side(
        name,
        broken.filter(({ kind }) => kind === name),
      ),
    ),
    "",
    ...SPECIMENS.map(({ name }) =>
      side(
        name,
        broken.filter(({ specimen }) => specimen === name),
      ),
    ),
    side("all", broken),
    "",
    ...[...codes].sort((a, b) => b[1] - a[1]).map(([outcome, n]) => `${String(n).padStart(7)}  ${outcome}`),
  ].join("\n");
}
