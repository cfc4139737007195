/** Text and elements of a page. */
import { cleanText } from "../clean.js";
import { escapeXml } from "../svg/element.js";

/** Data as text that a page shows and obeys none of: in elements and in attributes alike. */
export const htmlText = (text: string): string => escapeXml(cleanText(text));

/** A name to be pointed at with `#`, of a heading's words; `taken` holds those of the page so far. */
export function anchorOf(text: string, taken: Set<string>): string {
  const words = cleanText(text)
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  const name = words === "" ? "part" : words.slice(0, 60);
  let anchor = name;
  for (let next = 2; taken.has(anchor); next++) anchor = `${name}-${next}`;
  taken.add(anchor);
  return anchor;
}
