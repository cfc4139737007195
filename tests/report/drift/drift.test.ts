/** What the manifest and the files of a folder tell of how it came to be as it is. */
import { describe, expect, it } from "vitest";
import { driftOf } from "../../../src/report/drift/drift.js";
import type { Manifest } from "../../../src/report/manifest.js";
import { manifestText } from "../../../src/report/manifest.js";
import { bytesOf, sha256Of } from "../../../src/report/sha256.js";

const PROSE = "one\ntwo\nthree\n";

function manifest(options: Manifest["questions"][number]["options"], ids = ["project"]): string {
  return manifestText({
    schema: "turncurve/manifest",
    schemaVersion: "1.0",
    tool: { name: "turncurve", version: "0.1.0" },
    recipe: { file: "report.yaml", sha256: "r" },
    qaLog: false,
    inputs: [],
    narrative: ids.length > 1 ? [{ section: "story", file: "story.md", sha256: "s" }] : [],
    questions: ids.map((id) => ({ id, command: "project", inputs: ["rates"], options, files: [] })),
    outputs: [{ path: "report.md", sha256: sha256Of(bytesOf(PROSE)), bytes: PROSE.length }],
  });
}

/** What stands in the folder against what is made of the same prose. */
const driftFrom = (standing: Readonly<Record<string, Uint8Array>>) =>
  driftOf(
    [
      { path: "report.md", content: PROSE },
      { path: "manifest.json", content: manifest({ area: "Leeds" }) },
    ],
    (path) => standing[path] ?? null,
  );

describe("an old manifest", () => {
  it("may name flags that every object has", () => {
    const edited = manifest({ area: "Leeds" }).replace(
      '"options": {',
      '"options": { "constructor": "x", "__proto__": "y",',
    );
    const { changed } = driftFrom({ "report.md": bytesOf(PROSE), "manifest.json": bytesOf(edited) });
    expect(changed).toEqual([
      "the option constructor of project: x is now not given",
      "the option __proto__ of project: y is now not given",
    ]);
  });

  it("tells of questions and narratives that are no more", () => {
    const before = manifest({ area: "Leeds" }, ["project", "turn"]);
    const { changed } = driftFrom({ "report.md": bytesOf(PROSE), "manifest.json": bytesOf(before) });
    expect(changed).toEqual(["the question turn is no longer asked", "the narrative story.md is no longer there"]);
  });

  it("of more bytes than a text holds is none", () => {
    const huge = new Uint8Array(540_000_000);
    const { notes } = driftFrom({ "report.md": bytesOf(PROSE), "manifest.json": huge });
    expect(notes).toEqual(["The folder has no manifest that can be read, so it is not known why files differ."]);
  });
});

describe("line ends", () => {
  it("that git wrote otherwise are told, and are no moved lines", () => {
    const found = driftFrom({
      "report.md": bytesOf(PROSE.replaceAll("\n", "\r\n")),
      "manifest.json": bytesOf(manifest({ area: "Leeds" })),
    });
    expect(found.drift).toBe(true);
    expect(found.notes[0]).toMatch(/^One file differs in the ends of lines alone \(CRLF for LF\)/);
    expect(found.files[0]).toMatchObject({ was: [], now: [] });
  });
});
