/** SVG as text: elements, escaped text and attributes, rounded coordinates. */

/** What XML would obey is written as a reference; control characters, which XML cannot hold, are left out. */
export const escapeXml = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is being removed
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, "")
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** A coordinate to a tenth of a pixel, so that the last bits of a computation are none of a file's bytes. */
export function coordinate(value: number): string {
  const tenths = Math.round(value * 10);
  return String(tenths === 0 ? 0 : tenths / 10);
}

type Attributes = Readonly<Record<string, string | number | null>>;

/** An element; numbers are coordinates, null leaves an attribute out, children are markup. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${typeof value === "number" ? coordinate(value) : escapeXml(value)}"`],
  );
  return children.length === 0
    ? `<${name}${written.join("")}/>`
    : `<${name}${written.join("")}>${children.join("")}</${name}>`;
}

/** Straight lines from place to place, as the `d` of a path. */
export const pathOf = (places: readonly (readonly [number, number])[]): string =>
  places.map(([x, y], i) => `${i === 0 ? "M" : "L"}${coordinate(x)} ${coordinate(y)}`).join("");

/** A path that is drawn along, not filled; `dash` as SVG has it, null for a solid line. */
export const stroke = (d: string, colour: string, weight: number, dash: string | null = null): string =>
  element("path", { d, fill: "none", stroke: colour, "stroke-width": weight, "stroke-dasharray": dash });
