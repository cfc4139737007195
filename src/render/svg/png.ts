/** PNG: the SVG in pixels, made of it by whoever has a rasteriser. */
import { problem } from "../../problems.js";
import type { Answer } from "../answer.js";
import type { Style } from "../renderer.js";
import { renderSvg } from "./svg.js";

/** Problem: `bug` where no rasteriser was handed in. */
export async function renderPng(answer: Answer, { pixels }: Style): Promise<Uint8Array> {
  if (pixels === undefined) throw problem("bug", { message: "a PNG was asked for without a rasteriser" });
  return pixels(renderSvg(answer));
}
