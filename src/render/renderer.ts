/** What an output format is: a pure function from an answer to text (or to bytes), which may load what the answer turns out to need. */
import type { Answer } from "./answer.js";

/** How text is to look; the other formats ignore it, so that a file's bytes do not depend on a terminal. */
export interface Style {
  /** width to fit, 80 unless the terminal is narrower */
  readonly columns: number;
  readonly ascii: boolean;
  /** chalk's levels: 0 none, 1 basic, 2 256, 3 true colour */
  readonly color: 0 | 1 | 2 | 3;
  /** SVG to the bytes of a PNG, which takes files and so is not done here; absent where none is asked for */
  readonly pixels?: (svg: string) => Promise<Uint8Array>;
}

/** What a file or a stream is given: text, or the bytes of a format that is none. */
export type Rendered = string | Uint8Array;

export type Render = (answer: Answer, style: Style) => Rendered | Promise<Rendered>;

export interface Renderer {
  readonly summary: string;
  /** file endings that mean this format, with the dot */
  readonly extensions: readonly string[];
  /** the only commands that can be written so; absent for all */
  readonly commands?: readonly string[];
  load(): Promise<Render>;
}
