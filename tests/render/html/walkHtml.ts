/**
 * A page taken apart by rules stricter than a browser's: a `<` that is not one of our elements, an attribute that is not
 * one of ours, an element left open or closed out of turn, and the walk fails.
 */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** all text within, references read */
  text: string;
  readonly children: Element[];
}

const VOID = ["meta", "br", "hr", "img"];
const PAGE =
  "html head meta title style body main footer h1 h2 h3 h4 h5 h6 p div ul ol li table caption thead tbody tr th td code pre span a br hr figure details summary strong em s blockquote img";
const DRAWING = "svg desc g path line rect text tspan circle polyline polygon title";
const ELEMENTS = new Set(`${PAGE} ${DRAWING}`.split(" "));
/** `style` for the alignment of an author's own tables; no attribute runs anything. */
const OURS =
  /^(?:lang|charset|http-equiv|content|name|class|id|scope|role|tabindex|href|title|src|alt|start|style|aria-[a-z]+)$/;
const OF_DRAWINGS =
  /^(?:xmlns|viewBox|width|height|x|y|x1|y1|x2|y2|cx|cy|r|rx|d|points|transform|fill|stroke|dx|dy|opacity|(?:fill|stroke|font|text|dominant|letter)-[a-z-]+)$/;
const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s+[A-Za-z0-9:-]+="[^"<>]*")*)\s*(\/?)>/y;

/** Problem: throws where the page is not made of our elements alone. */
export function walkHtml(page: string): Element {
  const root: Element = { name: "", attributes: {}, text: "", children: [] };
  const open: Element[] = [root];
  let at = page.startsWith("<!doctype html>\n") ? 16 : 0;
  while (at < page.length) {
    const next = page.indexOf("<", at);
    const text = page.slice(at, next === -1 ? page.length : next);
    if (text.includes(">") && open.at(-1)?.name !== "style") throw new Error(`a loose > in ${text}`);
    for (const element of open) element.text += decoded(text);
    if (next === -1) break;
    TAG.lastIndex = next;
    const [whole, slash, name = "", written = "", own] = TAG.exec(page) ?? fail(page, next);
    at = next + whole.length;
    if (!ELEMENTS.has(name)) throw new Error(`an element that is not ours: ${whole}`);
    if (slash === "/") {
      if (open.pop()?.name !== name) throw new Error(`closed out of turn: ${whole} before ${page.slice(at, at + 80)}`);
      continue;
    }
    const element: Element = { name, attributes: attributesOf(written), text: "", children: [] };
    open.at(-1)?.children.push(element);
    if (!VOID.includes(name) && own !== "/") open.push(element);
  }
  if (open.length !== 1) throw new Error(`left open: ${open.at(-1)?.name}`);
  return root;
}

function fail(page: string, at: number): never {
  throw new Error(`a loose <: ${JSON.stringify(page.slice(Math.max(0, at - 40), at + 80))}`);
}

function attributesOf(written: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = "", value = ""] of written.matchAll(/([A-Za-z0-9:-]+)="([^"]*)"/g)) {
    if (!OURS.test(name) && !OF_DRAWINGS.test(name)) throw new Error(`an attribute that is not ours: ${name}`);
    if (name in found) throw new Error(`${name} twice`);
    found[name] = decoded(value);
  }
  return found;
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };

function decoded(text: string): string {
  return text.replace(/&(?:#(\d+);|(amp|lt|gt|quot);|)/g, (whole, code?: string, name?: string) => {
    if (code !== undefined) return String.fromCodePoint(Number(code));
    if (name !== undefined) return NAMED[name] as string;
    throw new Error(`a loose & (${whole}) in ${text.slice(0, 80)}`);
  });
}

/** Every element of a page, in the order they begin. */
export const elementsOf = (element: Element): Element[] => [
  ...(element.name === "" ? [] : [element]),
  ...element.children.flatMap(elementsOf),
];

export const named = (page: string | Element, ...names: readonly string[]): Element[] =>
  elementsOf(typeof page === "string" ? walkHtml(page) : page).filter(({ name }) => names.includes(name));
