/**
 * SVG to PNG by two optional packages: resvg as WebAssembly, which computes the same bytes on every machine, and Arimo,
 * whose letters are as wide as those the figures were measured with. No font of the machine is asked.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { problem } from "../problems.js";
import { lettersIn } from "./fontLetters.js";
import { packageFolder } from "./packageFolder.js";

/** Exactly these, as others may make other bytes. */
const RASTERISER = { name: "@resvg/resvg-wasm", version: "2.6.2", code: "@resvg/resvg-wasm/index_bg.wasm" };
const FACES = { name: "@expo-google-fonts/arimo", version: "0.4.3" };
const REGULAR = `${FACES.name}/400Regular/Arimo_400Regular.ttf`;
const BOLD = `${FACES.name}/700Bold/Arimo_700Bold.ttf`;
/** Pixels for one of the figure's, so that it is sharp in print. */
const SCALE = 2;

/** What is used of resvg. Its own types are not asked for, as it may not be there. */
interface Resvg {
  initWasm(code: Uint8Array): Promise<void>;
  readonly Resvg: new (svg: string, options: object) => { render(): { asPng(): Uint8Array } };
}

/** Asked for by name only when it is needed, so that neither the bundle nor the types have to find it. */
const optional = createRequire(join(packageFolder(), "package.json"));
let started: Promise<Resvg> | null = null;

/** Problems: `usage` where a terminal would be given the bytes, `no-rasteriser` where a package is not installed. */
export function checkRasteriser(toTerminal: boolean): void {
  if (toTerminal)
    throw problem("usage", {
      message: "a PNG is nothing that a terminal can show",
      hint: "-o figure.png, or --format svg",
    });
  const missing = [
    ...(found(RASTERISER.code) ? [] : [`${RASTERISER.name}@${RASTERISER.version}`]),
    ...(found(REGULAR) && found(BOLD) ? [] : [`${FACES.name}@${FACES.version}`]),
  ];
  if (missing.length > 0) throw problem("no-rasteriser", { missing });
}

/** Problem: `letters-not-in-font`. */
export async function pixelsOf(svg: string): Promise<Uint8Array> {
  const faces = [REGULAR, BOLD].map((face) => readFileSync(optional.resolve(face)));
  const lacking = lettersOf(svg).filter((letter) => !faces.every((face) => lettersIn(face)(letter)));
  if (lacking.length > 0) throw problem("letters-not-in-font", { letters: lacking.slice(0, 10).join(" ") });
  started ??= start();
  const { Resvg } = await started;
  const font = { fontBuffers: faces, defaultFontFamily: "Arimo", sansSerifFamily: "Arimo", loadSystemFonts: false };
  return new Resvg(svg, { fitTo: { mode: "zoom", value: SCALE }, font }).render().asPng();
}

async function start(): Promise<Resvg> {
  const resvg = optional(RASTERISER.name) as Resvg;
  await resvg.initWasm(readFileSync(optional.resolve(RASTERISER.code)));
  return resvg;
}

function found(path: string): boolean {
  try {
    optional.resolve(path);
    return true;
  } catch {
    return false;
  }
}

/** Each letter that is set, once; what stands in tags is none. */
const lettersOf = (svg: string): string[] => [
  ...new Set(svg.replace(/<(title|desc)\b[^>]*>[^<]*<\/\1>|<[^>]*>|&#?\w+;|\s/g, "")),
];
