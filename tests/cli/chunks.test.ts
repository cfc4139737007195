/** However the bytes of a file arrive, valid or broken, every word of the output is the same. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { PROPERTY_RUNS } from "../stats/reference.js";
import { KINDS } from "./mutations/breakAll.js";
import { bytesIn, ENCODINGS } from "./mutations/encodings.js";
import { SPECIMENS, type Specimen } from "./mutations/specimens.js";
import { type Ran, runCli } from "./runCli.js";

/** Two areas will do: the shorter the file, the more of its places are cut. */
const small = (specimen: Specimen): Specimen => {
  const wide = specimen.grid.length < 20;
  const rows = specimen.grid.slice(1).filter((row) => row.some((cell) => /^(Leeds|Bristol, City of)$/.test(cell)));
  return { ...specimen, grid: wide ? specimen.grid : [specimen.grid[0] as readonly string[], ...rows] };
};
const SMALL = SPECIMENS.filter(({ long, pack }) => !long && !pack).map(small);

interface Input {
  readonly bytes: Uint8Array;
  readonly flags: readonly string[];
  readonly encoding: readonly string[];
}

const valid: fc.Arbitrary<Input> = fc
  .record({
    specimen: fc.constantFrom(...SMALL),
    encoding: fc.constantFrom(...ENCODINGS),
    lineEnd: fc.constantFrom("\n", "\r\n", "\r"),
  })
  .map(({ specimen, encoding, lineEnd }) => ({
    bytes: bytesIn(encoding, specimen.write(specimen.grid).replaceAll("\n", lineEnd).replaceAll("Leeds", "Lééds£")),
    flags: specimen.flags.map((flag) => (flag === "Leeds" ? "Lééds£" : flag)),
    encoding: encoding.flag,
  }));
const broken: fc.Arbitrary<Input> = fc
  .record({ specimen: fc.constantFrom(...SMALL), kind: fc.constantFrom(...KINDS), seed: fc.nat(100_000) })
  .map(({ specimen, kind, seed }) => ({
    bytes: kind.file(specimen, seed)?.bytes ?? new Uint8Array(),
    flags: specimen.flags,
    encoding: [],
  }));

/** Places to cut at; the same place twice leaves an empty piece. */
const cuts = fc.oneof(
  fc.array(fc.nat(12_000), { maxLength: 12 }).map((places) => [...places, ...places.slice(0, 2)]),
  fc.constantFrom(1, 2, 3, 7).map((step) => Array.from({ length: Math.ceil(12_000 / step) }, (_, i) => i * step)),
);

function pieces(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
  const ends = [...places.map((place) => Math.min(place, bytes.length)), bytes.length].sort((a, b) => a - b);
  return ends.map((end, i) => bytes.subarray(i === 0 ? 0 : ends[i - 1], end));
}

const commands = ({ flags, encoding }: Input): string[][] => [
  ["project", "-", ...flags, ...encoding, "--json"],
  ["inspect", "-", ...encoding, "--json"],
];

describe("the outputs of project and inspect", () => {
  for (const [name, input, numRuns] of [
    ["valid", valid, 60],
    ["broken", broken, 80],
  ] as const)
    it(`are the same however a ${name} file is cut`, async () => {
      await fc.assert(
        fc.asyncProperty(input, cuts, async (asked, places) => {
          for (const args of commands(asked)) {
            const whole = await runCli(args, { stdin: asked.bytes });
            if (name === "valid") expect(whole.code, whole.stderr).toBe(0);
            expect(await runCli(args, { stdin: pieces(asked.bytes, places) })).toEqual(whole);
          }
        }),
        { ...PROPERTY_RUNS, numRuns },
      );
    });

  it("are the same for a long file, which is parsed as it arrives", async () => {
    const { grid, write, flags } = SPECIMENS[0] as Specimen;
    const [header = [], ...rows] = grid;
    const others = Array.from({ length: 60 }, (_, i) =>
      rows.map((row) => row.map((cell) => cell.replace("Leeds", `Área ${i}`))),
    );
    const sound = new TextEncoder().encode(
      write([header, ...others.flat().filter((row) => row[4]?.startsWith("Á")), ...rows]),
    );
    const unsound = Uint8Array.from(sound);
    unsound[sound.length - 40] = 0xff;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(sound, unsound),
        fc.array(fc.nat(sound.length), { maxLength: 40 }),
        async (bytes, places) => {
          for (const args of commands({ bytes, flags, encoding: [] }))
            expect(await runCli(args, { stdin: pieces(bytes, places) })).toEqual(await runCli(args, { stdin: bytes }));
        },
      ),
      { ...PROPERTY_RUNS, numRuns: 6 },
    );
  });
});

describe("a file and standard input", () => {
  const folder = mkdtempSync(join(tmpdir(), "turncurve-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  // Tables that do not name their indicator are called after the file: this is what standard input is called.
  const path = join(folder, "standard input.csv");
  const unnamed = ({ stdout, stderr, code }: Ran): Ran => ({
    stdout: stdout.replaceAll("standard input.csv", "-"),
    // In a command to copy the name stands in quotation marks, for its blank.
    stderr: stderr.replaceAll(`"${path}"`, "-").replaceAll(path, "-"),
    code,
  });

  it("give the same answers and the same problems", async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(valid, broken), async (asked) => {
        writeFileSync(path, asked.bytes);
        for (const args of commands(asked)) {
          const named = await runCli(args.map((arg) => (arg === "-" ? path : arg)));
          expect(unnamed(named)).toEqual(await runCli(args, { stdin: asked.bytes }));
        }
      }),
      { ...PROPERTY_RUNS, numRuns: 80 },
    );
  });
});
