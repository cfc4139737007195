import { describe, expect, it } from "vitest";
import { Progress } from "../../src/cli/progress.js";
import { run } from "../../src/cli/run.js";
import { PANEL } from "./runCli.js";

function terminal(isTTY = true, columns = 80) {
  const written: string[] = [];
  return { written, output: { isTTY, columns, write: async (text: string) => void written.push(text) } };
}

/** A clock that a test moves. */
function clock() {
  let time = 1e6;
  const wait = (milliseconds: number): void => {
    time += milliseconds;
  };
  return { now: () => time, wait };
}

/** What a terminal's line holds after these were written to it. */
function lineAfter(written: readonly string[]): string {
  let line = "";
  let at = 0;
  for (const character of written.join(""))
    if (character === "\r") at = 0;
    else {
      line = line.slice(0, at) + character + line.slice(at + 1);
      at += 1;
    }
  return line.trimEnd();
}

describe("the progress line", () => {
  it("comes after half a second, moves on, and is gone in the end", async () => {
    const { written, output } = terminal();
    const { now, wait } = clock();
    const progress = new Progress(output, now);
    await progress.advance("a/lait.csv", 1e6, 51e6);
    wait(499);
    await progress.advance("a/lait.csv", 2e6, 51e6);
    expect(written).toEqual([]);
    wait(1);
    await progress.advance("a/lait.csv", 3e6, 51e6);
    expect(lineAfter(written)).toBe("reading lait.csv: 3 of 51 MB");
    wait(50);
    await progress.advance("a/lait.csv", 4e6, 51e6);
    expect(written).toHaveLength(1);
    wait(50);
    await progress.advance("b.csv", 5e6, null);
    expect(lineAfter(written)).toBe("reading b.csv: 5 MB");
    await progress.clear();
    expect(lineAfter(written)).toBe("");
    expect(written.at(-1)?.endsWith("\r")).toBe(true);
    expect(written.join("")).not.toContain("\n");
  });

  it("shows on a terminal that does not know how wide it is", async () => {
    const { written, output } = terminal(true, 0);
    const { now, wait } = clock();
    const progress = new Progress(output, now);
    await progress.advance("lait.csv", 1e6, 51e6);
    wait(600);
    await progress.advance("lait.csv", 2e6, 51e6);
    expect(lineAfter(written)).toBe("reading lait.csv: 2 of 51 MB");
  });

  it.each([
    ["not on a terminal", false, false],
    ["told to be quiet", true, true],
  ])("stays away where it is %s", async (_, isTTY, quiet) => {
    const { written, output } = terminal(isTTY);
    const { now, wait } = clock();
    const progress = new Progress(output, now);
    if (quiet) progress.silence();
    for (let i = 0; i < 5; i++) {
      await progress.advance("-", i, null);
      wait(1000);
    }
    await progress.clear();
    expect(written).toEqual([]);
  });

  it("fits the terminal and obeys no file name", async () => {
    const { written, output } = terminal(true, 20);
    const { now, wait } = clock();
    const progress = new Progress(output, now);
    await progress.advance("a\u001b[31mb-with-a-long-name.csv", 0, null);
    wait(600);
    await progress.advance("a\u001b[31mb-with-a-long-name.csv", 1, null);
    expect(lineAfter(written)).toBe("reading a[31mb-with");
  });
});

describe("a command that reads for long", () => {
  const ran = async (...args: string[]) => {
    const { written, output } = terminal();
    const { now, wait } = clock();
    const ticking = () => {
      wait(300);
      return now();
    };
    const code = await run([...args], {
      stdin: (async function* () {})(),
      stdout: terminal(false).output,
      stderr: output,
      env: {},
      progress: new Progress(output, ticking),
    });
    return { written, code };
  };

  it("shows it and takes it away before it answers", async () => {
    const { written, code } = await ran("inspect", PANEL);
    expect(code).toBe(0);
    expect(written.join("")).toContain("reading looked-after-2006-2018.csv: 0 of 0 MB");
    expect(lineAfter(written)).toBe("");
  });

  it("takes it away before it says what is wrong", async () => {
    const { written, code } = await ran("project", PANEL, "--area", "Nowhere", "--baseline", "2009..2012");
    expect(code).toBe(65);
    expect(written.join("")).toContain("reading");
    const cleared = written.findIndex((text) => /^\r +\r$/.test(text));
    expect(written.slice(cleared + 1).join("")).toMatch(/^turncurve: /);
  });

  it("shows none when quiet", async () => {
    const { written } = await ran("inspect", PANEL, "--quiet");
    expect(written).toEqual([]);
  });
});
