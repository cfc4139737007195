/** Keys that a JSON record gives twice: a parser keeps the last and says nothing of the other. */

/** The first key that an object of the text gives twice, and its line from 1; the text is known to be valid JSON. */
export function keyGivenTwice(text: string): { readonly key: string; readonly line: number } | null {
  /** the keys of each open object so far; null for an array */
  const open: (Set<string> | null)[] = [];
  let line = 1;
  let atKey = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === "\n") line += 1;
    else if (character === "{" || character === "[") {
      atKey = character === "{";
      open.push(atKey ? new Set() : null);
    } else if (character === "}" || character === "]") open.pop();
    else if (character === ",") atKey = open.at(-1) !== null;
    else if (character === '"') {
      const end = endOfString(text, at);
      const keys = open.at(-1);
      if (atKey && keys) {
        const key = text.slice(at + 1, end);
        if (keys.has(key)) return { key, line };
        keys.add(key);
        atKey = false;
      }
      at = end;
    }
  }
  return null;
}

/** The place of the quotation mark that closes the string opened at `start`. */
export function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at;
}
