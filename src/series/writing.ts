/** Published text as the eye reads it: what cannot be seen must not tell two names apart. */

/** Visible characters and single blanks, which nearly all text is already. */
const PLAIN = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/** No zero-width or direction marks, every kind of blank as one ordinary blank, none at the ends. */
export function tidy(text: string): string {
  return PLAIN.test(text)
    ? text
    : text
        .replace(/\p{Cf}/gu, "")
        .replace(/\s+/g, " ")
        .trim();
}

/** How cells and names are compared where case says nothing. */
export const comparable = (text: string): string => tidy(text).toLowerCase();

export const sameText = (a: string, b: string): boolean => a === b || comparable(a) === comparable(b);
