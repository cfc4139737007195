/** What an output format is: a pure function from an answer to text, which may load what the answer turns out to need. */
import type { Answer } from "./answer.js";

/** How text is to look; the other formats ignore it, so that a file's bytes do not depend on a terminal. */
export interface Style {
  /** width to fit, 80 unless the terminal is narrower */
  readonly columns: number;
  readonly ascii: boolean;
  /** chalk's levels: 0 none, 1 basic, 2 256, 3 true colour */
  readonly color: 0 | 1 | 2 | 3;
}

export type Render = (answer: Answer, style: Style) => string | Promise<string>;

export interface Renderer {
  readonly summary: string;
  /** file endings that mean this format, with the dot */
  readonly extensions: readonly string[];
  /** the only commands that can be written so; absent for all */
  readonly commands?: readonly string[];
  load(): Promise<Render>;
}
