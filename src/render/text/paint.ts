/** Colours for what the words already say. Without colour every function returns its text unchanged. */
import type { Style } from "../renderer.js";

type Brush = (text: string) => string;

export interface Paint {
  readonly actual: Brush;
  readonly projected: Brush;
  readonly faint: Brush;
  readonly strong: Brush;
}

const plain: Brush = (text) => text;
const PLAIN: Paint = { actual: plain, projected: plain, faint: plain, strong: plain };

/** chalk is loaded only where there is colour: it asks Node about the terminal, which takes time. */
export async function paintFor(color: Style["color"]): Promise<Paint> {
  if (color === 0) return PLAIN;
  const { Chalk } = await import("chalk");
  const chalk = new Chalk({ level: color });
  // chalk takes any number of arguments; a brush takes one, so that it can be handed to map.
  const brush =
    (paint: Brush): Brush =>
    (text) =>
      paint(text);
  return {
    // The design's dark blue is unreadable on a dark terminal; this is its lighter sister.
    actual: brush(color >= 2 ? chalk.hex("#4A90D9") : chalk.blueBright),
    projected: brush(color >= 2 ? chalk.hex("#F46A25") : chalk.yellow),
    faint: brush(chalk.dim),
    strong: brush(chalk.bold),
  };
}
