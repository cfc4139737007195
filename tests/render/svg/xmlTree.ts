/** A strict reading of XML as our figures use it: elements, attributes, text, five named references and numbered ones. */

export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

const NAME = /^[A-Za-z][\w:.-]*/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: what XML 1.0 forbids is what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The one root; throws where a strict parser would. */
export function parseXml(text: string): XmlElement {
  const forbidden = FORBIDDEN.exec(text);
  if (forbidden) throw new Error(`character that XML cannot hold at ${forbidden.index}`);
  let at = 0;
  const rest = (): string => text.slice(at, at + 200);
  const fail = (what: string): never => {
    throw new Error(`${what} at ${at}: ${rest().slice(0, 60)}`);
  };
  const take = (pattern: RegExp): string => {
    const found = pattern.exec(text.slice(at, at + 1000));
    if (found?.index !== 0) return fail(`expected ${pattern}`);
    at += found[0].length;
    return found[0];
  };
  const decode = (raw: string): string => {
    if (raw.includes("<")) fail("raw <");
    return raw.replace(/&([^;\s&]*);?/g, (whole, name: string) => {
      if (!whole.endsWith(";")) return fail("raw &");
      if (/^#\d+$/.test(name)) return String.fromCodePoint(Number(name.slice(1)));
      return NAMED[name] ?? fail(`unknown reference ${whole}`);
    });
  };
  const element = (): XmlElement => {
    take(/^</);
    const name = take(NAME);
    const attributes = new Map<string, string>();
    while (/^\s+[A-Za-z]/.test(rest())) {
      take(/^\s+/);
      const key = take(NAME);
      take(/^="/);
      const end = text.indexOf('"', at);
      if (end < 0) fail("open attribute");
      if (attributes.has(key)) fail(`${key} twice`);
      attributes.set(key, decode(text.slice(at, end)));
      at = end + 1;
    }
    if (text.startsWith("/>", at)) {
      at += 2;
      return { name, attributes, children: [] };
    }
    take(/^>/);
    const children: (XmlElement | string)[] = [];
    while (!text.startsWith("</", at)) {
      if (at >= text.length) fail(`<${name}> is not closed`);
      if (text[at] === "<") children.push(element());
      else {
        const end = text.indexOf("<", at);
        if (end < 0) fail(`<${name}> is not closed`);
        children.push(decode(text.slice(at, end)));
        at = end;
      }
    }
    if (!text.startsWith(`</${name}>`, at)) fail(`expected </${name}>`);
    at += name.length + 3;
    return { name, attributes, children };
  };
  const root = element();
  if (text.slice(at).trim() !== "") fail("more than one root");
  return root;
}

export const textOf = ({ children }: XmlElement): string =>
  children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");

/** Every element below, in order, with how far it is moved by the groups around it. */
export function* walk(node: XmlElement, x = 0, y = 0): Generator<{ node: XmlElement; x: number; y: number }> {
  const moved = /^translate\(([-\d.]+) ([-\d.]+)\)$/.exec(node.attributes.get("transform") ?? "translate(0 0)");
  if (!moved) throw new Error(`unknown transform ${node.attributes.get("transform")}`);
  const [left, top] = [x + Number(moved[1]), y + Number(moved[2])];
  yield { node, x: left, y: top };
  for (const child of node.children) if (typeof child !== "string") yield* walk(child, left, top);
}
