/** The output formats. To add one: write its file and add it here; the choices of `--format` and the file endings follow. */
import { DRAWN_COMMANDS } from "./drawnCommands.js";
import { renderJson, renderNdjson } from "./json.js";
import type { Renderer } from "./renderer.js";

export const RENDERERS = {
  text: {
    summary: "for reading, 80 columns",
    extensions: [".txt"],
    load: async () => (await import("./text/text.js")).renderText,
  },
  json: { summary: "one object, for scripts", extensions: [".json"], load: async () => renderJson },
  ndjson: { summary: "one line for each area", extensions: [".ndjson", ".jsonl"], load: async () => renderNdjson },
  csv: {
    summary: "one row for each area and period",
    extensions: [".csv"],
    load: async () => (await import("./csv.js")).renderCsv,
  },
  md: {
    summary: "Markdown, for a report",
    extensions: [".md", ".markdown"],
    load: async () => (await import("./markdown.js")).renderMarkdown,
  },
  svg: {
    summary: "the figure",
    extensions: [".svg"],
    commands: DRAWN_COMMANDS,
    load: async () => (await import("./svg/svg.js")).renderSvg,
  },
  png: {
    summary: "the figure in pixels, with the optional packages @resvg/resvg-wasm and @expo-google-fonts/arimo",
    extensions: [".png"],
    commands: DRAWN_COMMANDS,
    load: async () => (await import("./svg/png.js")).renderPng,
  },
  html: {
    summary: "a page that needs nothing beside itself: figure, sentence, tables, cautions, sources",
    extensions: [".html", ".htm"],
    load: async () => (await import("./html/html.js")).renderHtml,
  },
} as const satisfies Record<string, Renderer>;

export type FormatName = keyof typeof RENDERERS;

export const FORMAT_NAMES = Object.keys(RENDERERS) as FormatName[];

/** The format a file's ending asks for; null when it is not one of ours. */
export function formatForFile(path: string): FormatName | null {
  const lower = path.toLowerCase();
  return FORMAT_NAMES.find((name) => RENDERERS[name].extensions.some((extension) => lower.endsWith(extension))) ?? null;
}
