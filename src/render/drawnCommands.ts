import type { Answer } from "./answer.js";

/**
 * The commands whose answers are figures too; the others have nothing to draw. `demo` answers as `project` does. They
 * stand apart from the figures, which a command line is not to load to know them; `svg/figures.ts` is held to them.
 */
export const DRAWN_COMMANDS = [
  "project",
  "sensitivity",
  "evidence",
  "compare",
  "turn",
  "forecast",
  "scan",
  "demo",
] as const satisfies readonly (Answer["command"] | "demo")[];
