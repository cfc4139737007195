/** A piece of a page, whatever it is written in: Markdown and HTML say how each looks. */
import type { DisplayTable } from "../display.js";

/** One line of a list, and the code that it goes by. */
export interface Item {
  readonly text: string;
  readonly code?: string;
}

export type Block =
  /** what is to be read first */
  | { readonly kind: "headline"; readonly text: string }
  /** a heading of the page; `level` 1 is the page's own */
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3 | 4; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  /** where the picture of result `of` stands, null for the one of all of them; a report says of which `question` */
  | { readonly kind: "picture"; readonly of: number | null; readonly question?: string }
  | { readonly kind: "table"; readonly table: DisplayTable }
  | { readonly kind: "list"; readonly heading: string; readonly about: ListKind; readonly items: readonly Item[] }
  /** names set as code, one after the other */
  | { readonly kind: "names"; readonly names: readonly string[] }
  /** a command to copy */
  | { readonly kind: "command"; readonly command: string }
  /** Markdown of a report's author, its placeholders filled */
  | { readonly kind: "prose"; readonly markdown: string }
  /** where it all comes from */
  | { readonly kind: "source"; readonly lines: readonly string[] };

export type ListKind = "findings" | "cautions" | "milestones" | "left out";

export const headline = (text: string): Block => ({ kind: "headline", text });
export const table = (shown: DisplayTable | null): Block[] => (shown ? [{ kind: "table", table: shown }] : []);

/** Nothing where there is nothing to list. */
export const list = (texts: readonly string[], heading = "", about: ListKind = "findings"): Block[] =>
  texts.length === 0 ? [] : [{ kind: "list", heading, about, items: texts.map((text) => ({ text })) }];
