/** Gzip on files and on standard input: unpacked as it arrives, and the fingerprint is that of the file as it is. */
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { openInput } from "../../src/cli/fileSource.js";
import { jsonOf, LEEDS, PANEL, PLANS, runCli } from "./runCli.js";

const folder = mkdtempSync(join(tmpdir(), "turncurve-"));
afterAll(() => rmSync(folder, { recursive: true }));

const packed = (path: string): Uint8Array => gzipSync(readFileSync(path));
function file(name: string, content: Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}
const project = (path: string): string[] => [LEEDS[0] as string, path, ...LEEDS.slice(2)];

describe("gzip", () => {
  it("gives the answer of the file it holds, under the fingerprint of its own", async () => {
    const bytes = packed(PANEL);
    const plain = await jsonOf(LEEDS);
    const told = JSON.stringify(plain.results);
    for (const [path, stdin] of [
      [file("panel.csv.gz", bytes), undefined],
      ["-", bytes],
    ] as const) {
      const answer = await jsonOf(project(path), stdin === undefined ? {} : { stdin });
      const name = path === "-" ? "-" : "panel.csv.gz";
      expect(JSON.stringify(answer.results)).toBe(told.replaceAll("looked-after-2006-2018.csv", name));
      expect(answer.inputs).toEqual([
        {
          path: name,
          sha256: createHash("sha256").update(bytes).digest("hex"),
          bytes: bytes.length,
          rows: plain.inputs[0].rows,
        },
      ]);
    }
  });
  it("lends the file's name to what the file does not name", async () => {
    const path = file("child-protection-plans-per-10000.csv.gz", packed(PLANS));
    const [{ indicator }] = (await jsonOf(["inspect", path])).results;
    expect(indicator).toMatchObject({ name: "child protection plans per 10,000", per: 10000 });
  });
  it("may be padded with nothing behind its end", async () => {
    const bytes = Buffer.concat([packed(PLANS), Buffer.alloc(300_000)]);
    const [input] = (await jsonOf(["inspect", file("padded.csv.gz", bytes)])).inputs;
    expect(input).toMatchObject({ sha256: createHash("sha256").update(bytes).digest("hex"), rows: 6 });
  });
  it("may come in several members, one after another", async () => {
    const text = readFileSync(PLANS);
    const stdin = Buffer.concat([gzipSync(text.subarray(0, 40)), gzipSync(text.subarray(40))]);
    expect((await jsonOf(["inspect", "-"], { stdin })).results[0].rows).toBe(6);
  });
  it("can be read from the beginning once more", async () => {
    const io = { stdin: (async function* () {})(), stdout: {} as never, stderr: {} as never, env: {} };
    const { source } = openInput(file("again.csv.gz", packed(PLANS)), io);
    const textOf = async (bytes: AsyncIterable<Uint8Array>): Promise<string> => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of bytes) chunks.push(chunk);
      return Buffer.concat(chunks).toString();
    };
    const first = await textOf(source.bytes);
    expect(first).toBe(readFileSync(PLANS, "utf8"));
    expect(await textOf((source.again as () => AsyncIterable<Uint8Array>)())).toBe(first);
  });
  it.each([
    ["cut short", (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 20)],
    ["cut to its first bytes", (bytes: Uint8Array) => bytes.subarray(0, 2)],
    [
      "changed in the middle",
      (bytes: Uint8Array) => bytes.map((byte, i) => (i === bytes.length >> 1 ? byte ^ 255 : byte)),
    ],
    [
      "with another checksum",
      (bytes: Uint8Array) => bytes.map((byte, i) => (i === bytes.length - 6 ? byte ^ 255 : byte)),
    ],
  ])("is refused when %s", async (_, damage) => {
    const ran = await runCli(project(file("bad.csv.gz", damage(packed(PANEL)))));
    expect(ran.stderr).toMatch(/bad\.csv\.gz: this gzip file cannot be read: .* {2}\[bad-file\]/);
    expect(ran.code).toBe(65);
  });
  it("of a file that is not there is a file that is not there", async () => {
    const ran = await runCli(project(join(folder, "none.csv.gz")));
    expect([ran.code, ran.stderr]).toEqual([66, expect.stringContaining("[no-such-file]")]);
  });
});
