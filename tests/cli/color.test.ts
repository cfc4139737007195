import { describe, expect, it } from "vitest";
import { colorLevel } from "../../src/cli/color.js";

const terminal = { isTTY: true, columns: 80, write: async () => {} };
const pipe = { isTTY: false, columns: undefined, write: async () => {} };

describe("colorLevel", () => {
  it.each([
    ["a terminal", "auto", terminal, {}, 1],
    ["a terminal of 256 colours", "auto", terminal, { TERM: "xterm-256color" }, 2],
    ["a terminal of true colour", "auto", terminal, { COLORTERM: "truecolor" }, 3],
    ["a pipe", "auto", pipe, {}, 0],
    ["NO_COLOR", "auto", terminal, { NO_COLOR: "1" }, 0],
    ["an empty NO_COLOR, which asks for nothing", "auto", terminal, { NO_COLOR: "" }, 1],
    ["a dumb terminal", "auto", terminal, { TERM: "dumb" }, 0],
    ["FORCE_COLOR in a pipe", "auto", pipe, { FORCE_COLOR: "1" }, 1],
    ["CLICOLOR_FORCE in a pipe", "auto", pipe, { CLICOLOR_FORCE: "1" }, 1],
    ["FORCE_COLOR=0 on a terminal", "auto", terminal, { FORCE_COLOR: "0" }, 0],
    ["NO_COLOR over FORCE_COLOR", "auto", terminal, { NO_COLOR: "1", FORCE_COLOR: "1" }, 0],
    ["the flag over NO_COLOR", "always", pipe, { NO_COLOR: "1" }, 1],
    ["the flag over FORCE_COLOR", "never", terminal, { FORCE_COLOR: "3" }, 0],
  ] as const)("%s", (_name, choice, stream, env, level) => {
    expect(colorLevel(choice, stream, env)).toBe(level);
  });
});
