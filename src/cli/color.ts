import type { Style } from "../render/renderer.js";
import type { Io, Output } from "./io.js";

export type ColorChoice = "auto" | "always" | "never";

/**
 * Whether and how richly to colour one stream: the flag, then NO_COLOR, FORCE_COLOR or CLICOLOR_FORCE, a dumb
 * terminal, and last whether it is a terminal at all.
 */
export function colorLevel(choice: ColorChoice, stream: Output, env: Io["env"]): Style["color"] {
  if (choice === "never") return 0;
  const best = /truecolor|24bit/i.test(env["COLORTERM"] ?? "") ? 3 : /256/.test(env["TERM"] ?? "") ? 2 : 1;
  if (choice === "always") return best;
  if (env["NO_COLOR"]) return 0;
  const forced = env["FORCE_COLOR"] ?? env["CLICOLOR_FORCE"];
  if (forced !== undefined && forced !== "0" && forced !== "false")
    return forced === "2" ? 2 : forced === "3" ? 3 : best;
  if (forced !== undefined || env["TERM"] === "dumb") return 0;
  return stream.isTTY ? best : 0;
}
