/** The commands whose answers are figures too; the others have nothing to draw. `demo` answers as `project` does. */
export const DRAWN_COMMANDS: readonly string[] = [
  "project",
  "sensitivity",
  "evidence",
  "compare",
  "turn",
  "forecast",
  "scan",
  "demo",
];
